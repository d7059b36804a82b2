import { afterEach, describe, expect, it } from 'vitest';
import type { PromotionOutcome, PromotionView } from '../../core/panel-view';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { completePlan, doneOutcome, intent, promotionView } from '../test/promotion-fixture';

const linked = { ...intent, state: 'linked' } as const;
const waiting: PromotionOutcome = {
  intent: linked,
  steps: [
    { id: 'reserve', state: 'done', note: '' },
    { id: 'create', state: 'done', note: 'C-01044 · record 5121' },
    { id: 'write-back', state: 'done', note: '' },
    { id: 'companions', state: 'failed', note: '' },
    { id: 'refresh', state: 'done', note: '' },
  ],
  error: { code: 'ERP-VALIDATION', params: { message: 'State is missing' }, raw: '', field: '' },
  candidates: [],
};
const readyView: PromotionView = { ...promotionView, form: { taxGroup: 'group 1' }, plan: completePlan };

let panel: MountedPanel;
afterEach(() => panel.unmount());

const open = async (answers: FakeAnswers) => {
  panel = await mountPanel({ view: 'promote', answers: { 'promote.open': () => readyView, ...answers } });
};
const steps = () => [...panel.root.querySelectorAll('.steps li')].map((step) => step.textContent);

describe('a customer whose addresses and contacts are not all in the ERP', () => {
  it('is shown as created and linked, with what is missing and why', async () => {
    await open({ 'promote.run': () => waiting });
    await panel.click('button', 'Promote');
    expect(steps()[3]).toContain('Failed: Writing addresses and contacts to the ERP');
    expect(panel.text()).toContain('The customer exists and is linked');
    expect(panel.text()).toContain('State is missing');
    expect(panel.text()).toContain('What is in the ERP already stays as it is');
    expect(panel.get('button', 'ERP Customer Details')).toBeTruthy();
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('is tried again', async () => {
    await open({ 'promote.run': () => waiting, 'promote.settle': () => doneOutcome });
    await panel.click('button', 'Promote');
    await panel.click('button', 'Try again');
    expect(panel.payloads('promote.settle')).toEqual([
      { grant: 'grant', intentId: intent.id, customer: null },
    ]);
    expect(panel.text()).toContain('The account is a customer now.');
  });

  it('can be left as it is, after a question', async () => {
    const link = { customerNo: 'C-01044', integrationKey: 'k', externalUid: 'demo:N:1' };
    let left = false;
    await open({
      'promote.open': () =>
        left
          ? { ...promotionView, linkState: 'linked', link }
          : { ...promotionView, linkState: 'linked', link, pending: linked },
      'promote.discard': () => {
        left = true;
        return null;
      },
    });
    await panel.click('button', 'Leave it');
    expect(panel.text()).toContain('Customer and link stay.');
    expect(panel.payloads('promote.discard')).toHaveLength(0);
    await panel.click('button', 'Yes, leave it');
    expect(panel.text()).toContain('This account is already customer C-01044.');
  });

  it('is shown with its steps when the panel is opened another day', async () => {
    await open({ 'promote.open': () => ({ ...promotionView, pending: linked }) });
    expect(steps()).toHaveLength(5);
    expect(steps()[2]).toContain('written to the account');
    expect(steps()[3]).toContain('Writing addresses and contacts');
  });
});

it('says what is written after the link while it runs', async () => {
  await open({ 'promote.run': () => new Promise(() => undefined) });
  await panel.click('button', 'Promote');
  panel.events.emit({
    event: 'promotion-step',
    grant: 'grant',
    steps: waiting.steps.map((step) => (step.id === 'companions' ? { ...step, state: 'running' } : step)),
  });
  await panel.settle();
  expect(panel.root.querySelector('[aria-live]')?.textContent).toBe(
    'Writing addresses and contacts to the ERP',
  );
});
