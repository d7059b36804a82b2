import { AppError } from '../../core/app-error';
import { toRecordId } from './page-address';
import type { Prototypes } from './prototypes';
import { assertKey } from './read-rows';
import { RECORDS, type SageRest } from './rest';
import { isDeleted, type Row, toRow } from './row';
import { hasCode } from './session-call';

/** @throws AppError `RECORD-UNKNOWN` for what is no id of a company */
export function companyIdOf(recordId: string): string {
  const id = toRecordId(recordId);
  if (id === '') throw new AppError('RECORD-UNKNOWN', { raw: recordId });
  return id;
}

/** Path of a company; `id` as `companyIdOf` gives it. */
export const companyPath = (id: string): string => `${RECORDS}Company('${id}')`;

/**
 * All columns of a company that the user may see, in one call.
 * @throws AppError `CRM-RECORD-GONE`, `CRM-ENTITY-CLOSED`
 */
export async function readCompany(rest: SageRest, prototypes: Prototypes, recordId: string): Promise<Row> {
  const id = companyIdOf(recordId);
  const row = toRow(
    await rest.send({ path: companyPath(id) }).catch((error) => tellApart(prototypes, error)),
  );
  assertKey(row, id, 'comp_companyid');
  if (isDeleted(row)) throw new AppError('CRM-RECORD-GONE');
  return row;
}

/** A record that is not there and an entity that is closed are told alike; the entity's own description tells them apart. */
async function tellApart(prototypes: Prototypes, error: unknown): Promise<never> {
  if (hasCode(error, 'CRM-RECORD-GONE')) await prototypes.company();
  throw error;
}
