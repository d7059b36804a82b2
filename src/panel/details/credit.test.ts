import { describe, expect, it } from 'vitest';
import type { ErpFigures } from '../../core/erp-customer';
import { creditState, creditUsed } from './credit';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

const figures = (limit: string | null, left: string | null): ErpFigures => ({
  balance: eur('0'),
  overdue: eur('0'),
  creditLimit: limit === null ? null : eur(limit),
  creditLeft: left === null ? null : eur(left),
  unapplied: eur('0'),
  daysToPay: null,
});

describe('credit', () => {
  it.each([
    ['50000', '50000', 0, 'ok'],
    ['50000', '10001', 0.7999, 'ok'],
    ['50000', '10000', 0.8, 'near'],
    ['50000', '0', 1, 'near'],
    ['50000', '-1', 1, 'over'],
    ['0', '0', null, 'ok'],
    [null, null, null, 'ok'],
  ])('limit %s, left %s', (limit, left, used, state) => {
    expect(creditUsed(figures(limit, left))).toBe(used);
    expect(creditState(figures(limit, left))).toBe(state);
  });

  it('compares nothing across currencies', () => {
    const mixed = { ...figures('50000', '0'), creditLeft: { amount: '0', currency: 'USD' } };
    expect(creditUsed(mixed)).toBeNull();
  });
});
