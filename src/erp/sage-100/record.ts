import type { ErpCustomerSummary } from '../../core/erp-customer';
import { element, textOf, type XmlElement } from '../../transport/xml-element';
import { type CustomerKey, divisionOf, formatKey } from './customer-key';

export type Values = Readonly<Record<string, string>>;

const COMPANION = /^Contact\d+\./;

/** The customer's own values, without those of its contacts. */
export const ownValues = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([target]) => !COMPANION.test(target)));

/** The values below `Contact1.`, without the prefix. */
export function valuesBelow(values: Values, prefix: string): Values {
  const own = Object.entries(values).filter(([target]) => target.startsWith(prefix));
  return Object.fromEntries(own.map(([target, value]) => [target.slice(prefix.length), value]));
}

/** A record to be sent; in any order, for the contract orders it. */
export const toRecord = (name: string, values: Values): XmlElement =>
  element(
    name,
    Object.entries(values).map(([member, value]) => element(member, value)),
  );

/** A record as it was read with some members changed: everything else goes back as it came, user-defined fields included. */
export function changedRecord(name: string, record: XmlElement, changes: Values): XmlElement {
  const kept = record.children.map((child) =>
    Object.hasOwn(changes, child.name) ? element(child.name, changes[child.name]) : child,
  );
  const added = Object.entries(changes).filter(
    ([member]) => !record.children.some(({ name: own }) => own === member),
  );
  return element(name, [...kept, ...added.map(([member, value]) => element(member, value))]);
}

/** Every plain member of a record by its name. */
export const valuesOfRecord = (record: XmlElement): Values =>
  Object.fromEntries(
    record.children.filter(({ children }) => children.length === 0).map(({ name, text }) => [name, text]),
  );

/** The key of a customer by what reads its columns; a company without divisions may leave them out. */
export const keyIn = (of: (column: string) => string): CustomerKey => ({
  division: divisionOf(of('ARDivisionNo')),
  number: of('CustomerNo'),
});

/** A customer out of what reads its columns: a record of the service or a row of SData, which name them alike. */
export function toSummary(of: (column: string) => string): ErpCustomerSummary {
  const key = formatKey(keyIn(of));
  const status = of('CustomerStatus').toUpperCase();
  return {
    recordKey: key,
    number: key,
    name: of('CustomerName'),
    status: status === 'A' || status === '' ? 'active' : status === 'I' ? 'inactive' : 'other',
    city: of('City'),
    postalCode: of('ZipCode'),
    country: of('CountryCode'),
    phone: of('TelephoneNo'),
    email: of('EmailAddress'),
    website: of('URLAddress'),
    taxId: '',
    entity: '',
  };
}

export const summaryOfRecord = (record: XmlElement): ErpCustomerSummary =>
  toSummary((member) => textOf(record, member));
