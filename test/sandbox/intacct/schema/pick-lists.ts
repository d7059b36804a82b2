import { audit, recordNo, status } from './common-fields';
import { computed, defineObject, enumeration, field, relation, texts } from './define-object';
import type { ObjectSchema } from './object-schema';

function named(
  name: string,
  label: string,
  extra: Parameters<typeof defineObject>[0]['fields'] = [],
): ObjectSchema {
  return defineObject({
    name,
    label,
    naturalKey: 'NAME',
    writable: true,
    fields: [
      recordNo(),
      field('NAME', 'TEXT', { required: true, maxLength: 80 }),
      ...extra,
      status(),
      ...audit(),
    ],
  });
}

const customerType = defineObject({
  name: 'CUSTTYPE',
  label: 'Customer Type',
  naturalKey: 'NAME',
  writable: true,
  fields: [
    recordNo(),
    field('NAME', 'TEXT', { required: true, maxLength: 80 }),
    ...computed('INTEGER', 'PARENTKEY'),
    status(),
    ...audit(),
  ],
  relations: [relation('PARENT', 'CUSTTYPE', 'PARENTKEY', { hierarchical: true })],
});

const DUE_FROM = [
  { word: 'from invoice/bill date', code: '0' },
  { word: 'of the next month from invoice/bill date', code: '1' },
];

const term = named('ARTERM', 'AR Term', [
  ...texts('DESCRIPTION'),
  field('DUEDATE', 'INTEGER'),
  enumeration('DUEFROM', DUE_FROM),
]);

const territory = defineObject({
  name: 'TERRITORY',
  label: 'Territory',
  plural: 'Territories',
  naturalKey: 'TERRITORYID',
  writable: true,
  fields: [
    recordNo(),
    field('TERRITORYID', 'TEXT', { required: true, maxLength: 20 }),
    ...texts('NAME PARENTID MANAGERID'),
    status(),
    ...audit(),
  ],
});

const employee = defineObject({
  name: 'EMPLOYEE',
  label: 'Employee',
  naturalKey: 'EMPLOYEEID',
  fields: [
    recordNo(),
    field('EMPLOYEEID', 'TEXT', { required: true, maxLength: 20 }),
    ...texts('TITLE PERSONALINFO.CONTACTNAME'),
    ...computed('INTEGER', 'CONTACTKEY'),
    status(),
    ...audit(),
  ],
  relations: [
    relation('CONTACT', 'CONTACT', 'CONTACTKEY'),
    relation('PERSONALINFO', 'CONTACT', 'CONTACTKEY', { embedded: true }),
  ],
});

const currency = defineObject({
  name: 'TRXCURRENCIES',
  label: 'Transaction Currency',
  plural: 'Transaction Currencies',
  naturalKey: 'CURRENCY',
  multiCurrencyOnly: true,
  fields: [recordNo(), ...texts('CURRENCY NAME SYMBOL'), status(), ...audit()],
});

export const pickListObjects: readonly ObjectSchema[] = [
  customerType,
  term,
  territory,
  employee,
  named('TAXGROUP', 'Contact Tax Group', texts('TAXSOLUTIONID')),
  named('SHIPMETHOD', 'Shipping Method'),
  currency,
];
