import { addressFields, field, lookup, picklist, READ_ONLY, systemFields, text } from './field';
import { type ObjectType, objectType } from './object';

export const CONTACT: ObjectType = objectType('Contact', '003', [
  ...systemFields('Contact'),
  lookup('AccountId', 'Account ID', 'Account', ['Account']),
  text('LastName', 'Last Name', 80, { nillable: false }),
  text('FirstName', 'First Name', 40),
  picklist('Salutation', 'Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.'], { length: 40 }),
  text('Name', 'Full Name', 121, { ...READ_ONLY, nillable: false }),
  ...addressFields('Mailing'),
  field('Phone', 'Business Phone', 'phone', { length: 40 }),
  field('MobilePhone', 'Mobile Phone', 'phone', { length: 40 }),
  field('Email', 'Email', 'email', { length: 80 }),
  text('Title', 'Title', 128),
  text('Department', 'Department', 80),
  lookup('OwnerId', 'Owner ID', 'Owner', ['User'], { nillable: false }),
  picklist('CurrencyIsoCode', 'Contact Currency', ['EUR', 'USD', 'GBP', 'PLN'], {
    needs: 'multiCurrency',
    restrictedPicklist: true,
  }),
]);
