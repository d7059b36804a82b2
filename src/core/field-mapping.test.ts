import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrmAccount, CrmContact } from './crm-account';
import { COMMON_SOURCES, readSource } from './field-mapping';

const place = {
  lines: ['Quay 1', 'Unit 2', 'Yard', 'Back door'],
  city: 'Galway',
  state: 'Co. Galway',
  postalCode: 'H91',
  country: 'Ireland',
  countryCode: 'IE',
};
const contact: CrmContact = {
  id: 'c1',
  firstName: 'Niamh',
  lastName: 'Gallagher',
  salutation: 'Ms',
  title: 'Buyer',
  email: 'n@quay.example',
  phone: '1',
  mobile: '2',
  address: place,
};
const account: CrmAccount = {
  ref: { crm: 'salesforce', org: 'o', id: '1' },
  name: ' Quay Ltd ',
  accountNumber: 'A1',
  kind: 'business',
  phone: '3',
  fax: '4',
  website: 'quay.example',
  email: 'e@quay.example',
  description: 'd',
  industry: 'i',
  type: 't',
  taxId: 'IE1',
  currency: 'EUR',
  parentName: 'p',
  owner: { id: 'u', name: 'Rep', email: 'rep@crm.example' },
  billing: place,
  shipping: { ...place, lines: [], city: '' },
  contacts: [contact],
  link: { customerNo: '', integrationKey: '', externalUid: '' },
  otherLinks: [],
  version: '',
  fields: { Region__c: 'West ' },
};

describe('readSource', () => {
  it.each([
    ['account.name', 'Quay Ltd'],
    ['billing.line1', 'Quay 1'],
    ['billing.line3', 'Yard, Back door'],
    ['shipping.line1', ''],
    ['contact.name', 'Niamh Gallagher'],
    ['contact.mobile', '2'],
    ['owner.email', 'rep@crm.example'],
    ['field:Region__c', 'West'],
    ['field:Nothing__c', ''],
    ['text: constant: with colon', 'constant: with colon'],
    ['', ''],
    ['account.ref', ''],
    ['account.constructor', ''],
    ['nobody.name', ''],
  ])('reads %s', (source, value) => {
    expect(readSource(source, account, contact)).toBe(value);
  });

  it('reads nothing of a contact that was not chosen', () => {
    expect(readSource('contact.email', account, null)).toBe('');
  });

  it('finds a value for every source that the editor offers', () => {
    const empty = COMMON_SOURCES.filter((source) => readSource(source, account, contact) === '');
    expect(empty).toEqual(['shipping.line1', 'shipping.line2', 'shipping.line3', 'shipping.city']);
  });

  it('takes any text as a source', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        expect(typeof readSource(source, account, contact)).toBe('string');
      }),
    );
  });
});
