import { OData } from '@odata/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import { type Customer, odataClient, SIZE, startSage300 } from './sage-300-odata-client';

const NAMED = 12;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSage300();
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.reset({ size: SIZE }));

const customers = () => odataClient(sandbox, 'AR').getEntitySet<Customer>('ARCustomers');
const configure = (switches: Readonly<Record<string, unknown>>) =>
  sandbox.systems['sage-300']?.configure(switches);

describe('lists with a generic OData client', () => {
  it('come filtered by what its filter builder writes', async () => {
    const filter = OData.newFilter().field('Status').eq('Inactive').field('GroupCode').eq('OLDGRP');
    const rows = await customers().query(OData.newOptions().filter(filter));
    expect(rows.map((row) => [row.CustomerNumber, row.CustomerName])).toEqual([
      ['OLDMILL', 'Old Mill Furniture Ltd'],
    ]);
  });

  it('come filtered by ranges, numbers and either of several values', async () => {
    const limits = OData.newFilter().field('CreditLimitCustomerCurrency').between(8000, 25000);
    const limited = await customers().query(limits);
    expect(limited.map((row) => row.CustomerNumber)).toEqual(expect.arrayContaining(['CASCADE', 'QUAYSIDE']));
    const listed = OData.newFilter().field('CustomerNumber').in(['1100', '1500', 'NONE']);
    expect((await customers().query(listed)).map((row) => row.CustomerNumber)).toEqual(['1100', '1500']);
  });

  it('come with what is selected only', async () => {
    const options = OData.newOptions().select(['CustomerNumber', 'CurrencyCode']).top(1);
    expect(await customers().query(options)).toEqual([{ CustomerNumber: '1100', CurrencyCode: 'CAD' }]);
  });

  it('are counted over all pages', async () => {
    expect(await customers().count()).toBe(SIZE + NAMED);
    expect(await customers().count({ GroupCode: 'RTL' })).toBe(2);
  });

  it('are read to the end as the links of the server lead', async () => {
    configure({ pageSize: 7 });
    const client = odataClient(sandbox, 'AR');
    const numbers: string[] = [];
    for (let link: unknown = '?$skip=0'; typeof link === 'string' && numbers.length < 100; ) {
      const skip = Number(new URL(link, sandbox.httpOrigin['sage-300']).searchParams.get('$skip'));
      const params = OData.newOptions().select('CustomerNumber').count(true).skip(skip);
      const page = await client.newRequest<Customer>({ method: 'GET', collection: 'ARCustomers', params });
      expect([page['@odata.count'], page.value?.length]).toEqual([SIZE + NAMED, 7]);
      numbers.push(...(page.value ?? []).map((row) => row.CustomerNumber));
      link = Reflect.get(page, '@odata.nextLink');
    }
    expect(numbers).toHaveLength(SIZE + NAMED);
    expect(new Set(numbers).size).toBe(SIZE + NAMED);
  });

  it('are read to the end by $skip where the links name a host that is not reached', async () => {
    const client = odataClient(sandbox, 'AR').getEntitySet<{ DocumentNumber: string }>('ARPostedDocuments');
    const open = OData.newFilter().field('CustomerNumber').eq('1100').field('FullyPaid').eq('No');
    const rows: { DocumentNumber: string }[] = [];
    for (;;) {
      const page: { DocumentNumber: string }[] = await client.query(
        OData.newOptions().filter(open).skip(rows.length),
      );
      rows.push(...page);
      if (page.length === 0) break;
    }
    expect(rows).toHaveLength(130);
  });
});

describe('records with a generic OData client', () => {
  it('are read by one key', async () => {
    expect(await customers().retrieve('QUAYSIDE')).toMatchObject({
      CustomerName: 'Quayside Marine Supplies',
      CurrencyCode: 'EUR',
      BalanceDueInCustomerCurrency: 24375.5,
    });
  });

  it('are read by a key of two parts', async () => {
    const places = odataClient(sandbox, 'AR').getEntitySet('ARShipToLocations');
    const key = { CustomerNumber: '1400', ShipToLocationKey: 'UNIT7' } as unknown as string;
    expect(await places.retrieve(key)).toMatchObject({ Description: 'Unit 7 & yard', City: 'Galway' });
  });

  it('are read by a number, with their rows', async () => {
    const order = await odataClient(sandbox, 'OE').getEntitySet('OEOrders').retrieve(771);
    expect(order).toMatchObject({
      OrderNumber: 'ORD000000000771',
      OrderTotal: 2879,
      OrderDetails: [
        { LineNumber: 32, Item: 'A1-105/0' },
        { LineNumber: 64, Item: 'A1-310/0' },
      ],
    });
  });

  it.each([
    ['an unknown record', 'NONE', 'RecordNotFound'],
    ['a malformed key', { Nope: 'x' } as unknown as string, 'InvalidEntityKey'],
  ])('say what is wrong with %s', async (_, id, code) => {
    const client = odataClient(sandbox, 'AR');
    const answer = await client.newRequest<Customer>({ method: 'GET', collection: 'ARCustomers', id });
    expect(answer.error).toEqual({ code, message: { lang: 'en-US', value: expect.any(String) } });
    await expect(client.getEntitySet('ARCustomers').retrieve(id)).rejects.toThrow();
  });
});

describe('sign-in with a generic OData client', () => {
  it.each([
    ['a wrong password', { username: 'CRMAPI', password: 'wrong' }, 'AR', 'ARCustomers', 'Unauthorized'],
    ['ADMIN', { username: 'ADMIN', password: 'Admin-300' }, 'AR', 'ARCustomers', 'Unauthorized'],
    ['no right in the module', { username: 'SALES', password: 'Only-AR-1' }, 'OE', 'OEOrders', 'Forbidden'],
  ])('is refused for %s', async (_, credential, module, collection, code) => {
    const client = odataClient(sandbox, module, credential);
    const answer = await client.newRequest<unknown>({ method: 'GET', collection });
    expect(answer.error?.code).toBe(code);
  });
});
