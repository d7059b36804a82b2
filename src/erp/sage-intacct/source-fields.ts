import type { CustomerPart } from '../../core/source-customer';

/** What the common parts are read from; see `toSourceCustomers`. */
const OWN: Readonly<Partial<Record<CustomerPart, string>>> = {
  name: 'NAME',
  number: 'CUSTOMERID',
  recordKey: 'RECORDNO',
  status: 'STATUS',
  type: 'CUSTTYPE',
  website: 'DISPLAYCONTACT.URL1',
  taxId: 'TAXID',
  currency: 'CURRENCY',
  terms: 'TERMNAME',
  territory: 'TERRITORYNAME',
  salesRep: 'CUSTREPNAME',
  creditLimit: 'CREDITLIMIT',
  onHold: 'ONHOLD',
  comments: 'COMMENTS',
  parentNumber: 'PARENTID',
  parentName: 'PARENTNAME',
  entity: 'MEGAENTITYID',
  phone: 'DISPLAYCONTACT.PHONE1',
  fax: 'DISPLAYCONTACT.FAX',
  mobile: 'DISPLAYCONTACT.CELLPHONE',
  email: 'DISPLAYCONTACT.EMAIL1',
};

/** Below one contact, the primary or the display contact. */
const ADDRESS: Readonly<Partial<Record<CustomerPart, string>>> = {
  'address.line1': 'MAILADDRESS.ADDRESS1',
  'address.line2': 'MAILADDRESS.ADDRESS2',
  'address.line3': 'MAILADDRESS.ADDRESS3',
  'address.city': 'MAILADDRESS.CITY',
  'address.state': 'MAILADDRESS.STATE',
  'address.postalCode': 'MAILADDRESS.ZIP',
  'address.country': 'MAILADDRESS.COUNTRY',
  'address.countryCode': 'MAILADDRESS.COUNTRYCODE',
};

const PERSON: Readonly<Partial<Record<CustomerPart, string>>> = {
  'contact.salutation': 'PREFIX',
  'contact.firstName': 'FIRSTNAME',
  'contact.middleName': 'INITIAL',
  'contact.lastName': 'LASTNAME',
  'contact.phone': 'PHONE1',
  'contact.mobile': 'CELLPHONE',
  'contact.fax': 'FAX',
  'contact.email': 'EMAIL1',
};

type Fields = readonly (readonly [part: string, field: string])[];

const below = (of: Readonly<Partial<Record<CustomerPart, string>>>, prefix = ''): Fields =>
  Object.entries(of).map(([part, field]) => [part, `${prefix}${field}`]);

/** Full names of what is read of one contact. */
const contactParts = (role: string) => ({
  key: `${role}.CONTACTNAME`,
  printAs: `${role}.PRINTAS`,
  first: `${role}.FIRSTNAME`,
  last: `${role}.LASTNAME`,
  address: below(ADDRESS, `${role}.`),
  person: below(PERSON, `${role}.`),
});

export const OWN_PARTS = below(OWN);
/** The primary contact; where it says nothing, the display contact stands in. */
export const PRIMARY_PARTS = contactParts('CONTACTINFO');
export const DISPLAY_PARTS = contactParts('DISPLAYCONTACT');

/** Fields of CUSTOMER that the common parts are made of: 54, as many dotted ones make slow pages. */
export const PART_FIELDS: readonly string[] = [
  ...new Set([
    ...OWN_PARTS.map(([, field]) => field),
    'WHENMODIFIED',
    ...[DISPLAY_PARTS, PRIMARY_PARTS].flatMap(({ key, printAs, address, person }) => [
      key,
      printAs,
      ...[...address, ...person].map(([, field]) => field),
    ]),
  ]),
];

/** Those that a mapping asks for beside them, as far as they can be names of fields at all. */
export const ownFields = (fields: readonly string[]): readonly string[] => [
  ...new Set(fields.map((field) => field.trim()).filter((field) => /^[A-Za-z_][\w.]{0,199}$/.test(field))),
];

/** What a query for them selects. */
export const sourceFields = (fields: readonly string[]): readonly string[] => [
  ...new Set([...PART_FIELDS, ...ownFields(fields).map((field) => field.toUpperCase())]),
];
