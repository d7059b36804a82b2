import { audit, recordNo } from './common-fields';
import { contactDetails } from './contact';
import { computed, defineObject, enumeration, field, relation, texts } from './define-object';
import type { FieldSchema } from './object-schema';

const STATUS = [
  { word: 'active', code: 'T' },
  { word: 'inactive', code: 'F' },
  { word: 'active non-posting', code: 'N' },
];
const RESTRICTIONS = [
  { word: 'Unrestricted', code: 'U' },
  { word: 'RootOnly', code: 'T' },
  { word: 'Restricted', code: 'R' },
];
const DELIVERY = ['Print', 'E-Mail', 'Print#~#E-Mail'].map((word) => ({ word, code: word }));

const identity: readonly FieldSchema[] = [
  recordNo(),
  field('CUSTOMERID', 'TEXT', { label: 'Customer ID', required: true, maxLength: 20 }),
  field('NAME', 'TEXT', { label: 'Customer name', required: true, maxLength: 100 }),
  ...computed('TEXT', 'ENTITY'),
  field('PARENTID', 'TEXT', { maxLength: 20 }),
  ...computed('TEXT', 'PARENTNAME'),
  enumeration('STATUS', STATUS),
  field('ONETIME', 'BOOLEAN'),
  field('HIDEDISPLAYCONTACT', 'BOOLEAN'),
];

const terms: readonly FieldSchema[] = [
  ...texts('CUSTTYPE CUSTREPID TERRITORYID TERMNAME SHIPPINGMETHOD', { maxLength: 80 }),
  ...computed('TEXT', 'CUSTREPNAME TERRITORYNAME TERMVALUE'),
  ...texts('TAXID RESALENO', { maxLength: 20 }),
  field('CREDITLIMIT', 'CURRENCY'),
  ...computed('CURRENCY', 'TOTALDUE'),
  field('ONHOLD', 'BOOLEAN'),
  field('CURRENCY', 'TEXT', { maxLength: 3 }),
  field('COMMENTS', 'TEXT', { maxLength: 500 }),
  enumeration('DELIVERY_OPTIONS', DELIVERY),
  ...texts(
    'PRICESCHEDULE PRICELIST VSOEPRICELIST ACCOUNTLABEL ARACCOUNT OFFSETGLACCOUNTNO GLGROUP CUSTMESSAGEID',
  ),
  ...computed('TEXT', 'ARACCOUNTTITLE'),
  field('DISCOUNT', 'DECIMAL'),
  field('RETAINAGEPERCENTAGE', 'DECIMAL'),
  ...computed('DATE', 'LAST_INVOICEDATE LAST_STATEMENTDATE'),
  enumeration('OBJECTRESTRICTION', RESTRICTIONS),
  ...texts('RESTRICTEDLOCATIONS RESTRICTEDDEPARTMENTS SUPDOCID'),
  field('CRM_COMPANY_ID', 'TEXT', { label: 'CRM company', custom: true, maxLength: 40 }),
  field('CRM_INTEGRATION_KEY', 'TEXT', { label: 'CRM integration key', custom: true, maxLength: 60 }),
];

const keys = computed(
  'INTEGER',
  'PARENTKEY DISPLAYCONTACTKEY CONTACTKEY SHIPTOKEY BILLTOKEY CUSTREPKEY SHIPVIAKEY TERRITORYKEY TERMSKEY CUSTTYPEKEY PRICESCHEDULEKEY ACCOUNTKEY',
);

const EMBEDDED: readonly (readonly [path: string, by: string])[] = [
  ['DISPLAYCONTACT', 'DISPLAYCONTACTKEY'],
  ['CONTACTINFO', 'CONTACTKEY'],
  ['BILLTO', 'BILLTOKEY'],
  ['SHIPTO', 'SHIPTOKEY'],
];

export const customer = defineObject({
  name: 'CUSTOMER',
  label: 'Customer',
  naturalKey: 'CUSTOMERID',
  writable: true,
  fields: [
    ...identity,
    ...terms,
    ...keys,
    ...EMBEDDED.flatMap(([path]) => contactDetails.map((one) => ({ ...one, id: `${path}.${one.id}` }))),
    ...audit(),
  ],
  relations: [
    ...EMBEDDED.map(([path, by]) => relation(path, 'CONTACT', by, { embedded: true })),
    relation('PRIMARYCONTACT', 'CONTACT', 'CONTACTKEY', { label: 'Primary contact' }),
    relation('BILLTOCONTACT', 'CONTACT', 'BILLTOKEY', { label: 'Bill to contact' }),
    relation('SHIPTOCONTACT', 'CONTACT', 'SHIPTOKEY', { label: 'Ship to contact' }),
    relation('PARENT', 'CUSTOMER', 'PARENTKEY', { label: 'Parent', hierarchical: true }),
    relation('CUSTREP', 'EMPLOYEE', 'CUSTREPKEY', { label: 'Sales representative' }),
    relation('ARTERM', 'ARTERM', 'TERMSKEY', { label: 'Term' }),
  ],
});
