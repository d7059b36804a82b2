import { beforeEach, describe, expect, it } from 'vitest';
import { errorOf, jsonOf, WebApiClient } from '../web-api-client';

let client: WebApiClient;
beforeEach(() => {
  client = new WebApiClient();
});

const BARMART = "AR/ARCustomers('1100')";

async function patched(payload: unknown, path = BARMART) {
  const response = await client.call('PATCH', path, payload);
  expect([response.status, response.body]).toEqual([204, undefined]);
  return client.get(path);
}

const fieldsOf = (row: Record<string, unknown>) =>
  (row.CustomerOptionalFieldValues as Record<string, unknown>[]).map((one) => [one.OptionalField, one.Value]);

describe('PATCH', () => {
  it('changes what it names and the day of the last change', async () => {
    const before = await client.get(BARMART);
    const after = await patched({ City: 'Squamish' });
    expect(after).toEqual({ ...before, City: 'Squamish', DateLastMaintained: '2026-08-12T00:00:00Z' });
  });

  it('keeps the rows it does not send, and carries out what it says of those it sends', async () => {
    expect(fieldsOf(await client.get(BARMART))).toEqual([
      ['UPSZONE', 'RED'],
      ['VISITS', '12'],
    ]);
    const after = await patched({
      CustomerOptionalFieldValues: [
        { OptionalField: 'UPSZONE', Value: 'BLUE' },
        { OptionalField: 'WEBID', Value: 'w-1', UpdateOperation: 'Insert' },
        { OptionalField: 'VISITS', UpdateOperation: 'Delete' },
      ],
    });
    expect(fieldsOf(after)).toEqual([
      ['UPSZONE', 'BLUE'],
      ['WEBID', 'w-1'],
    ]);
  });

  it.each([
    ['Insert', 'UPSZONE', 'RecordDuplicate'],
    ['Update', 'WEBID', 'RecordNotFound'],
    ['Delete', 'WEBID', 'RecordNotFound'],
  ])('refuses to %s the row %s', async (UpdateOperation, OptionalField, code) => {
    const payload = { CustomerOptionalFieldValues: [{ OptionalField, Value: 'RED', UpdateOperation }] };
    expect(errorOf(await client.call('PATCH', BARMART, payload))[1]).toBe(code);
  });

  it('applies properties in their order: a new group overwrites what came before it', async () => {
    expect((await patched({ Terms: 'N60', GroupCode: 'RTL' })).Terms).toBe('DUETBL');
    expect((await patched({ GroupCode: 'WHL', TaxGroup: 'BCTAX', Terms: 'N60' })).Terms).toBe('N60');
    const emptied = await client.call('PATCH', BARMART, { TaxGroup: 'BCTAX', GroupCode: 'WHL' });
    expect(errorOf(emptied)[2]).toBe('Tax Group cannot be blank.');
  });

  it('leaves codes alone that were retired after they were given', async () => {
    expect((await patched({ City: 'Ennistymon' }, "AR/ARCustomers('OLDMILL')")).Terms).toBe('COD');
  });

  it('keeps the currency of a customer with transactions', async () => {
    client.system.configure({ skipChecks: ['accountSetCurrency', 'taxGroupCurrency'] });
    const [, code, text] = errorOf(await client.call('PATCH', BARMART, { CurrencyCode: 'USD' }));
    expect([code, text]).toEqual(['RecordInvalid', expect.stringMatching(/has transactions/)]);
  });

  it('has the key of its address', async () => {
    expect((await patched({ CustomerNumber: '1100', City: 'X' })).City).toBe('X');
    const other = await client.call('PATCH', BARMART, { CustomerNumber: '1105' });
    expect(errorOf(other)[1]).toBe('InvalidEntityKey');
  });

  it('needs a record that is there', async () => {
    expect(errorOf(await client.call('PATCH', "AR/ARCustomers('NONE')", {})).slice(0, 2)).toEqual([
      404,
      'RecordNotFound',
    ]);
    expect(errorOf(await client.call('PATCH', 'AR/ARCustomers', {}))[1]).toBe('InvalidEntityKey');
  });

  it('changes generated records like any other', async () => {
    expect((await patched({ City: 'X' }, "AR/ARCustomers('G000002')")).City).toBe('X');
    expect(await client.column("AR/ARCustomers?$filter=CustomerNumber eq 'G000002'", 'City')).toEqual(['X']);
  });
});

describe('PUT', () => {
  it('empties what it does not send and purges rows', async () => {
    const whole = { ShortName: 'BARM', GroupCode: 'WHL', TaxGroup: 'BCTAX', CustomerName: 'Barmart' };
    expect((await client.call('PUT', BARMART, whole)).status).toBe(204);
    expect(await client.get(BARMART)).toMatchObject({
      CustomerNumber: '1100',
      City: '',
      Email: '',
      Salesperson1: '',
      CustomerOptionalFieldValues: [],
      BalanceDueInCustomerCurrency: 23481.25,
    });
  });

  it('takes back what GET gave, rows included', async () => {
    const before = await client.get(BARMART);
    expect((await client.call('PUT', BARMART, before)).status).toBe(204);
    const after = await client.get(BARMART);
    expect(after.CustomerOptionalFieldValues).toEqual(before.CustomerOptionalFieldValues);
    expect(after).toEqual({ ...before, DateLastMaintained: '2026-08-12T00:00:00Z' });
  });
});

describe('DELETE', () => {
  it('removes a customer nothing refers to, once', async () => {
    expect((await client.call('DELETE', "AR/ARCustomers('1500')")).status).toBe(204);
    expect(errorOf(await client.call('DELETE', "AR/ARCustomers('1500')"))[1]).toBe('RecordNotFound');
    expect((await client.get('AR/ARCustomers?$count=true&$top=0'))['@odata.count']).toBe(41);
  });

  it('keeps a customer with documents', async () => {
    const [, code, text] = errorOf(await client.call('DELETE', BARMART));
    expect([code, text]).toEqual(['RecordInvalid', expect.stringMatching(/cannot be deleted/)]);
  });
});

describe('other records', () => {
  it('are written as customers are: a ship-to location of one that exists', async () => {
    const place = { CustomerNumber: '1500', ShipToLocationKey: 'shed', Description: 'Shed' };
    expect(jsonOf(await client.call('POST', 'AR/ARShipToLocations', place))).toMatchObject({
      ShipToLocationKey: 'SHED',
      TaxGroup: 'BCTAX',
    });
    expect(errorOf(await client.call('POST', 'AR/ARShipToLocations', place))[1]).toBe('RecordDuplicate');
    const nowhere = errorOf(
      await client.call('POST', 'AR/ARShipToLocations', { ...place, CustomerNumber: 'X' }),
    );
    expect(nowhere.slice(1)).toEqual(['RecordInvalid', "Customer Number. Record 'X' does not exist."]);
  });

  it('are numbered and priced when they are orders', async () => {
    const order = {
      CustomerNumber: '1400',
      OrderDetails: [
        { LineType: 'Item', Item: 'A1-105/0', QuantityOrdered: 8 },
        { LineType: 'Miscellaneous', MiscellaneousChargesCode: 'HC', ExtendedAmount: 20.25 },
      ],
    };
    const first = jsonOf(await client.call('POST', 'OE/OEOrders', order));
    expect(first).toMatchObject({
      OrderTotal: 384.25,
      NumberOfLinesOnOrder: 2,
      TermsCode: 'N30',
      OrderCompleted: 'IncompleteNotIncluded',
      OrderDetails: [
        { LineNumber: 32, Description: 'Deck lamp, brass', ExtendedAmount: 364 },
        { LineNumber: 64, ExtendedAmount: 20.25 },
      ],
    });
    const second = jsonOf(await client.call('POST', 'OE/OEOrders', order));
    expect(second.OrderNumber).not.toBe(first.OrderNumber);
    expect(await client.get(`OE/OEOrders(${first.OrderUniquifier})`)).toMatchObject({ OrderTotal: 384.25 });
    const unknown = { ...order, OrderDetails: [{ Item: 'NONE' }] };
    expect(errorOf(await client.call('POST', 'OE/OEOrders', unknown))[2]).toBe(
      "Item. Record 'NONE' does not exist.",
    );
  });

  it('have their codes under either name of the key of terms', async () => {
    expect((await client.get("AR/ARTerms('N30')")).TermsCode).toBe('N30');
    client.system.configure({ termsKeyName: 'TermsCodeKey' });
    const terms = await client.get("AR/ARTerms('N30')");
    expect([terms.TermsCodeKey, terms.TermsCode]).toEqual(['N30', undefined]);
    const [row] = terms.TermsPaymentSchedules as Record<string, unknown>[];
    expect(row).toMatchObject({ TermsCode: 'N30', DueNumberOfDays: 30 });
  });
});
