import { describe, expect, it } from 'vitest';
import { ofIds, ofTexts, queryRecords } from './query-records';
import { result, scriptedService, UNSCRIPTED } from './scripted-service';
import { createServiceSession } from './service-session';

const read = (content: string) => {
  const ports = scriptedService((operation) => (operation === 'queryrecord' ? result(content) : UNSCRIPTED));
  const query = {
    entity: 'company',
    key: 'comp_companyid',
    columns: ['comp_name'],
    where: 'comp_companyid = 7',
  };
  return queryRecords(createServiceSession(ports), query);
};
const ROW = { comp_companyid: '7', comp_name: 'A & B' };

describe('records of a query', () => {
  it.each([
    [
      'names before values',
      '<records><name>comp_companyid</name><value>7</value><type>integer</type></records><records><name>Comp_Name</name><value>A &amp; B</value></records>',
    ],
    [
      'values before names',
      '<records><value>7</value><name>comp_companyid</name></records><records><value>A &amp; B</value><name>comp_name</name></records>',
    ],
    [
      'names without the prefix',
      '<records><name>companyid</name><value>7</value></records><records><name>name</name><value>A &amp; B</value></records>',
    ],
    ['elements of their own', '<companyid>7</companyid><name>A &amp; B</name>'],
  ])('are read from %s', async (_, fields) => {
    expect(await read(`<more>false</more><records>${fields}</records>`)).toMatchObject([ROW]);
  });

  it('are none where there are none', async () => {
    expect(await read('<more>false</more>')).toEqual([]);
    expect(await read('')).toEqual([]);
  });
});

describe('a list in a predicate', () => {
  it('holds nothing but digits, or quoted texts', () => {
    expect(ofIds('a_id', ['1', '2) OR (1=1', '', '-3', '4'])).toBe('a_id IN (1,4)');
    expect(ofIds('a_id', ['', 'x'])).toBe('a_id IN (0)');
    expect(ofTexts('a_b', ["O'Neill", 'a\nb', 'Ærø'])).toBe("a_b IN ('O''Neill','a b',N'Ærø')");
  });
});
