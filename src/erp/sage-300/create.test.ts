import { describe, expect, it } from 'vitest';
import { createCustomer } from './create';
import { lookUpCreate } from './trace';
import { openWebApi } from './web-api';
import {
  type Answer,
  customerRow,
  type FakeRequest,
  fakeWebApi,
  json,
  refusal,
  rows,
  START,
} from './web-api.fixture';

const VALUES = {
  CustomerNumber: 'HARBOUR',
  GroupCode: 'WHL',
  TaxGroup: 'BCTAX',
  CustomerName: 'Harbour Tools Ltd.',
  Terms: 'N30',
  'ShipTo.GALW01.City': 'Galway',
};
const REQUEST = { intentId: 'intent-1', entity: '', values: VALUES };
const STORED = customerRow({ GroupCode: 'WHL', TaxGroup: 'BCTAX', Terms: 'N30' });
const KEY = { integrationKeyField: ' webid ' };
const keyed = (Value: string) => ({
  ...STORED,
  CustomerOptionalFieldValues: [
    { OptionalField: 'UPSZONE', Value: 'RED' },
    { OptionalField: 'WEBID', Value },
  ],
});

/** The customer is taken, and this is who stands there. */
const taken = (there: Answer) => (request: FakeRequest) =>
  request.method === 'POST' ? refusal('RecordDuplicate', 'Customer already exists.', 409) : there;

const create = (answer: (request: FakeRequest) => Answer | undefined, connection = {}) => {
  const fake = fakeWebApi(answer, connection);
  return { fake, made: createCustomer(openWebApi(fake.ports), REQUEST) };
};

describe('a create', () => {
  it('is sent once, without what is written after it', async () => {
    const { fake, made } = create(() => undefined);
    await expect(made).resolves.toEqual({ recordKey: 'HARBOUR', number: 'HARBOUR' });
    expect(fake.requests).toHaveLength(1);
    expect(fake.requests[0]).toMatchObject({ method: 'POST', path: 'AR/ARCustomers' });
    expect(fake.requests[0]?.body).toBe(
      '{"CustomerNumber":"HARBOUR","GroupCode":"WHL","TaxGroup":"BCTAX","CustomerName":"Harbour Tools Ltd.","Terms":"N30"}',
    );
  });

  it('carries the Integration Key last, where the company keeps it', async () => {
    const { fake, made } = create(() => undefined, KEY);
    await made;
    const sent = JSON.parse(fake.requests[0]?.body ?? '') as object;
    expect(Object.entries(sent).at(-1)).toEqual([
      'CustomerOptionalFieldValues',
      [{ OptionalField: 'WEBID', Value: 'intent-1' }],
    ]);
  });

  it('takes the number that the ERP has made of ours', async () => {
    const { made } = create(() => json({ CustomerNumber: 'HARBOUR-1' }, 201));
    await expect(made).resolves.toEqual({ recordKey: 'HARBOUR-1', number: 'HARBOUR-1' });
  });

  it('needs a number', async () => {
    const fake = fakeWebApi();
    const without = createCustomer(openWebApi(fake.ports), { ...REQUEST, values: {} });
    await expect(without).rejects.toMatchObject({ code: 'ERP-NUMBER-NEEDED', field: 'customerNo' });
    expect(fake.requests).toHaveLength(0);
  });

  it.each([
    ['Tax Group. Record BCTAX is inactive.', 'VALUE-NOT-IN-LIST', 'taxGroup', 'BCTAX'],
    ["Terms. Record 'N30' does not exist.", 'VALUE-NOT-IN-LIST', 'terms', 'N30'],
    ['Group Code WHL not found.', 'VALUE-NOT-IN-LIST', 'group', 'WHL'],
    ['Account Set is inactive.', 'ERP-VALIDATION', 'accountSet', ''],
    ['Something failed.\nThe tax group cannot be blank.', 'ERP-VALIDATION', 'taxGroup', 'BCTAX'],
    ['Credit limit may not be changed.', 'ERP-VALIDATION', 'CreditLimitCustomerCurrency', ''],
    ['The moon is full.', 'ERP-VALIDATION', '', ''],
  ])('that is refused with %j says so where it can be mended', async (words, code, field, value) => {
    const { made } = create(() => refusal('RecordInvalid', words));
    await expect(made).rejects.toMatchObject({ code, field, params: { value } });
  });
});

describe('a number that is taken', () => {
  it.each([
    ["somebody else's", rows([customerRow({ CustomerName: 'Quayside' })])],
    ["somebody else's of our name", rows([customerRow({ GroupCode: 'RTL' })])],
    ['of an earlier day', rows([{ ...STORED, DateLastMaintained: '2026-08-10T00:00:00Z' }])],
    ['gone again', rows([])],
  ])('and %s is told at its field', async (_what, there) => {
    const { made } = create(taken(there));
    await expect(made).rejects.toMatchObject({ code: 'ERP-NUMBER-IN-USE', field: 'customerNo' });
  });

  it.each([
    ['is exactly what we sent', rows([STORED])],
    ['cannot be looked at', refusal('Unauthorized', 'No.', 401)],
  ])('and %s leaves it open: the browser may have repeated our request', async (_what, there) => {
    const { fake, made } = create(taken(there));
    await expect(made).rejects.toMatchObject({ code: 'ERP-UNCERTAIN' });
    expect(fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it.each([
    ['our key', keyed('intent-1'), 'ERP-UNCERTAIN'],
    ['another key', keyed('intent-2'), 'ERP-NUMBER-IN-USE'],
    ['no key', STORED, 'ERP-NUMBER-IN-USE'],
  ])('and carries %s is judged by that', async (_what, there, code) => {
    const { made } = create(taken(rows([there])), KEY);
    await expect(made).rejects.toMatchObject({ code });
  });
});

describe('looking for a lost create', () => {
  const look = async (there: readonly object[], connection = {}) => {
    const fake = fakeWebApi(() => rows(there as never), connection);
    const { certain, found } = await lookUpCreate(openWebApi(fake.ports), { ...REQUEST, sentAt: START });
    expect(fake.requests[0]?.query.$filter).toBe("CustomerNumber eq 'HARBOUR'");
    return [certain, found.map(({ number }) => number)];
  };

  it.each([
    ['nothing', [], {}, [false, []]],
    ['what we sent', [STORED], {}, [true, ['HARBOUR']]],
    [
      'what we sent, on the day before further west',
      [{ ...STORED, DateLastMaintained: '2026-08-12' }],
      {},
      [true, ['HARBOUR']],
    ],
    ['something else', [{ ...STORED, Terms: 'N60' }], {}, [false, ['HARBOUR']]],
    ['something older', [{ ...STORED, DateLastMaintained: '2026-08-11T00:00:00Z' }], {}, [false, []]],
    ['something of no known day', [{ ...STORED, DateLastMaintained: null }], {}, [false, ['HARBOUR']]],
    ['our key', [{ ...keyed('intent-1'), Terms: 'N60' }], KEY, [true, ['HARBOUR']]],
    ["another's key", [keyed('intent-2')], KEY, [false, []]],
    ['no key', [STORED], KEY, [false, ['HARBOUR']]],
  ])('finds %s', async (_what, there, connection, expected) => {
    expect(await look(there, connection)).toEqual(expected);
  });

  it('does not mind how the ERP writes what we sent', async () => {
    const written = { ...STORED, CustomerName: ' Harbour  Tools Ltd. ', Terms: 'n30' };
    expect(await look([written])).toEqual([true, ['HARBOUR']]);
  });
});
