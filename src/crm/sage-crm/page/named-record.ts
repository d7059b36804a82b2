import { readPageAddress, toRecordId } from '../page-address';

/** What an address or a document says a screen is about. */
export interface NamedRecord {
  /** `related`: a person, opportunity or case · `other`: anything else that is no company. */
  readonly kind: 'company' | 'related' | 'other';
  /** The company, or the company of the record; plain digits, '' where it is not said. */
  readonly companyId: string;
}

const COMPANY_KEY = '1';
/** Key numbers: person, opportunity, case. */
const RELATED_KEYS = new Set(['2', '7', '8']);
/** Summary and edit screens, for addresses that leave the dominant key out. */
const COMPANY_ACTS = new Set(['200', '201']);
const RELATED_ACTS = new Set(['220', '222', '260', '263', '281', '284']);
/** A jump from the recent list: what is jumped to stands in `RecentValue` alone, keys beside it are left over. */
const RECENT_ACT = '520';

/** What an address of a screen says it is about; null when it names no record. */
export function namedIn(url: URL): NamedRecord | null {
  const address = readPageAddress(url);
  const [act, key0, key1] = [address.text('act'), address.text('key0'), address.text('key1')].map(toRecordId);
  const recent = /^(\d+)X(\d+)X(\d+)$/i.exec(address.text('recentvalue'));
  const jump = recent && named(toRecordId(recent[2] ?? ''), '', toRecordId(recent[3] ?? ''), key1 ?? '');
  if (act === RECENT_ACT && jump) return jump;
  return named(key0 ?? '', act ?? '', key1 ?? '', key1 ?? '') ?? jump;
}

function named(key: string, act: string, recordId: string, companyId: string): NamedRecord | null {
  if (key === COMPANY_KEY) return recordId === '' ? null : { kind: 'company', companyId: recordId };
  if (RELATED_KEYS.has(key)) return { kind: 'related', companyId };
  if (COMPANY_ACTS.has(act) && recordId !== '') return { kind: 'company', companyId: recordId };
  if (RELATED_ACTS.has(act) && key === '') return { kind: 'related', companyId };
  return key === '' ? null : { kind: 'other', companyId };
}
