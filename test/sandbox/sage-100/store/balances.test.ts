import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../calendar';
import { freshClient, textOf } from '../web-service-client';

const BUCKETS = ['CurrentBalance', 'AgingCategory1', 'AgingCategory2', 'AgingCategory3', 'AgingCategory4'];

async function balances(division: string, number: string, switches = {}): Promise<(string | undefined)[]> {
  const customer = await freshClient(switches).getCustomer(division, number);
  return BUCKETS.map((name) => textOf(customer, name));
}

describe('balances of a customer', () => {
  it('stand in every bucket of 01-QUAYSIDE, as of the last aging', async () => {
    expect(await balances('01', 'QUAYSIDE')).toEqual([
      '10050.50',
      '5240.00',
      '4575.25',
      '3310.10',
      '2791.25',
    ]);
  });

  it('move when aging runs, not by themselves', async () => {
    const aged = await balances('01', 'QUAYSIDE', { agedDaysAgo: 0 });
    expect(aged).toEqual(['8870.50', '6420.00', '4575.25', '3310.10', '2791.25']);
  });

  it('of a customer who was never aged are all current', async () => {
    expect(await balances('01', 'TEMP01')).toEqual(['75.00', '0.00', '0.00', '0.00', '0.00']);
  });

  it('know the last payment and the orders that are open', async () => {
    const customer = await freshClient({ today: '2026-11-20' }).getCustomer('01', 'QUAYSIDE');
    expect(textOf(customer, 'LastPaymentAmt')).toBe('1000.00');
    expect(daysBetween(textOf(customer, 'DateLastPayment')?.slice(0, 10) ?? '', '2026-11-20')).toBe(11);
    // 0000771, 0000754 and 0000760; neither the quote nor the closed order.
    expect(textOf(customer, 'OpenOrderAmt')).toBe('2947.00');
  });

  it('are over the limit where they should be', async () => {
    const customer = await freshClient().getCustomer('02', 'OVERLIM');
    expect(Number(textOf(customer, 'CurrentBalance'))).toBeGreaterThan(
      Number(textOf(customer, 'CreditLimit')),
    );
  });
});
