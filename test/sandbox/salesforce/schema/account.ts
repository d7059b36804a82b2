import { addressFields, field, lookup, picklist, READ_ONLY, systemFields, text } from './field';
import { type ObjectType, objectType } from './object';

const PERSON = { needs: 'personAccounts' } as const;

const PERSON_MAILING = addressFields('PersonMailing')
  .filter((one) => one.needs === null)
  .map((one) => ({ ...one, ...PERSON }));

/** Account, and the person-account fields that exist only where the feature is on. */
export const ACCOUNT: ObjectType = objectType(
  'Account',
  '001',
  [
    ...systemFields('Account'),
    lookup('MasterRecordId', 'Master Record ID', 'MasterRecord', ['Account'], READ_ONLY),
    text('Name', 'Account Name', 255, { nillable: false }),
    picklist('Type', 'Account Type', [
      'Prospect',
      'Customer - Direct',
      'Customer - Channel',
      'Partner',
      'Other',
    ]),
    lookup('RecordTypeId', 'Record Type ID', 'RecordType', ['RecordType']),
    lookup('ParentId', 'Parent Account ID', 'Parent', ['Account']),
    ...addressFields('Billing'),
    ...addressFields('Shipping'),
    field('Phone', 'Account Phone', 'phone', { length: 40 }),
    field('Fax', 'Account Fax', 'phone', { length: 40 }),
    text('AccountNumber', 'Account Number', 40),
    field('Website', 'Website', 'url', { length: 255 }),
    text('Sic', 'SIC Code', 20),
    picklist('Industry', 'Industry', [
      'Agriculture',
      'Construction',
      'Manufacturing',
      'Retail',
      'Shipping',
      'Technology',
    ]),
    field('AnnualRevenue', 'Annual Revenue', 'currency'),
    field('NumberOfEmployees', 'Employees', 'int'),
    field('Description', 'Account Description', 'textarea', { length: 32_000 }),
    picklist('Rating', 'Account Rating', ['Hot', 'Warm', 'Cold']),
    lookup('OwnerId', 'Owner ID', 'Owner', ['User'], { nillable: false }),
    picklist('AccountSource', 'Account Source', ['Web', 'Partner Referral', 'Trade Show', 'Other']),
    picklist('CurrencyIsoCode', 'Account Currency', ['EUR', 'USD', 'GBP', 'PLN'], {
      needs: 'multiCurrency',
      restrictedPicklist: true,
    }),
    field('IsPersonAccount', 'Is Person Account', 'boolean', { ...PERSON, ...READ_ONLY, nillable: false }),
    lookup('PersonContactId', 'Contact ID', 'PersonContact', ['Contact'], { ...PERSON, ...READ_ONLY }),
    text('FirstName', 'First Name', 40, PERSON),
    text('LastName', 'Last Name', 80, PERSON),
    text('Salutation', 'Salutation', 40, PERSON),
    field('PersonEmail', 'Email', 'email', { ...PERSON, length: 80 }),
    text('PersonTitle', 'Title', 128, PERSON),
    ...PERSON_MAILING,
    field('PersonMobilePhone', 'Mobile', 'phone', { ...PERSON, length: 40 }),
    field('LastViewedDate', 'Last Viewed Date', 'datetime', READ_ONLY),
    field('LastReferencedDate', 'Last Referenced Date', 'datetime', READ_ONLY),
  ],
  {
    children: [
      { name: 'Contacts', object: 'Contact', field: 'AccountId' },
      { name: 'ChildAccounts', object: 'Account', field: 'ParentId' },
    ],
  },
);
