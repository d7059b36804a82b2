import { afterEach, describe, expect, it } from 'vitest';
import type { PickList } from '../../core/pick-list';
import { north, settings } from '../test/demo-settings';
import { demoLists, type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const regions: PickList = {
  id: 'regions',
  state: 'ready',
  entries: [{ value: 'N', label: 'North' }],
  readAt: 1,
  error: null,
  source: 'erp',
};

const openNorth = (lists: readonly PickList[], terms = 'net30') =>
  mountOptions({
    hash: '#integrations/north',
    answers: {
      'integration.lists': () => ({ lists }),
      'settings.read': () => ({ ...settings, integrations: [{ ...north, defaults: { terms } }] }),
    },
  });

const labels = () =>
  [...page.root.querySelectorAll('section.block .field label')].map((label) => label.textContent);

describe('defaults of the promote form', () => {
  it('are offered for what can be the same for every customer', async () => {
    page = await openNorth([...demoLists, regions]);
    expect(labels()).toEqual(['Terms', 'Tax group', 'Salesperson', 'Remark']);
  });

  it('have a field that the company uses only with several entries', async () => {
    page = await openNorth([
      ...demoLists,
      { ...regions, entries: [...regions.entries, { value: 'S', label: 'South' }] },
    ]);
    expect(labels()).toContain('Region');
  });

  it('are called by our own words where the entry is ours', async () => {
    const [terms, ...others] = demoLists;
    if (!terms) throw new Error('the fixture has terms');
    const ours = { ...terms, entries: [{ value: 'net30', label: 'net30', labelKey: 'demo_company' }] };
    page = await openNorth([ours, ...others]);
    const names = [...page.field('Terms').querySelectorAll('option')].map((one) => one.textContent);
    expect(names.at(-1)).toBe('Company ID');
  });

  it('are typed where the list is not there', async () => {
    page = await openNorth(demoLists);
    await page.type('Tax group', '00123');
    await page.click('button', 'Save');
    expect(page.payloads('integration.save')[0]?.integration.defaults).toEqual({
      terms: 'net30',
      taxGroup: '00123',
    });
  });

  it('say where the list does not have the value any more', async () => {
    page = await openNorth(demoLists, 'net45');
    expect(page.field('Terms').value).toBe('net45');
    expect(page.text()).toContain("The ERP's list does not have this value any more.");
  });
});
