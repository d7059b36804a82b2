import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Property, Row } from '../schema/property';
import { propertyOf, type Resource } from '../schema/resource';
import { createSchema } from '../schema/schema';
import type { Company } from '../store/company';
import { sumOf } from '../store/money';
import { seedCompanies } from './seed-companies';

const schema = createSchema({ termsKeyName: 'TermsCode', contacts: true });

function companies(size: number, seed = 1, creditSigns: 'negative' | 'positive' = 'negative') {
  return [...seedCompanies(schema, { seed, size, today: '2026-08-12', creditSigns }).values()];
}

function ltd(size: number): Company {
  const [company] = companies(size);
  if (!company) throw new Error('no company');
  return company;
}

const rowsOf = (company: Company, resource: string): readonly Row[] => [...company.table(resource).all()];

describe('the seed', () => {
  it('is the same whenever it is laid, and another for another number', () => {
    const rows = (seed: number): string =>
      JSON.stringify(companies(25, seed).map((one) => rowsOf(one, 'ARCustomers')));
    expect(rows(7)).toBe(rows(7));
    expect(rows(7)).not.toBe(rows(8));
  });

  it('has as many customers as it was told, in any size', () => {
    fc.assert(
      fc.property(fc.nat(400), (size) => ltd(size).table('ARCustomers').size === size + 12),
      { numRuns: 20 },
    );
  });

  it('holds nothing that its own schema does not allow', () => {
    const misfits = companies(60).flatMap((company) =>
      [...schema.values()].flatMap((resource) =>
        rowsOf(company, resource.name).flatMap((row) => misfitsOf(resource, row)),
      ),
    );
    expect(misfits).toEqual([]);
  });

  it('refers to codes that are on file', () => {
    const lists = { GroupCode: 'ARCustomerGroups', AccountSet: 'ARAccountSets', Terms: 'ARTerms' };
    for (const company of companies(60)) {
      for (const row of rowsOf(company, 'ARCustomers')) {
        for (const [name, list] of Object.entries(lists))
          expect(company.lookUp(list, String(row[name])), `${row.CustomerNumber} ${name}`).toBeDefined();
        expect(company.lookUp('ARAccountSets', String(row.AccountSet))?.CurrencyCode).toBe(row.CurrencyCode);
      }
    }
  });
});

describe('a balance', () => {
  const balances = (creditSigns: 'negative' | 'positive') =>
    companies(40, 1, creditSigns).flatMap((company) => {
      const balance = propertyOf(resourceOf('ARCustomers'), 'BalanceDueInCustomerCurrency');
      const read = company.reader('ARCustomers');
      return rowsOf(company, 'ARCustomers').map((row) => balance && read(row, balance));
    });

  it('is the sum of what is due, of credits too', () => {
    const dues = companies(40).flatMap((company) =>
      rowsOf(company, 'ARCustomers').map((row) =>
        sumOf(
          company
            .table('ARPostedDocuments')
            .indexed(String(row.CustomerNumber))
            .map((one) => Number(one.CustomerCurrencyAmountDue)),
        ),
      ),
    );
    expect(balances('negative')).toEqual(dues);
    expect(dues).toContain(24_375.5);
  });

  it('is the same where credits are written without a sign', () => {
    expect(balances('positive')).toEqual(balances('negative'));
    const [company] = companies(0, 1, 'positive');
    const key = { CustomerNumber: 'QUAYSIDE', DocumentNumber: 'CN0000000031' };
    expect(company?.table('ARPostedDocuments').find(key)?.CustomerCurrencyAmountDue).toBe(420.35);
  });

  it('of a customer with another currency is also there in the company’s own', () => {
    const company = ltd(0);
    const row = company.lookUp('ARCustomers', 'CASCADE') ?? {};
    const value = (name: string) => {
      const property = propertyOf(resourceOf('ARCustomers'), name);
      return property && company.reader('ARCustomers')(row, property);
    };
    expect(value('BalanceDueInCustomerCurrency')).toBe(2310.75);
    expect(value('BalanceDueInFunctionalCurrency')).toBe(3142.62);
    expect(value('DateOfLastReceipt')).toBe('2026-07-28T00:00:00Z');
    expect(value('NumberOfOpenDocuments')).toBe(2);
  });
});

function resourceOf(name: string): Resource {
  const found = schema.get(name.toLowerCase());
  if (!found) throw new Error(name);
  return found;
}

function misfitsOf(resource: Resource, row: Row): readonly string[] {
  return Object.entries(row).flatMap(([name, value]) => {
    const property = propertyOf(resource, name);
    return property && fits(property, value) ? [] : [`${resource.name}.${name} = ${JSON.stringify(value)}`];
  });
}

function fits(property: Property, value: unknown): boolean {
  switch (property.kind) {
    case 'string':
      return typeof value === 'string' && value.length <= property.max;
    case 'enum':
      return property.members.some((one) => one.name === value);
    case 'date':
      return value === null || /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(String(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'details': {
      const properties = property.details?.properties ?? [];
      return (
        Array.isArray(value) &&
        value.every((row: Row) =>
          Object.entries(row).every(([name, one]) => {
            const own = properties.find((candidate) => candidate.name === name);
            return own !== undefined && fits(own, one);
          }),
        )
      );
    }
    default:
      return typeof value === 'number';
  }
}
