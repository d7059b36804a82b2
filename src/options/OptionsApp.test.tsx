import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import type { PromotionIntent } from '../core/promotion-intent';
import { axeViolations } from '../ui/test/axe';
import { FIXTURE_NOW, type MountedOptions, mountOptions, settings } from './test/mount-options';
import { PAGES } from './use-route';

let page: MountedOptions;
afterEach(() => page.unmount());

const lost: PromotionIntent = {
  id: 'intent',
  verb: 'create',
  state: 'uncertain',
  record: { crm: 'salesforce', org: 'harbour.my.salesforce.example', id: '001' },
  accountName: 'Harbour Tools Ltd',
  integrationId: 'north',
  place: 'default',
  values: {},
  entity: '',
  customerNo: '',
  externalUid: '',
  createdAt: FIXTURE_NOW - 120_000,
  sentAt: FIXTURE_NOW - 120_000,
  updatedAt: FIXTURE_NOW,
  error: null,
};

describe('every page', () => {
  it.each(PAGES)('%s has a heading with the focus and no accessibility violation', async (name) => {
    page = await mountOptions({ hash: `#${name}` });
    expect(document.activeElement?.tagName).toBe('H1');
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('offers to try again when the settings cannot be read', async () => {
    let broken = true;
    page = await mountOptions({
      hash: '#crms',
      answers: {
        'settings.read': () => {
          if (broken) throw new AppError('INTERNAL');
          return settings;
        },
      },
    });
    broken = false;
    await page.click('button', 'Try again');
    expect(page.get('heading', 'CRMs')).toBeTruthy();
  });
});

describe('CRMs', () => {
  it('signs in with the app after asking for exactly the API host', async () => {
    page = await mountOptions({ hash: '#crms', answers: { 'crm.connect': () => settings } });
    await page.type('Address of the org', 'harbour.lightning.force.example');
    await page.type('Consumer key', '3MVG9');
    await page.click('button', 'Sign in with Salesforce');
    expect(page.asked).toEqual([{ origins: ['https://harbour.my.salesforce.example/*'], permissions: [] }]);
    expect(page.payloads('crm.connect')[0]).toMatchObject({ auth: 'oauth', consumerKey: '3MVG9' });
  });

  it('needs no consumer key where the administrators have set it', async () => {
    const managed = { ...settings, managedOrgs: ['harbour.my.salesforce.example'] };
    page = await mountOptions({
      hash: '#crms',
      answers: { 'settings.read': () => managed, 'crm.connect': () => managed },
    });
    await page.type('Address of the org', 'harbour.lightning.force.example');
    expect(page.text()).toContain('Set by your administrators');
    await page.click('button', 'Sign in with Salesforce');
    expect(page.payloads('crm.connect')[0]).toMatchObject({ auth: 'oauth', consumerKey: '' });
  });

  it('uses the session only when it was chosen, with its permission', async () => {
    page = await mountOptions({ hash: '#crms', answers: { 'crm.connect': () => settings } });
    await page.type('Address of the org', 'harbour');
    await page.click('checkbox', "Use the browser's own session");
    expect(page.find('button', 'Sign in with Salesforce')).toBeNull();
    await page.click('button', "Connect with the browser's session");
    expect(page.asked[0]?.permissions).toEqual(['cookies']);
    expect(page.payloads('crm.connect')[0]?.auth).toBe('session');
  });

  it('refuses an address that is none', async () => {
    page = await mountOptions({ hash: '#crms' });
    await page.type('Address of the org', 'https://elsewhere.example');
    await page.type('Consumer key', '3MVG9');
    await page.click('button', 'Sign in with Salesforce');
    expect(page.asked).toHaveLength(0);
    expect(page.text()).toContain('This is not an address of a Salesforce organisation.');
  });

  it('shows what setting up does before it does it', async () => {
    const step = { id: '1', labelKey: 'setup_permission_set', params: { name: 'Ledgerside' }, error: null };
    page = await mountOptions({
      hash: '#crms',
      answers: {
        'crm.plan-setup': () => ({ steps: [{ ...step, state: 'missing' }] }),
        'crm.apply-setup': () => ({ steps: [{ ...step, state: 'done' }] }),
      },
    });
    await page.click('button', 'Set up this org');
    expect(page.text()).toContain('Nothing has been changed yet.');
    expect(page.payloads('crm.apply-setup')).toHaveLength(0);
    await page.click('button', 'Do this');
    expect(page.text()).toContain('The org is set up.');
  });
});

describe('field mapping', () => {
  it('saves only what differs from the defaults', async () => {
    page = await mountOptions({ hash: '#mapping' });
    const source = page.field('Source of Phone');
    source.click();
    await page.settle();
    await page.click('option', 'SIC Code');
    await page.click('button', 'Save');
    expect(page.payloads('integration.save')[0]?.integration.mapping).toEqual({ PHONE: 'field:Sic' });
    await page.click('button', 'Back to the default: Phone');
    await page.click('button', 'Save');
    expect(page.payloads('integration.save')[1]?.integration.mapping).toEqual({});
  });

  it('previews the mapping on the screen with a real account', async () => {
    const line = { target: 'NAME', labelKey: 'demo_name', value: 'Harbour Tools Ltd', problem: null };
    page = await mountOptions({
      hash: '#mapping',
      answers: {
        'crm.search': () => ({ accounts: [{ id: '001', name: 'Harbour Tools Ltd' }] }),
        'mapping.preview': () => ({
          lines: [{ ...line, origin: { kind: 'crm', source: 'account.name' } }],
          fieldProblems: {},
          supplied: {},
        }),
      },
    });
    await page.type('Account name', 'harbour');
    await page.click('button', 'Search');
    await page.click('button', 'Preview with Harbour Tools Ltd');
    expect(page.text()).toContain('Plan for Harbour Tools Ltd');
  });
});

describe('pending', () => {
  it('says what it means, looks up, and gives up only after a question', async () => {
    page = await mountOptions({
      hash: '#pending',
      answers: {
        'pending.list': () => ({ intents: [lost] }),
        'pending.settle': () => ({ intent: lost, steps: [], error: null, candidates: [] }),
        'pending.discard': () => null,
      },
    });
    expect(page.text()).toContain('It is not known yet whether the customer was created.');
    await page.click('button', 'Look up');
    expect(page.payloads('pending.settle')).toEqual([{ intentId: 'intent', customer: null }]);
    await page.click('button', 'Give up');
    expect(page.payloads('pending.discard')).toHaveLength(0);
    await page.click('button', 'Yes, give up');
    expect(page.payloads('pending.discard')).toEqual([{ intentId: 'intent' }]);
  });
});

describe('security', () => {
  it('takes a passphrase only when it is long enough and typed twice', async () => {
    page = await mountOptions({
      hash: '#security',
      answers: { 'vault.set-passphrase': () => ({ mode: 'passphrase', locked: false, idleMinutes: 15 }) },
    });
    await page.type('New passphrase', 'short');
    await page.click('button', 'Set passphrase');
    expect(page.text()).toContain('At least 12 characters are needed.');
    await page.type('New passphrase', 'correct horse battery');
    await page.type('Repeat passphrase', 'correct horse battery');
    await page.click('button', 'Set passphrase');
    expect(page.payloads('vault.set-passphrase')).toEqual([
      { passphrase: 'correct horse battery', idleMinutes: 15 },
    ]);
    expect(page.field('New passphrase').value).toBe('');
  });
});
