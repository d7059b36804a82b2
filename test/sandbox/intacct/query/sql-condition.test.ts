import { describe, expect, it } from 'vitest';
import { FunctionFailure } from '../errors';
import { seedDatabase } from '../seed/seed-database';
import { DEFAULT_SWITCHES } from '../switches';
import { resolveField } from './field-path';
import { compileSql } from './sql-condition';

const database = seedDatabase({ seed: 1, size: 0, today: '2026-08-01', switches: DEFAULT_SWITCHES });

function matching(source: string): string[] {
  const predicate = compileSql(source, {
    format: DEFAULT_SWITCHES,
    caseInsensitive: false,
    field: (path) => {
      const found = resolveField(database, 'CUSTOMER', path);
      if (!found) throw new FunctionFailure({ errorno: path });
      return found;
    },
  });
  return [...database.table('CUSTOMER').rows()].filter(predicate).map((row) => row.get('CUSTOMERID'));
}

describe('conditions of readByQuery', () => {
  it.each([
    ["CUSTOMERID = 'C-00917'", ['C-00917']],
    ["STATUS = 'F'", ['C-00108']],
    ["ONHOLD = 'T'", ['C-00215']],
    ["STATUS = 'inactive'", []],
    ['CREDITLIMIT >= 10000', ['C-00917', 'C-00042']],
    ["NAME like 'O\\'Brien%'", ['00123']],
    ["CURRENCY not in ('EUR', 'PLN', 'USD')", ['C-00302']],
    ['WHENMODIFIED IS NULL', ['C-00108', '00123']],
    ["CURRENCY = 'PLN' OR CURRENCY = 'JPY' AND TAXID IS NOT NULL", ['C-00301']],
    ["(CURRENCY = 'PLN' OR CURRENCY = 'JPY') AND NOT TAXID IS NOT NULL", ['C-00302']],
    ["WHENMODIFIED > '07/28/2026'", ['C-00042']],
    ["CURRENCY = 'EUR' and rownum < 3", ['C-00917', 'C-00042']],
  ])('%s', (source, ids) => {
    expect(matching(source)).toEqual(ids);
  });

  it('match everything when empty', () => {
    expect(matching(' ')).toHaveLength(9);
  });

  it.each([
    "NAME = 'x' ORDER BY NAME",
    "NAME = 'x",
    'NAME = x',
    "NAME <> 'x'",
    'NAME IN ()',
    "(NAME = 'x'",
    'NAME',
    "WHENMODIFIED > '2026-07-28'",
  ])('refuse %s', (source) => {
    expect(() => matching(source)).toThrow(FunctionFailure);
  });
});
