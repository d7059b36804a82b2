import type { ErpCustomerSummary } from '../../core/erp-customer';
import { normaliseDecimal } from '../../core/money';
import { textOf, type XmlElement } from '../../transport/xml-element';
import type { CreateTrace } from '../contract';
import { type Company, findRecord } from './company';
import { type CustomerKey, divisionOf } from './customer-key';
import { ownValues, summaryOfRecord, type Values } from './record';

const MINUTE = 60_000;
/** Clocks differ by so much at most. */
const SKEW = 5 * MINUTE;
/** Longest that the service works on a request after we stopped listening. */
const LONGEST_WORK = 15 * MINUTE;
/** Zones are at most so far from Greenwich. */
const FARTHEST_ZONE = 14 * 60 * MINUTE;

export const keyOfValues = ({ ARDivisionNo, CustomerNo = '' }: Values): CustomerKey => ({
  division: divisionOf(ARDivisionNo),
  number: CustomerNo,
});

/** Whether all that was sent stands there. Numbers are written in many ways, and blanks at the end are lost. */
export const isAsSent = (record: XmlElement, sent: Values): boolean =>
  Object.entries(sent).every(([member, value]) => {
    const stored = textOf(record, member);
    if (member === 'CreditLimit') return normaliseDecimal(stored) === normaliseDecimal(value);
    return stored === value.trim() || stored.toUpperCase() === value.trim().toUpperCase();
  });

/**
 * Looks for what a lost create may have made, by its number. Only one that says what we sent and was created while we were
 * sending is ours for certain; one that stood there before is somebody else's.
 */
export async function traceCreate(
  company: Company,
  { values, sentAt }: CreateTrace,
): Promise<{ readonly certain: boolean; readonly found: readonly ErpCustomerSummary[] }> {
  const sent = ownValues(values);
  const record = sent.CustomerNo ? await findRecord(company, keyOfValues(sent)) : null;
  if (!record) return { certain: false, found: [] };
  const created = readingsOf(textOf(record, 'DateTimeCreated'));
  const before = created.length > 0 && created.every((at) => at < sentAt - SKEW - FARTHEST_ZONE);
  if (before) return { certain: false, found: [] };
  const inTime = created.some((at) => at >= sentAt - SKEW && at <= sentAt + LONGEST_WORK + SKEW);
  return { certain: inTime && isAsSent(record, sent), found: [summaryOfRecord(record)] };
}

/** Without a zone the time is the server's own: read as here, where it mostly stands, and as Greenwich's. */
function readingsOf(text: string): readonly number[] {
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const readings = zoned ? [Date.parse(text)] : [Date.parse(text), Date.parse(`${text}Z`)];
  return readings.filter((at) => Number.isFinite(at));
}
