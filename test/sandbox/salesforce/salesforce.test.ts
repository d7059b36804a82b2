import { beforeEach, describe, expect, test } from 'vitest';
import { createSalesforce } from './salesforce';

const NOW = Date.UTC(2026, 6, 1);
const salesforce = createSalesforce(() => NOW);
type Accounts = { accounts: Record<string, Record<string, unknown>> };

beforeEach(() => salesforce.reset({ seed: 1, size: 30 }));

describe('the seed', () => {
  test('is the same for the same number and another for another', () => {
    const first = salesforce.snapshot();
    salesforce.reset({ seed: 1, size: 30 });
    expect(salesforce.snapshot()).toEqual(first);
    salesforce.reset({ seed: 2, size: 30 });
    expect(salesforce.snapshot()).not.toEqual(first);
  });

  test('has the named records beside the generated ones', () => {
    const { accounts } = salesforce.snapshot() as Accounts;
    const names = Object.values(accounts).map((account) => account.Name);
    expect(names).toHaveLength(38);
    expect(new Set(names).size).toBe(38);
    expect(names).toContain('Harbour Tools Ltd');
  });
});

describe('switches', () => {
  test('that are unknown, or have an impossible value, throw', () => {
    expect(() => salesforce.configure({ erpField: 'ready' })).toThrow('erpField');
    expect(() => salesforce.configure({ erpFields: 'maybe' })).toThrow('erpFields');
    expect(() => salesforce.configure({ multiCurrency: 'yes' })).toThrow('multiCurrency');
  });

  test('go back to their defaults on reset', () => {
    salesforce.configure({ dark: true, erpFields: 'ready' });
    salesforce.reset({ seed: 1, size: 0 });
    expect(salesforce.switches).toMatchObject({ dark: false, erpFields: 'absent' });
    expect(salesforce.snapshot()).toMatchObject({ customFields: [], permissionSets: [] });
  });

  test.each([
    ['absent', 0, 0],
    ['hidden', 3, 0],
    ['readonly', 3, 3],
    ['ready', 3, 3],
  ])('erpFields %s', (erpFields, fields, permissions) => {
    salesforce.configure({ erpFields: 'ready' });
    salesforce.configure({ erpFields });
    const { customFields, fieldPermissions } = salesforce.snapshot() as {
      customFields: string[];
      fieldPermissions: { PermissionsEdit: boolean }[];
    };
    expect([customFields.length, fieldPermissions.length]).toEqual([fields, permissions]);
    expect(fieldPermissions.every((one) => one.PermissionsEdit === (erpFields === 'ready'))).toBe(true);
  });

  test('bring the person account and take it away again', () => {
    const records = () => salesforce.describe().records as Record<string, { name: string }>;
    salesforce.configure({ personAccounts: true });
    expect(records().person).toMatchObject({ name: 'Maeve Corrigan' });
    salesforce.configure({ personAccounts: false });
    expect(records()).not.toHaveProperty('person');
  });
});
