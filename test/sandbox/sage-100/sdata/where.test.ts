import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './column';
import { SdataError } from './diagnosis';
import { readWhere } from './where';

const columns = columnsOf('Name No Amount:decimal Due:date');
const rows = [
  { Name: "O'Brien & Sons", No: '0001', Amount: '90', Due: '2026-01-05' },
  { Name: 'alpha', No: '0002', Amount: '100.50', Due: '2026-02-01' },
  { Name: 'Beta', No: '1', Amount: '', Due: '' },
];

const matching = (where: string, dialect: 'full' | 'comparisons' = 'full') =>
  rows.filter(readWhere(where, columns, dialect)).map((row) => row.No);

describe('a where clause', () => {
  it.each([
    ["No eq '0001'", ['0001']],
    ['No eq "0001"', ['0001']],
    ["no EQ '1'", ['1']],
    ["Name eq 'O''Brien & Sons'", ['0001']],
    ["Name eq 'ALPHA'", []],
    ['Amount gt 90', ['0002']],
    ['Amount ge 90', ['0001', '0002']],
    ['Amount lt 9.5', ['1']],
    ['Due ge @2026-01-31@', ['0002']],
    ["Due eq ''", ['1']],
    ["Due lt '2026-02-01' and Due ne ''", ['0001']],
    ["No eq '1' or Amount eq 90 and Name eq 'x'", ['1']],
    ["(No eq '1' or Amount eq 90) and not Name eq 'Beta'", ['0001']],
    ["Name like '%a'", ['0002', '1']],
    ["Name like 'Bet_'", ['1']],
    ["Name like '%.%'", []],
    ["No in ('1', '0002')", ['0002', '1']],
    ['Amount between 90 and 100', ['0001']],
    ["left(No, 3) eq '000'", ['0001', '0002']],
    ["upper(Name) eq 'ALPHA'", ['0002']],
  ])('%s', (where, expected) => {
    expect(matching(where)).toEqual(expected);
  });

  it.each([
    "No eq '1",
    'No',
    'No eq',
    "No is '1'",
    "(No eq '1'",
    "No eq '1' No",
    'Shoe eq 1',
    'size(No) eq 1',
    '#',
  ])('refuses %s', (where) => {
    expect(() => matching(where)).toThrow(SdataError);
  });

  it('may know comparisons only', () => {
    expect(matching("No eq '1'", 'comparisons')).toEqual(['1']);
    for (const where of ["No like '1'", "No in ('1')", "upper(No) eq '1'"]) {
      expect(() => matching(where, 'comparisons')).toThrow(SdataError);
    }
  });

  it('finds any text that is quoted with its quotes doubled', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const where = readWhere(`Name eq '${text.replaceAll("'", "''")}'`, columns, 'full');
        expect([where({ Name: text }), where({ Name: `${text}x` })]).toEqual([true, false]);
      }),
    );
  });
});
