import { beforeEach, describe, expect, test } from 'vitest';
import { type Caller, Organisation } from '../organisation';
import { SalesforceError } from '../salesforce-error';
import { seedPeople } from '../seed/people';
import { seedPersonAccount } from '../seed/person-account';
import { createRecord, updateRecord } from './dml';
import type { Input } from './input';

const HOW = { allowSave: false, version: 66 };
let caller: Caller;

beforeEach(() => {
  const org = new Organisation(5, () => Date.UTC(2026, 6, 1));
  caller = { org, userId: seedPeople(org, 0).rep };
});

const create = (input: Input) => createRecord(caller, 'Account', input, HOW);
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof SalesforceError) return error.entry.errorCode;
  }
  return null;
};

describe('text', () => {
  test('is trimmed, empty text is no text, lines end in CR LF', () => {
    const row = create({ Name: '  Acme ', Phone: '', BillingStreet: 'a\nb\r\nc' });
    expect(row).toMatchObject({ Name: 'Acme', Phone: null, BillingStreet: 'a\r\nb\r\nc' });
  });

  test('of white space only does not make a name', () => {
    expect(codeOf(() => create({ Name: '   ' }))).toBe('REQUIRED_FIELD_MISSING');
  });
});

describe('state and country picklists', () => {
  beforeEach(() => {
    caller.org.switches = { ...caller.org.switches, statePicklists: true };
  });

  test('keep text and code in step', () => {
    expect(create({ Name: 'A', BillingCountryCode: 'IE' })).toMatchObject({ BillingCountry: 'Ireland' });
    expect(create({ Name: 'B', BillingCountry: 'Germany' })).toMatchObject({ BillingCountryCode: 'DE' });
  });

  test('refuse what is not configured', () => {
    expect(codeOf(() => create({ Name: 'A', BillingCountry: 'Atlantis' }))).toBe('FIELD_INTEGRITY_EXCEPTION');
  });
});

describe('person accounts', () => {
  test('take their name from the person', () => {
    caller.org.switches = { ...caller.org.switches, personAccounts: true };
    const id = seedPersonAccount(caller.org, caller.userId);
    const row = updateRecord(caller, 'Account', id, { LastName: 'Nolan' }, HOW);
    expect(row.Name).toBe('Maeve Nolan');
    const rename = () => updateRecord(caller, 'Account', id, { Name: 'Other' }, HOW);
    expect(codeOf(rename)).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
  });
});

test('who wrote, and when, is noted', () => {
  const row = create({ Name: 'Acme' });
  expect(row).toMatchObject({
    OwnerId: caller.userId,
    CreatedById: caller.userId,
    LastModifiedDate: '2026-07-01T00:00:00.000+0000',
  });
});
