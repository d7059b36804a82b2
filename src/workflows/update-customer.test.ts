import { describe, expect, it } from 'vitest';
import type { FieldChange, FieldDifference } from '../core/field-difference';
import type { PlanInput } from '../erp/contract';
import { updateCustomer } from './update-customer';

const customer = { recordKey: '1', number: 'C-1' };
const input = {} as PlanInput;

/** An ERP that holds values, and a CRM that says what they ought to be. */
function setUp(erp: Record<string, string>, crm: Record<string, string>) {
  const held = { ...erp };
  const ledger = {
    readValues: async () => ({ ...held }),
    compare: (_input: PlanInput, current: Readonly<Record<string, string>>): FieldDifference[] =>
      Object.entries(crm)
        .filter(([target, value]) => current[target] !== value)
        .map(([target, value]) => ({
          target,
          labelKey: target,
          crm: value,
          erp: current[target] ?? '',
          problem: null,
        })),
    update: async (_customer: unknown, changes: readonly FieldChange[]) => {
      for (const { target, to } of changes) held[target] = to;
    },
  };
  return { held, ledger };
}

describe('updateCustomer', () => {
  it('writes what was chosen, nothing else, and returns what still differs', async () => {
    const { held, ledger } = setUp({ NAME: 'Old', CITY: 'Cork', FAX: '1' }, { NAME: 'New', CITY: 'Dublin' });
    const left = await updateCustomer(ledger, customer, input, [{ target: 'NAME', from: 'Old', to: 'New' }]);
    expect(held).toEqual({ NAME: 'New', CITY: 'Cork', FAX: '1' });
    expect(left.map((one) => one.target)).toEqual(['CITY']);
  });

  it('writes nothing when the ERP has changed since', async () => {
    const { held, ledger } = setUp({ NAME: 'Newer' }, { NAME: 'New' });
    const change = { target: 'NAME', from: 'Old', to: 'New' };
    await expect(updateCustomer(ledger, customer, input, [change])).rejects.toMatchObject({
      code: 'ERP-CHANGED',
      field: 'NAME',
    });
    expect(held.NAME).toBe('Newer');
  });

  it('writes nothing that the account does not say (any more)', async () => {
    const { held, ledger } = setUp({ NAME: 'Old' }, { NAME: 'New' });
    const change = { target: 'NAME', from: 'Old', to: 'Something else' };
    await expect(updateCustomer(ledger, customer, input, [change])).rejects.toMatchObject({
      code: 'PLAN-CHANGED',
    });
    expect(held.NAME).toBe('Old');
  });
});
