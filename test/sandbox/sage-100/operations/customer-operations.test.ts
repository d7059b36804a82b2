import { describe, expect, it } from 'vitest';
import {
  customerKey,
  faultOf,
  freshClient,
  members,
  NEW_CUSTOMER,
  textOf,
  type WebServiceClient,
} from '../web-service-client';

const created = { ...NEW_CUSTOMER };

/** Members in wire order, as every client must send them. */
function ordered(values: Readonly<Record<string, string>>): string {
  return members(Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))));
}

const create = (client: WebServiceClient, more: Readonly<Record<string, string>> = {}) =>
  client.createCustomer(ordered({ ...created, ...more }));
const update = (client: WebServiceClient, values: Readonly<Record<string, string>>, fields = '') =>
  client.call('UpdateCustomer', `<customer>${fields}${ordered(values)}</customer>`);
const without = (name: string) => Object.fromEntries(Object.entries(created).filter(([one]) => one !== name));

describe('the next customer number', () => {
  const next = async (client: WebServiceClient) => (await client.call('GetNextCustomerNo')).text;

  it('is consumed by asking, jumps over one that is taken, and starts again with a reset', async () => {
    const client = freshClient();
    expect([await next(client), await next(client)]).toEqual(['0000452', '0000453']);
    client.system.configure({ lengths: 'new' });
    expect(await next(client)).toBe('0000454');
    client.system.reset({ seed: 1, size: 0 });
    expect(await next(client)).toBe('0000452');
  });

  it('is lost with a create that fails', async () => {
    const client = freshClient();
    const number = await next(client);
    expect((await create(client, { CustomerNo: number, TermsCode: '99' })).name).toBe('Fault');
    expect(await next(client)).toBe('0000453');
  });

  it('is a fault, or blank, without automatic numbers', async () => {
    const client = freshClient({ autoNumber: false });
    expect(faultOf(await client.call('GetNextCustomerNo'))).toMatch(/not set up/);
    client.system.configure({ nextNumberWhenOff: 'blank' });
    expect(await next(client)).toBe('');
  });
});

describe('creating a customer', () => {
  it('answers with nothing, fills the defaults and puts keys in upper case', async () => {
    const client = freshClient();
    const answer = await create(client, { CustomerNo: 'rope', ZipCode: '97201' });
    expect([answer.name, answer.children]).toEqual(['CreateCustomerResponse', []]);
    const customer = await client.getCustomer('01', 'ROPE');
    const shown = [
      'City',
      'State',
      'CountryCode',
      'TermsCode',
      'SalespersonDivisionNo',
      'DefaultPaymentType',
    ];
    expect(shown.map((name) => textOf(customer, name))).toEqual([
      'Portland',
      'OR',
      'USA',
      '00',
      '01',
      'CHECK',
    ]);
    expect(textOf(customer, 'DateTimeCreated')).toMatch(/T15:16:17$/);
    expect(textOf(customer, 'DateLastAging')).toBe('1753-01-01T00:00:00');
  });

  it.each([
    [
      'TermsCode',
      '99',
      /^CI_NOF Could not set AR_Customer_bus column TermsCode to 99\. The value is not on file/,
    ],
    ['ARDivisionNo', '1', /^CI_NOF .*column ARDivisionNo to 1\./],
    ['SalespersonNo', '0999', /^CI_NOF .*column SalespersonNo/],
    ['ShipMethod', 'BALLOON', /^CI_NOF .*column ShipMethod/],
    ['TaxSchedule', 'X', /^CI_NOF .*column TaxSchedule/],
    ['CountryCode', 'IE', /^CI_NOF .*column CountryCode/],
    ['ContactCode', 'BUYER', /^CI_NOF .*column ContactCode/],
    ['ZipCode', '90-001', /^CI_NOF .*column ZipCode/],
    ['CustomerName', 'A name of thirty-one characters', /^CI_CharLength .*greater than 30 character/],
    ['TelephoneExt', '123456', /^CI_CharLength .*greater than 5/],
    ['CreditHold', 'X', /failed validation on Y,N/],
    ['CustomerStatus', 'D', /failed validation on A,I,T/],
  ])('refuses %s %j', async (name, value, text) => {
    expect(faultOf(await create(freshClient(), { [name]: value }))).toMatch(text);
  });

  it.each(['ARDivisionNo', 'CustomerName', 'CustomerNo', 'SalespersonNo'])('needs %s', async (name) => {
    const answer = await freshClient().createCustomer(ordered(without(name)));
    expect(faultOf(answer)).toMatch(new RegExp(`The ${name} is required`));
  });

  it('needs members in order: an early one makes those before it disappear', async () => {
    const { ARDivisionNo, CustomerName, CustomerNo, SalespersonNo } = created;
    const swapped = members({ ARDivisionNo, CustomerNo, CustomerName, SalespersonNo });
    expect(faultOf(await freshClient().createCustomer(swapped))).toMatch(/CustomerName is required/);
  });

  it('takes longer texts in newer versions, or cuts them', async () => {
    const name = 'A name of thirty-one characters';
    const newer = freshClient({ lengths: 'new' });
    await create(newer, { CustomerName: name });
    expect(textOf(await newer.getCustomer('01', 'ROPE'), 'CustomerName')).toBe(name);
    const cutting = freshClient({ tooLong: 'truncate' });
    await create(cutting, { CustomerName: name });
    expect(textOf(await cutting.getCustomer('01', 'ROPE'), 'CustomerName')).toBe(name.slice(0, 30));
  });

  it('refuses a key in use, in this division only', async () => {
    const client = freshClient();
    expect(faultOf(await create(client, { CustomerNo: 'northw' }))).toMatch(/^WS_AlreadyExists/);
    expect((await create(client, { ARDivisionNo: '00', CustomerNo: 'NORTHW' })).name).not.toBe('Fault');
  });

  it('knows only division 00 where divisions are off', async () => {
    const client = freshClient({ divisions: false });
    expect(faultOf(await create(client))).toMatch(/option Divisions is No/);
    await client.createCustomer(ordered(without('ARDivisionNo')));
    expect(textOf(await client.getCustomer('00', 'ROPE'), 'ARDivisionNo')).toBe('00');
  });

  it('ignores read-only members, or refuses them', async () => {
    const client = freshClient();
    await create(client, { CurrentBalance: '5', AgingCategory1: '9' });
    expect(textOf(await client.getCustomer('01', 'ROPE'), 'CurrentBalance')).toBe('0.00');
    const strict = freshClient({ readOnlyMembers: 'fault' });
    expect(faultOf(await create(strict, { CurrentBalance: '5' }))).toMatch(/CurrentBalance is read only/);
  });

  it('says it with a dollar, leaves the ZIP table alone, fills nothing, where the switches say so', async () => {
    const dollar = freshClient({ faultText: 'dollar' });
    expect(faultOf(await create(dollar, { TermsCode: '99' }))).toBe(
      'CI_NOF Could not set AR_Customer_bus column TermsCode$: The value is not on file.',
    );
    const open = freshClient({ zipCheck: false });
    expect((await create(open, { ZipCode: '90-001' })).name).toBe('CreateCustomerResponse');
    const bare = freshClient({ fillFromZip: false });
    await create(bare, { ZipCode: '97201' });
    expect(textOf(await bare.getCustomer('01', 'ROPE'), 'City')).toBe('');
  });

  it('keeps user-defined fields, which come first', async () => {
    const client = freshClient();
    const field = (name: string) =>
      `<OtherFields><Field><MasFieldName>${name}</MasFieldName><Value>N &amp; W</Value></Field></OtherFields>`;
    await client.createCustomer(field('UDF_REGION') + ordered(created));
    const customer = await client.getCustomer('01', 'ROPE');
    expect(customer.children[0]?.children[0]?.children.map((one) => one.text)).toEqual([
      'UDF_REGION',
      'N & W',
    ]);
    const late = await client.createCustomer(
      ordered({ ...created, CustomerNo: 'LATE' }) + field('UDF_NOWHERE'),
    );
    expect(late.name).toBe('CreateCustomerResponse');
    expect(faultOf(await client.createCustomer(field('UDF_NOWHERE') + ordered(created)))).toMatch(/exist/);
  });
});

describe('updating and deleting a customer', () => {
  const key = { ARDivisionNo: '01', CustomerNo: 'QUAYSIDE' };
  const small = { ...key, CustomerName: 'Quayside', SalespersonNo: '0200' };

  it('blanks what was not sent, but neither amounts that are derived nor user-defined fields', async () => {
    const client = freshClient();
    await update(client, small);
    const customer = await client.getCustomer('01', 'QUAYSIDE');
    const shown = ['CustomerName', 'EmailAddress', 'CreditLimit', 'AgingCategory4'];
    expect(shown.map((name) => textOf(customer, name))).toEqual(['Quayside', '', '0', '2791.25']);
    expect(customer.children[0]?.children).toHaveLength(2);
    expect(textOf(customer, 'DateTimeUpdated')).toBe('2026-11-20T15:16:17');
  });

  it('keeps it where the switch says so', async () => {
    const client = freshClient({ updateBlanks: false });
    await update(client, small);
    expect(textOf(await client.getCustomer('01', 'QUAYSIDE'), 'EmailAddress')).toBe('ap@quayside.example');
  });

  it('needs the whole record too, and one that exists', async () => {
    const client = freshClient();
    expect(faultOf(await update(client, key))).toMatch(/CustomerName is required/);
    expect(faultOf(await update(client, { ...small, CustomerNo: 'NOBODY' }))).toMatch(/^CI_NoKey/);
  });

  it('deletes what nothing depends on', async () => {
    const client = freshClient();
    expect(faultOf(await client.call('DeleteCustomer', customerKey('01', 'QUAYSIDE')))).toMatch(/cannot be/);
    await client.call('DeleteCustomer', customerKey('02', 'R&D/1'));
    expect(faultOf(await client.getCustomer('02', 'R&D/1'))).toMatch(/^CI_NoKey/);
  });
});
