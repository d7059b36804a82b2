import { beforeEach, describe, expect, it } from 'vitest';
import { GatewayClient, queryOf, recordsOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T23:30:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 60 }));

const PRIVATE = '<options><showprivate>true</showprivate></options><pagesize>2000</pagesize>';

describe('entities', () => {
  const ids = async (call: string, entityId?: string) =>
    valuesOf(await client.call(call, { entityId }), 'CUSTOMERID').filter((id) => /^C-0041/.test(id ?? ''));
  const shared = queryOf('CUSTOMER', 'CUSTOMERID', '<pagesize>2000</pagesize>');

  it('hide their own records from the top level unless it asks', async () => {
    expect(await ids(shared)).toEqual([]);
    expect((await ids(queryOf('CUSTOMER', 'CUSTOMERID', PRIVATE))).sort()).toEqual(['C-00410', 'C-00411']);
  });

  it('see their own and the shared ones', async () => {
    expect(await ids(shared, 'IE')).toEqual(['C-00410']);
    expect(await ids(shared, 'US')).toEqual(['C-00411']);
  });

  it('are listed for the user, and absent in a company without them', async () => {
    const call = '<readEntityDetails/>';
    expect(valuesOf(await client.call(call), 'id')).toEqual(['IE', 'US']);
    expect(valuesOf(await client.call(call), 'currency')).toEqual(['EUR', 'EUR']);
    system.configure({ multiBaseCurrency: true });
    expect(valuesOf(await client.call(call), 'currency')).toEqual(['EUR', 'USD']);
    expect(valuesOf(await client.call('<getFinancialSetup/>'), 'baseCurrency')).toEqual(['']);
    system.configure({ multiEntity: false });
    expect(recordsOf(await client.call(call))).toEqual([]);
    expect((await ids(shared)).sort()).toEqual(['C-00410', 'C-00411']);
  });
});
