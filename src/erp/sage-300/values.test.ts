import { describe, expect, it } from 'vitest';
import { compareCustomer, readValues, updateCustomer } from './values';
import { openWebApi } from './web-api';
import {
  type Answer,
  customerRow,
  type FakeRequest,
  fakeWebApi,
  page,
  planInput,
  refusal,
  rows,
} from './web-api.fixture';

const REF = { recordKey: 'HARBOUR', number: 'HARBOUR' };
const CHANGES = [
  { target: 'CreditLimitCustomerCurrency', from: '7500', to: '9000.5' },
  { target: 'City', from: 'Galway', to: '' },
];
const ROW = customerRow({ CreditLimitCustomerCurrency: 7500, Terms: 'N30', SomethingElse: 'x' });

describe('the values of a customer', () => {
  it('are those that a plan sends, as far as this version has them', async () => {
    const fake = fakeWebApi(() => rows([ROW]));
    expect(await readValues(openWebApi(fake.ports), { recordKey: '', number: 'harbour' })).toEqual({
      CustomerNumber: 'HARBOUR',
      CustomerName: 'Harbour Tools Ltd.',
      City: 'Galway',
      CurrencyCode: 'EUR',
      Terms: 'N30',
      CreditLimitCustomerCurrency: '7500',
    });
    expect(fake.requests[0]?.query.$filter).toBe("CustomerNumber eq 'HARBOUR'");
  });

  it('are those of nobody where there is nobody', async () => {
    const reading = readValues(openWebApi(fakeWebApi().ports), REF);
    await expect(reading).rejects.toMatchObject({ code: 'ERP-NOT-FOUND', params: { number: 'HARBOUR' } });
  });
});

describe('differences', () => {
  const input = planInput({ form: { billTo: 'billing', shipTo: 'shipping', contacts: 'c1', terms: 'N30' } });
  const same = {
    ShortName: 'HARB',
    CustomerName: 'Harbour  Tools Ltd.',
    PhoneNumber: '+353 91 5550100',
    Email: 'OFFICE@harbour.example',
    AddressLine1: '4 Dock Road',
    City: 'Galway',
    ZipPostalCode: 'H91 X2Y3',
    Country: 'Irland',
    Terms: 'N60',
    TaxGroup: 'EUTAX',
  };

  it('are none where the ERP only writes otherwise, made up a short name, or was chosen from lists', () => {
    expect(compareCustomer(input, same)).toEqual([]);
  });

  it('name what the CRM says now', () => {
    const found = compareCustomer(input, { ...same, CustomerName: 'Harbour', City: '' });
    expect(found.map(({ target, crm, erp }) => [target, crm, erp])).toEqual([
      ['CustomerName', 'Harbour Tools Ltd.', 'Harbour'],
      ['City', 'Galway', ''],
    ]);
  });
});

describe('an update', () => {
  const update = async (
    answer: (request: FakeRequest) => Answer | undefined,
    changes = CHANGES,
    ref = REF,
  ) => {
    const fake = fakeWebApi(answer);
    const done = updateCustomer(openWebApi(fake.ports), ref, changes).then(
      () => null,
      (error) => error as { code: string; field: string },
    );
    const error = await done;
    return { error, sent: fake.requests.filter(({ method }) => method === 'PATCH') };
  };
  const found = ({ method }: FakeRequest) =>
    method === 'GET' ? rows([ROW]) : { status: 204, headers: {}, body: '' };

  it('sends these properties and no others, in their order', async () => {
    const { error, sent } = await update(found);
    expect(error).toBeNull();
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ["AR/ARCustomers('HARBOUR')", '{"City":"","CreditLimitCustomerCurrency":9000.5}'],
    ]);
  });

  it('changes nothing where something has changed meanwhile', async () => {
    const { error, sent } = await update(found, [...CHANGES, { target: 'Terms', from: 'N60', to: 'N45' }]);
    expect([error?.code, error?.field, sent]).toEqual(['ERP-CHANGED', 'Terms', []]);
  });

  it('says at which field it is refused', async () => {
    const changes = [{ target: 'Terms', from: 'N30', to: 'N45' }];
    const { error } = await update(
      ({ method }) =>
        method === 'GET' ? rows([ROW]) : refusal('RecordInvalid', 'Terms N45 do not exist: not found.'),
      changes,
    );
    expect([error?.code, error?.field]).toEqual(['VALUE-NOT-IN-LIST', 'terms']);
  });

  it('says that it is not offered for a number that no path can hold', async () => {
    const odd = { recordKey: "O'B/1", number: '' };
    const { error, sent } = await update(
      ({ method }) =>
        method === 'GET' ? rows([{ ...ROW, CustomerNumber: "O'B/1" }]) : page(404, 'Not found'),
      CHANGES,
      odd,
    );
    expect(sent[0]?.url).toContain("/AR/ARCustomers('O''B%2F1')");
    expect(error?.code).toBe('ERP-NOT-OFFERED');
  });
});
