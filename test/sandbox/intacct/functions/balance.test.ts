import { beforeEach, describe, expect, it } from 'vitest';
import { sumOf } from '../../decimal';
import { GatewayClient, recordQuery, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T23:30:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 60 }));

describe('the balance of a customer', () => {
  it.each(['C-00042', 'C-00917', 'C-00411', 'G-000001', 'G-000002'])(
    'of %s follows from its documents',
    async (id) => {
      const due = async (object: string) =>
        valuesOf(await client.call(recordQuery(object, id, 'TOTALDUE')), 'TOTALDUE').map((one) => one ?? '');
      const documents = [
        ...(await due('ARINVOICE')),
        ...(await due('ARADJUSTMENT')),
        ...(await due('ARADVANCE')).map((one) => `-${one}`),
      ];
      expect(valuesOf(await client.call(recordQuery('CUSTOMER', id, 'TOTALDUE')), 'TOTALDUE')).toEqual([
        sumOf(documents),
      ]);
    },
  );

  it('of C-00042 is near its limit', async () => {
    const result = await client.call(recordQuery('CUSTOMER', 'C-00042', 'TOTALDUE CREDITLIMIT'));
    expect([valuesOf(result, 'TOTALDUE'), valuesOf(result, 'CREDITLIMIT')]).toEqual([['24375.5'], ['25000']]);
  });
});
