import { AppError } from '../../../core/app-error';
import { countryOf } from '../../../core/countries';
import type { XmlElement } from '../../../transport/xml-element';
import type { CrmField, CrmPorts } from '../../contract';
import type { TargetFacts } from '../../customer-target';
import { linkFieldSpecs } from '../link-field-spec';
import type { Row } from '../row';
import { hasCode } from '../session-call';
import { faultOf } from '../set-up';
import { type SoapOperation, soapArguments, soapOperation } from '../soap-call';
import { unlessClosed } from '../unless-closed';
import { readLeaves, readRows } from './list-answer';
import { queryPage } from './query-records';
import type { ServiceSession } from './service-session';
import { columnsAmong, placeOf, SELECTIONS, TARGETS } from './targets';

const ENTITIES = ['company', 'address', 'person', 'phone', 'email'] as const;

/**
 * Signs on and looks whether companies, their link fields and what hangs on them can be used, and what fits into them.
 * `mapped`: see `CrmConnector.openTarget`.
 * @throws AppError `CRM-SERVICE-USER`, `CRM-ENTITY-CLOSED`, `CRM-FIELDS-MISSING`, `CRM-BY-HAND` (a link field is too short)
 */
export async function readFacts(
  session: ServiceSession,
  ports: Pick<CrmPorts, 'linkFields' | 'otherLinksField'>,
  mapped: readonly string[],
): Promise<TargetFacts> {
  await session.open();
  const lengths = new Map<string, number>();
  const known = new Map<string, number>();
  for (const entity of ENTITIES) {
    const fields = await describe(session, entity);
    if (entity === 'company') for (const { name, length } of fields) known.set(name, length);
    for (const { name, length } of fields) lengths.set(name, length);
  }
  const specs = linkFieldSpecs(ports);
  const own = columnsAmong(mapped, 'company').filter((column) => !known.has(column));
  const unseen = specs.map(({ name }) => name).filter((name) => !known.has(name.toLowerCase()));
  for (const field of [...unseen, ...own]) {
    await assertColumn(session, field);
    known.set(field.toLowerCase(), 0);
  }
  const columns = [...known].map(([name, length]) => fieldOf(name, length));
  for (const spec of specs) {
    const fault = faultOf(spec, columns);
    if (fault) throw fault;
  }
  return { lengths: lengthsByKey(lengths, mapped), codes: await readCodes(session) };
}

/** Columns with their lengths, 0 where they are not told. What is closed to web services is refused here. */
async function describe(
  session: ServiceSession,
  entity: string,
): Promise<readonly Pick<CrmField, 'name' | 'length'>[]> {
  const ask: SoapOperation<readonly Row[]> = {
    name: 'getmetadata',
    content: soapArguments({ entityname: entity }),
    read: readRows,
  };
  const rows = await session.ask(ask).catch((error: unknown) => {
    // Not every version describes; what matters is asked for by itself then.
    if (hasCode(error, 'CRM-REFUSED')) return [];
    throw error;
  });
  return rows.flatMap((row) => {
    const name = (row.name ?? row.fieldname ?? '').toLowerCase();
    const length = Number(row.length ?? row.size ?? row.maxlength ?? row.entrysize ?? 0) || 0;
    return name === '' ? [] : [{ name, length }];
  });
}

/** A column that the description does not name may still be there. */
async function assertColumn(session: ServiceSession, field: string): Promise<void> {
  const key = 'comp_companyid';
  const query = { entity: 'company', key, columns: [field.toLowerCase()], where: `${key} = 0` };
  try {
    await queryPage(session, query);
  } catch (error) {
    if (!hasCode(error, 'CRM-REFUSED')) throw error;
    throw new AppError('CRM-FIELDS-MISSING', { params: { field }, raw: error.raw });
  }
}

const fieldOf = (name: string, length: number): CrmField => ({
  name,
  label: name,
  type: 'string',
  length,
  writable: true,
});

/** Telephone numbers are told by what their last part holds. */
const NUMBER_COLUMNS = { phone: 'phon_number', email: 'emai_emailaddress' } as const;

function lengthsByKey(
  lengths: ReadonlyMap<string, number>,
  mapped: readonly string[],
): Readonly<Record<string, number>> {
  const keys = [...TARGETS.map(({ key }) => key), ...mapped];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const place = placeOf(key);
      const column = place?.kind === 'number' ? NUMBER_COLUMNS[place.entity] : (place?.column ?? '');
      const length = lengths.get(column) ?? 0;
      return length === 0 ? [] : [[key, length]];
    }),
  );
}

async function readCodes(session: ServiceSession): Promise<TargetFacts['codes']> {
  const lists: [string, Readonly<Record<string, string>>][] = [];
  for (const key of SELECTIONS) {
    const codes = await readList(session, key);
    if (codes.length > 0) lists.push([key, byName(codes, key === 'address.addr_country')]);
  }
  return Object.fromEntries(lists);
}

/** Codes of a selection; none where it is a plain text, or where lists are not told. */
async function readList(session: ServiceSession, key: string): Promise<readonly string[]> {
  const place = placeOf(key);
  if (place?.kind !== 'column') return [];
  const args = soapArguments({ entityname: place.table, fieldname: place.column });
  const result = await unlessClosed<XmlElement | null, null>(
    session.ask(soapOperation('getdropdownvalues', args)),
    null,
  );
  return result ? readLeaves(result) : [];
}

/** A code is also known by the name of the country that it stands for. */
function byName(codes: readonly string[], areCountries: boolean): Readonly<Record<string, string>> {
  const names = codes.flatMap((code) => {
    const country = areCountries ? countryOf(code, '') : null;
    return country ? [country.code, country.name].map((name) => [name.toLowerCase(), code] as const) : [];
  });
  return Object.fromEntries([...names, ...codes.map((code) => [code.toLowerCase(), code] as const)]);
}
