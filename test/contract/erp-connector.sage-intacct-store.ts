import type { Values } from './erp-connector.subject';

interface Snapshot {
  readonly customers: readonly Values[];
  readonly contacts: readonly Values[];
}

/** Key on the customer by the prefix of the contact's fields among the plan targets. */
const CONTACT_KEYS: Values = {
  DISPLAYCONTACT: 'DISPLAYCONTACTKEY',
  CONTACTINFO: 'CONTACTKEY',
  BILLTO: 'BILLTOKEY',
  SHIPTO: 'SHIPTOKEY',
};

/** The customer and its contacts by plan target, as the simulated company holds them. */
export function storedCustomer(snapshot: unknown, number: string): Values | null {
  const { customers, contacts } = snapshot as Snapshot;
  const customer = customers.find((one) => one.CUSTOMERID === number);
  if (!customer) return null;
  const embedded = Object.entries(CONTACT_KEYS).flatMap(([prefix, key]) => {
    const contact = contacts.find((one) => one.RECORDNO === customer[key]) ?? {};
    return Object.entries(contact).map(([field, value]) => [`${prefix}.${field}`, value]);
  });
  return { ...customer, ...Object.fromEntries(embedded) };
}

export function numbersOf(snapshot: unknown, name: string): readonly string[] {
  const { customers } = snapshot as Snapshot;
  return customers.filter((one) => one.NAME === name).map((one) => one.CUSTOMERID ?? '');
}
