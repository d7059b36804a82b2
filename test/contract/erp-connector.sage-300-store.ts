import type { Values } from './erp-connector.subject';

type Row = Readonly<Record<string, unknown>>;

interface CompanyState {
  readonly ARCustomers: readonly Row[];
  readonly ARShipToLocations: readonly Row[];
  readonly MTContacts?: readonly Row[];
}

const companyOf = (snapshot: unknown): CompanyState =>
  (snapshot as { readonly companies: { readonly SAMLTD: CompanyState } }).companies.SAMLTD;

const asText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

const valuesOf = (row: Row, owner = ''): Values =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [owner + name, asText(value)]));

const shipTosOf = (snapshot: unknown, number: string): readonly Row[] =>
  companyOf(snapshot).ARShipToLocations.filter((one) => one.CustomerNumber === number);

/** Contacts that were made for the customer: its number begins their code. */
const contactsOf = (snapshot: unknown, number: string): readonly Row[] =>
  (companyOf(snapshot).MTContacts ?? []).filter((one) => asText(one.ContactCode).startsWith(`${number}-`));

/** The customer, its ship-to locations and its contacts by plan target, as the simulated company holds them. */
export function storedCustomer(snapshot: unknown, number: string): Values | null {
  const customer = companyOf(snapshot).ARCustomers.find((one) => one.CustomerNumber === number);
  if (!customer) return null;
  const shipTos = shipTosOf(snapshot, number).map((one) => valuesOf(one, `ShipTo.${one.ShipToLocationKey}.`));
  const contacts = contactsOf(snapshot, number).map((one) =>
    valuesOf(one, `Contact.${asText(one.ContactCode).slice(number.length + 1)}.`),
  );
  return Object.assign({}, valuesOf(customer), ...shipTos, ...contacts);
}

export const numbersOf = (snapshot: unknown, name: string): readonly string[] =>
  companyOf(snapshot)
    .ARCustomers.filter((one) => one.CustomerName === name)
    .map((one) => asText(one.CustomerNumber));

export const companionCount = (snapshot: unknown, number: string): number =>
  shipTosOf(snapshot, number).length + contactsOf(snapshot, number).length;
