import type { Values } from './erp-connector.subject';

interface Snapshot {
  readonly customers: readonly Values[];
  readonly contacts: readonly Values[];
  readonly lastCustomerNo: string;
}

const keyOf = (row: Values): string => `${row.ARDivisionNo}-${row.CustomerNo}`;

/** Blank and zero are the same to a whole record that went there and back. */
const withoutBlanks = (row: Values): Values =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => !/^(?:0(?:\.0+)?)?$/.test(value)));

const contactsOf = ({ contacts }: Snapshot, number: string): readonly Values[] =>
  contacts.filter((one) => keyOf(one) === number);

/** The customer and its contacts by plan target. */
export function storedCustomer(snapshot: unknown, number: string): Values | null {
  const customer = (snapshot as Snapshot).customers.find((one) => keyOf(one) === number);
  if (!customer) return null;
  const contacts = contactsOf(snapshot as Snapshot, number).flatMap((contact, at) =>
    Object.entries(withoutBlanks(contact)).map(([member, value]) => [`Contact${at + 1}.${member}`, value]),
  );
  return { ...withoutBlanks(customer), ...Object.fromEntries(contacts) };
}

export const contactCount = (snapshot: unknown, number: string): number =>
  contactsOf(snapshot as Snapshot, number).length;

export function numbersOf(snapshot: unknown, name: string): readonly string[] {
  return (snapshot as Snapshot).customers.filter((one) => one.CustomerName === name).map(keyOf);
}

/** The next number that no customer has: the seed has taken the very first. */
export function nextNumber(snapshot: unknown): string {
  const { customers, lastCustomerNo } = snapshot as Snapshot;
  const taken = new Set(customers.map((one) => one.CustomerNo));
  let next = Number(lastCustomerNo) + 1;
  while (taken.has(String(next).padStart(7, '0'))) next += 1;
  return String(next).padStart(7, '0');
}
