import { addDays } from '../../calendar';
import { CONTACT_LIST, type ListedContact } from '../rules/customer-contacts';
import type { Database } from '../store/database';
import type { RowValues } from '../store/row';
import type { SeedPlan } from './seed-database';

/** A customer written out by hand, with the contacts that belong to it. */
export interface NamedCustomer {
  readonly id: string;
  readonly name: string;
  readonly customer: RowValues;
  /** Details of the display contact. */
  readonly contact: RowValues;
  /** Further contacts by role; the role becomes the category of the contact list. */
  readonly others?: Readonly<Partial<Record<'CONTACTINFO' | 'BILLTO' | 'SHIPTO', RowValues>>>;
  /** Days before today of the last change; null leaves WHENMODIFIED empty, as on records from an old migration. */
  readonly changedDaysAgo: number | null;
}

const KEYS = { CONTACTINFO: 'CONTACTKEY', BILLTO: 'BILLTOKEY', SHIPTO: 'SHIPTOKEY' } as const;
const CUSTOMER = {
  STATUS: 'active',
  ONETIME: 'false',
  HIDEDISPLAYCONTACT: 'false',
  ONHOLD: 'false',
  OBJECTRESTRICTION: 'Unrestricted',
};
const CONTACT = { VISIBLE: 'true', TAXABLE: 'true', STATUS: 'active' };

export function insertCustomer(database: Database, named: NamedCustomer, plan: SeedPlan): void {
  const stamp = stampOf(named, plan);
  const addContact = (name: string, values: RowValues): string =>
    String(
      database.table('CONTACT').insert({ ...CONTACT, PRINTAS: name, ...values, CONTACTNAME: name, ...stamp })
        .recordNo,
    );
  const list: ListedContact[] = [];
  const keys: Record<string, string> = {};
  for (const [role, values] of Object.entries(named.others ?? {})) {
    const name = `${values.FIRSTNAME} ${values.LASTNAME} (${named.id})`;
    const printAs = `${values.FIRSTNAME} ${values.LASTNAME}`;
    keys[KEYS[role as keyof typeof KEYS]] = addContact(name, { PRINTAS: printAs, ...values });
    list.push({ category: role, name });
  }
  const display = addContact(`${named.name}(C${named.id})`, {
    PRINTAS: named.name,
    COMPANYNAME: named.name,
    ...named.contact,
  });
  database.table('CUSTOMER').insert({
    ...CUSTOMER,
    ...named.customer,
    ...keys,
    CUSTOMERID: named.id,
    NAME: named.name,
    DISPLAYCONTACTKEY: display,
    [CONTACT_LIST]: JSON.stringify(list),
    ...stamp,
  });
}

function stampOf(named: NamedCustomer, plan: SeedPlan): RowValues {
  const { changedDaysAgo } = named;
  return {
    WHENCREATED: `${addDays(plan.today, -900)}T09:30:00Z`,
    WHENMODIFIED: changedDaysAgo === null ? '' : `${addDays(plan.today, -changedDaysAgo)}T15:50:21Z`,
    CREATEDBY: '31',
    MODIFIEDBY: '31',
    MEGAENTITYID: plan.switches.multiEntity ? (named.customer.MEGAENTITYID ?? '') : '',
  };
}
