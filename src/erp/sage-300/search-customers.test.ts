import { describe, expect, it } from 'vitest';
import { findCandidates, searchCustomers } from './search-customers';
import { openWebApi } from './web-api';
import { customerRow, fakeWebApi, refusal, rows } from './web-api.fixture';

const NOTHING = { number: '', name: '', phone: '', email: '', domain: '', postalCode: '', taxId: '' };

const candidates = async (
  probe: Partial<typeof NOTHING>,
  answer: Parameters<typeof fakeWebApi>[0] = () => undefined,
) => {
  const fake = fakeWebApi(answer);
  const found = await findCandidates(openWebApi(fake.ports), { ...NOTHING, ...probe });
  return { found, filters: fake.requests.map(({ query }) => query.$filter ?? '') };
};

describe('a search', () => {
  it('looks for numbers that begin with the text and names that hold it, in the ways names are written', async () => {
    const fake = fakeWebApi(() => rows([customerRow()]));
    const found = await searchCustomers(openWebApi(fake.ports), " o'brien ");
    expect(found).toMatchObject([{ number: 'HARBOUR', recordKey: 'HARBOUR', status: 'active' }]);
    expect(fake.requests[0]?.query).toMatchObject({
      $filter:
        "(CustomerNumber eq 'O''BRIEN' or startswith(CustomerNumber,'O''BRIEN') or contains(CustomerName,'o''brien') " +
        "or contains(CustomerName,'O''brien') or contains(CustomerName,'O''BRIEN'))",
      $top: '50',
    });
  });

  it('asks nobody about nothing', async () => {
    const fake = fakeWebApi();
    expect(await searchCustomers(openWebApi(fake.ports), '  ')).toEqual([]);
    expect(fake.requests).toHaveLength(0);
  });
});

describe('candidates', () => {
  it.each([
    [{ number: ' c1 ' }, ["CustomerNumber eq 'C1'"]],
    [{ taxId: 'IE 1' }, ["TaxRegistrationNumber1 eq 'IE 1'"]],
    [
      { email: 'AP@x.example' },
      ["((Email eq 'AP@x.example' or Email eq 'ap@x.example') or ContactsEmail eq 'ap@x.example')"],
    ],
    [{ domain: 'x.example' }, ["(contains(Email,'@x.example') or contains(WebSite,'x.example'))"]],
    [{ phone: '+353 91 555-0100' }, ["(PhoneNumber eq '353915550100' or contains(PhoneNumber,'5550100'))"]],
    [{ phone: '0100' }, []],
    [{ postalCode: 'H91 X2' }, []],
    [{}, []],
  ])('of %o are asked for by %o', async (probe, filters) => {
    expect((await candidates(probe)).filters).toEqual(filters);
  });

  it('of a name are asked for by its two longest words, and with a post code by their beginnings', async () => {
    const { filters } = await candidates({ name: 'Harbour Tools Ltd.', postalCode: 'h91 x2y3' });
    const [same, name, place] = filters;
    expect(same).toContain("CustomerName eq 'Harbour Tools Ltd.'");
    expect(name).toBe(
      "(contains(CustomerName,'Harbour') or contains(CustomerName,'harbour') or contains(CustomerName,'HARBOUR')) and " +
        "(contains(CustomerName,'Tools') or contains(CustomerName,'tools') or contains(CustomerName,'TOOLS'))",
    );
    expect(place).toContain(
      "(ZipPostalCode eq 'h91 x2y3' or ZipPostalCode eq 'H91 X2Y3' or ZipPostalCode eq 'H91X2Y3') and ",
    );
    expect(place).toContain("contains(CustomerName,'Harb')");
  });

  it('are asked for by beginnings where nothing else is understood', async () => {
    const { filters } = await candidates({ name: 'Harbour Tools' }, ({ query }) =>
      /contains|substringof/.test(query.$filter ?? '') ? refusal('InvalidParameters') : undefined,
    );
    expect(filters.at(-1)).toContain("startswith(CustomerName,'Harbour') or");
    expect(filters.at(-1)).not.toContain(' and ');
  });

  it('are named once each', async () => {
    const { found } = await candidates({ number: 'A', name: 'Harbour', domain: 'x.example' }, () =>
      rows([customerRow(), customerRow({ CustomerNumber: 'B', Status: 'Inactive' })]),
    );
    expect(found.map(({ number, status }) => [number, status])).toEqual([
      ['HARBOUR', 'active'],
      ['B', 'inactive'],
    ]);
  });
});
