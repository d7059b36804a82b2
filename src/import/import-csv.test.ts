import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { parseCsv } from '../core/csv';
import type { ImportRow } from '../core/import-run';
import { createText } from '../ui/text';
import { csvHead, csvLines, csvName, idCell, safeCell } from './import-csv';
import locale from './locale.en.json';
import { demoRows, demoRun } from './test/demo-runs';

const texts: Readonly<Record<string, { readonly message: string }>> = locale;
const t = createText((key) => texts[key]?.message ?? '', 'en');
const [updated] = demoRows as readonly [ImportRow];

describe('the file of an import', () => {
  it('begins with the mark of UTF-8 and the headings', () => {
    expect(csvHead(t)).toBe('\uFEFFCustomer ID,Record,Name,Outcome,CRM account,Why,Changes\r\n');
  });

  it('has a line per row, in quotes where the text needs them', () => {
    expect(csvLines([{ ...updated, name: 'Harbour "Tools", Ltd\nCork' }], 'sync', t)).toBe(
      'C-00042,41,"Harbour ""Tools"", Ltd\nCork",Updated,1041,,' +
        '"demo_city: Cork → Galway; demo_phone: – → +353 91 555 0101"\r\n',
    );
  });

  it('says why, in the words of the page', () => {
    const error = new AppError('IMPORT-GONE').toJSON();
    const notes = [{ labelKey: 'import_counted', params: { outcome: 'Shortened', count: '1' } }];
    expect(csvLines([{ ...updated, error, notes, differences: [] }], 'preview', t)).toContain(
      'Shortened\u00a01',
    );
  });

  it('names who a proposed customer may be', () => {
    const [proposed] = demoRows.filter(({ outcome }) => outcome === 'proposed');
    expect(csvLines(proposed ? [proposed] : [], 'sync', t)).toContain(
      'May be Quay St. Bakery, 2001 (import_same_domain) · May be Quay Street Bakery, 2002 (import_same_name',
    );
  });

  it('names the field of a note by its text', () => {
    const notes = [{ labelKey: 'import_change', params: { field: 'import_name', before: 'a', after: 'b' } }];
    expect(csvLines([{ ...updated, notes, differences: [] }], 'sync', t)).toContain(',Name: a → b,');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('never begins a cell with %j', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
    expect(idCell(text)).toBe(`'${text}`);
  });

  it.each([
    ['00042', "'00042"],
    ['12345678901234567', "'12345678901234567"],
    ['1E5', "'1E5"],
    ['3-4', "'3-4"],
    ['2026/11/01', "'2026/11/01"],
    ['42', '42'],
    ['C-00042', 'C-00042'],
    ['', ''],
  ])('keeps the number %j as text', (number, cell) => {
    expect(idCell(number)).toBe(cell);
  });

  it('comes back as it was, whatever the names hold, and nothing in it is computed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, number) => {
        const text = csvLines([{ ...updated, name, number, differences: [] }], 'sync', t);
        const [record] = parseCsv(text, ',').records;
        const cells = record?.cells ?? [];
        expect(cells).toHaveLength(7);
        expect(cells.every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);
        expect([name, `'${name}`]).toContain(cells[2]);
      }),
    );
  });

  it('is named after the company and the day, whatever characters the company has', () => {
    expect(csvName(demoRun())).toBe('import-NorthwindTest-2026-11-21.csv');
    expect(csvName(demoRun({ company: 'a/b: c|ü' }))).toBe('import-a-b-c-ü-2026-11-21.csv');
  });
});
