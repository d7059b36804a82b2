import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { PickList } from '../../core/pick-list';
import type { SettingsView } from '../../messaging/protocol';
import { axeViolations } from '../../ui/test/axe';
import { north, settings } from '../test/demo-settings';
import { demoLists, type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const two: SettingsView = {
  ...settings,
  integrations: [north, { ...north, id: 'west', name: 'Westport' }],
};

const failed: PickList = {
  id: 'terms',
  state: 'failed',
  entries: [],
  readAt: 0,
  error: { code: 'LIST-MISSING', params: {}, raw: '', field: '' },
  source: 'erp',
};

/** An answer that comes when the test says so. */
function later<T>() {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer: (value: T) => answer(value) };
}

const bar = () => page.root.querySelector<HTMLProgressElement>('progress');

describe('the table of lists', () => {
  it('has a row for every list of the ERP, read or not, with where it comes from', async () => {
    page = await mountOptions({ hash: '#lists' });
    const rows = [...page.root.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].slice(0, 3).map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['TermsNet 30 net30', 'ERP', '1'],
      ['Tax group', '', '0'],
      ['Salesperson', '', ''],
      ['Region', '', ''],
    ]);
  });

  it('says what is not possible without a list, why, and what to do; the others stand as they are', async () => {
    const [, ...others] = demoLists;
    page = await mountOptions({
      hash: '#lists',
      answers: { 'integration.lists': () => ({ lists: [failed, ...others] }) },
    });
    const [terms, taxGroups] = page.root.querySelectorAll('tbody tr');
    expect(terms?.textContent).toContain('Promotion is not possible without it.');
    expect(terms?.textContent).toContain('This list could not be read from the ERP.');
    expect(terms?.textContent).toContain('The ERP user needs permission to read it');
    expect(taxGroups?.textContent).toContain('typed by hand');
    expect(taxGroups?.textContent).not.toContain('Promotion is not possible');
  });

  it('says a reason that several lists have once, above the table, and how each stands in its row', async () => {
    const free = (id: string): PickList => ({ ...failed, id, state: 'free' });
    page = await mountOptions({
      hash: '#lists',
      answers: {
        'integration.lists': () => ({
          lists: [free('terms'), free('salespersons'), { ...failed, id: 'regions' }],
        }),
      },
    });
    const reason = 'This list could not be read from the ERP.';
    expect(page.text().split(reason)).toHaveLength(3);
    expect(page.root.querySelector('.list-reason')?.textContent).toBe(
      `Terms and Salesperson: ${reason} The ERP user needs permission to read it; then read the lists again. Or fill in their tables here.`,
    );
    const [terms, , , regions] = page.root.querySelectorAll('tbody tr');
    expect(terms?.textContent).toContain('typed by hand');
    expect(terms?.textContent).not.toContain(reason);
    expect(regions?.textContent).toContain(reason);
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('does not stop promotion while the entries of an earlier reading are there', async () => {
    const stale = { ...failed, entries: [{ value: 'net30', label: 'Net 30' }], readAt: 1 };
    page = await mountOptions({
      hash: '#lists',
      answers: { 'integration.lists': () => ({ lists: [stale] }) },
    });
    expect(page.text()).not.toContain('Promotion is not possible');
  });
});

describe('Synchronise', () => {
  it('shows how far it is, by the events of this integration only', async () => {
    const refreshed = later<{ lists: readonly PickList[] }>();
    page = await mountOptions({
      hash: '#lists',
      answers: {
        'integration.lists': ({ refresh }) => (refresh ? refreshed.promise : { lists: demoLists }),
      },
    });
    expect(bar()).toBeNull();
    await page.click('button', 'Synchronise Northwind Ireland');
    expect(bar()?.getAttribute('aria-label')).toBe('Synchronise Northwind Ireland');
    expect(bar()?.hasAttribute('value')).toBe(false);
    await act(() => {
      page.events.emit({ event: 'lists-progress', integrationId: 'north', done: 2, total: 4 });
      page.events.emit({ event: 'lists-progress', integrationId: 'west', done: 4, total: 4 });
    });
    expect([bar()?.value, bar()?.max]).toEqual([2, 4]);
    expect(page.text()).toContain('2 of 4 lists read');
    expect((page.get('button', 'Synchronise all') as HTMLButtonElement).disabled).toBe(true);
    refreshed.answer({ lists: [failed] });
    await page.settle();
    expect(bar()).toBeNull();
    expect(page.text()).toContain('1 list could not be read; see the reason.');
    await act(() => page.events.emit({ event: 'lists-progress', integrationId: 'north', done: 4, total: 4 }));
    expect(bar()).toBeNull();
  });

  it('goes through all integrations, one failing or not', async () => {
    page = await mountOptions({
      hash: '#lists',
      answers: {
        'settings.read': () => two,
        'integration.lists': ({ id, refresh }) => {
          if (refresh && id === 'north') throw new AppError('VAULT-LOCKED');
          return { lists: demoLists };
        },
      },
    });
    await page.click('button', 'Synchronise all');
    const asked = page.payloads('integration.lists').filter(({ refresh }) => refresh);
    expect(asked.map(({ id }) => id)).toEqual(['north', 'west']);
    const [northCard, westCard] = page.root.querySelectorAll('section.card');
    expect(northCard?.querySelector('[role="alert"]')).not.toBeNull();
    expect(northCard?.querySelectorAll('tbody tr')).toHaveLength(4);
    expect(westCard?.textContent).toContain('1 list is not given by this ERP: its values are typed by hand.');
  });

  it('has no accessibility violation while it runs', async () => {
    page = await mountOptions({
      hash: '#lists',
      answers: {
        'integration.lists': ({ refresh }) => (refresh ? later<never>().promise : { lists: [failed] }),
      },
    });
    await page.click('button', 'Synchronise Northwind Ireland');
    expect(await axeViolations(page.root)).toEqual([]);
  });
});
