import { afterEach, describe, expect, it } from 'vitest';
import type { PickListEntry } from '../../core/pick-list';
import type { SettingsView } from '../../messaging/protocol';
import { axeViolations } from '../../ui/test/axe';
import { FIXTURE_NOW, north, settings } from '../test/demo-settings';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const withTable = (entries: readonly PickListEntry[]): SettingsView => ({
  ...settings,
  integrations: [{ ...north, tables: { terms: { savedAt: FIXTURE_NOW, entries } } }],
});

const net30 = { value: '030', label: 'Net 30' };

async function openTable(entries: readonly PickListEntry[] = []) {
  page = await mountOptions({
    hash: '#lists',
    answers: {
      'settings.read': () => withTable(entries),
      'integration.save-table': (payload) => withTable(payload.entries),
    },
  });
  await page.click('button', 'Edit table: Terms');
}

const savedEntries = () => page.payloads('integration.save-table').map(({ entries }) => entries);
const alertText = () => page.root.querySelector('.csv [role="status"]')?.textContent ?? '';

describe('a table typed by hand', () => {
  it('is offered for lists that may be typed, and takes and gives back the focus', async () => {
    await openTable();
    expect(page.find('button', 'Edit table: Tax group')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Table: Terms');
    expect(page.get('button', 'Edit table: Terms').getAttribute('aria-expanded')).toBe('true');
  });

  it('adds, changes and removes rows, and saves codes as they were typed', async () => {
    await openTable([net30, { value: '060', label: 'Net 60' }]);
    await page.click('button', 'Add row');
    expect(document.activeElement).toBe(page.field('Code, row 3'));
    await page.type('Code, row 3', ' 007 ');
    await page.type('Label, row 1', 'Thirty days');
    await page.click('button', 'Remove row 2');
    expect(document.activeElement).toBe(page.field('Code, row 2'));
    await page.click('button', 'Save');
    expect(page.payloads('integration.save-table')).toEqual([
      {
        id: 'north',
        list: 'terms',
        entries: [
          { value: '030', label: 'Thirty days' },
          { value: '007', label: '007' },
        ],
      },
    ]);
    expect(page.text()).toContain('Saved');
  });

  it('saves nothing while a code is missing or stands there twice, and says so at the row', async () => {
    await openTable([net30]);
    await page.click('button', 'Add row');
    await page.type('Code, row 2', '030');
    await page.click('button', 'Add row');
    await page.type('Label, row 3', 'No code');
    await page.click('button', 'Save');
    expect(savedEntries()).toEqual([]);
    expect(document.activeElement).toBe(page.field('Code, row 2'));
    expect(page.text()).toContain('the code 030 stands in line 1 already');
    expect(page.field('Code, row 3').getAttribute('aria-invalid')).toBe('true');
  });

  it('draws a long table in parts', async () => {
    await openTable(Array.from({ length: 250 }, (_, index) => ({ value: `C${index}`, label: 'x' })));
    expect(page.root.querySelectorAll('.entries tbody tr')).toHaveLength(100);
    await page.click('button', 'Show 150 more rows');
    expect(page.root.querySelectorAll('.entries tbody tr')).toHaveLength(200);
  });

  it('has no accessibility violation', async () => {
    await openTable([net30]);
    await page.type('CSV text', 'A;One;x\nB;Two;y');
    expect(await axeViolations(page.root)).toEqual([]);
  });
});

describe('Paste CSV', () => {
  it('shows what was read and saves it in place of the table', async () => {
    await openTable([net30]);
    await page.type('CSV text', '\uFEFFCode;Description\r\n0030;"Net 30; ""EOM"""\r\n0060;Net 60\r\n');
    const shown = page.root.querySelector('.csv table')?.textContent;
    expect(shown).toContain('0030Net 30; "EOM"');
    expect(savedEntries()).toEqual([]);
    await page.click('button', 'Save 2 entries');
    expect(savedEntries()).toEqual([
      [
        { value: '0030', label: 'Net 30; "EOM"' },
        { value: '0060', label: 'Net 60' },
      ],
    ]);
    expect(page.field('CSV text').value).toBe('');
    expect(page.field('Code, row 2').value).toBe('0060');
  });

  it('adds to the table when that is chosen', async () => {
    await openTable([net30, { value: '060', label: 'Net 60' }]);
    await page.type('CSV text', '030,Thirty days\n090,Net 90');
    await page.type('What happens to the table', 'add');
    expect(page.text()).toContain('1 new, 1 with a code that the table has, 1 left as they are.');
    await page.click('button', 'Save 3 entries');
    expect(savedEntries()[0]).toEqual([
      { value: '030', label: 'Thirty days' },
      { value: '060', label: 'Net 60' },
      { value: '090', label: 'Net 90' },
    ]);
  });

  it('saves nothing while a line is wrong, and names the lines', async () => {
    await openTable();
    await page.type('CSV text', 'A,One\n,Two\nA,Three');
    await page.click('button', 'Save 3 entries');
    expect(savedEntries()).toEqual([]);
    expect(alertText()).toContain('2 lines have to be put right first.');
    expect(alertText()).toContain('Line 2: the code is missing');
    expect(alertText()).toContain('Line 3: the code A stands in line 1 already');
    expect(document.activeElement).toBe(page.field('CSV text'));
  });

  it('reads other columns, another separator and the first line as asked', async () => {
    await openTable();
    await page.type('CSV text', 'Division,TermsCode,TermsName\n00,30,Net 30');
    await page.type('Column of the codes', '1');
    await page.type('Column of the labels', '2');
    await page.click('checkbox', 'The first line names the columns');
    await page.click('button', 'Save 2 entries');
    expect(savedEntries()[0]).toEqual([
      { value: 'TermsCode', label: 'TermsName' },
      { value: '30', label: 'Net 30' },
    ]);
  });

  it('offers no column to choose where there are two', async () => {
    await openTable();
    await page.type('CSV text', 'A;One');
    expect(() => page.field('Column of the codes')).toThrow();
    expect(page.field('Between the columns').value).toBe(';');
  });
});
