import { beforeEach, describe, expect, it } from 'vitest';
import { errorOf, jsonOf, WebApiClient } from '../web-api-client';

let client: WebApiClient;
beforeEach(() => {
  client = new WebApiClient();
});

const LEAST = { CustomerNumber: 'NORTHW', ShortName: 'NORTHWIND', GroupCode: 'WHL', TaxGroup: 'BCTAX' };

function post(payload: unknown) {
  return client.call('POST', 'AR/ARCustomers', payload);
}

async function created(payload: unknown): Promise<Record<string, unknown>> {
  const response = await post(payload);
  if (response.status !== 201) throw new Error(String(response.body));
  return jsonOf(response);
}

async function refused(payload: unknown) {
  return errorOf(await post(payload));
}

describe('a new customer', () => {
  it('takes from its group what the payload leaves out', async () => {
    expect(await created(LEAST)).toMatchObject({
      '@odata.context': 'http://erp01/Sage300WebApi/v1.0/-/SAMLTD/AR/$metadata#ARCustomers/$entity',
      AccountSet: 'TRADE',
      CurrencyCode: 'CAD',
      Terms: 'N30',
      BillingCycle: 'BILLMT',
      InterestProfile: 'INTWHS',
      PrintStatements: 'Yes',
      CreditLimitCustomerCurrency: 7500,
      Status: 'Active',
      DateLastMaintained: '2026-08-12T00:00:00Z',
      BalanceDueInCustomerCurrency: 0,
      CustomerOptionalFieldValues: [],
      UpdateOperation: 'Unspecified',
    });
  });

  it('overrides its group with what comes after it, and loses what came before it', async () => {
    const after = await created({ ...LEAST, Terms: 'N60', CreditLimitCustomerCurrency: 5 });
    expect([after.Terms, after.CreditLimitCustomerCurrency]).toEqual(['N60', 5]);
    const { CustomerNumber: _, ...rest } = LEAST;
    const before = await created({
      Terms: 'N60',
      CreditLimitCustomerCurrency: 5,
      CustomerNumber: 'N2',
      ...rest,
    });
    expect([before.Terms, before.CreditLimitCustomerCurrency]).toEqual(['N30', 7500]);
  });

  it('takes its currency, and the limit for it, from the account set', async () => {
    const row = await created({ ...LEAST, GroupCode: 'WHL', AccountSet: 'USA', TaxGroup: 'USDTAX' });
    expect([row.CurrencyCode, row.CreditLimitCustomerCurrency]).toEqual(['USD', 7500]);
    const inUs = await created({ ...LEAST, CustomerNumber: 'N2', GroupCode: 'USW', TaxGroup: 'USDTAX' });
    expect([inUs.CurrencyCode, inUs.CreditLimitCustomerCurrency]).toEqual(['USD', 6000]);
  });

  it('keeps codes in upper case, phone numbers without punctuation, and the name of its carrier', async () => {
    const row = await created({
      ...LEAST,
      CustomerNumber: 'northw',
      Terms: 'n60',
      PhoneNumber: '(604) 555-MART',
      ShipViaCode: 'cct',
    });
    expect(row).toMatchObject({
      CustomerNumber: 'NORTHW',
      Terms: 'N60',
      PhoneNumber: '604555MART',
      ShipViaDescription: 'Coastal Courier',
    });
    client.system.configure({ phoneDigits: false });
    const kept = await created({ ...LEAST, CustomerNumber: 'N2', PhoneNumber: '(604) 555-0100' });
    expect(kept.PhoneNumber).toBe('(604) 555-0100');
  });

  it('is not made twice', async () => {
    await created(LEAST);
    expect((await refused({ ...LEAST, CustomerNumber: 'northw' })).slice(0, 2)).toEqual([
      409,
      'RecordDuplicate',
    ]);
    expect((await refused({ ...LEAST, CustomerNumber: 'G000003' }))[1]).toBe('RecordDuplicate');
  });

  it.each([
    ['no short name', { ShortName: '' }, 'Short Name cannot be blank.'],
    ['no number', { CustomerNumber: '' }, 'Customer Number cannot be blank.'],
    ['no tax group', { TaxGroup: '' }, 'Tax Group cannot be blank.'],
    ['unknown terms', { Terms: 'N99' }, "Terms. Record 'N99' does not exist."],
    ['inactive terms', { Terms: 'COD' }, "Terms. Record 'COD' is inactive."],
    ['an inactive group', { GroupCode: 'OLDGRP' }, "Group Code. Record 'OLDGRP' is inactive."],
    ['a tax group for purchases', { TaxGroup: 'IMPORT' }, "Tax Group. Record 'IMPORT' does not exist."],
    ['a tax group in another currency', { TaxGroup: 'EUTAX' }, /Tax Group\. The currency of 'EUTAX'/],
    [
      'another currency',
      { CurrencyCode: 'USD' },
      /Currency Code USD is not the currency of Account Set TRADE/,
    ],
    ['a long name', { CustomerName: 'x'.repeat(61) }, 'Customer Name is too long: 60 characters at most.'],
    [
      'shares that are not the whole',
      { Salesperson1: 'RW', SalesSplitPercentage1: 60, Salesperson2: 'SP', SalesSplitPercentage2: 30 },
      'Sales Split Percentage must total 100; it is 90.',
    ],
    ['a retired salesperson', { Salesperson1: 'JH' }, "Salesperson 1. Record 'JH' is inactive."],
    ['an unknown ship-to', { PrimaryShipToLocation: 'X' }, /Primary Ship To Location/],
    [
      'an unknown optional field',
      { CustomerOptionalFieldValues: [{ OptionalField: 'NONE' }] },
      /'NONE' does not/,
    ],
    [
      'a value that an optional field has not',
      { CustomerOptionalFieldValues: [{ OptionalField: 'UPSZONE', Value: 'PINK' }] },
      "Optional Field UPSZONE. The value 'PINK' is not valid.",
    ],
  ])('is refused with %s', async (_, change, message) => {
    const [status, code, text] = await refused({ ...LEAST, ...change });
    expect([status, code]).toEqual([400, 'RecordInvalid']);
    expect(text).toMatch(message);
  });

  it('needs no name unless the site says so', async () => {
    expect((await created(LEAST)).CustomerName).toBe('');
    client.system.configure({ requireCustomerName: true });
    expect((await refused({ ...LEAST, CustomerNumber: 'N2' }))[2]).toBe('Customer Name cannot be blank.');
  });

  it('hears of everything that is wrong at once, a line each', async () => {
    client.system.configure({ recordInvalidStatus: 422 });
    const [status, , text] = await refused({ CustomerNumber: 'N2', Terms: 'N99' });
    expect(status).toBe(422);
    expect(text.split('\r\n')).toEqual([
      'Short Name cannot be blank.',
      'Group Code cannot be blank.',
      'Tax Group cannot be blank.',
      "Terms. Record 'N99' does not exist.",
    ]);
  });

  it('has the credit limit of its group where the group insists', async () => {
    const retail = { ...LEAST, GroupCode: 'RTL' };
    expect((await refused({ ...retail, CreditLimitCustomerCurrency: 5 }))[2]).toMatch(
      /Credit Limit Customer Currency/,
    );
    expect((await created(retail)).CreditLimitCustomerCurrency).toBe(1000);
    client.system.configure({ skipChecks: ['creditLimit'] });
    const own = await created({ ...retail, CustomerNumber: 'N2', CreditLimitCustomerCurrency: 5 });
    expect(own.CreditLimitCustomerCurrency).toBe(5);
  });

  it('gives a salesperson alone the whole of the sale', async () => {
    expect((await created({ ...LEAST, Salesperson1: 'SP' })).SalesSplitPercentage1).toBe(100);
  });

  it('stores optional fields as text and as what they are', async () => {
    const row = await created({
      ...LEAST,
      CustomerOptionalFieldValues: [
        { OptionalField: 'upszone', Value: 'RED' },
        { OptionalField: 'VISITS', IntegerValue: 4 },
      ],
    });
    expect(row).toMatchObject({
      NumberOfOptionalFields: 2,
      CustomerOptionalFieldValues: [
        {
          CustomerNumber: 'NORTHW',
          OptionalField: 'UPSZONE',
          Value: 'RED',
          CustomerOptionalFieldValueType: 'Text',
          ValueDescription: 'Red zone',
        },
        { OptionalField: 'VISITS', Value: '4', IntegerValue: 4 },
      ],
    });
  });
});

describe('a payload', () => {
  it.each([
    ['an unknown property', { CreditLimit: 5 }, /'CreditLimit' does not exist on type/],
    ['a property in another case', { customerName: 'x' }, /'customerName' does not exist/],
    ['a number for text', { CustomerName: 5 }, /does not fit the property 'CustomerName'/],
    ['text for a number', { CreditLimitCustomerCurrency: '5' }, /does not fit/],
    ['a label for a member', { AccountType: 'Open Item' }, /does not fit/],
    ['a date that is none', { StartDate: '2026-02-30' }, /does not fit/],
    ['an unknown property of a row', { CustomerOptionalFieldValues: [{ Nope: 1 }] }, /'Nope' does not exist/],
  ])('must not have %s', async (_, change, message) => {
    const [status, code, text] = await refused({ ...LEAST, ...change });
    expect([status, code]).toEqual([400, 'InvalidPayload']);
    expect(text).toMatch(message);
  });

  it('must be an object of JSON', async () => {
    for (const body of ['{', '[]', '"x"', '']) {
      const response = await client.call('POST', 'AR/ARCustomers', undefined, { body });
      expect(errorOf(response)[1]).toBe('InvalidPayload');
    }
  });

  it('may write a date short or long, and send read-only values that do not count', async () => {
    const row = await created({
      ...LEAST,
      StartDate: '2026-01-15',
      CreditBureauDate: '2026-01-16T00:00:00Z',
      BalanceDueInCustomerCurrency: 99,
    });
    expect(row).toMatchObject({
      StartDate: '2026-01-15T00:00:00Z',
      CreditBureauDate: '2026-01-16T00:00:00Z',
      BalanceDueInCustomerCurrency: 0,
    });
  });
});
