import type { Row } from '../../store/row';
import { numberIn } from '../../store/row';
import { ACT, KEY } from '../actions';
import { companyKeys, type Keys, screenLink } from '../links';
import type { Visit } from '../visit';

/** A kind of record with a summary of its own. */
export interface RecordKind {
  readonly table: string;
  /** Word for it in addresses and, in English, on screen. */
  readonly name: string;
  readonly key: number;
  readonly act: number;
  readonly icon: string;
  /** Columns with the company and the person that it belongs to. */
  readonly companyColumn: string;
  readonly personColumn?: string;
}

export const COMPANY: RecordKind = {
  table: 'company',
  name: 'Company',
  key: KEY.company,
  act: ACT.company,
  icon: 'company',
  companyColumn: 'comp_companyid',
  personColumn: 'comp_primarypersonid',
};

export const PERSON: RecordKind = {
  table: 'person',
  name: 'Person',
  key: KEY.person,
  act: ACT.person,
  icon: 'person',
  companyColumn: 'pers_companyid',
};

export const OPPORTUNITY: RecordKind = {
  table: 'opportunity',
  name: 'Opportunity',
  key: KEY.opportunity,
  act: ACT.opportunity,
  icon: 'opportunity',
  companyColumn: 'oppo_primarycompanyid',
  personColumn: 'oppo_primarypersonid',
};

export const CASE: RecordKind = {
  table: 'cases',
  name: 'Case',
  key: KEY.case,
  act: ACT.case,
  icon: 'case',
  companyColumn: 'case_primarycompanyid',
  personColumn: 'case_primarypersonid',
};

/** Keys of a record: its own number is the dominant one, those of its company and person go along. */
export function recordKeys(kind: RecordKind, row: Row): Keys {
  if (kind === COMPANY) return companyKeys(row.id);
  const companyId = numberIn(row, kind.companyColumn);
  const personId = kind.personColumn === undefined ? 0 : numberIn(row, kind.personColumn);
  return {
    Key0: kind.key,
    ...(companyId > 0 ? { Key1: companyId } : {}),
    ...(personId > 0 ? { Key2: personId } : {}),
    [`Key${kind.key}`]: row.id,
    T: kind.name,
  };
}

export function summaryLink(visit: Pick<Visit, 'site' | 'sid'>, kind: RecordKind, row: Row): string {
  return screenLink(visit, kind.act, recordKeys(kind, row));
}
