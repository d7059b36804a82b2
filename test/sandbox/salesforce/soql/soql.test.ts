import { beforeEach, describe, expect, test } from 'vitest';
import { Organisation } from '../organisation';
import { sourceFor } from '../rest/source';
import { SalesforceError } from '../salesforce-error';
import { seedPeople } from '../seed/people';
import { parseSoql } from './parse';
import { runQuery } from './run';

const NOW = Date.UTC(2026, 4, 20, 12);
const DAY = 86_400_000;
let org: Organisation;
let rep: string;

beforeEach(() => {
  org = new Organisation(3, () => NOW);
  rep = seedPeople(org, NOW).rep;
  const account = (Name: string, values: Record<string, string | number | boolean | null>, daysAgo = 0) =>
    org.put('Account', { Name, OwnerId: rep, ...values }, NOW - daysAgo * DAY);
  const alpha = account('Alpha', { Phone: '1', NumberOfEmployees: 5, BillingCity: 'Cork' }, 3);
  account('beta', { Phone: null, NumberOfEmployees: 50, ParentId: alpha.Id }, 40);
  account('100% Cotton', { Phone: '2', NumberOfEmployees: null }, 0);
  account("O'Hara\\Sons", { Phone: '3', NumberOfEmployees: 7 }, 1);
  org.put('Contact', { AccountId: alpha.Id, LastName: 'Zed', Name: 'Zed' });
  org.put('Contact', { AccountId: alpha.Id, LastName: 'Abel', Name: 'Abel' });
});

function records(soql: string) {
  const result = runQuery(sourceFor({ org, userId: rep }, '/services/data/v66.0', 'data'), parseSoql(soql));
  return result.kind === 'records' ? result.records : [];
}

const names = (rest: string) => records(`SELECT Name FROM Account ${rest}`).map((record) => record.Name);

function refusalOf(soql: string) {
  try {
    records(soql);
  } catch (error) {
    if (error instanceof SalesforceError) return error.entry;
  }
  return null;
}

describe('conditions', () => {
  test.each([
    ["WHERE Name = 'ALPHA'", ['Alpha']],
    ["WHERE Name != 'alpha' AND Phone != null", ['100% Cotton', "O'Hara\\Sons"]],
    ["WHERE Phone != '1'", ['beta', '100% Cotton', "O'Hara\\Sons"]],
    ['WHERE Phone = null', ['beta']],
    ['WHERE NumberOfEmployees > 5', ['beta', "O'Hara\\Sons"]],
    ['WHERE NumberOfEmployees <= 5', ['Alpha']],
    ["WHERE Name IN ('alpha', 'beta', 'nobody')", ['Alpha', 'beta']],
    ["WHERE Name NOT IN ('alpha', 'beta')", ['100% Cotton', "O'Hara\\Sons"]],
    ["WHERE (Name = 'Alpha' OR Name = 'beta') AND NOT Phone = null", ['Alpha']],
    ["WHERE Parent.Name = 'alpha'", ['beta']],
    ["WHERE Owner.Name = 'Kim Olsen' AND Parent.Owner.LastName = 'Olsen'", ['beta']],
    ["WHERE IsDeleted = false AND BillingCity LIKE 'c_r%'", ['Alpha']],
  ])('%s', (where, expected) => {
    expect(names(where)).toEqual(expected);
  });

  test('take escapes in strings, and wildcards only where they are not escaped', () => {
    expect(names("WHERE Name = 'O\\'Hara\\\\Sons'")).toEqual(["O'Hara\\Sons"]);
    expect(names("WHERE Name LIKE '100\\%%'")).toEqual(['100% Cotton']);
    expect(names("WHERE Name LIKE '1\\%%'")).toEqual([]);
    expect(names("WHERE Name LIKE '%\\\\Sons'")).toEqual(["O'Hara\\Sons"]);
    expect(names("WHERE Name = '\\u0041lpha'")).toEqual(['Alpha']);
  });

  test('know dates and date literals', () => {
    expect(names('WHERE CreatedDate = TODAY')).toEqual(['100% Cotton']);
    expect(names('WHERE CreatedDate = LAST_N_DAYS:3')).toEqual(['Alpha', '100% Cotton', "O'Hara\\Sons"]);
    expect(names('WHERE CreatedDate < 2026-05-01T00:00:00Z')).toEqual(['beta']);
    expect(names('WHERE CreatedDate >= 2026-05-20T13:00:00+01:00')).toEqual(['100% Cotton']);
  });
});

describe('results', () => {
  test('are ordered, with empty values first unless told otherwise', () => {
    expect(names('ORDER BY NumberOfEmployees')).toEqual(['100% Cotton', 'Alpha', "O'Hara\\Sons", 'beta']);
    expect(names('ORDER BY NumberOfEmployees DESC NULLS LAST')).toEqual([
      'beta',
      "O'Hara\\Sons",
      'Alpha',
      '100% Cotton',
    ]);
    expect(names('ORDER BY Name ASC LIMIT 2 OFFSET 1')).toEqual(['Alpha', 'beta']);
  });

  test('nest parents and children', () => {
    const [record] = records(
      "SELECT a.Name, a.Parent.Name, (SELECT LastName FROM Contacts ORDER BY LastName LIMIT 1) FROM Account a WHERE a.Name = 'Alpha'",
    );
    expect(record).toMatchObject({
      attributes: { type: 'Account' },
      Parent: null,
      Contacts: { totalSize: 1, done: true, records: [{ LastName: 'Abel' }] },
    });
    expect(
      records("SELECT (SELECT Id FROM Contacts) FROM Account WHERE Name = 'beta'")[0]?.Contacts,
    ).toBeNull();
  });

  test('leave out what lies in the recycle bin', () => {
    const [alpha] = org.store.lookup('Account', 'Name', 'Alpha');
    org.store.update('Account', alpha?.Id ?? '', { IsDeleted: true });
    expect(names("WHERE Name = 'Alpha'")).toEqual([]);
    expect(names('')).toHaveLength(3);
  });
});

describe('refusals', () => {
  test.each([
    ['SELECT Nope FROM Account', 'INVALID_FIELD'],
    ['SELECT Id FROM Nope', 'INVALID_TYPE'],
    ['SELECT Nope.Name FROM Account', 'INVALID_FIELD'],
    ['SELECT Id FROM Account WHERE Nope = null', 'INVALID_FIELD'],
    ['SELECT Id FROM Account ORDER BY Nope', 'INVALID_FIELD'],
    ["SELECT Id FROM Account WHERE NumberOfEmployees = '5'", 'INVALID_FIELD'],
    ['SELECT Id FROM Account WHERE Name = 5', 'INVALID_FIELD'],
    ["SELECT Id FROM Account WHERE Id = 'nonsense'", 'INVALID_QUERY_FILTER_OPERATOR'],
    ["SELECT Id FROM Account WHERE Description = 'x'", 'INVALID_FIELD'],
    ["SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'", 'MALFORMED_QUERY'],
    ["SELECT Id FROM Account WHERE Name = 'a\\q'", 'MALFORMED_QUERY'],
    ["SELECT Id FROM Account WHERE Name = 'open", 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY'],
    ['SELECT FROM Account', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account LIMIT x', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE'],
  ])('%s', (soql, code) => {
    expect(refusalOf(soql)?.errorCode).toBe(code);
  });

  test('point at the place', () => {
    expect(refusalOf('SELECT Id,\nNope FROM Account')?.message).toContain('ERROR at Row:2:Column:1');
  });
});
