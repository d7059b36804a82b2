import { describe, expect, it } from 'vitest';
import { holds } from '../../transport/odata';
import { inDialect, readTable } from './resource-read';
import { openWebApi } from './web-api';
import { type FakeRequest, fakeWebApi, refusal, rows } from './web-api.fixture';

const LINK = 'http://erp01/elsewhere?$skip=';

/** A resource of so many rows, given out in pages. */
const paged =
  (total: number, size: number, counted = true) =>
  (request: FakeRequest) => {
    const skip = Number(request.query.$skip ?? 0);
    const top = Number(request.query.$top ?? size);
    const end = Math.min(total, skip + Math.min(top, size));
    const value = Array.from({ length: Math.max(0, end - skip) }, (_, index) => ({ N: skip + index }));
    const next = end < total && request.query.$top === undefined ? { '@odata.nextLink': LINK + end } : {};
    return rows(value, { ...(counted ? { '@odata.count': total } : {}), ...next });
  };

const numbers = (table: { readonly rows: readonly object[] }) =>
  table.rows.map((row) => Object.values(row)[0]);
const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe('reading a resource', () => {
  it.each([
    [0, 10, 0],
    [7, 10, 1],
    [10, 10, 1],
    [25, 10, 3],
  ])('of %i rows in pages of %i takes %i requests and all of them', async (total, size, requests) => {
    const fake = fakeWebApi(paged(total, size));
    const table = await readTable(openWebApi(fake.ports), { path: 'X' }, 100);
    expect(numbers(table)).toEqual(upTo(0, total));
    expect(table.total).toBe(total);
    expect(fake.requests).toHaveLength(Math.max(1, requests));
  });

  it('asks its own server for the next page, whatever the link says', async () => {
    const fake = fakeWebApi(paged(25, 10));
    await readTable(openWebApi(fake.ports), { path: 'X', filter: "A eq 'B'" }, 100);
    expect(fake.requests.every(({ url }) => url.startsWith('http://erp01.northwind.example/'))).toBe(true);
    expect(fake.requests.map(({ query }) => query.$filter)).toEqual(["A eq 'B'", "A eq 'B'", "A eq 'B'"]);
  });

  it('cuts to what was added last, and says how many there are', async () => {
    const fake = fakeWebApi(paged(100, 10));
    const table = await readTable(openWebApi(fake.ports), { path: 'X' }, 30);
    expect(numbers(table)).toEqual(upTo(70, 100));
    expect(table.total).toBe(100);
    expect(fake.requests).toHaveLength(4);
  });

  it('goes from page to page where nobody counts', async () => {
    const fake = fakeWebApi(paged(25, 10, false));
    expect(numbers(await readTable(openWebApi(fake.ports), { path: 'X' }, 100))).toEqual(upTo(0, 25));
    const cut = await readTable(openWebApi(fakeWebApi(paged(25, 10, false)).ports), { path: 'X' }, 15);
    expect([cut.rows.length, cut.total]).toEqual([20, 21]);
  });

  it('leaves away what a version refuses, and remembers it', async () => {
    const fake = fakeWebApi((request) => {
      if (request.query.$select) return refusal('InvalidParameters');
      return request.query.$filter?.includes('FullyPaid') ? refusal('General') : rows([{ A: 1 }]);
    });
    const api = openWebApi(fake.ports);
    const query = { path: 'X', filter: "A eq 'B'", narrow: "FullyPaid eq 'No'", select: ['A'] };
    expect((await readTable(api, query, 10)).rows).toEqual([{ A: 1 }]);
    expect(fake.requests.map(({ query: sent }) => [sent.$filter, sent.$select])).toEqual([
      ["A eq 'B' and FullyPaid eq 'No'", 'A'],
      ["A eq 'B' and FullyPaid eq 'No'", undefined],
      ["A eq 'B'", undefined],
    ]);
    await readTable(api, query, 10);
    expect(fake.requests).toHaveLength(4);
  });

  it('gives up where the plainest query is refused', async () => {
    const fake = fakeWebApi(() => refusal('InvalidParameters'));
    await expect(readTable(openWebApi(fake.ports), { path: 'X', select: ['A'] }, 10)).rejects.toMatchObject({
      code: 'ERP-INTERFACE',
    });
    expect(fake.requests).toHaveLength(2);
  });
});

describe('asking for a part of a text', () => {
  const asker = (takes: string) => {
    const fake = fakeWebApi(({ query }) =>
      query.$filter?.startsWith(takes) ? rows([{ A: 1 }]) : refusal('InvalidParameters'),
    );
    const api = openWebApi(fake.ports);
    const ask = () => inDialect(api, (dialect) => api.read('X', { filter: holds(dialect, 'A', 'b') }));
    return { fake, ask };
  };

  it.each([
    ['contains', 1],
    ['substringof', 2],
    ['startswith', 3],
  ])(
    'tries one wording after the other until %s works, and begins with it from then on',
    async (word, tries) => {
      const { fake, ask } = asker(word);
      await ask();
      expect(fake.requests).toHaveLength(tries);
      await ask();
      expect(fake.requests).toHaveLength(tries + 1);
      expect(fake.stored.get('dialect')).toBe(word);
    },
  );

  it('tells the refusal where no wording works', async () => {
    const { fake, ask } = asker('never');
    await expect(ask()).rejects.toMatchObject({ code: 'ERP-INTERFACE' });
    expect([fake.requests.length, fake.stored.get('dialect')]).toEqual([3, undefined]);
  });
});
