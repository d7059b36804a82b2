import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salesforceDescriptor } from './descriptor';
import { placeOf } from './place';

const ACCOUNT = '0019000000B98de';
const ACCOUNT_18 = '0019000000B98deAAB';
const CONTACT = '003RO0000016kOu';
const at = (path: string) => new URL(path, 'https://acme.lightning.force.com');
const record = { kind: 'record', id: ACCOUNT_18, object: 'Account', mode: 'view', workspace: null };

describe('places', () => {
  it.each([
    [`/lightning/r/Account/${ACCOUNT}/view`, record],
    [`/lightning/r/Account/${ACCOUNT_18}/view/`, record],
    [`/lightning/r/${ACCOUNT}/view`, { ...record, object: null }],
    [`/lightning/r/Account/${ACCOUNT}/edit`, { ...record, mode: 'edit' }],
    [`/lightning/app/06mAA0000000001/r/Account/${ACCOUNT}/view`, record],
    [`/one/one.app#/sObject/${ACCOUNT}/view`, { ...record, object: null }],
    // An object's API name may look like an id.
    [`/lightning/r/ABCDEFGHIJKLMNO/${ACCOUNT}/view`, { ...record, object: 'ABCDEFGHIJKLMNO' }],
    [
      `/lightning/r/Contact/${CONTACT}/view?ws=%2Flightning%2Fr%2FAccount%2F${ACCOUNT}%2Fview`,
      {
        kind: 'record',
        id: `${CONTACT}YAI`,
        object: 'Contact',
        mode: 'view',
        workspace: `/lightning/r/Account/${ACCOUNT}/view`,
      },
    ],
    [
      '/lightning/o/Account/list?filterName=__Recent',
      { kind: 'list', object: 'Account', filter: '__Recent' },
    ],
    ['/lightning/o/Account/list', { kind: 'list', object: 'Account', filter: '__Recent' }],
    [`/lightning/r/${ACCOUNT}/related/Contacts/view`, { kind: 'other' }],
    [`/lightning/r/Account/${ACCOUNT}/related/Contacts/view`, { kind: 'other' }],
    ['/lightning/r/Account/ABCDEFGHIJKLMNOPQR/view', { kind: 'other' }],
    ['/lightning/page/home', { kind: 'other' }],
    [`/${ACCOUNT}`, { kind: 'other' }],
  ])('%s', (path, place) => {
    expect(placeOf(at(path))).toEqual(place);
  });

  it('never throws and never names a record without a valid id', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const place = placeOf(at(`/lightning/r${path}?${query}`));
        expect(place.kind !== 'record' || place.id.length === 18).toBe(true);
      }),
    );
  });
});

describe('the account that an address names', () => {
  const recordOf = (url: string) => salesforceDescriptor.recordOf(new URL(url), '');

  it('is named with its organisation', () => {
    expect(
      recordOf(`https://acme--uat.sandbox.lightning.force.com/lightning/r/Account/${ACCOUNT}/view`),
    ).toEqual({
      crm: 'salesforce',
      org: 'acme--uat.sandbox.my.salesforce.com',
      id: ACCOUNT_18,
    });
  });

  it('is the focused record of a console, not its workspace', () => {
    const ws = encodeURIComponent(`/lightning/r/Account/${ACCOUNT}/view`);
    expect(
      recordOf(`https://acme.lightning.force.com/lightning/r/Contact/${CONTACT}/view?ws=${ws}`),
    ).toBeNull();
  });

  it.each([
    `https://acme.lightning.force.com/lightning/r/Contact/${CONTACT}/view`,
    `https://acme.lightning.force.com/lightning/o/Account/list`,
    `https://acme.example.com/lightning/r/Account/${ACCOUNT}/view`,
    `http://acme.lightning.force.com/lightning/r/Account/${ACCOUNT}/view`,
  ])('is nobody at %s', (url) => {
    expect(recordOf(url)).toBeNull();
  });
});
