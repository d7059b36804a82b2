import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { PromotionOutcome, PromotionView } from '../../core/panel-view';
import { valuesOf } from '../../core/promotion-plan';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { detailsView } from '../test/details-fixture';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import {
  completePlan,
  doneOutcome,
  harbourLimited,
  incompletePlan,
  intent,
  promotionView,
  refusedWriteBack,
  rejectedIntent,
  uncertainOutcome,
} from '../test/promotion-fixture';

let panel: MountedPanel;
afterEach(() => panel.unmount());

const readyView: PromotionView = { ...promotionView, form: { taxGroup: 'group 1' }, plan: completePlan };

async function openPromote(answers: FakeAnswers = {}, more: { visible?: boolean; trusted?: boolean } = {}) {
  panel = await mountPanel({ view: 'promote', answers, ...more });
  return panel;
}

const openReady = (outcome: PromotionOutcome, answers: FakeAnswers = {}) =>
  openPromote({ 'promote.open': () => readyView, 'promote.run': () => outcome, ...answers });

describe('the form', () => {
  it('names the account, the integration and every value with its origin', async () => {
    await openPromote();
    expect(panel.get('heading', 'Promote Customer').tagName).toBe('H1');
    expect(panel.text()).toContain('Galway, Ireland');
    expect(panel.field('Integration').value).toBe('north');
    expect(panel.text()).toContain('translated from “Ireland”');
    expect(panel.text()).toContain('Account owner, name');
    expect(panel.text()).toContain('4 minutes ago');
  });

  it('begins with the focus on its heading', async () => {
    await openPromote();
    expect(document.activeElement).toBe(panel.get('heading', 'Promote Customer'));
  });

  it('shows a problem at its field and holds Promote back', async () => {
    await openPromote();
    const field = panel.field('Tax group');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('This is needed.');
    expect(panel.text()).toContain('1 field needs you');
    expect(panel.get('button', 'Promote').hasAttribute('disabled')).toBe(true);
  });

  it('plans again with what was typed, once per pause', async () => {
    await openPromote();
    const field = panel.field('Customer ID');
    for (const value of ['C', 'C-', 'C-7']) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    expect(panel.payloads('promote.plan')).toHaveLength(0);
    await panel.runLater();
    expect(panel.payloads('promote.plan').map(({ form }) => form.customerId)).toEqual(['C-7']);
  });

  it('drops a plan that was overtaken by a newer one', async () => {
    const answers: ((plan: typeof completePlan) => void)[] = [];
    await openPromote({ 'promote.plan': () => new Promise((resolve) => answers.push(resolve)) });
    await panel.type('Customer ID', 'C-1');
    await panel.type('Customer ID', 'C-2');
    answers[1]?.(completePlan);
    await panel.settle();
    answers[0]?.(incompletePlan);
    await panel.settle();
    expect(panel.text()).not.toContain('needs you');
  });

  it('no longer calls a value a default once it was changed', async () => {
    await openPromote();
    await panel.type('Terms', 'net 60');
    expect(panel.payloads('promote.plan').at(-1)).toMatchObject({ form: { terms: 'net 60' }, defaulted: [] });
  });

  it('keeps what was typed when the page is left in the middle of a word', async () => {
    await openPromote();
    const field = panel.field('Customer ID');
    field.value = 'C-5';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const before = panel.payloads('promote.plan').length;
    window.dispatchEvent(new Event('pagehide'));
    expect(panel.payloads('promote.plan').slice(before)).toMatchObject([{ form: { customerId: 'C-5' } }]);
  });

  it('keeps what was typed when the panel is closed in the middle of a word', async () => {
    await openPromote();
    const field = panel.field('Customer ID');
    field.value = 'C-9';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await panel.press('Escape');
    expect(panel.payloads('promote.plan').at(-1)?.form.customerId).toBe('C-9');
    expect(panel.payloads('panel.close')).toEqual([{ grant: 'grant' }]);
  });

  it('offers an existing customer first, with its reasons', async () => {
    await openPromote({ 'promote.link': () => ({ ...doneOutcome, intent: { ...intent, verb: 'link' } }) });
    expect(panel.text()).toContain('Possible match: same domain harbour.example, same post code');
    await panel.click('button', 'Link instead');
    expect(panel.payloads('promote.link')).toEqual([
      { grant: 'grant', integrationId: 'north', customer: { recordKey: '917', number: 'C-00917' } },
    ]);
    expect(panel.text()).toContain('The account is linked to its customer.');
    expect(panel.text()).toContain('Customer found in the ERP');
    expect(panel.text()).not.toContain('Customer created');
  });

  it('does not offer Promote while a list is missing, and says which and why', async () => {
    const error = { code: 'ERP-PERMISSION', params: {}, raw: '', field: '' } as const;
    const lists = promotionView.lists.map((list) =>
      list.id === 'taxGroups' ? { ...list, state: 'failed' as const, entries: [], readAt: 0, error } : list,
    );
    await openPromote({ 'promote.open': () => ({ ...readyView, lists }) });
    expect(panel.find('button', 'Promote')).toBeNull();
    expect(panel.text()).toContain('Tax groupThe ERP user may not do this.');
    expect(panel.find('button', 'Open settings')).toBeNull();
  });

  it('gives the reason once when it takes every list away, and leads to where it is put right', async () => {
    const error = { code: 'ERP-SIGN-IN', params: {}, raw: '', field: '' } as const;
    const lists = promotionView.lists.map((list) => ({
      ...list,
      state: 'failed' as const,
      entries: [],
      readAt: 0,
      error,
    }));
    await openPromote({ 'promote.open': () => ({ ...readyView, lists }) });
    expect(panel.text().split('The ERP did not accept the user or the password.')).toHaveLength(2);
    await panel.click('button', 'Open settings');
    expect(panel.payloads('panel.open-options')).toEqual([{ grant: 'grant' }]);
  });

  it('reads another integration when it is chosen', async () => {
    await openPromote();
    await panel.type('Integration', 'west');
    expect(panel.payloads('promote.open').map(({ integrationId }) => integrationId)).toEqual(['', 'west']);
  });
});

describe('promoting', () => {
  it('sends the form as it stands and shows the number', async () => {
    await openReady(doneOutcome);
    await panel.click('button', 'Promote');
    expect(panel.payloads('promote.run')).toEqual([
      {
        grant: 'grant',
        integrationId: 'north',
        form: { taxGroup: 'group 1' },
        defaulted: ['terms'],
        shown: valuesOf(readyView.plan),
        takeOver: false,
      },
    ]);
    expect(panel.text()).toContain('The account is a customer now.');
    expect(panel.get('button', 'C-01044')).toBeTruthy();
  });

  it('moves the visible steps as the background reports them', async () => {
    await openReady(doneOutcome, { 'promote.run': () => new Promise(() => undefined) });
    await panel.click('button', 'Promote');
    panel.events.emit({ event: 'promotion-step', grant: 'grant', steps: refusedWriteBack.steps });
    panel.events.emit({ event: 'promotion-step', grant: 'another', steps: doneOutcome.steps });
    await panel.settle();
    expect(panel.text()).toContain('C-01044 · record 5121');
    expect(panel.root.querySelectorAll('li.done')).toHaveLength(2);
  });

  it('does nothing for a click that no person made', async () => {
    await openPromote({ 'promote.open': () => readyView }, { trusted: false });
    await panel.click('button', 'Promote');
    expect(panel.payloads('promote.run')).toHaveLength(0);
  });

  it('does nothing while the button is covered, and says so', async () => {
    await openPromote(
      { 'promote.open': () => readyView, 'promote.run': () => doneOutcome },
      { visible: false },
    );
    await panel.click('button', 'Promote');
    expect(panel.payloads('promote.run')).toHaveLength(0);
    expect(panel.text()).toContain('Something covers this panel');
    panel.setVisible(true);
    await panel.click('button', 'Promote');
    expect(panel.payloads('promote.run')).toHaveLength(1);
  });

  it('puts a refused number at its field, keeps the form and offers the customer that has it', async () => {
    const error = { code: 'ERP-NUMBER-IN-USE', params: {}, raw: '', field: 'customerId' } as const;
    await openReady({ intent: rejectedIntent, steps: [], error, candidates: [harbourLimited] });
    await panel.type('Customer ID', 'C-00917');
    await panel.click('button', 'Promote');
    expect(panel.field('Customer ID').value).toBe('C-00917');
    expect(panel.field('Customer ID').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(panel.field('Customer ID'));
    expect(panel.text()).toContain('Has this customer number already');
    await panel.type('Customer ID', 'C-02000');
    expect(panel.field('Customer ID').getAttribute('aria-invalid')).toBeNull();
  });

  it('takes a reservation over only after a question', async () => {
    await openPromote({
      'promote.open': () => ({ ...readyView, linkState: 'reserved' }),
      'promote.run': () => doneOutcome,
    });
    await panel.click('button', 'Promote anyway');
    expect(panel.payloads('promote.run')).toHaveLength(0);
    await panel.click('button', 'Yes, promote anyway');
    expect(panel.payloads('promote.run')[0]?.takeOver).toBe(true);
  });
});

describe('what is not finished', () => {
  it('says that the customer exists when the CRM refused the link, and tries again', async () => {
    await openReady(refusedWriteBack, { 'promote.settle': () => doneOutcome });
    await panel.click('button', 'Promote');
    expect(panel.text()).toContain(
      'The customer exists in the ERP, but Salesforce does not have the link yet.',
    );
    expect(panel.text()).toContain('Your CRM administrator can do this.');
    expect(panel.text()).toContain('nothing needs to be entered again');
    await panel.click('button', 'Try again');
    expect(panel.payloads('promote.settle')).toEqual([
      { grant: 'grant', intentId: intent.id, customer: null },
    ]);
    expect(panel.text()).toContain('The account is a customer now.');
  });

  it('shows a pending intent before the form, with its candidates', async () => {
    const pending = { pending: uncertainOutcome.intent, traced: uncertainOutcome.candidates };
    await openPromote({
      'promote.open': () => ({ ...promotionView, ...pending }),
      'promote.settle': () => doneOutcome,
    });
    expect(panel.find('button', 'Promote')).toBeNull();
    await panel.click('button', 'This is it');
    expect(panel.payloads('promote.settle')[0]?.customer).toEqual({ recordKey: '917', number: 'C-00917' });
  });

  it('gives an intent up only after a question, then shows the form', async () => {
    let opened = 0;
    await openPromote({
      'promote.open': () => {
        opened += 1;
        return opened === 1 ? { ...promotionView, pending: uncertainOutcome.intent } : promotionView;
      },
      'promote.discard': () => null,
    });
    await panel.click('button', 'Give up');
    expect(panel.payloads('promote.discard')).toHaveLength(0);
    await panel.click('button', 'Yes, give up');
    expect(panel.get('button', 'Promote')).toBeTruthy();
  });

  it('refuses a linked account and leads to its details', async () => {
    const link = { customerNo: 'C-01044', integrationKey: 'k', externalUid: 'demo:N:1' };
    await openPromote({ 'promote.open': () => ({ ...promotionView, linkState: 'linked', link }) });
    expect(panel.text()).toContain('This account is already customer C-01044.');
    expect(panel.find('button', 'Promote')).toBeNull();
    expect(panel.get('button', 'ERP Customer Details')).toBeTruthy();
  });

  it.each([
    ['of the chosen company, where there may be several', true, 'north'],
    ['that the account has, where there is one', false, ''],
  ])('leads to the customer %s', async (_, mayHaveOthers, integrationId) => {
    const link = { customerNo: 'C-01044', integrationKey: 'k', externalUid: 'demo:N:1' };
    await openPromote({
      'promote.open': () => ({ ...promotionView, linkState: 'linked', link, mayHaveOthers }),
      'details.open': () => detailsView,
    });
    await panel.click('button', 'ERP Customer Details');
    expect(panel.payloads('details.open').map((one) => one.integrationId)).toEqual([integrationId]);
  });

  it('leads from a promotion to the customer that it made', async () => {
    await openReady(doneOutcome, { 'details.open': () => detailsView });
    await panel.click('button', 'Promote');
    await panel.click('button', 'ERP Customer Details');
    expect(panel.payloads('details.open').map((one) => one.integrationId)).toEqual([intent.integrationId]);
  });

  it('looks again when the account turns out to be linked', async () => {
    await openReady(doneOutcome, {
      'promote.run': () => {
        throw new AppError('LINK-EXISTS');
      },
    });
    await panel.click('button', 'Promote');
    expect(panel.payloads('promote.open')).toHaveLength(2);
    expect(panel.text()).toContain('This account is linked to a customer already.');
  });
});

describe('a refusal on the way out', () => {
  const signedOut = { code: 'CRM-SIGNED-OUT', params: {}, raw: '', field: '' } as const;
  const waiting: PromotionOutcome = { ...refusedWriteBack, error: signedOut };

  it('leaves what is pending on the screen, with the reason', async () => {
    await openPromote({
      'promote.open': () => ({ ...promotionView, pending: uncertainOutcome.intent }),
      'promote.settle': () => {
        throw new AppError('VAULT-LOCKED');
      },
    });
    await panel.click('button', 'Look up again');
    expect(panel.find('button', 'Promote')).toBeNull();
    expect(panel.text()).toContain("Ledgerside's saved passwords are locked.");
    expect(panel.get('button', 'Look up again')).toBeTruthy();
  });

  it('reads the account again when it is not the one that was looked at', async () => {
    await openReady(doneOutcome, {
      'promote.run': () => {
        throw new AppError('PLAN-CHANGED');
      },
    });
    await panel.click('button', 'Promote');
    expect(panel.payloads('promote.open')).toHaveLength(2);
    expect(panel.text()).toContain('What would be sent has changed since you looked at it.');
  });

  it('sends a promotion once, however often it is clicked', async () => {
    await openReady(doneOutcome, { 'promote.run': () => new Promise(() => undefined) });
    panel.get('button', 'Promote').click();
    panel.get('button', 'Promote').click();
    await panel.settle();
    expect(panel.payloads('promote.run')).toHaveLength(1);
  });

  it('signs in where the write-back needs it, and goes on', async () => {
    await openReady(waiting, { 'panel.sign-in': () => null, 'promote.settle': () => doneOutcome });
    await panel.click('button', 'Promote');
    await panel.click('button', 'Sign in with Salesforce');
    expect(panel.payloads('panel.sign-in')).toEqual([{ grant: 'grant' }]);
    expect(panel.text()).toContain('The account is a customer now.');
  });

  it('unlocks beside the form and keeps what was typed', async () => {
    await openReady(doneOutcome, {
      'promote.run': () => {
        throw new AppError('VAULT-LOCKED');
      },
      'vault.unlock': () => ({ mode: 'passphrase', locked: false, idleMinutes: 15 }),
    });
    await panel.type('Customer ID', 'C-7');
    await panel.click('button', 'Promote');
    await panel.type('Passphrase', 'correct horse battery staple');
    await panel.click('button', 'Unlock');
    expect(panel.find('button', 'Unlock')).toBeNull();
    expect(panel.field('Customer ID').value).toBe('C-7');
  });

  it('signs in beside the form and keeps what was typed', async () => {
    await openReady(
      { intent: rejectedIntent, steps: [], error: signedOut, candidates: [] },
      { 'panel.sign-in': () => null },
    );
    await panel.type('Customer ID', 'C-7');
    await panel.click('button', 'Promote');
    await panel.click('button', 'Sign in with Salesforce');
    expect(panel.find('button', 'Sign in with Salesforce')).toBeNull();
    expect(panel.field('Customer ID').value).toBe('C-7');
  });
});

describe('not ready', () => {
  it('offers the sign-in when the session has ended, and goes on after it', async () => {
    let signedIn = false;
    await openPromote({
      'promote.open': () => {
        if (!signedIn) throw new AppError('CRM-SIGNED-OUT');
        return promotionView;
      },
      'panel.sign-in': () => {
        signedIn = true;
        return null;
      },
    });
    expect(await axeViolations(panel.root)).toEqual([]);
    await panel.click('button', 'Sign in with Salesforce');
    expect(panel.payloads('panel.sign-in')).toEqual([{ grant: 'grant' }]);
    expect(panel.get('button', 'Promote')).toBeTruthy();
  });

  it('says why a sign-in came to nothing, and offers it again', async () => {
    await openPromote({
      'promote.open': () => {
        throw new AppError('CRM-SIGNED-OUT');
      },
      'panel.sign-in': () => {
        throw new AppError('CRM-OTHER-ORG');
      },
    });
    await panel.click('button', 'Sign in with Salesforce');
    expect(panel.text()).toContain('You are signed in to another organisation than this page shows.');
    expect(panel.get('button', 'Sign in with Salesforce').hasAttribute('disabled')).toBe(false);
    expect(panel.payloads('promote.open')).toHaveLength(1);
  });

  it('lets another integration be chosen when one cannot be opened', async () => {
    await openPromote({
      'promote.open': ({ integrationId }) => {
        if (integrationId === 'west') throw new AppError('ERP-SIGN-IN');
        return promotionView;
      },
    });
    await panel.type('Integration', 'west');
    expect(panel.text()).toContain('The ERP did not accept the user or the password.');
    await panel.type('Integration', 'north');
    expect(panel.get('button', 'Promote')).toBeTruthy();
  });

  it('leads to the settings when the CRM is not connected', async () => {
    await openPromote({
      'promote.open': () => {
        throw new AppError('CRM-NOT-CONNECTED');
      },
    });
    await panel.click('button', 'Open settings');
    expect(panel.payloads('panel.open-options')).toHaveLength(1);
  });

  it('says that a passphrase is wrong', async () => {
    const locked = () => {
      throw new AppError('VAULT-LOCKED');
    };
    await openPromote({ 'promote.open': locked, 'vault.unlock': locked });
    await panel.type('Passphrase', 'wrong');
    await panel.click('button', 'Unlock');
    expect(panel.text()).toContain('That is not the passphrase.');
    expect(panel.field('Passphrase').value).toBe('');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('asks for the passphrase when locked, and goes on', async () => {
    let locked = true;
    await openPromote({
      'promote.open': () => {
        if (locked) throw new AppError('VAULT-LOCKED');
        return promotionView;
      },
      'vault.unlock': () => {
        locked = false;
        return { mode: 'passphrase', locked: false, idleMinutes: 15 };
      },
    });
    await panel.type('Passphrase', 'correct horse battery');
    await panel.click('button', 'Unlock');
    expect(panel.get('button', 'Promote')).toBeTruthy();
  });
});

describe('accessibility', () => {
  it.each([
    ['form', promotionView],
    ['pending', { ...promotionView, pending: refusedWriteBack.intent }],
    ['reserved', { ...readyView, linkState: 'reserved' as const }],
  ])('has no violation: %s', async (_name, view) => {
    await openPromote({ 'promote.open': () => view });
    expect(await axeViolations(panel.root)).toEqual([]);
  });
});
