import { audit, recordNo, status } from './common-fields';
import { defineObject, field, texts } from './define-object';
import type { FieldSchema } from './object-schema';

/** What a contact holds beside its keys; the same list stands under DISPLAYCONTACT and its siblings. */
export const contactDetails: readonly FieldSchema[] = [
  field('CONTACTNAME', 'TEXT', { required: true, maxLength: 200 }),
  field('PRINTAS', 'TEXT', { required: true, maxLength: 200 }),
  ...texts('COMPANYNAME'),
  ...texts('PREFIX INITIAL', { maxLength: 30 }),
  ...texts('FIRSTNAME LASTNAME', { maxLength: 40 }),
  ...texts('PHONE1 PHONE2 CELLPHONE PAGER FAX', { maxLength: 30 }),
  ...texts('EMAIL1 EMAIL2', { maxLength: 200 }),
  ...texts('URL1 URL2'),
  field('VISIBLE', 'BOOLEAN'),
  field('TAXABLE', 'BOOLEAN'),
  ...texts('TAXGROUP TAXSOLUTIONID TAXSCHEDULE TAXID'),
  ...texts('MAILADDRESS.ADDRESS1 MAILADDRESS.ADDRESS2 MAILADDRESS.ADDRESS3 MAILADDRESS.CITY', {
    maxLength: 80,
  }),
  ...texts('MAILADDRESS.STATE', { maxLength: 40 }),
  ...texts('MAILADDRESS.ZIP', { maxLength: 30 }),
  ...texts('MAILADDRESS.COUNTRY', { maxLength: 60 }),
  ...texts('MAILADDRESS.COUNTRYCODE', { maxLength: 2 }),
  ...texts('MAILADDRESS.LATITUDE MAILADDRESS.LONGITUDE', { readOnly: true }),
  status(),
];

export const contact = defineObject({
  name: 'CONTACT',
  label: 'Contact',
  naturalKey: 'CONTACTNAME',
  writable: true,
  fields: [recordNo(), ...contactDetails, ...audit()],
});
