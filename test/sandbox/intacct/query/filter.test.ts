import { describe, expect, it } from 'vitest';
import { readXml } from '../../xml/read-xml';
import { FunctionFailure } from '../errors';
import { seedDatabase } from '../seed/seed-database';
import { DEFAULT_SWITCHES } from '../switches';
import { resolveField } from './field-path';
import { compileFilter } from './filter';

const database = seedDatabase({ seed: 1, size: 0, today: '2026-08-01', switches: DEFAULT_SWITCHES });

function matching(filter: string, caseInsensitive = false): string[] {
  const predicate = compileFilter(readXml(`<filter>${filter}</filter>`), {
    format: DEFAULT_SWITCHES,
    caseInsensitive,
    field: (path) => {
      const found = resolveField(database, 'CUSTOMER', path);
      if (!found) throw new FunctionFailure({ errorno: path });
      return found;
    },
  });
  return [...database.table('CUSTOMER').rows()].filter(predicate).map((row) => row.get('CUSTOMERID'));
}

const operator = (name: string, field: string, ...values: string[]) =>
  `<${name}><field>${field}</field>${values.map((value) => `<value>${value}</value>`).join('')}</${name}>`;

describe('filters of query', () => {
  it('compare numbers as numbers and text as text', () => {
    expect(matching(operator('greaterthan', 'CREDITLIMIT', '8000'))).toEqual(['C-00917', 'C-00042']);
    expect(matching(operator('lessthan', 'CUSTOMERID', 'C'))).toEqual(['00123']);
  });

  it('compare dates in the format of the user', () => {
    expect(matching(operator('greaterthanorequalto', 'WHENMODIFIED', '07/29/2026 15:50:21'))).toEqual([
      'C-00042',
    ]);
    expect(matching(operator('greaterthan', 'WHENMODIFIED', '07/29/2026 15:50:21'))).toEqual([]);
  });

  it('match case exactly unless told otherwise', () => {
    const lower = operator('like', 'NAME', 'harbour%');
    expect(matching(lower)).toEqual([]);
    expect(matching(lower, true)).toEqual(['C-00917']);
  });

  it('take wildcards and nothing else as special', () => {
    expect(matching(operator('like', 'CUSTOMERID', 'C-009_7'))).toEqual(['C-00917']);
    expect(matching(operator('like', 'CUSTOMERID', 'C.*'))).toEqual([]);
  });

  it('never match null but with isnull', () => {
    const unchanged = ['C-00108', '00123'];
    expect(matching(operator('isnull', 'WHENMODIFIED'))).toEqual(unchanged);
    const others = matching(operator('notequalto', 'WHENMODIFIED', '01/01/2000'));
    expect(others).not.toEqual(expect.arrayContaining(unchanged));
    expect(matching(operator('notin', 'TAXID', 'x'))).toHaveLength(3);
  });

  it('nest and and or', () => {
    const either = `<or>${operator('equalto', 'CURRENCY', 'USD')}${operator('equalto', 'CURRENCY', 'PLN')}</or>`;
    expect(matching(`<and>${either}${operator('isnotnull', 'TAXID')}</and>`)).toEqual(['C-00301']);
  });

  it('follow a hierarchy once', () => {
    expect(matching(operator('like', 'PARENT.NAME', 'Quayside%'))).toEqual(['00123']);
    expect(() => matching(operator('isnull', 'PARENT.PARENT.NAME'))).toThrow();
  });

  it.each([
    ['two operators on top', operator('isnull', 'NAME') + operator('isnull', 'TAXID')],
    ['no operator', ''],
    ['a group of one', `<and>${operator('isnull', 'NAME')}</and>`],
    ['between with one value', operator('between', 'CREDITLIMIT', '1')],
    ['equalto with two', operator('equalto', 'NAME', 'a', 'b')],
    ['an empty in', operator('in', 'NAME')],
    ['an ISO date', operator('greaterthan', 'WHENMODIFIED', '2026-07-29')],
    ['a word for a number', operator('equalto', 'CREDITLIMIT', 'lots')],
    ['an unknown operator', operator('sounds', 'NAME', 'x')],
    ['an unknown field', operator('isnull', 'SHOESIZE')],
  ])('refuse %s', (_, filter) => {
    expect(() => matching(filter)).toThrow(FunctionFailure);
  });

  it('take a thousand values in a list, not one more', () => {
    const values = Array.from({ length: 1000 }, (_, at) => `C-${at}`);
    expect(matching(operator('in', 'CUSTOMERID', ...values.slice(1), 'C-00917'))).toEqual(['C-00917']);
    expect(() => matching(operator('in', 'CUSTOMERID', ...values, 'C-00917'))).toThrow(FunctionFailure);
  });

  it('read between with the lower value first', () => {
    expect(matching(operator('between', 'CREDITLIMIT', '10000', '5000'))).toEqual([]);
  });
});
