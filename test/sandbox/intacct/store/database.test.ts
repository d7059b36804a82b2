import { beforeEach, describe, expect, it } from 'vitest';
import { generatedCustomers } from '../seed/generated-customers';
import { Database } from './database';
import type { Table } from './table';

let database: Database;
let customers: Table;
beforeEach(() => {
  database = new Database({ CUSTOMER: generatedCustomers({ seed: 1, size: 5, today: '2026-08-01' }) });
  customers = database.table('CUSTOMER');
});

const ids = () => [...customers.rows()].map((row) => row.get('CUSTOMERID'));

describe('a table over generated records', () => {
  it('gives named, generated and new records by record number', () => {
    customers.insert({ CUSTOMERID: 'first' });
    customers.numberAfterGenerated();
    const last = customers.insert({ CUSTOMERID: 'last' });
    expect(ids()).toEqual(['first', 'G-000001', 'G-000002', 'G-000003', 'G-000004', 'G-000005', 'last']);
    expect(last.recordNo).toBe(10_005);
    expect(customers.size).toBe(7);
  });

  it('keeps the rest of a generated record when one value changes', () => {
    const before = customers.find('G-000002');
    const name = before?.get('NAME');
    customers.update(before?.recordNo ?? 0, { COMMENTS: 'seen' });
    expect(customers.find('G-000002')?.get('COMMENTS')).toBe('seen');
    expect(customers.find('G-000002')?.get('NAME')).toBe(name);
    expect(customers.size).toBe(5);
  });

  it('forgets a generated record that was removed', () => {
    customers.remove(customers.find('G-000003')?.recordNo ?? 0);
    expect(ids()).toEqual(['G-000001', 'G-000002', 'G-000004', 'G-000005']);
    expect(customers.find('G-000003')).toBeUndefined();
  });

  it.each(['G-000000', 'G-000006', 'G-1', 'g-000001', ''])('does not find %j', (id) => {
    expect(customers.find(id)).toBeUndefined();
  });
});

describe('a transaction', () => {
  const failing = (work: () => void) => () =>
    database.transaction(() => {
      work();
      throw new Error('no');
    });

  it('takes back inserts, updates and removals', () => {
    const kept = customers.insert({ CUSTOMERID: 'kept', NAME: 'before' }).recordNo;
    const all = ids();
    const change = failing(() => {
      customers.insert({ CUSTOMERID: 'new' });
      customers.update(kept, { NAME: 'after' });
      customers.update(10_001, { NAME: 'after' });
      customers.remove(kept);
      customers.remove(10_002);
    });
    expect(change).toThrow('no');
    expect(ids()).toEqual(all);
    expect(customers.find('kept')?.get('NAME')).toBe('before');
    expect(customers.get(10_001)?.get('NAME')).not.toBe('after');
    expect(customers.find('new')).toBeUndefined();
  });

  it('takes back what an inner one had finished', () => {
    const change = failing(() => database.transaction(() => customers.insert({ CUSTOMERID: 'inner' })));
    expect(change).toThrow('no');
    expect(customers.find('inner')).toBeUndefined();
  });

  it('keeps the outer work when only the inner one fails', () => {
    database.transaction(() => {
      customers.insert({ CUSTOMERID: 'outer' });
      expect(failing(() => customers.insert({ CUSTOMERID: 'inner' }))).toThrow('no');
    });
    expect(customers.find('outer')).toBeDefined();
    expect(customers.find('inner')).toBeUndefined();
  });
});
