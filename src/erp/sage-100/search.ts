import { AppError, fromAppErrorJson } from '../../core/app-error';
import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { PickList } from '../../core/pick-list';
import { missing, present } from '../../core/result';
import type { CustomerProbe } from '../contract';
import { type Company, findRecord } from './company';
import { type CustomerKey, divisionIn, formatKey, mayBeNumber, parseKey, readingsOf } from './customer-key';
import { summaryOfRecord, toSummary, type Values } from './record';
import { openSdata, type Row, type Sdata } from './sdata';
import { type Condition, probeConditions, searchConditions } from './search-conditions';

type Found = readonly ErpCustomerSummary[];

const MOST = 50;
const PER_QUERY = 25;

/** Who has the number that the form names, in the division that the plan would send. */
export async function findNumber(
  company: Company,
  form: Values,
  lists: readonly PickList[],
): Promise<ErpCustomerSummary | null> {
  const number = (form.customerNo ?? '').trim().toUpperCase();
  if (!mayBeNumber(number)) return null;
  const record = await findRecord(company, { division: divisionIn(form.division, lists), number });
  return record && summaryOfRecord(record);
}

/**
 * Customers by number in every spelling and, with SData, by what they are called.
 * @throws AppError `ERP-NEEDS-SDATA` without SData for anything but a number that exists
 */
export async function search(
  company: Company,
  text: string,
  form: Values,
  lists: readonly PickList[],
): Promise<Found> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const written = parseKey(wanted);
  const exact = written ? await byKeys(company, [written]) : [];
  if (exact.length > 0) return exact;
  const sdata = openSdata(company.ports);
  const keys = readingsOf(wanted, divisionIn(form.division, lists)).filter((key) => !same(key, written));
  return together(company, keys, sdata, searchConditions(wanted));
}

/**
 * Customers that share something with the probe.
 * @throws AppError `ERP-NEEDS-SDATA` without SData unless the number is one that exists
 */
export async function findCandidates(company: Company, probe: CustomerProbe): Promise<Found> {
  if (Object.values(probe).every((part) => part.trim() === '')) return [];
  const sdata = openSdata(company.ports);
  return together(company, readingsOf(probe.number, ''), sdata, probeConditions(probe));
}

async function together(
  company: Company,
  keys: readonly CustomerKey[],
  sdata: Sdata | null,
  conditions: readonly Condition[],
): Promise<Found> {
  const [numbered, named] = await Promise.all([
    byKeys(company, keys),
    sdata ? byConditions(sdata, conditions).then(present, missing) : missing(new AppError('ERP-NEEDS-SDATA')),
  ]);
  if (!named.ok && numbered.length === 0) throw fromAppErrorJson(named.error);
  const found = [...numbered, ...(named.ok ? named.value : [])];
  return [...new Map(found.map((customer) => [customer.recordKey, customer])).values()].slice(0, MOST);
}

const same = (left: CustomerKey, right: CustomerKey | null): boolean =>
  right !== null && formatKey(left) === formatKey(right);

async function byKeys(company: Company, keys: readonly CustomerKey[]): Promise<Found> {
  const found: ErpCustomerSummary[] = [];
  // One after the other: every key that does not exist is a refusal, see `outweighRefusal`.
  for (const key of keys.filter(({ number }) => mayBeNumber(number))) {
    const record = await findRecord(company, key);
    if (record) found.push(summaryOfRecord(record));
  }
  return found;
}

/** One condition that is refused is left out as long as another is answered. */
async function byConditions(sdata: Sdata, conditions: readonly Condition[]): Promise<Found> {
  const answers = await Promise.allSettled(conditions.map((condition) => ask(sdata, condition)));
  const rows = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const [refused] = answers.filter((answer) => answer.status === 'rejected');
  if (rows.length === 0 && refused) throw refused.reason;
  return rows.flat().map((row) => toSummary((column) => row[column] ?? ''));
}

async function ask(sdata: Sdata, [where = '', ...plainer]: Condition): Promise<readonly Row[]> {
  try {
    return await sdata.rows('AR_Customer', where, PER_QUERY);
  } catch (error) {
    const refused = error instanceof AppError && error.code === 'ERP-REFUSED';
    if (!refused || plainer.length === 0) throw error;
    return ask(sdata, plainer);
  }
}
