import { describe, expect, it } from 'vitest';
import { EVERY_CUSTOMER } from '../../core/import-criteria';
import type { ODataRow } from '../../transport/odata';
import { openSource } from './source';
import { customerRow, type FakeRequest, fakeWebApi, page, refusal, rows } from './web-api.fixture';

const NUMBERS = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6', 'G7'];

/** A server of so many rows at once, that takes what a version takes. */
const server =
  (
    numbers: readonly string[],
    size: number,
    refuses: (query: FakeRequest['query']) => boolean = () => false,
  ) =>
  ({ query }: FakeRequest) => {
    if (refuses(query)) return refusal('InvalidParameters', 'Could not find a property named X.');
    const after = /CustomerNumber gt '([^']*)'/.exec(query.$filter ?? '')?.[1] ?? '';
    const skip = Number(query.$skip ?? 0);
    const wanted = numbers
      .filter((number) => number > after)
      .slice(skip, skip + Math.min(size, Number(query.$top ?? size)));
    return rows(wanted.map((number) => customerRow({ CustomerNumber: number })));
  };

async function readAll(fake: ReturnType<typeof fakeWebApi>, size: number, criteria = EVERY_CUSTOMER) {
  const source = openSource(fake.ports, []);
  const read: string[] = [];
  for (let cursor: string | null = await source.begin(criteria); cursor !== null; ) {
    const next = await source.readPage(criteria, cursor, size);
    expect(next.customers.length).toBeLessThanOrEqual(size);
    read.push(...next.customers.map(({ number }) => number));
    cursor = next.next;
  }
  return read;
}

describe('customers of Sage 300', () => {
  it.each([1, 2, 3, 100])('are all read where the server gives %i at once', async (size) => {
    expect(await readAll(fakeWebApi(server(NUMBERS, size)), 3)).toEqual(NUMBERS);
  });

  it('are counted one by one where the server does not count', async () => {
    const { ports } = fakeWebApi(server(NUMBERS, 3));
    expect(await openSource(ports, []).count(EVERY_CUSTOMER)).toBe(NUMBERS.length);
  });

  it('are read by position where they come in no order', async () => {
    const mixed = ['C3', 'A1', 'G7', 'B2', 'F6', 'E5', 'D4'];
    const byPosition = ({ query }: FakeRequest) => {
      const skip = Number(query.$skip ?? 0);
      return rows(
        mixed.slice(skip, skip + Number(query.$top)).map((number) => customerRow({ CustomerNumber: number })),
      );
    };
    const fake = fakeWebApi(byPosition);
    expect(await readAll(fake, 2)).toEqual(mixed);
    expect(fake.requests.some(({ query }) => query.$filter?.includes(' gt '))).toBe(false);
  });

  it('are begun anew where an order turns out to be none in the middle', async () => {
    const late = ['A1', 'B2', 'C3', 'E5', 'D4', 'F6'];
    const fake = fakeWebApi((request, index) => {
      const ordered = index === 0 ? late.slice(0, 3) : late;
      const { query } = request;
      const after = /gt '([^']*)'/.exec(query.$filter ?? '')?.[1] ?? '';
      const skip = Number(query.$skip ?? 0);
      const from = after === '' ? skip : ordered.indexOf(after) + 1;
      return rows(
        ordered
          .slice(from, from + Number(query.$top))
          .map((number) => customerRow({ CustomerNumber: number })),
      );
    });
    expect(new Set(await readAll(fake, 3))).toEqual(new Set(late));
  });

  it.each([
    ['properties', (query: FakeRequest['query']) => query.$select !== undefined],
    ['the day', (query: FakeRequest['query']) => query.$filter?.includes('DateLastMaintained') === true],
  ])('are read by versions that do not take %s, which is asked once', async (_, refuses) => {
    const fake = fakeWebApi(server(NUMBERS, 100, refuses));
    const criteria = { since: Date.parse('2026-08-12T10:00:00Z'), from: '', to: '' };
    expect(await readAll(fake, 3, criteria)).toEqual(NUMBERS);
    expect(fake.requests.filter(({ query }) => refuses(query)).length).toBeLessThanOrEqual(2);
    const never = { since: Date.parse('2027-01-01T00:00:00Z'), from: '', to: '' };
    expect(await readAll(fakeWebApi(server(NUMBERS, 100, refuses)), 3, never)).toEqual([]);
  });

  it('are asked for since the day before, those without a day by when they began', async () => {
    const fake = fakeWebApi();
    await openSource(fake.ports, []).count({
      since: Date.parse('2026-08-12T10:00:00Z'),
      from: ' a1',
      to: "o'b",
    });
    expect(fake.requests[0]?.query).toMatchObject({
      $filter:
        "CustomerNumber ge 'A1' and CustomerNumber le 'O''B' and (DateLastMaintained ge 2026-08-11T00:00:00Z or (DateLastMaintained eq null and StartDate ge 2026-08-11T00:00:00Z))",
      $count: 'true',
      $top: '1',
    });
  });

  it('are not begun to be read where the company cannot be opened, and trouble later is for smaller pages', async () => {
    const down = fakeWebApi(() => refusal('SessionError', 'No session.', 500));
    await expect(openSource(down.ports, []).begin(EVERY_CUSTOMER)).rejects.toMatchObject({
      code: 'NET-SERVER',
    });
    const wrong = fakeWebApi(() => refusal('DBLinkError', 'No company.', 500));
    await expect(openSource(wrong.ports, []).begin(EVERY_CUSTOMER)).rejects.toMatchObject({
      code: 'ERP-COMPANY',
    });
  });

  it('are waited for when the server has been asked too often', async () => {
    const busy = fakeWebApi((_, index) =>
      index === 0 ? page(429, 'Busy', { 'retry-after': '90' }) : undefined,
    );
    await openSource(busy.ports, []).count(EVERY_CUSTOMER);
    expect(busy.pauses).toEqual([90_000]);
    const dead = fakeWebApi(() => refusal('TooManyRequests', 'Busy.', 429));
    await expect(openSource(dead.ports, []).count(EVERY_CUSTOMER)).rejects.toMatchObject({
      code: 'NET-THROTTLED',
      params: { seconds: '60' },
    });
  });

  it('come with fields of the company’s own, by name or by code', async () => {
    const optional = (code: string, value: string): ODataRow => ({
      OptionalField: code,
      Value: value,
      OptionalFieldDescription: `About ${code}`,
    });
    const fake = fakeWebApi(() =>
      rows([
        customerRow({ ShipViaCode: 'SEA', CustomerOptionalFieldValues: [optional('ZONE', 'RED')] }),
        customerRow({ CustomerNumber: 'OTHER', ContactName: 'Ann van der Lee', ShipViaCode: '' }),
      ]),
    );
    const source = openSource(fake.ports, ['ShipViaCode', 'ZONE', 'NOPE']);
    const [first, second] = await source.readCustomers(['HARBOUR', 'OTHER']);
    expect(first?.values).toMatchObject({ 'field:ShipViaCode': 'SEA', 'field:ZONE': 'RED' });
    expect(second?.values).toMatchObject({
      'field:ZONE': '',
      'contact.firstName': 'Ann van der',
      'contact.lastName': 'Lee',
    });
    expect(first?.values).not.toHaveProperty(['field:NOPE']);
    expect(await source.listFields()).toEqual([
      { name: 'ShipViaCode', label: 'Ship Via Code' },
      { name: 'ZONE', label: 'About ZONE' },
    ]);
  });
});
