import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { NumberCheck, PromotionView } from '../../core/panel-view';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { completePlan, doneOutcome, harbourLimited, promotionView } from '../test/promotion-fixture';

const free: NumberCheck = { state: 'free', customer: null, error: null };
const taken: NumberCheck = { state: 'taken', customer: harbourLimited, error: null };
const readyView: PromotionView = { ...promotionView, form: { taxGroup: 'group 1' }, plan: completePlan };

let panel: MountedPanel;
afterEach(() => panel.unmount());

const open = async (answers: FakeAnswers = {}, view = readyView) => {
  panel = await mountPanel({ view: 'promote', answers: { 'promote.open': () => view, ...answers } });
};
const spoken = () =>
  [...panel.root.querySelectorAll('[aria-live="polite"]')].map((region) => region.textContent).join('');
const promote = () => panel.get('button', 'Promote');

describe('a number that is typed', () => {
  it('is looked up after the pause that its plan waits for, and said to be free', async () => {
    await open();
    const field = panel.field('Customer ID');
    for (const value of ['C', 'C-', 'C-7']) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    expect(panel.payloads('promote.check-number')).toHaveLength(0);
    await panel.runLater();
    expect(panel.payloads('promote.check-number')).toMatchObject([
      { grant: 'grant', integrationId: 'north', form: { customerId: 'C-7' } },
    ]);
    expect(panel.text()).toContain('✓ Free');
    expect(spoken()).toBe('C-7 is free.');
  });

  it('is not looked up while it is empty', async () => {
    await open();
    await panel.type('Memo', 'new');
    expect(panel.payloads('promote.plan')).toHaveLength(1);
    expect(panel.payloads('promote.check-number')).toHaveLength(0);
  });

  it('is not looked up while the plan refuses it', async () => {
    const error = { code: 'VALUE-CHARACTERS', params: {}, raw: '', field: 'customerId' } as const;
    await open({ 'promote.plan': () => ({ ...completePlan, fieldProblems: { customerId: error } }) });
    await panel.type('Customer ID', 'C*7');
    expect(panel.payloads('promote.check-number')).toHaveLength(0);
    expect(panel.text()).toContain('This has characters that the ERP does not accept.');
  });

  it('is not looked up again when something else is typed, but when a choice may give it another meaning', async () => {
    await open();
    await panel.type('Customer ID', 'C-7');
    await panel.type('Memo', 'new');
    expect(panel.payloads('promote.check-number')).toHaveLength(1);
    await panel.type('Terms', 'net 60');
    expect(panel.payloads('promote.check-number')).toHaveLength(2);
  });

  it('is not looked up by the plan of what stood there before', async () => {
    const plans: ((plan: typeof completePlan) => void)[] = [];
    await open({ 'promote.plan': () => new Promise((resolve) => plans.push(resolve)) });
    await panel.type('Customer ID', 'C-1');
    const field = panel.field('Customer ID');
    field.value = 'C-12';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    plans[0]?.(completePlan);
    await panel.settle();
    expect(panel.payloads('promote.check-number')).toHaveLength(0);
  });

  it('says that it is being looked up', async () => {
    await open({ 'promote.check-number': () => new Promise(() => undefined) });
    await panel.type('Customer ID', 'C-7');
    expect(panel.text()).toContain('Looking it up in the ERP…');
    expect(promote().hasAttribute('disabled')).toBe(false);
  });

  it('is judged by its own answer only, in whatever order answers come', async () => {
    const answers: ((answer: NumberCheck) => void)[] = [];
    await open({ 'promote.check-number': () => new Promise((resolve) => answers.push(resolve)) });
    await panel.type('Customer ID', 'C-00917');
    await panel.type('Customer ID', 'C-2');
    answers[1]?.(free);
    await panel.settle();
    answers[0]?.(taken);
    await panel.settle();
    expect(panel.text()).toContain('✓ Free');
    expect(spoken()).toBe('C-2 is free.');
  });

  it('is not judged by the answer to what stood there before', async () => {
    await open({ 'promote.check-number': ({ form }) => (form.customerId === 'C-00917' ? taken : free) });
    await panel.type('Customer ID', 'C-00917');
    const field = panel.field('Customer ID');
    field.value = 'C-0091';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await panel.settle();
    expect(panel.text()).not.toContain('Has this customer number already');
    expect(spoken()).toBe('');
  });
});

describe('a number that is taken', () => {
  const openTaken = async (answers: FakeAnswers = {}) => {
    await open({ 'promote.check-number': () => taken, ...answers });
    await panel.type('Customer ID', 'C-00917');
  };

  it('is a problem at its field that holds Promote back, and says who has it', async () => {
    await openTaken();
    expect(panel.field('Customer ID').getAttribute('aria-invalid')).toBe('true');
    expect(panel.text()).toContain('This customer number is in use already.');
    expect(panel.text()).toContain('1 field needs you');
    expect(promote().hasAttribute('disabled')).toBe(true);
    expect(spoken()).toBe('C-00917 is taken by Harbour Tools Limited.');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('can be given up for the customer that has it', async () => {
    await openTaken({
      'promote.link': () => doneOutcome,
      'promote.open': () => ({ ...readyView, matches: { ok: true, value: [] } }),
    });
    await panel.click('button', 'Link instead');
    expect(panel.payloads('promote.link')).toEqual([
      { grant: 'grant', integrationId: 'north', customer: { recordKey: '917', number: 'C-00917' } },
    ]);
  });

  it('can be given up for another', async () => {
    await openTaken({ 'promote.check-number': ({ form }) => (form.customerId === 'C-9' ? free : taken) });
    await panel.click('button', 'Choose another number');
    expect(document.activeElement).toBe(panel.field('Customer ID'));
    await panel.type('Customer ID', 'C-9');
    expect(promote().hasAttribute('disabled')).toBe(false);
    expect(panel.find('button', 'Choose another number')).toBeNull();
  });
});

describe('a check that cannot be made', () => {
  it.each([
    [
      'answered so',
      (): NumberCheck => ({
        state: 'unknown',
        customer: null,
        error: { code: 'NET-TIMEOUT', params: {}, raw: '', field: '' },
      }),
    ],
    [
      'thrown',
      () => {
        throw new AppError('NET-TIMEOUT');
      },
    ],
  ])('stops nobody and is tried again with the next plan: %s', async (_name, check) => {
    await open({ 'promote.check-number': check });
    await panel.type('Customer ID', 'C-7');
    expect(panel.text()).toContain('It could not be looked up:');
    expect(promote().hasAttribute('disabled')).toBe(false);
    await panel.type('Memo', 'new');
    expect(panel.payloads('promote.check-number')).toHaveLength(2);
  });
});

it('shows a proposed number as what it is, and looks it up as the panel opens', async () => {
  const form = { taxGroup: 'group 1', customerId: 'HT001' };
  await open({}, { ...readyView, form, defaulted: ['customerId'] });
  expect(panel.text()).toContain('Proposed number · ✓ Free');
  await panel.type('Customer ID', 'HT002');
  expect(panel.text()).not.toContain('Proposed number');
});

it('drops the answer for an integration that was left', async () => {
  let answer: (check: NumberCheck) => void = () => undefined;
  const form = { taxGroup: 'group 1', customerId: 'HT001' };
  await open({
    'promote.open': ({ integrationId }) => ({ ...readyView, form, integrationId: integrationId || 'north' }),
    'promote.check-number': ({ integrationId }) =>
      integrationId === 'west'
        ? free
        : new Promise((resolve) => {
            answer = resolve;
          }),
  });
  await panel.type('Integration', 'west');
  answer(taken);
  await panel.settle();
  expect(panel.text()).toContain('✓ Free');
});
