import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import { type Client, type Customer, odataClient, SIZE, startSage300 } from './sage-300-odata-client';

let sandbox: Sandbox;
let client: Client;
beforeAll(async () => {
  sandbox = await startSage300();
});
afterAll(() => sandbox.stop());
beforeEach(() => {
  sandbox.reset({ size: SIZE });
  client = odataClient(sandbox, 'AR');
});

const NORTHWIND = {
  CustomerNumber: 'NORTHW',
  ShortName: 'NORTHWIND',
  GroupCode: 'WHL',
  TaxGroup: 'BCTAX',
  CustomerName: 'Northwind & Töchter',
  CreditLimitCustomerCurrency: 7000,
};

interface ShipToLocation {
  readonly CustomerNumber: string;
  readonly ShipToLocationKey: string;
  readonly Description: string;
  readonly City: string;
}

const customers = () => client.getEntitySet<Customer>('ARCustomers');
const create = (entity: Readonly<Record<string, unknown>>) =>
  client.newRequest<Record<string, unknown>>({ method: 'POST', collection: 'ARCustomers', entity });
const statuses = () => sandbox.log.map((one) => [one.method, one.status]);

describe('customers written with a generic OData client', () => {
  it('are created with what their group gives them', async () => {
    expect(await customers().create(NORTHWIND)).toMatchObject({
      ...NORTHWIND,
      Terms: 'N30',
      CurrencyCode: 'CAD',
      '@odata.context': expect.stringMatching(/#ARCustomers\/\$entity$/),
    });
    expect(await customers().retrieve('NORTHW')).toMatchObject(NORTHWIND);
    expect(statuses()).toEqual([
      ['POST', 201],
      ['GET', 200],
    ]);
  });

  it('are not created twice', async () => {
    await customers().create(NORTHWIND);
    const answer = await create(NORTHWIND);
    expect(answer.error).toMatchObject({ code: 'RecordDuplicate', message: { lang: 'en-US' } });
    await expect(customers().create(NORTHWIND)).rejects.toThrow();
  });

  it.each([
    ['an unknown property', { ...NORTHWIND, CreditLimit: 1 }, 'InvalidPayload', /'CreditLimit'/],
    ['an unknown code', { ...NORTHWIND, Terms: 'N99' }, 'RecordInvalid', /Terms.*'N99'/],
    ['no group', { ...NORTHWIND, GroupCode: '' }, 'RecordInvalid', /Group Code cannot be blank/],
  ])('are refused with %s', async (_, entity, code, message) => {
    const { error } = await create(entity);
    expect([error?.code, error?.message.value]).toEqual([code, expect.stringMatching(message)]);
  });

  it('are changed and removed', async () => {
    await customers().create(NORTHWIND);
    await customers().update('NORTHW', { City: 'Vancouver' });
    expect(await customers().retrieve('NORTHW')).toMatchObject({ ...NORTHWIND, City: 'Vancouver' });
    await customers().delete('NORTHW');
    await expect(customers().retrieve('NORTHW')).rejects.toThrow();
    expect(statuses()).toEqual([
      ['POST', 201],
      ['PATCH', 204],
      ['GET', 200],
      ['DELETE', 204],
      ['GET', 404],
    ]);
  });

  it('are not written by who may only look', async () => {
    client = odataClient(sandbox, 'AR', { username: 'VIEWER', password: 'Look-Only-1' });
    expect((await create(NORTHWIND)).error?.code).toBe('Forbidden');
    expect(await customers().retrieve('1100')).toMatchObject({ CustomerName: 'Barmart - Bay Street' });
  });
});

describe('ship-to locations written with a generic OData client', () => {
  it('have a key of two parts from the first to the last', async () => {
    const places = client.getEntitySet<ShipToLocation>('ARShipToLocations');
    const key = { CustomerNumber: '1500', ShipToLocationKey: 'SHED' } as unknown as string;
    await places.create({ CustomerNumber: '1500', ShipToLocationKey: 'SHED', Description: 'Shed' });
    await places.update(key, { City: 'Dublin' });
    expect(await places.retrieve(key)).toMatchObject({
      Description: 'Shed',
      City: 'Dublin',
      TaxGroup: 'BCTAX',
    });
    await places.delete(key);
    await expect(places.retrieve(key)).rejects.toThrow();
  });
});
