import { AppError } from '../../core/app-error';
import type { ErpCustomerDetails, ErpCustomerRef, ErpCustomerSummary } from '../../core/erp-customer';
import { localToday } from '../../core/plain-date';
import { missing, type Part, present } from '../../core/result';
import { askCompany, askWithSetup, type Company } from './company';
import type { CompanySetup } from './company-setup';
import { activityOf } from './details-activity';
import { isOrder, isPosted, toInvoice, toOrder, toPayment } from './details-documents';
import { figuresOf } from './details-figures';
import { toAddresses, toProfile } from './details-profile';
import { customerQuery, DETAIL_PARTS, type DetailPart, detailAsks } from './details-queries';
import { notice } from './notice';
import { type Row, readRows } from './query';
import type { FunctionResult } from './response';
import { SUMMARY_FIELDS, toSummary } from './summary';

/** Invoices that are listed; the figures are made of all of them. */
const LISTED = 100;

type Answers = Readonly<Record<DetailPart, FunctionResult>>;

/** One customer, or null. */
export async function readCustomer(
  company: Company,
  ref: ErpCustomerRef,
): Promise<ErpCustomerSummary | null> {
  const [result] = await askCompany(company, [{ query: customerQuery(ref, SUMMARY_FIELDS) }]);
  if (result && !result.ok) throw result.error;
  const [row] = readRows(result?.data ?? null).rows;
  return row ? toSummary(row) : null;
}

/**
 * Everything for the panel in one round trip while the session lives; each part has its own fate.
 * @throws AppError `ERP-NOT-FOUND`, or the refusal of the customer itself
 */
export async function readDetails(company: Company, ref: ErpCustomerRef): Promise<ErpCustomerDetails> {
  const known = ref.number === '' ? await found(company, ref) : ref;
  const { setup, results } = await askWithSetup(company, (before) =>
    detailAsks(known, before?.orderKinds ?? null),
  );
  const answers = byPart(results);
  const [customer] = rowsOf(answers.customer);
  if (!customer) throw notFound(ref);
  return assemble(customer, answers, setup, company.ports.clock.now());
}

/** Documents name their customer by number, so that has to be known first. */
async function found(company: Company, ref: ErpCustomerRef): Promise<ErpCustomerRef> {
  const customer = await readCustomer(company, ref);
  if (!customer) throw notFound(ref);
  return customer;
}

function assemble(customer: Row, answers: Answers, setup: CompanySetup, readAt: number): ErpCustomerDetails {
  const { open, paid, payments, orders, adjustments, advances, overpayments } = answers;
  const credits = [adjustments, advances, overpayments];
  const { aging, figures, notices } = figuresOf({ customer, open, paid, credits }, setup, localToday(readAt));
  return {
    readAt,
    profile: toProfile(customer, setup),
    figures,
    aging: aging.ok ? present(aging.value.buckets) : aging,
    invoices: listOf(open, (row) => toInvoice(row, setup), isPosted),
    invoiceCount: countOf(open),
    payments: listOf(payments, (row) => toPayment(row, setup)),
    orders: listOf(
      orders,
      (row) => toOrder(row, setup),
      (row) => isOrder(row, setup),
    ),
    // Invoices are documents of receivables here, contacts stand among the addresses, and aging is computed as of now.
    salesInvoices: null,
    addresses: toAddresses(customer),
    shipTo: null,
    contacts: null,
    activity: activityOf(customer, payments, setup),
    agedOn: null,
    notices: [...(setup.format ? [] : [notice('intacct_notice_format_unknown')]), ...notices],
  };
}

function byPart(results: readonly FunctionResult[]): Answers {
  return Object.fromEntries(DETAIL_PARTS.map((part, index) => [part, results[index]])) as Answers;
}

function rowsOf(result: FunctionResult): readonly Row[] {
  if (!result.ok) throw result.error;
  return readRows(result.data).rows;
}

function listOf<T>(
  result: FunctionResult,
  read: (row: Row) => T,
  wanted: (row: Row) => boolean = () => true,
): Part<readonly T[]> {
  if (!result.ok) return missing(result.error);
  return present(readRows(result.data).rows.filter(wanted).slice(0, LISTED).map(read));
}

function countOf(result: FunctionResult): number {
  if (!result.ok) return 0;
  const { rows, total } = readRows(result.data);
  return total - rows.filter((row) => !isPosted(row)).length;
}

const notFound = (ref: ErpCustomerRef): AppError =>
  new AppError('ERP-NOT-FOUND', { params: { number: ref.number || ref.recordKey } });
