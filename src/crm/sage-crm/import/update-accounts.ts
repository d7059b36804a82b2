import { AppError, toAppError } from '../../../core/app-error';
import type { CrmPorts } from '../../contract';
import type { AccountChange, WriteResult } from '../../customer-target';
import { slotColumns } from '../link-slot';
import { type Row, textIn } from '../row';
import { hasCode } from '../session-call';
import { addMissing } from './add-missing';
import { COMPANY_KEY, isGone } from './indexed-account';
import { linkColumnsFor } from './link-write';
import { ofIds, queryRecords } from './query-records';
import { type Columns, numberColumns } from './record-elements';
import { failed } from './record-error';
import type { ServiceSession } from './service-session';
import { apartFromOthers } from './shared-addresses';
import { columnValues, placeOf } from './targets';
import { type RowWrite, writeRows } from './write-rows';

interface Updating extends Pick<CrmPorts, 'linkFields' | 'otherLinksField' | 'pause'> {
  readonly session: ServiceSession;
}

const ENTITIES = ['company', 'address', 'person', 'phone', 'email'] as const;

/**
 * Changes records by their own ids, all of one kind in one call: what a change of a company makes of children without an id
 * is not known beforehand. What is missing is added first, so that the company can lead to it.
 */
export async function updateAccounts(
  updating: Updating,
  given: readonly AccountChange[],
): Promise<readonly WriteResult[]> {
  const changes = await apartFromOthers(updating.session, given);
  const refusals = new Map<number, AppError>();
  const linked = await readLinked(updating, changes);
  const rows: RowWrite[] = [];
  for (const [at, change] of changes.entries()) {
    try {
      rows.push(...(await rowsOf(updating, change, linked)).map((row) => ({ ...row, at })));
    } catch (thrown) {
      const error = toAppError(thrown);
      if (!isAboutRecord(error)) throw error;
      refusals.set(at, error);
    }
  }
  for (const entity of ENTITIES) {
    const own = rows.filter((row) => row.entity === entity && !refusals.has(row.at));
    for (const [at, error] of await writeRows(updating, entity, own)) refusals.set(at, error);
  }
  return changes.map(({ account }, at) => {
    const error = refusals.get(at);
    return error ? failed(error) : { ok: true, id: account.id };
  });
}

const isAboutRecord = (error: AppError): boolean =>
  hasCode(error, 'CRM-REFUSED', 'CRM-ONE-LINK', 'CRM-RECORD-GONE', 'LINK-EXISTS', 'LINK-RESERVED');

/** Companies that are to get a link, as their link columns stand now. */
async function readLinked(
  { session, ...ports }: Updating,
  changes: readonly AccountChange[],
): Promise<ReadonlyMap<string, Row>> {
  const ids = changes.filter(({ link }) => link).map(({ account }) => account.id);
  if (ids.length === 0) return new Map();
  const { columns } = slotColumns({ ...ports, slot: { kind: 'default' } });
  const rows = await queryRecords(session, {
    entity: 'company',
    key: COMPANY_KEY,
    columns: ['comp_deleted', ...columns.map((column) => column.toLowerCase())],
    where: ofIds(COMPANY_KEY, ids),
  });
  return new Map(rows.map((row) => [textIn(row, COMPANY_KEY), row]));
}

async function rowsOf(
  updating: Updating,
  change: AccountChange,
  linked: ReadonlyMap<string, Row>,
): Promise<readonly Omit<RowWrite, 'at'>[]> {
  const { account, values } = change;
  const link = linkOf(updating, change, linked);
  const company = {
    ...columnValues(values, 'company'),
    ...(await addMissing(updating.session, change)),
    ...link,
  };
  const byKey = (entity: RowWrite['entity'], key: string, id: string | undefined, columns: Columns) =>
    id === undefined || Object.keys(columns).length === 0
      ? []
      : [{ entity, columns: { [key]: id, ...columns } }];
  const { address, person } = account.parts;
  return [
    ...byKey('company', COMPANY_KEY, account.id, company),
    ...byKey('address', 'addr_addressid', address, columnValues(values, 'address')),
    ...byKey('person', 'pers_personid', person, columnValues(values, 'person')),
    ...Object.entries(values).flatMap(([key, text]) => {
      const place = placeOf(key);
      if (place?.kind !== 'number') return [];
      const column = place.entity === 'phone' ? 'phon_phoneid' : 'emai_emailid';
      return byKey(place.entity, column, account.parts[key], numberColumns(place.entity, text));
    }),
  ];
}

function linkOf(updating: Updating, { account, link }: AccountChange, linked: ReadonlyMap<string, Row>): Row {
  if (!link) return {};
  const row = linked.get(account.id);
  if (!row || isGone(row)) throw new AppError('CRM-RECORD-GONE');
  return linkColumnsFor(updating, row, link);
}
