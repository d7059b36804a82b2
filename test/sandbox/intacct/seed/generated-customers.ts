import { addDays } from '../../calendar';
import { typedName } from '../../generated-name';
import { hash, pick } from '../../hash';
import { entities } from '../company';
import type { GeneratedRange } from '../store/generated-range';
import type { Switches } from '../switches';
import { type Place, places } from './places';
import { rangeOf } from './range-of';

const FIRST_CUSTOMER = 10_000;
const FIRST_CONTACT = 10_000;
const PREFIX = 'G-';

const TYPES = ['Wholesale', 'Retail', 'Public Sector', ''] as const;
const TERMS = ['Net 30', 'Net 60', 'Due on Receipt', ''] as const;
const FIRST_NAMES = ['Ines', 'Tomasz', 'Aoife', 'Kenji', 'Olena', 'Maria'] as const;
const LAST_NAMES = ['Vogel', 'Nowak', 'Byrne', 'Sato', 'Bondar', 'Costa'] as const;

const OLDEST_DAYS = 1500;

interface Plan {
  readonly seed: number;
  readonly size: number;
  /** ISO date that all others are relative to. */
  readonly today: string;
  readonly switches?: Pick<Switches, 'multiEntity' | 'privateEvery' | 'changedTogetherEvery'>;
}

type Columns = Readonly<Record<string, (index: number) => string>>;

/** Customers by rule: values in many scripts, some of them missing or untidy as in a real company. */
export function generatedCustomers(plan: Plan): GeneratedRange {
  const index = (id: string): number => (/^G-\d{6,}$/.test(id) ? Number(id.slice(PREFIX.length)) - 1 : -1);
  return rangeOf(FIRST_CUSTOMER, plan.size, customerColumns(plan), {
    find: (id) => FIRST_CUSTOMER + index(id),
  });
}

export function generatedContacts(plan: Plan): GeneratedRange {
  const index = (name: string): number => Number(/\(CG-(\d{6,})\)$/.exec(name)?.[1] ?? 0) - 1;
  return rangeOf(FIRST_CONTACT, plan.size, contactColumns(plan), {
    find: (name) => FIRST_CONTACT + index(name),
  });
}

export function generatedCustomerId(index: number): string {
  return `${PREFIX}${String(index + 1).padStart(6, '0')}`;
}

function customerColumns({ seed, today, switches }: Plan): Columns {
  const drawn = (index: number, salt: number): number => hash(seed, index, salt);
  const days = daysBefore(today);
  const stamp = (age: number, index: number): string =>
    `${days[age] ?? today}T${clockTime(drawn(index, 9) % 1440)}:00Z`;
  const age = (index: number): number => 1 + (drawn(index, 8) % 1000);
  return {
    CUSTOMERID: generatedCustomerId,
    NAME: (index) => typedName(seed, index),
    STATUS: (index) => (drawn(index, 4) % 17 === 0 ? 'inactive' : 'active'),
    ONHOLD: (index) => String(drawn(index, 5) % 41 === 0),
    ONETIME: () => 'false',
    HIDEDISPLAYCONTACT: () => 'false',
    OBJECTRESTRICTION: () => 'Unrestricted',
    CUSTTYPE: (index) => pick(TYPES, drawn(index, 6)),
    TERMNAME: (index) => pick(TERMS, drawn(index, 7)),
    CREDITLIMIT: (index) => (drawn(index, 11) % 3 === 0 ? '' : String((drawn(index, 11) % 40) * 2500)),
    CURRENCY: (index) => (placeOf(seed, index).code === 'US' ? 'USD' : 'EUR'),
    TAXID: (index) => (drawn(index, 12) % 4 === 0 ? '' : `${placeOf(seed, index).code}${drawn(index, 12)}`),
    DISPLAYCONTACTKEY: (index) => String(FIRST_CONTACT + index),
    WHENCREATED: (index) => stamp(age(index) + 400, index),
    WHENMODIFIED: (index) => {
      if (isEvery(index, switches?.changedTogetherEvery)) return `${days[30]}T03:00:00Z`;
      return drawn(index, 13) % 50 === 0 ? '' : stamp(age(index), index);
    },
    MEGAENTITYID: (index) => {
      if (!switches?.multiEntity || !isEvery(index, switches.privateEvery)) return '';
      return entities[(index / switches.privateEvery) % entities.length]?.id ?? '';
    },
    CREATEDBY: () => '31',
    MODIFIEDBY: () => '31',
  };
}

function contactColumns({ seed, today }: Plan): Columns {
  const days = daysBefore(today);
  const drawn = (index: number, salt: number): number => hash(seed, index, salt);
  const place = (index: number): Place => placeOf(seed, index);
  const first = (index: number): string => pick(FIRST_NAMES, drawn(index, 20));
  const last = (index: number): string => pick(LAST_NAMES, drawn(index, 21));
  return {
    CONTACTNAME: (index) => `${typedName(seed, index).trim()}(C${generatedCustomerId(index)})`,
    PRINTAS: (index) => typedName(seed, index).trim(),
    COMPANYNAME: (index) => typedName(seed, index),
    FIRSTNAME: (index) => (drawn(index, 22) % 5 === 0 ? '' : first(index)),
    LASTNAME: (index) => (drawn(index, 22) % 5 === 0 ? '' : last(index)),
    PHONE1: (index) => `${place(index).dial} ${String(drawn(index, 23)).slice(0, 6)}`,
    EMAIL1: (index) =>
      drawn(index, 24) % 6 === 0 ? '' : `${first(index)}.${last(index)}@c${index + 1}.example`.toLowerCase(),
    URL1: (index) => (drawn(index, 25) % 3 === 0 ? '' : `https://c${index + 1}.example`),
    VISIBLE: () => 'true',
    TAXABLE: () => 'true',
    STATUS: () => 'active',
    'MAILADDRESS.ADDRESS1': (index) => `${1 + (drawn(index, 26) % 200)} Harbour Row`,
    'MAILADDRESS.CITY': (index) => place(index).city,
    'MAILADDRESS.STATE': (index) => place(index).state,
    'MAILADDRESS.ZIP': (index) => place(index).zip,
    'MAILADDRESS.COUNTRY': (index) => place(index).country,
    'MAILADDRESS.COUNTRYCODE': (index) => place(index).code,
    WHENCREATED: () => `${addDays(today, -1500)}T08:00:00Z`,
    WHENMODIFIED: (index) => `${days[1 + (drawn(index, 8) % 1000)] ?? today}T08:00:00Z`,
  };
}

/** Dates by age in days: writing a date is slow, and a scan of 300,000 customers asks for as many. */
function daysBefore(today: string): readonly string[] {
  return Array.from({ length: OLDEST_DAYS + 1 }, (_, age) => addDays(today, -age));
}

const isEvery = (index: number, every = 0): boolean => every > 0 && index % every === 0;

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function placeOf(seed: number, index: number): Place {
  return pick(places, hash(seed, index, 14));
}
