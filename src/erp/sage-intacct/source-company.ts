import { AppError } from '../../core/app-error';
import type { RetryPolicy } from '../../transport/retry';
import type { ErpPorts } from '../contract';
import { askCompany, type Company, openCompany } from './company';
import { type CompanySetup, readSetup, setupFunctions, storedSetup, storeSetup } from './company-setup';
import type { UserFormat } from './formats';
import { type Query, type Row, type Rows, readRows } from './query';
import type { FunctionResult } from './response';

/** The browser ends a worker whose request takes half a minute; smaller pages come sooner. */
const PAGE_TIMEOUT_MS = 28_000;
const MINUTE = 60_000;

/** Nobody looks at a panel, so that a gateway that asks for time is given it. Its trouble (5xx) is for smaller pages. */
const PATIENT: RetryPolicy = {
  attempts: 5,
  firstWaitMs: 2000,
  maxWaitMs: 4 * MINUTE,
  mayPass: ({ code }) =>
    ['NET-THROTTLED', 'ERP-MAINTENANCE', 'NET-UNREACHABLE', 'NET-REFUSED', 'NET-UNREADABLE'].includes(code),
};

/** What a function may fail with although the gateway took the request: not what was asked is at fault. */
const TROUBLE: readonly string[] = [
  'NET-THROTTLED',
  'NET-SERVER',
  'NET-UNREADABLE',
  'ERP-MAINTENANCE',
  'ERP-SESSION',
];

/** The company as pages are read from it. */
export function openPages(ports: ErpPorts): Company {
  const company = openCompany(ports, '', {
    rowElement: 'CUSTOMER',
    policy: PATIENT,
    timeoutMs: PAGE_TIMEOUT_MS,
  });
  return company;
}

/** The company for questions that somebody waits for. */
export const openQuestions = (ports: ErpPorts): Company => openCompany(ports, '', { rowElement: 'CUSTOMER' });

/**
 * Rows of one query. @throws AppError what it was refused with; `NET-THROTTLED` names `seconds`
 */
export async function askRows(company: Company, query: Query): Promise<Rows> {
  const [result] = await askCompany(company, [{ query }]);
  if (!result) throw new AppError('NET-UNREADABLE');
  return rowsOf(result);
}

/** The same; null where the company does not allow the question or does not know what it names. */
export async function askRowsIfAllowed(company: Company, query: Query): Promise<Rows | null> {
  const [result] = await askCompany(company, [{ query }]);
  return result && !result.ok && !TROUBLE.includes(result.error.code) ? null : rowsOf(result);
}

function rowsOf(result: FunctionResult | undefined): Rows {
  if (!result) throw new AppError('NET-UNREADABLE');
  if (!result.ok) throw result.error;
  const read = readRows(result.data);
  const rows: readonly Row[] = result.rows ?? read.rows;
  return { rows, total: Math.max(read.total, rows.length) };
}

/** The setup as known, or read now. */
export async function knownSetup(company: Company): Promise<CompanySetup> {
  const { ports, scope } = company;
  return (await storedSetup(ports, scope)) ?? (await freshSetup(company)).setup;
}

/** The setup as it is now, and the gateway's time. */
export async function freshSetup(
  company: Company,
): Promise<{ readonly setup: CompanySetup; readonly serverTime: number | null }> {
  const { ports, scope, gateway, userId } = company;
  const { results, serverTime } = await gateway.readAt(setupFunctions(userId));
  const setup = readSetup(results, ports.clock.now());
  await storeSetup(ports, scope, setup);
  return { setup, serverTime };
}

/** @throws AppError `ERP-DATE-FORMAT` for a format in which no instant can be asked for */
export function formatFor({ format }: CompanySetup): UserFormat {
  if (!format) throw new AppError('ERP-DATE-FORMAT');
  return format;
}
