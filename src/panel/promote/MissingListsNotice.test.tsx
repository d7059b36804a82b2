import { afterEach, describe, expect, it } from 'vitest';
import type { PickList } from '../../core/pick-list';
import { axeViolations } from '../../ui/test/axe';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { promotionView } from '../test/promotion-fixture';

let panel: MountedPanel;
afterEach(() => panel.unmount());

const open = async (change: (list: PickList) => PickList) => {
  const lists = promotionView.lists.map(change);
  panel = await mountPanel({
    view: 'promote',
    answers: { 'promote.open': () => ({ ...promotionView, lists }) },
  });
};
const missing = (list: PickList): PickList => ({
  ...list,
  state: 'failed',
  entries: [],
  readAt: 0,
  error: { code: 'ERP-PERMISSION', params: {}, raw: '', field: '' },
});

describe('a list that is missing', () => {
  it('leads to the settings where it can be filled in by hand', async () => {
    await open((list) => (list.id === 'types' ? list : missing(list)));
    expect(panel.text()).toContain('Terms, Tax group');
    expect(panel.text()).toContain('Terms: can be filled in by hand in the settings.');
    expect(await axeViolations(panel.root)).toEqual([]);
    await panel.click('button', 'Open settings');
    expect(panel.payloads('panel.open-options')).toEqual([{ grant: 'grant' }]);
  });

  it('leads there where it comes from a table of the administrator', async () => {
    await open((list) => (list.id === 'taxGroups' ? { ...missing(list), source: 'table' } : list));
    expect(panel.text()).toContain('Tax group: can be filled in by hand in the settings.');
  });

  it('does not lead there where it cannot', async () => {
    await open((list) => (list.id === 'taxGroups' ? missing(list) : list));
    expect(panel.text()).not.toContain('by hand');
    expect(panel.find('button', 'Open settings')).toBeNull();
  });
});

describe('how old the lists are', () => {
  it('counts those only that the ERP has given', async () => {
    await open((list) => (list.id === 'types' ? list : { ...list, source: 'fixed', readAt: 1 }));
    expect(panel.text()).toContain('Lists from Demo Ledger, 4 minutes ago');
  });

  it('is not asked of tables that were filled in by hand', async () => {
    await open((list) => ({ ...list, source: 'table' }));
    expect(panel.text()).toContain('Lists as they are filled in in the settings');
    panel.unmount();
    await open((list) => (list.id === 'terms' ? { ...list, source: 'table' } : { ...list, state: 'free' }));
    expect(panel.text()).toContain('Lists as they are filled in in the settings');
  });
});
