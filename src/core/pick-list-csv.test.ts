import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePickListCsv, writePickListCsv } from './pick-list-csv';
import { LONGEST_ENTRY, MOST_ENTRIES } from './pick-list-entries';

const trimmed = fc
  .string({
    unit: fc.oneof(fc.constantFrom('"', ',', ';', '\t', '\n', '0', 'Ł'), fc.string({ maxLength: 1 })),
  })
  .map((text) => text.trim().slice(0, LONGEST_ENTRY).trim());
const filled = trimmed.filter((text) => text !== '');
const entries = fc.uniqueArray(fc.record({ value: filled, label: filled }), {
  selector: ({ value }) => value,
  maxLength: 30,
});
const zeroFilled = fc.stringMatching(/^0{1,6}[0-9]{1,9}$/);

describe('a table', () => {
  it('written and read is the same table', () => {
    fc.assert(
      fc.property(entries, (table) => {
        const read = parsePickListCsv(writePickListCsv(table));
        expect(read.header).toBe(true);
        expect(read.entries).toEqual(table);
        expect(read.problems).toEqual([]);
      }),
    );
  });

  it('loses no row: as many entries as rows with something in them, whether good or not', () => {
    const row = fc.tuple(trimmed, trimmed).filter(([code, label]) => `${code}${label}` !== '');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const quoted = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
        const read = parsePickListCsv(quoted.join('\n'), { header: false, separator: ',' });
        expect(read.entries.map(({ value }) => value)).toEqual(rows.map(([code]) => code));
      }),
    );
  });

  it('keeps every zero of a code', () => {
    fc.assert(
      fc.property(fc.uniqueArray(zeroFilled, { minLength: 1 }), (codes) => {
        const read = parsePickListCsv(codes.map((code) => `${code};Division ${code}`).join('\r\n'));
        expect(read.entries).toEqual(codes.map((value) => ({ value, label: `Division ${value}` })));
      }),
    );
  });
});

describe('columns', () => {
  it('are code and label unless chosen', () => {
    const text = 'Division,TermsCode,TermsCodeDesc\n00,30,Net 30\n00,60,Net 60';
    expect(parsePickListCsv(text, { codeColumn: 1, labelColumn: 2 })).toEqual({
      separator: ',',
      header: true,
      codeColumn: 1,
      labelColumn: 2,
      columns: ['Division', 'TermsCode', 'TermsCodeDesc'],
      entries: [
        { value: '30', label: 'Net 30' },
        { value: '60', label: 'Net 60' },
      ],
      problems: [],
    });
  });

  it('may be one only: codes label themselves', () => {
    expect(parsePickListCsv('GROUND\nAIR\n').entries).toEqual([
      { value: 'GROUND', label: 'GROUND' },
      { value: 'AIR', label: 'AIR' },
    ]);
  });

  it.each([
    ['Code,Description', true],
    ['ShippingCode;ShippingCodeDesc', true],
    ['Salesperson No.\tName', true],
    ['ID', true],
    ['Division,TermsCode,TermsCodeDesc', true],
    ['Description;Code', true],
    ['00,Net 30', false],
    ['CODE,Cash on delivery', false],
    ['01,Name', false],
  ])('%j is a header: %s', (first, header) => {
    expect(parsePickListCsv(`${first}\nA,B`).header).toBe(header);
  });

  it('have no header where the administrator says so', () => {
    const { entries: read } = parsePickListCsv('ID,Name\nA,B', { header: false });
    expect(read).toHaveLength(2);
  });
});

describe('problems', () => {
  it('name their lines', () => {
    const long = 'x'.repeat(LONGEST_ENTRY + 1);
    const text = `Code,Name\nA,"One\nline more"\n,No code\n\nA,Again\n${long},Long\nB,${long}\n,,\n`;
    const { problems } = parsePickListCsv(text);
    expect(problems.map(({ kind, line, first }) => [kind, line, first])).toEqual([
      ['code-empty', 4, 0],
      ['code-repeated', 6, 2],
      ['too-long', 7, 0],
      ['too-long', 8, 0],
    ]);
  });

  it('tell where a quote stays open', () => {
    expect(parsePickListCsv('A,"One\nB,Two').problems).toEqual([
      { kind: 'quote-open', line: 1, code: '', first: 0 },
    ]);
  });

  it('tell once where there are too many', () => {
    const codes = Array.from({ length: MOST_ENTRIES + 3 }, (_, index) => `C${index}`);
    expect(parsePickListCsv(codes.join('\n')).problems).toEqual([
      { kind: 'too-many', line: MOST_ENTRIES + 1, code: `C${MOST_ENTRIES}`, first: 0 },
    ]);
  });
});
