import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Installation } from '../installation';
import { userByLogon } from '../seed/users';
import { satisfies } from './evaluate';
import { parseSdataWhere } from './sdata';
import { selectRows, sortRows } from './select-rows';
import type { Source } from './source';
import { sourceNamed } from './sources';
import { parseSql } from './sql';

const installation = new Installation(() => Date.parse('2026-03-10T10:00:00Z'));
installation.reset({ seed: 5, size: 40 });

function source(name: string, logon = 'kim.olsen'): Source {
  const user = userByLogon(logon);
  const found = user && sourceNamed(installation, name, user);
  if (!found) throw new Error(name);
  return found;
}

const ids = (rows: Iterable<{ readonly id: number }>): number[] => [...rows].map((row) => row.id);

const id = fc.oneof(fc.integer({ min: 40, max: 56 }), fc.integer({ min: 9_998, max: 10_045 }));
const term = fc.oneof(
  fc
    .tuple(fc.constantFrom('=', '<>', '<', '<=', '>', '>='), id)
    .map(([sign, at]) => `pers_companyid ${sign} ${at}`),
  fc
    .tuple(fc.constantFrom('=', '<>', '<', '<=', '>', '>='), id)
    .map(([sign, at]) => `pers_personid ${sign} ${at}`),
  fc.array(id, { minLength: 1, maxLength: 3 }).map((list) => `pers_companyid in (${list.join(',')})`),
  fc.tuple(id, id).map(([low, high]) => `pers_personid between ${low} and ${high}`),
  fc.constantFrom("pers_lastname = 'BYRNE '", "pers_lastname in ('byrne','Daly','BYRNE')", "pers_title = ''"),
  fc.constantFrom("pers_lastname like '%o%'", 'pers_title is null', "not pers_firstname = 'INES'"),
);
const condition = fc
  .array(fc.tuple(fc.constantFrom('and', 'or'), term), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([word, text], at) => (at === 0 ? text : `${word} ${text}`)).join(' '));

describe('finding records', () => {
  it.each(['person', 'vListPerson'])('finds in %s with indexes and bounds what a scan finds', (name) => {
    const people = source(name);
    fc.assert(
      fc.property(condition, (where) => {
        const parsed = parseSql(where, people.columns);
        const scanned = [...people.rows()].filter((row) => satisfies(row, parsed));
        const byId = (one: number, other: number): number => one - other;
        expect(ids(selectRows(people, parsed)).sort(byId)).toEqual(ids(scanned).sort(byId));
      }),
    );
  });

  it('shows a user with a territory no more through an index than through a scan', () => {
    const companies = source('company', 'noor.haddad');
    const parsed = parseSql('comp_companyid in (43, 44, 45)', companies.columns);
    expect(ids(selectRows(companies, parsed))).toEqual([43, 44]);
    expect(companies.get(45)).toBeUndefined();
    expect(ids(companies.rows())).not.toContain(45);
  });

  it('treats comparisons with nothing as unknown, as SQL does', () => {
    const companies = source('company');
    const count = (where: string): number =>
      ids(selectRows(companies, parseSql(where, companies.columns))).length;
    const named = 'comp_companyid < 60 and';
    expect(count(`${named} comp_type = 'Customer'`)).toBe(2);
    expect(count(`${named} not (comp_type = 'Customer')`)).toBe(3);
    expect(count(`${named} (comp_type = 'Customer' or comp_type is null)`)).toBe(8);
    expect(count(`${named} comp_type = null`)).toBe(0);
  });

  it('compares text without case and blanks at the end, dates by day or moment, and takes patterns literally', () => {
    const companies = source('company');
    const found = (where: string): number[] =>
      ids(selectRows(companies, parseSql(`comp_companyid < 60 and ${where}`, companies.columns)));
    expect(found("comp_name = 'LONE PINE HOLDINGS  '")).toEqual([51]);
    expect(found("comp_name like 'm_ller%'")).toEqual([44]);
    expect(found("comp_name like '%[<]script>%'")).toEqual([49]);
    expect(found("comp_name like '%.%'")).toEqual([45, 46, 53]);
    expect(found("comp_createddate > '20260208'")).toHaveLength(11);
    expect(found("comp_createddate > '2026-02-08 09:15'")).toEqual([]);
  });

  it('reads the same condition in both languages', () => {
    const companies = source('company');
    const rules = { operators: 'sdata', nullFilter: true } as const;
    for (const [sql, sdata] of [
      [
        "comp_name like '%Tools%' and comp_companyid <= 50",
        "comp_name like '%Tools%' and comp_companyid le 50",
      ],
      ['comp_type is not null or comp_companyid in (47)', "comp_type ne null or comp_companyid in ('47')"],
      [
        "comp_createddate between '2026-01-01' and '2026-12-31'",
        'comp_createddate between @2026-01-01@ and @2026-12-31@',
      ],
    ] as const) {
      const rows = ids(selectRows(companies, parseSql(sql, companies.columns)));
      expect(ids(selectRows(companies, parseSdataWhere(sdata, companies.columns, rules)))).toEqual(rows);
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('sorts with nothing first', () => {
    const companies = source('company');
    const column = companies.columns.get('comp_type');
    if (!column) throw new Error('no comp_type');
    const rows = [...selectRows(companies, parseSql('comp_companyid between 43 and 46', companies.columns))];
    expect(ids(sortRows(rows, [{ column, descending: false }]))).toEqual([45, 46, 43, 44]);
    expect(ids(sortRows(rows, [{ column, descending: true }]))).toEqual([44, 43, 45, 46]);
  });
});
