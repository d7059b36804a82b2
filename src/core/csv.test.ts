import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_SEPARATORS, detectSeparator, parseCsv, writeCsv } from './csv';

const nasty = fc.string({
  unit: fc.oneof(fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', '\uFEFF', '0', 'é'), fc.string()),
});
const records = fc.array(fc.array(nasty, { minLength: 1, maxLength: 5 }), { maxLength: 20 });
const separators = fc.constantFrom(...CSV_SEPARATORS);

describe('what is written', () => {
  it('is read back as the same records, whatever stands in the cells', () => {
    fc.assert(
      fc.property(records, separators, (rows, separator) => {
        const { records: read, openQuoteLine } = parseCsv(writeCsv(rows, separator), separator);
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        expect(openQuoteLine).toBe(0);
      }),
    );
  });

  it('shows its separator where records have several cells', () => {
    const wide = fc.array(fc.array(nasty, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(wide, separators, (rows, separator) => {
        expect(detectSeparator(writeCsv(rows, separator))).toBe(separator);
      }),
    );
  });
});

describe('what others write', () => {
  it.each([
    [
      'LF, no end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CR',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
    [
      'empty lines',
      '\n\na,b\n\n\nc,d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an empty cell at the end',
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['quotes in the middle', 'a"b,c""d', [['a"b', 'c""d']]],
    ['text after a quote', '"a"b,c', [['ab', 'c']]],
    ['a comma and a line break in quotes', '"a, b\nc",d', [['a, b\nc', 'd']]],
    ['nothing', '', []],
  ])('%s', (_name, text, cells) => {
    expect(parseCsv(text, ',').records.map((record) => record.cells)).toEqual(cells);
  });

  it('keeps the line of each record, line breaks in cells counted', () => {
    const { records: read } = parseCsv('\n"a\r\nb",1\nc,2\r\n\r\nd,3', ',');
    expect(read.map(({ line }) => line)).toEqual([2, 4, 6]);
  });

  it('says where a quote is never closed, and still reads the rest as one cell', () => {
    expect(parseCsv('a,b\n"c,d\ne,f', ',')).toEqual({
      records: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c,d\ne,f'] },
      ],
      openQuoteLine: 2,
    });
  });

  it.each([
    ['A;1,5\nB;2,5', ';'],
    ['A;Net 30, no discount\nB;Cash', ';'],
    ['A\tone; two\nB\tthree, four', '\t'],
    ['A,one\nB,two; three', ','],
    ['A', ','],
    ['', ','],
  ])('finds the separator of %j', (text, separator) => {
    expect(detectSeparator(text)).toBe(separator);
  });
});
