import { describe, expect, it } from 'vitest';
import { workerBudget } from './sizes';

describe('the budget of the worker', () => {
  it('is that of one ERP, one CRM and the import, and grows with each further system', () => {
    expect([2, 3, 4, 5].map(workerBudget)).toEqual([122, 137, 152, 167]);
  });
});
