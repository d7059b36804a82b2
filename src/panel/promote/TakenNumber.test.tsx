import { afterEach, describe, expect, it } from 'vitest';
import type { PromotionOutcome, PromotionView } from '../../core/panel-view';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import {
  completePlan,
  doneOutcome,
  harbourLimited,
  promotionView,
  rejectedIntent,
} from '../test/promotion-fixture';

const inUse = { code: 'ERP-NUMBER-IN-USE', params: {}, raw: '', field: '' } as const;
const noMatches = { ok: true, value: [] } as const;
const typed: PromotionView = {
  ...promotionView,
  form: { taxGroup: 'group 1', customerId: 'C-00917' },
  plan: completePlan,
  matches: noMatches,
};

let panel: MountedPanel;
afterEach(() => panel.unmount());

const promote = async (outcome: PromotionOutcome, view: PromotionView, answers: FakeAnswers = {}) => {
  panel = await mountPanel({
    view: 'promote',
    answers: { 'promote.open': () => view, 'promote.run': () => outcome, ...answers },
  });
  await panel.click('button', 'Promote');
};

describe('a number that was taken between check and create', () => {
  const refused: PromotionOutcome = {
    intent: rejectedIntent,
    steps: [],
    error: inUse,
    candidates: [harbourLimited],
  };

  it('leaves a choice at its field, whatever field the refusal names', async () => {
    await promote(refused, typed);
    const field = panel.field('Customer ID');
    expect(field.value).toBe('C-00917');
    expect(document.activeElement).toBe(field);
    expect(panel.text().split('Has this customer number already')).toHaveLength(2);
    expect(panel.get('button', 'Promote').hasAttribute('disabled')).toBe(true);
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('is over with another number', async () => {
    await promote(refused, typed);
    await panel.type('Customer ID', 'C-2');
    expect(panel.text()).not.toContain('Has this customer number already');
    expect(panel.get('button', 'Promote').hasAttribute('disabled')).toBe(false);
  });

  it('is over where a choice gives the same number another meaning', async () => {
    await promote(refused, typed);
    await panel.type('Terms', 'net 60');
    expect(panel.field('Customer ID').getAttribute('aria-invalid')).toBeNull();
    expect(panel.text()).toContain('✓ Free');
  });

  it('is over with the link to the customer that has it', async () => {
    await promote(refused, typed, { 'promote.link': () => doneOutcome });
    await panel.click('button', 'Link instead');
    expect(panel.text()).toContain('The account is a customer now.');
  });

  it('says so where the ERP does not tell who has it', async () => {
    await promote({ ...refused, candidates: [] }, typed);
    expect(panel.text()).toContain('This customer number is in use already.');
    await panel.click('button', 'Choose another number');
    expect(document.activeElement).toBe(panel.field('Customer ID'));
  });

  it('stands at the empty field where the ERP had chosen it', async () => {
    await promote(refused, { ...typed, form: { taxGroup: 'group 1' } });
    expect(panel.field('Customer ID').getAttribute('aria-invalid')).toBe('true');
    expect(panel.text()).toContain('Has this customer number already');
  });
});

describe('a number that the ERP gave out before it refused the customer', () => {
  const held: PromotionOutcome = {
    intent: { ...rejectedIntent, customerNo: 'N0042' },
    steps: [],
    error: { code: 'ERP-REFUSED', params: {}, raw: '', field: '' },
    candidates: [],
  };

  it('is said to be offered again, and stands in the form as the draft has it', async () => {
    let opened = 0;
    await promote(held, typed, {
      'promote.open': () => {
        opened += 1;
        const customerId = opened === 1 ? '' : 'N0042';
        return { ...typed, form: { taxGroup: 'group 1', customerId } };
      },
    });
    expect(panel.field('Customer ID').value).toBe('N0042');
    expect(panel.text()).toContain('The ERP refused the request.');
    expect(panel.text()).toContain('The ERP has given out the number N0042 for this account.');
    expect(panel.text()).toContain('Given out by the ERP for this account');
    await panel.type('Customer ID', 'N0050');
    expect(panel.text()).not.toContain('Given out by the ERP');
    expect(panel.text()).not.toContain('N0042');
  });

  it('is not confused with the customer of a link that was refused', async () => {
    const outcome = { ...held, intent: { ...held.intent, verb: 'link' } } as const;
    panel = await mountPanel({ view: 'promote', answers: { 'promote.link': () => outcome } });
    await panel.click('button', 'Link instead');
    expect(panel.text()).not.toContain('has given out');
    expect(panel.payloads('promote.open')).toHaveLength(1);
  });
});
