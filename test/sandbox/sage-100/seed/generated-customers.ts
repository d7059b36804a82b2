import { addDays } from '../../calendar';
import { hash, pick } from '../../hash';
import type { Row } from '../store/row';
import type { GeneratedRows } from '../store/table';
import { customerDefaults } from './customer-defaults';
import { divisionOf, type SeedPlan } from './seed-plan';
import { ZIP_CODES } from './zip-codes';

const OWNERS = [
  'Atlantic',
  'Meridian',
  'Østersø',
  'Łabędź',
  'Crème',
  '東海',
  "O'Hara",
  'Blue Peter',
] as const;
const TRADES = ['Marine', 'Timber', 'Foods', 'Optics', 'Tools', 'Print & Sign'] as const;
const FORMS = ['Inc.', 'LLC', 'Ltd', 'GmbH', 'Co-op'] as const;
const DIVISIONS = ['00', '01', '02'] as const;
const TERMS = ['00', '01', '02', '03', '10'] as const;
const TYPES = ['WHSL', 'RETL', 'PUBL', ''] as const;
const PLACES = Object.entries(ZIP_CODES);
const KEY = /^(\d\d);G(\d{6})$/;

/** Customers by rule: G000001 and on, spread over the divisions. */
export function generatedCustomers(plan: SeedPlan): GeneratedRows {
  return {
    keys: () => Array.from({ length: plan.size }, (_, index) => generatedKey(plan, index)),
    row: (key) => {
      const index = generatedIndex(plan, key);
      return index === undefined ? undefined : customerRow(plan, index);
    },
  };
}

/** Place of a generated customer; undefined when the key is none. */
export function generatedIndex(plan: SeedPlan, key: string): number | undefined {
  const index = Number(KEY.exec(key)?.[2] ?? 0) - 1;
  return index >= 0 && index < plan.size && generatedKey(plan, index) === key ? index : undefined;
}

export function generatedKey(plan: SeedPlan, index: number): string {
  const division = divisionOf(plan, pick(DIVISIONS, hash(plan.seed, index, 1)));
  return `${division};G${String(index + 1).padStart(6, '0')}`;
}

export function customerRow(plan: SeedPlan, index: number): Row {
  const drawn = (salt: number): number => hash(plan.seed, index, salt);
  const [division = '', number = ''] = generatedKey(plan, index).split(';');
  const [zip, place] = PLACES[drawn(2) % PLACES.length] ?? ['', undefined];
  const updated = addDays(plan.today, -1 - (drawn(3) % 900));
  return {
    ...customerDefaults(division, addDays(plan.today, -1500)),
    ARDivisionNo: division,
    CustomerNo: number,
    CustomerName: `${pick(OWNERS, drawn(4))} ${pick(TRADES, drawn(5))} ${pick(FORMS, drawn(6))}`,
    AddressLine1: `${1 + (drawn(7) % 200)} Harbour Row`,
    City: place?.city ?? '',
    State: place?.state ?? '',
    ZipCode: zip,
    CountryCode: place?.country ?? '',
    TelephoneNo: drawn(8) % 5 === 0 ? '' : `(555) 555-${String(1000 + (drawn(8) % 9000))}`,
    EmailAddress: drawn(9) % 6 === 0 ? '' : `office@g${index + 1}.example`,
    SalespersonNo: '0100',
    TermsCode: pick(TERMS, drawn(10)),
    CustomerType: pick(TYPES, drawn(11)),
    CustomerStatus: drawn(12) % 17 === 0 ? 'I' : 'A',
    CreditHold: drawn(13) % 41 === 0 ? 'Y' : 'N',
    CreditLimit: drawn(14) % 3 === 0 ? '0' : String((drawn(14) % 40) * 2500),
    DateLastAging: addDays(plan.today, -plan.switches.agedDaysAgo),
    DateTimeCreated: `${addDays(plan.today, -1500)}T09:00:00`,
    DateTimeUpdated: `${updated}T${String(8 + (drawn(15) % 10)).padStart(2, '0')}:24:36`,
    UserCreatedKey: '0000000003',
    UserUpdatedKey: '0000000007',
  };
}
