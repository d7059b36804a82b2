import { describe, expect, it } from 'vitest';
import { workerBudget } from './sizes';

describe('the budget of the worker', () => {
  it('is that of one ERP and one CRM, and grows with each further one', () => {
    expect([2, 3, 4, 5].map(workerBudget)).toEqual([90, 105, 120, 135]);
  });
});
