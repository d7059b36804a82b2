import { beforeEach, describe, expect, it } from 'vitest';
import { CompanyState } from '../company-state';
import { GatewayClient, queryOf, valuesOf } from '../gateway-client';
import { intacctOver } from '../intacct';

const state = new CompanyState(() => new Date('2026-08-12T10:00:00Z'));
const system = intacctOver(state);
const client = new GatewayClient(system);

beforeEach(() => system.reset({ seed: 1, size: 40 }));

const BY_KEY =
  '<orderby><order><field>RECORDNO</field><ascending/></order></orderby><options><showprivate>true</showprivate></options>';

const above = (recordNo: string): string =>
  `<greaterthan><field>RECORDNO</field><value>${recordNo}</value></greaterthan>`;

async function page(after: string, size: number, also = ''): Promise<readonly string[]> {
  const filter = also === '' ? above(after) : `<and>${above(after)}${also}</and>`;
  const result = await client.call(
    queryOf('CUSTOMER', 'RECORDNO', `<filter>${filter}</filter>${BY_KEY}<pagesize>${size}</pagesize>`),
  );
  return valuesOf(result, 'RECORDNO').map((value) => value ?? '');
}

async function everyKey(size: number, also = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after = '0'; ; after = found.at(-1) ?? '0') {
    const keys = await page(after, size, also);
    found.push(...keys);
    if (keys.length < size) return found;
  }
}

const held = (): readonly string[] =>
  [...state.database.table('CUSTOMER').rows()].map(({ recordNo }) => String(recordNo));

describe('pages by key', () => {
  it.each([1, 7, 100])('of %i hold every record once', async (size) => {
    expect(await everyKey(size)).toEqual(held());
  });

  it('see what is written between them', async () => {
    const [first = '', second = '', third = ''] = await page('0', 3);
    state.database.table('CUSTOMER').remove(Number(third));
    const { recordNo } = state.database.table('CUSTOMER').insert({ CUSTOMERID: 'N-1', NAME: 'New' });
    expect(await page(first, 2)).toEqual([second, held()[2]]);
    expect((await everyKey(9)).at(-1)).toBe(String(recordNo));
  });

  it('do not mistake one question for another', async () => {
    const active = '<equalto><field>STATUS</field><value>active</value></equalto>';
    const inactive = '<equalto><field>STATUS</field><value>inactive</value></equalto>';
    const [some, others] = [await everyKey(5, active), await everyKey(5, inactive)];
    expect(some.length).toBeGreaterThan(5);
    expect(others.length).toBeGreaterThan(0);
    expect([...some, ...others].sort()).toEqual([...held()].sort());
    system.configure({ multiEntity: false });
    expect(await everyKey(50)).toEqual(held());
  });

  it('find records by their keys, whatever else is asked', async () => {
    const [one = '', other = ''] = await page('0', 2);
    const among = `<in><field>RECORDNO</field><value>${other}</value><value>${one}</value><value>9</value></in>`;
    expect(await page('0', 9, among)).toEqual([one, other]);
    expect(await page(one, 9, among)).toEqual([other]);
  });

  it('forget what a transaction that failed had written', () => {
    const { database } = state;
    const before = database.version;
    expect(() =>
      database.transaction(() => {
        database.table('CUSTOMER').insert({ CUSTOMERID: 'N-2', NAME: 'Undone' });
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(database.version).toBeGreaterThan(before + 1);
  });
});

describe('what the seed can be told', () => {
  it('gives generated customers to entities in turn', () => {
    system.configure({ privateEvery: 2 });
    const owners = [...state.database.table('CUSTOMER').rows(9999)].map((row) => row.get('MEGAENTITYID'));
    expect(owners.slice(0, 4)).toEqual(['IE', '', 'US', '']);
  });

  it('changes some in one second', () => {
    system.configure({ changedTogetherEvery: 4 });
    const stamps = [...state.database.table('CUSTOMER').rows(9999)].map((row) => row.get('WHENMODIFIED'));
    expect(stamps.filter((stamp) => stamp === stamps[0])).toHaveLength(10);
  });
});
