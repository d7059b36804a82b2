import { describe, expect, it } from 'vitest';
import { faultOf, freshClient, members, textOf, type WebServiceClient } from '../web-service-client';

const contact = (values: Readonly<Record<string, string>>) =>
  `<customerContact>${members(values)}</customerContact>`;
const MATE = { ARDivisionNo: '01', ContactCode: 'mate', ContactName: 'Ana', CustomerNo: 'NORTHW' };
const get = (client: WebServiceClient, number: string, code: string) =>
  client.call(
    'GetCustomerContact',
    `<arDivisionNo>01</arDivisionNo><customerNo>${number}</customerNo><contactCode>${code}</contactCode>`,
  );

describe('contacts of a customer', () => {
  it('are created once, with the place of their ZIP code', async () => {
    const client = freshClient();
    await client.call('CreateCustomerContact', contact({ ...MATE, ZipCode: '24103' }));
    const read = await get(client, 'NORTHW', 'MATE');
    expect([textOf(read, 'City'), textOf(read, 'CountryCode')]).toEqual(['Kiel', 'DEU']);
    expect(faultOf(await client.call('CreateCustomerContact', contact(MATE)))).toMatch(/^WS_AlreadyExists/);
  });

  it('need a customer, a code and a name', async () => {
    const client = freshClient();
    const create = async (values: Readonly<Record<string, string>>) =>
      faultOf(await client.call('CreateCustomerContact', contact(values)));
    expect(await create({ ...MATE, CustomerNo: 'NOBODY' })).toMatch(/^CI_NOF .*column CustomerNo/);
    expect(await create({ ...MATE, ContactCode: '' })).toMatch(/ContactCode is required/);
    expect(await create({ ...MATE, ContactName: '' })).toMatch(/ContactName is required/);
    expect(await create({ ...MATE, ZipCode: '108-0023' })).toMatch(/^CI_NOF .*column ZipCode/);
  });

  it('lose with an update what was not sent, or keep it', async () => {
    const values = { ARDivisionNo: '01', ContactCode: 'BUYER', ContactName: 'N. G.', CustomerNo: 'QUAYSIDE' };
    const title = async (client: WebServiceClient) => {
      await client.call('UpdateCustomerContact', contact(values));
      return textOf(await get(client, 'QUAYSIDE', 'BUYER'), 'ContactTitle');
    };
    expect([await title(freshClient()), await title(freshClient({ updateBlanks: false }))]).toEqual([
      '',
      'Buyer',
    ]);
  });
});
