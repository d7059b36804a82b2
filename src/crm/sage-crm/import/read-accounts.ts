import type { TargetAccount } from '../../customer-target';
import type { SlotColumns } from '../link-slot';
import { type Row, textIn } from '../row';
import { COMPANY_KEY, indexColumns, indexedAccount } from './indexed-account';
import { joinPhone } from './phone-number';
import { living, ofIds, queryRecords } from './query-records';
import type { OwnedNumber, ReadNumbers } from './read-numbers';
import type { ServiceSession } from './service-session';
import { columnsAmong, type Place, placeOf } from './targets';

interface AccountReading {
  readonly session: ServiceSession;
  readonly readNumbers: ReadNumbers;
  readonly slot: SlotColumns;
  /** Keys of all values that are wanted. */
  readonly keys: readonly string[];
}

type RowsById = ReadonlyMap<string, Row>;

const PRIMARIES = { address: 'comp_primaryaddressid', person: 'comp_primarypersonid' } as const;
const KEYS = { address: 'addr_addressid', person: 'pers_personid' } as const;
/** The company that a person belongs to. */
const OWNER = 'person.pers_companyid';

/** See `CustomerTarget.read`: a handful of calls, whatever the number of companies. */
export async function readAccounts(
  reading: AccountReading,
  ids: readonly string[],
): Promise<readonly TargetAccount[]> {
  const { session, slot, keys } = reading;
  const wanted = ids.filter((id) => /^\d+$/.test(id));
  if (wanted.length === 0) return [];
  const companies = await queryRecords(session, {
    entity: 'company',
    key: COMPANY_KEY,
    columns: [...indexColumns(slot), ...Object.values(PRIMARIES), ...columnsAmong(keys, 'company')],
    where: ofIds(COMPANY_KEY, wanted),
  });
  const addresses = await readPrimaries(reading, 'address', companies);
  const people = await readPrimaries(reading, 'person', companies);
  const numbers = await reading.readNumbers({
    companies: companies.map((row) => textIn(row, COMPANY_KEY)),
    people: [...people.keys()],
  });
  const byOwner = grouped(numbers);
  const places = keys.map((key) => [key, placeOf(key)] as const);
  return companies.map((company) => {
    const address = addresses.get(textIn(company, PRIMARIES.address));
    const person = people.get(textIn(company, PRIMARIES.person));
    const id = textIn(company, COMPANY_KEY);
    const owned = [
      ...(byOwner.get(`company:${id}`) ?? []),
      ...(person ? (byOwner.get(`person:${textIn(person, KEYS.person)}`) ?? []) : []),
    ];
    return {
      ...indexedAccount(company, slot),
      postalCode: textIn(address ?? {}, 'addr_postcode'),
      ...valuesOf(places, { company, address, person }, owned),
    };
  });
}

function grouped(numbers: readonly OwnedNumber[]): ReadonlyMap<string, readonly OwnedNumber[]> {
  const groups = new Map<string, OwnedNumber[]>();
  for (const one of numbers) {
    const key = `${one.owner}:${one.ownerId}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Primary addresses or contacts that are still there, by id. */
async function readPrimaries(
  { session, keys }: AccountReading,
  table: 'address' | 'person',
  companies: readonly Row[],
): Promise<RowsById> {
  const ids = [...new Set(companies.map((row) => textIn(row, PRIMARIES[table])))].filter((id) =>
    /^\d+$/.test(id),
  );
  if (ids.length === 0) return new Map();
  const key = KEYS[table];
  const prefix = key.slice(0, 4);
  const rows = await queryRecords(session, {
    entity: table,
    key,
    columns: columnsAmong([...keys, 'address.addr_postcode', OWNER], table),
    where: living(prefix, ofIds(key, ids)),
  });
  return new Map(rows.map((row) => [textIn(row, key), row]));
}

interface Rows {
  readonly company: Row;
  readonly address: Row | undefined;
  readonly person: Row | undefined;
}

/** The contact may be a person of another company: what that one says is read, and is no part that may be written. */
function valuesOf(
  places: readonly (readonly [string, Place | null])[],
  rows: Rows,
  numbers: readonly OwnedNumber[],
): Pick<TargetAccount, 'values' | 'parts'> {
  const values: Record<string, string> = {};
  const parts: Record<string, string> = {};
  const isOwn = ['', textIn(rows.company, COMPANY_KEY)].includes(textIn(rows.person ?? {}, 'pers_companyid'));
  for (const table of ['address', 'person'] as const) {
    const row = rows[table];
    if (row && (table === 'address' || isOwn)) parts[table] = textIn(row, KEYS[table]);
  }
  for (const [key, place] of places) {
    if (place?.kind === 'column') values[key] = textIn(rows[place.table] ?? {}, place.column);
    if (place?.kind !== 'number') continue;
    const { owner, entity, type } = place;
    const found = numbers.find(
      (one) => one.owner === owner && one.entity === entity && one.type.toLowerCase() === type.toLowerCase(),
    );
    values[key] = found ? numberText(found) : '';
    if (found && (owner === 'company' || isOwn))
      parts[key] = textIn(found.row, entity === 'phone' ? 'phon_phoneid' : 'emai_emailid');
  }
  return { values, parts };
}

function numberText({ entity, row }: OwnedNumber): string {
  if (entity === 'email') return textIn(row, 'emai_emailaddress');
  return joinPhone({
    countryCode: textIn(row, 'phon_countrycode'),
    areaCode: textIn(row, 'phon_areacode'),
    number: textIn(row, 'phon_number'),
  });
}
