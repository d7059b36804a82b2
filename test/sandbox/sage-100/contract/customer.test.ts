import { describe, expect, it } from 'vitest';
import { COMPLEX_TYPES } from './complex-types';
import { CUSTOMER } from './customer';
import { wireMembers } from './member';
import { LOGON } from './small-types';

const names = CUSTOMER.members.map((one) => one.name);

describe('the order of members', () => {
  it('is ordinal: a capital P before a small one', () => {
    expect(names.indexOf('SalesPersonNo2')).toBeLessThan(names.indexOf('SalespersonDivisionNo'));
    expect(names.indexOf('URLAddress')).toBeLessThan(names.indexOf('UnpaidServiceChrg'));
    expect(LOGON.members.map((one) => one.name)).toEqual(['Password', 'Username']);
  });

  it('begins with what the base class has', () => {
    expect(wireMembers(CUSTOMER)[0]?.name).toBe('OtherFields');
    expect(wireMembers(LOGON)).toHaveLength(2);
  });

  it('names nothing twice', () => {
    for (const type of COMPLEX_TYPES) {
      const all = type.members.map((one) => one.name);
      expect(new Set(all).size, type.name).toBe(all.length);
    }
    expect(names).toHaveLength(88);
  });
});
