import { element, type XmlElement } from '../../transport/xml-element';
import type { IntacctListId } from './descriptor';
import { LARGEST_PAGE, type Query, queryFunction, type Row, where } from './query';

/** One way to read a list. Companies differ in which of them work. */
export interface ListSource {
  /** The function for the rows from `offset` on. */
  read(offset: number): XmlElement;
  /** Names that may hold what is sent to the ERP, the first non-empty one counting. */
  readonly value: readonly string[];
  /** Names that may hold words to show beside the value. */
  readonly label: readonly string[];
}

/** Ways by list, the likeliest first (Intacct XML gateway: the object reference pages). */
export const LIST_SOURCES: Readonly<Record<IntacctListId, readonly ListSource[]>> = {
  customerTypes: [fromQuery({ object: 'CUSTTYPE', fields: ['NAME'] }, ['NAME'])],
  terms: [
    fromQuery({ object: 'ARTERM', fields: ['NAME', 'DESCRIPTION', 'STATUS'] }, ['NAME'], ['DESCRIPTION']),
    fromQuery({ object: 'ARTERM', fields: ['NAME'] }, ['NAME']),
  ],
  taxGroups: [
    fromGetList('contacttaxgroup', ['NAME', 'RECORD']),
    fromQuery({ object: 'TAXGROUP', fields: ['NAME'] }, ['NAME']),
    fromQuery({ object: 'CONTACTTAXGROUP', fields: ['NAME'] }, ['NAME']),
  ],
  territories: [
    fromQuery({ object: 'TERRITORY', fields: ['TERRITORYID', 'NAME', 'STATUS'] }, ['TERRITORYID'], ['NAME']),
    fromGetList('territory', ['TERRITORYID'], ['NAME']),
  ],
  salesReps: [
    fromQuery(
      {
        object: 'EMPLOYEE',
        fields: ['EMPLOYEEID', 'PERSONALINFO.CONTACTNAME'],
        filter: where('STATUS', 'equalto', 'active'),
      },
      ['EMPLOYEEID'],
      ['PERSONALINFO.CONTACTNAME'],
    ),
    fromQuery(
      {
        object: 'EMPLOYEE',
        fields: ['EMPLOYEEID', 'CONTACT.CONTACTNAME'],
        filter: where('STATUS', 'equalto', 'active'),
      },
      ['EMPLOYEEID'],
      ['CONTACT.CONTACTNAME'],
    ),
    fromQuery({ object: 'EMPLOYEE', fields: ['EMPLOYEEID'] }, ['EMPLOYEEID']),
  ],
  entities: [
    { read: () => element('readEntityDetails'), value: ['ID'], label: ['NAME'] },
    fromQuery(
      { object: 'LOCATIONENTITY', fields: ['LOCATIONID', 'NAME', 'STATUS'] },
      ['LOCATIONID'],
      ['NAME'],
    ),
  ],
  currencies: [
    fromQuery({ object: 'TRXCURRENCIES', fields: ['CURRENCY'] }, ['CURRENCY']),
    fromQuery({ object: 'TRXCURRENCIES', fields: ['CODE'] }, ['CODE']),
    fromGetList('trxcurrencies', ['CODE', 'CURRENCY', 'CURRENCYCODE', 'ID']),
  ],
  shipMethods: [
    fromQuery({ object: 'SHIPMETHOD', fields: ['NAME', 'STATUS'] }, ['NAME']),
    fromQuery({ object: 'SHIPMETHOD', fields: ['NAME'] }, ['NAME']),
  ],
};

/** False for what nobody should choose any more. Words vary in case. */
export const isSelectable = (row: Row): boolean => (row.STATUS ?? '').toLowerCase() !== 'inactive';

function fromQuery(query: Query, value: readonly string[], label: readonly string[] = []): ListSource {
  const orderBy = { field: value[0] ?? 'NAME' };
  return {
    read: (offset) => queryFunction({ ...query, orderBy, pageSize: LARGEST_PAGE, offset }),
    value,
    label,
  };
}

function fromGetList(object: string, value: readonly string[], label: readonly string[] = []): ListSource {
  return {
    read: (offset) =>
      element('get_list', '', { object, maxitems: '1000', start: String(offset), showprivate: 'true' }),
    value,
    label,
  };
}
