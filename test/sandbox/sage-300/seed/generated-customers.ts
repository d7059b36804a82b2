import { addDays } from '../../calendar';
import { generatedName } from '../../generated-name';
import { hash, pick } from '../../hash';
import { type Place, places } from '../../intacct/seed/places';
import { dateValue } from '../dates';
import type { Row } from '../schema/property';
import type { GeneratedRows } from '../store/table';
import type { SeedPlan } from './seed-plan';

const CONTACTS = ['Ines Vogel', 'Tomasz Nowak', 'Aoife Byrne', 'Kenji Sato', 'Olena Bondar', ''] as const;
const TERMS = ['N30', 'N60', 'DUETBL'] as const;

const KEY = /^G(\d{6,})$/;

/** The currency and codes of a customer follow from where it is. */
function billing(code: string): Row {
  if (code === 'US') return { GroupCode: 'USW', AccountSet: 'USA', CurrencyCode: 'USD', TaxGroup: 'USDTAX' };
  if (code === 'JP' || code === 'UA')
    return { GroupCode: 'WHL', AccountSet: 'TRADE', CurrencyCode: 'CAD', TaxGroup: 'BCTAX' };
  return { GroupCode: 'EUR', AccountSet: 'EURO', CurrencyCode: 'EUR', TaxGroup: 'EUTAX' };
}

export function generatedNumber(index: number): string {
  return `G${String(index + 1).padStart(6, '0')}`;
}

/** Place of a generated customer's number in the range; -1 when it is none of them. */
export function generatedIndex(number: string, size: number): number {
  const index = Number(KEY.exec(number)?.[1] ?? 0) - 1;
  return index < size && generatedNumber(index) === number ? index : -1;
}

/** One generated customer: many scripts, some values missing or untidy as in a real company. */
export function generatedCustomer(index: number, { seed, today }: SeedPlan): Row {
  const drawn = (salt: number): number => hash(seed, index, salt);
  const place: Place = pick(places, drawn(14));
  const name = generatedName(seed, index);
  const age = 1 + (drawn(8) % 1000);
  const inactive = drawn(4) % 17 === 0;
  const person = pick(CONTACTS, drawn(20));
  return {
    CustomerNumber: generatedNumber(index),
    ShortName: name.slice(0, 10).trimEnd(),
    CustomerName: name,
    ...billing(place.code),
    BillingCycle: 'BILLMT',
    InterestProfile: 'INTWHS',
    Terms: pick(TERMS, drawn(7)),
    Status: inactive ? 'Inactive' : 'Active',
    InactiveDate: inactive ? dateValue(addDays(today, -age)) : null,
    OnHold: drawn(5) % 41 === 0 ? 'Yes' : 'No',
    StartDate: dateValue(addDays(today, -age - 400)),
    DateLastMaintained: dateValue(addDays(today, -age)),
    AddressLine1: `${1 + (drawn(26) % 200)} Harbour Row`,
    City: place.city,
    StateProvince: place.state,
    ZipPostalCode: place.zip,
    Country: drawn(27) % 11 === 0 ? place.code : place.country,
    ContactName: person,
    PhoneNumber:
      drawn(23) % 7 === 0 ? '' : `${place.dial}${String(drawn(23)).slice(0, 6)}`.replace(/\D/g, ''),
    Email: drawn(24) % 6 === 0 ? '' : `office@c${index + 1}.example`,
    WebSite: drawn(25) % 3 === 0 ? '' : `https://c${index + 1}.example`,
    CreditLimitCustomerCurrency: drawn(11) % 3 === 0 ? 0 : (drawn(11) % 40) * 2500,
  };
}

/** Numbers of six digits stand in the order of their places; beyond that all are looked at. */
function firstFrom(number: string, size: number): number {
  if (size > 999_999) return 0;
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (generatedNumber(middle) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function generatedCustomers(plan: SeedPlan): GeneratedRows {
  return {
    count: plan.size,
    *all() {
      for (let index = 0; index < plan.size; index += 1) yield generatedCustomer(index, plan);
    },
    *from(number) {
      for (let index = firstFrom(number, plan.size); index < plan.size; index += 1) {
        yield generatedCustomer(index, plan);
      }
    },
    indexed: (number) => {
      const index = generatedIndex(number, plan.size);
      return index < 0 ? [] : [generatedCustomer(index, plan)];
    },
  };
}
