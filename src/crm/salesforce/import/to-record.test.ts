import { describe, expect, it } from 'vitest';
import type { OrgShape } from './org-shape';
import { accountFields } from './to-record';

const shape: OrgShape = { account: new Map(), contact: new Map(), keys: [], upserts: true };
const values = { 'account.Name': 'Una Byrne', 'account.Phone': '1', 'contact.LastName': 'Byrne' };

describe('the fields of an account', () => {
  it('are those of the account alone', () => {
    expect(accountFields(shape, values)).toEqual({ Name: 'Una Byrne', Phone: '1' });
  });

  it('of a person are the person’s too, but not the name that Salesforce makes of them', () => {
    expect(accountFields(shape, values, {}, true)).toEqual({ Phone: '1', LastName: 'Byrne' });
  });
});
