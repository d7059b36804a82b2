import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PromotionView } from '../../core/panel-view';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { completePlan, promotionView, refusedWriteBack } from '../test/promotion-fixture';

const WAKING = 'The server may be waking up';
const readyView: PromotionView = { ...promotionView, form: { taxGroup: 'group 1' }, plan: completePlan };
const never = () => new Promise<never>(() => undefined);

let panel: MountedPanel;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  panel.unmount();
  vi.useRealTimers();
});

const open = async (answers: FakeAnswers) => {
  panel = await mountPanel({ view: 'promote', answers });
};
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const listsRead = async (integrationId: string, done: number) => {
  panel.events.emit({ event: 'lists-progress', integrationId, done, total: 8 });
  await panel.settle();
};
const bar = () => panel.root.querySelector('progress');

describe('lists that are being read', () => {
  it('are counted while the panel opens', async () => {
    await open({ 'promote.open': never });
    expect(bar()).toBeNull();
    await listsRead('north', 3);
    expect(bar()?.getAttribute('aria-label')).toBe('Reading lists');
    expect(bar()?.value).toBe(3);
    expect(bar()?.max).toBe(8);
    expect(panel.text()).toContain('Reading lists 3 of 8');
  });

  it('are named for the ear', async () => {
    vi.useRealTimers();
    await open({ 'promote.open': never });
    await listsRead('north', 3);
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('are counted no longer once the form is there', async () => {
    let answer: (view: PromotionView) => void = () => undefined;
    await open({
      'promote.open': () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await listsRead('north', 8);
    answer(readyView);
    await panel.settle();
    expect(bar()).toBeNull();
    await listsRead('north', 1);
    expect(bar()).toBeNull();
  });

  it('are counted while another integration is opened, for that one only', async () => {
    await open({
      'promote.open': ({ integrationId }) => (integrationId === 'west' ? never() : readyView),
    });
    await panel.type('Integration', 'west');
    await listsRead('south', 5);
    expect(bar()).toBeNull();
    await listsRead('west', 2);
    expect(panel.text()).toContain('Reading lists 2 of 8');
  });

  it('are counted while they are refreshed', async () => {
    await open({ 'promote.open': () => readyView, 'promote.refresh-lists': never });
    await panel.click('button', 'Refresh');
    await listsRead('north', 4);
    expect(panel.text()).toContain('Reading lists 4 of 8');
  });
});

describe('a form whose integration is being opened', () => {
  const reopened: PromotionView = { ...readyView, integrationId: 'west', form: { customerId: 'W-1' } };
  let answer: (view: PromotionView) => void = () => undefined;
  const openWest = async () => {
    await open({
      'promote.open': ({ integrationId }) =>
        integrationId === 'west'
          ? new Promise((resolve) => {
              answer = resolve;
            })
          : readyView,
    });
    await panel.type('Integration', 'west');
  };
  const holdOf = (label: string) => panel.field(label).closest('fieldset.held');

  it('takes nothing that would be lost, nor writes anything, and can still be told another integration', async () => {
    await openWest();
    expect(holdOf('Customer ID')?.hasAttribute('disabled')).toBe(true);
    expect(holdOf('Customer ID')?.getAttribute('aria-busy')).toBe('true');
    expect(panel.get('button', 'Promote').hasAttribute('disabled')).toBe(true);
    await panel.type('Customer ID', 'LOST');
    await pass(1000);
    expect(panel.payloads('promote.plan')).toEqual([]);
    expect(holdOf('Integration')).toBeNull();
    expect(panel.field('Integration').value).toBe('west');
  });

  it('is there to be filled in again as soon as it is the new one', async () => {
    await openWest();
    answer(reopened);
    await panel.settle();
    expect(holdOf('Customer ID')?.hasAttribute('disabled')).toBe(false);
    expect(holdOf('Customer ID')?.getAttribute('aria-busy')).toBe('false');
    expect(panel.get('button', 'Promote').hasAttribute('disabled')).toBe(false);
    await panel.type('Customer ID', 'W-2');
    await pass(1000);
    expect(panel.payloads('promote.plan').at(-1)?.form).toEqual({ customerId: 'W-2' });
  });
});

describe('a server that takes long', () => {
  it('is said to be waking up while the panel loads', async () => {
    await open({ 'promote.open': never });
    await pass(7999);
    expect(panel.text()).not.toContain(WAKING);
    await pass(1);
    expect(panel.text()).toContain(WAKING);
  });

  it('is said to be waking up when one step takes long, not when many take their time', async () => {
    await open({ 'promote.open': () => readyView, 'promote.run': never });
    await panel.click('button', 'Promote');
    await pass(6000);
    const steps = refusedWriteBack.steps.map((step) =>
      step.id === 'write-back' ? ({ ...step, state: 'running' } as const) : step,
    );
    panel.events.emit({ event: 'promotion-step', grant: 'grant', steps });
    await panel.settle();
    await pass(6000);
    expect(panel.text()).not.toContain(WAKING);
    await pass(2000);
    expect(panel.text()).toContain(WAKING);
  });
});
