import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { XmlElement } from '../../transport/xml-element';
import type { CreateTrace } from '../contract';
import { askWithSetup, type Company } from './company';
import type { CompanySetup } from './company-setup';
import { integrationKeyFieldOf } from './connection-settings';
import { parseInstant } from './formats';
import { type Query, type Row, readRows, where } from './query';
import { SUMMARY_FIELDS, toSummary } from './summary';

const MINUTE = 60_000;
/** Clocks differ by so much at most. */
const SKEW = 5 * MINUTE;
/** The gateway's zone offset is fixed; whether it follows daylight saving is not documented. */
const SUMMER_TIME = 60 * MINUTE;
/** Longest that the gateway works on a request after we stopped listening. */
const LONGEST_WORK = 15 * MINUTE;

/** Values that are compared with what was sent: together they are not the same by chance. */
const WITNESSES = [
  'NAME',
  'TAXID',
  'DISPLAYCONTACT.PRINTAS',
  'DISPLAYCONTACT.EMAIL1',
  'DISPLAYCONTACT.MAILADDRESS.ZIP',
  'DISPLAYCONTACT.MAILADDRESS.CITY',
] as const;

export interface TraceOutcome {
  readonly certain: boolean;
  readonly found: readonly ErpCustomerSummary[];
}

/**
 * Looks for what a lost create may have made: by the Integration Key where the company keeps it, by the number where
 * we chose it, else by name and time of creation.
 */
export async function traceCreate(company: Company, trace: CreateTrace): Promise<TraceOutcome> {
  const keyField = integrationKeyFieldOf(company.ports.connection);
  const identity = { query: newest(identityOf(trace)) };
  const byKey = { query: newest(where(keyField, 'equalto', trace.intentId)) };
  const { setup, results } = await askWithSetup(company, keyField === '' ? [identity] : [identity, byKey]);
  const [named, keyed] = results;
  const carriers = keyed?.ok ? readRows(keyed.data).rows : [];
  if (carriers.length > 0) return { certain: carriers.length === 1, found: carriers.map(toSummary) };
  if (!named?.ok) throw named?.error ?? new RangeError('no answer');
  return judge(readRows(named.data).rows, setup, trace);
}

function identityOf({ values }: CreateTrace): XmlElement {
  const { CUSTOMERID: number, NAME: name = '' } = values;
  return number ? where('CUSTOMERID', 'equalto', number) : where('NAME', 'equalto', name);
}

const newest = (filter: XmlElement): Query => ({
  object: 'CUSTOMER',
  fields: [...new Set([...SUMMARY_FIELDS, ...WITNESSES, 'WHENCREATED'])],
  filter,
  orderBy: { field: 'RECORDNO', descending: true },
  pageSize: 50,
});

/**
 * A customer with our number may be somebody else's of before; one with our name may be a colleague's of just now.
 * Only one that was created while we were sending, and says what we sent, is ours for certain.
 */
function judge(rows: readonly Row[], setup: CompanySetup, trace: CreateTrace): TraceOutcome {
  const possible = rows.filter((row) => mayBeOurs(row, setup, trace.sentAt));
  const [only] = possible;
  const certain = possible.length === 1 && only !== undefined && isOurs(only, setup, trace);
  return { certain, found: possible.map(toSummary) };
}

/** What stood there before we sent cannot be ours. Without a known time of creation nothing can be ruled out. */
function mayBeOurs(row: Row, setup: CompanySetup, sentAt: number): boolean {
  const createdAt = createdOf(row, setup);
  return createdAt === null || createdAt >= sentAt - SKEW - SUMMER_TIME;
}

function isOurs(row: Row, setup: CompanySetup, { sentAt, values }: CreateTrace): boolean {
  const createdAt = createdOf(row, setup);
  const inTime =
    createdAt !== null && createdAt >= sentAt - SKEW && createdAt <= sentAt + LONGEST_WORK + SKEW;
  return (
    inTime &&
    WITNESSES.every((field) => row[field] === undefined || row[field] === (values[field] ?? row[field]))
  );
}

const createdOf = (row: Row, setup: CompanySetup): number | null =>
  parseInstant(row.WHENCREATED ?? '', setup.format);
