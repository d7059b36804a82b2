import { AppError } from '../../core/app-error';
import type { CrmLinkReading } from '../contract';
import { readCompany } from './company-row';
import type { SlotColumns } from './link-slot';
import type { Prototypes } from './prototypes';
import type { SageRest } from './rest';
import { type Row, textIn } from './row';

/** One company's record as everything about links needs it. */
export interface LinkedCompanies {
  readonly rest: SageRest;
  readonly prototypes: Prototypes;
  /** Where the link stands. @throws AppError `CRM-ONE-LINK` */
  slot(): SlotColumns;
}

/** See `CrmConnector.readLink`. One call. */
export async function readLink(companies: LinkedCompanies, recordId: string): Promise<CrmLinkReading> {
  const row = await readLinked(companies, recordId);
  const slot = companies.slot();
  return {
    name: textIn(row, 'comp_name'),
    link: slot.linkIn(row),
    others: slot.othersIn(row),
    version: versionOf(row, slot),
  };
}

/** A company with its link columns. @throws AppError `CRM-FIELDS-MISSING` when one is absent or hidden */
export async function readLinked(
  { rest, prototypes, slot }: LinkedCompanies,
  recordId: string,
): Promise<Row> {
  const { columns } = slot();
  const row = await readCompany(rest, prototypes, recordId);
  const unseen = columns.filter((name) => !(name.toLowerCase() in row));
  if (unseen.length === 0) return row;
  // Versions differ in whether they leave columns without a value out.
  const known = new Set((await prototypes.company()).map((field) => field.name));
  const field = unseen.find((name) => !known.has(name.toLowerCase()));
  if (field !== undefined) throw new AppError('CRM-FIELDS-MISSING', { params: { field } });
  return row;
}

/** There are no entity tags, and writes by web services may leave the date of the last change alone. */
export function versionOf(row: Row, slot: SlotColumns): string {
  const { customerNo, integrationKey, externalUid } = slot.linkIn(row);
  const parts = [textIn(row, 'comp_updateddate'), textIn(row, 'comp_name')];
  return digest([...parts, customerNo, integrationKey, externalUid].join('\n'));
}

/** FNV-1a; tells versions apart and protects nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
