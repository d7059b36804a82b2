import { beforeEach, describe, expect, it } from 'vitest';
import { childrenNamed, textOf, type XmlElement } from '../../xml/element';
import { errorsOf, GatewayClient, recordsOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T23:30:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 60 }));

describe('aging', () => {
  const aging = (inner: string, entityId?: string) =>
    client.call(`<get_araging>${inner}</get_araging>`, { entityId });
  const buckets = (result: XmlElement) =>
    recordsOf(result).flatMap((report) =>
      childrenNamed(report, 'aging').map(
        (one) => `${textOf(one, 'agingperiod')}: ${textOf(one, 'totalamount')}`,
      ),
    );
  const customer = '<customerid>C-00042</customerid><locationid>IE</locationid>';

  it('has something of C-00042 in every bucket, by due date', async () => {
    const result = await aging(
      `<agingperiods>0-0,1-30,31-60,61-90,91-</agingperiods>${customer}<useduedate>true</useduedate>`,
    );
    expect(buckets(result)).toEqual([
      '0-0: 9120.5',
      '1-30: 5240',
      '31-60: 4875.25',
      '61-90: 3310.1',
      '91-: 2750',
    ]);
  });

  it('goes by another day', async () => {
    const day = '<asofdate><year>2026</year><month>7</month><day>1</day></asofdate>';
    const result = await aging(
      `<agingperiods>0-60,61-</agingperiods>${customer}${day}<useduedate>true</useduedate>`,
    );
    expect(buckets(result)).toEqual(['0-60: 13425.35', '61-: 2750']);
  });

  it('needs a location in a company with entities, and its parameters in order', async () => {
    expect(errorsOf(await aging('<customerid>C-00042</customerid>'))[0]).toMatch(/location is required/);
    expect(buckets(await aging('<customerid>C-00917</customerid>', 'IE'))[0]).toBe('0-30: 1250.5');
    const swapped = '<locationid>IE</locationid><customerid>C-00042</customerid>';
    expect(errorsOf(await aging(swapped))[0]).toMatch(/order/);
  });
});
