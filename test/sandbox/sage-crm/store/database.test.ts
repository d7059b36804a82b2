import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installationSchema } from '../schema/schema';
import { GeneratedCompanies } from '../seed/generated-companies';
import { DEFAULT_SWITCHES } from '../switches';
import { Database } from './database';
import type { Table } from './table';

const COUNT = 30;
const DAYS = ['2026-03-10', '2026-03-09'];

function freshDatabase(): Database {
  const generated = new GeneratedCompanies({ seed: 3, size: COUNT, days: DAYS });
  return new Database(installationSchema(DEFAULT_SWITCHES), generated.ranges());
}

const idsOf = (table: Table, after?: number): number[] => [...table.rows(after)].map((row) => row.id);

describe('the tables', () => {
  it('give records in order of their ids from any place, and find the same by index as by a scan', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ change: fc.boolean(), at: fc.nat(COUNT + 5), company: fc.nat(COUNT) }), {
          maxLength: 20,
        }),
        fc.integer({ min: 0, max: 10_000 + COUNT + 10 }),
        (steps, after) => {
          const people = freshDatabase().table('person');
          people.put(7, { pers_companyid: '10003' });
          for (const { change, at, company } of steps) {
            const companyId = String(10_000 + company);
            if (!change) people.insert({ pers_companyid: companyId });
            else if (people.get(10_000 + at)) people.update(10_000 + at, { pers_companyid: companyId });
          }
          const all = idsOf(people);
          expect(all).toEqual([...all].sort((one, other) => one - other));
          expect(idsOf(people, after)).toEqual(all.filter((id) => id > after));
          const scanned = [...people.rows()].filter((row) => row.get('pers_companyid') === '10003');
          expect(people.lookup('pers_companyid', '10003')?.map((row) => row.id)).toEqual(
            scanned.map((row) => row.id),
          );
        },
      ),
    );
  });

  it('take back a transaction that fails, and keep an outer one that does not', () => {
    const database = freshDatabase();
    const companies = database.table('company');
    database.transaction(() => {
      companies.update(10_001, { comp_name: 'Outer' });
      const failing = (): void =>
        database.transaction(() => {
          companies.update(10_001, { comp_name: 'Inner' });
          companies.insert({ comp_name: 'Inner' });
          throw new Error('no');
        });
      expect(failing).toThrow('no');
    });
    expect(companies.get(10_001)?.get('comp_name')).toBe('Outer');
    expect(idsOf(companies)).toHaveLength(COUNT);
  });
});
