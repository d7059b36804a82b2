import { type Aging, agingOf } from '../../core/aging';
import { AppError } from '../../core/app-error';
import type { ErpFigures, Notice } from '../../core/erp-customer';
import {
  addMoney,
  type Money,
  negateMoney,
  parseMoney,
  signOf,
  subtractMoney,
  zeroMoney,
} from '../../core/money';
import type { PlainDate } from '../../core/plain-date';
import { missing, type Part, present } from '../../core/result';
import type { CompanySetup } from './company-setup';
import { averageDaysToPay, isPosted } from './details-documents';
import { parseDate } from './formats';
import { notice } from './notice';
import { type Row, readRows } from './query';
import type { FunctionResult } from './response';
import { baseMoney, singleBaseCurrency } from './row-values';

/** Answers to the queries that the figures are made of. */
export interface FigureSources {
  readonly customer: Row;
  readonly open: FunctionResult;
  readonly paid: FunctionResult;
  /** Adjustments, advances and overpayments. */
  readonly credits: readonly FunctionResult[];
}

export interface Figures {
  readonly aging: Part<Aging>;
  readonly figures: Part<ErpFigures>;
  readonly notices: readonly Notice[];
}

/** Everything computed, in base currency. Without the open invoices there is still what the customer's row says. */
export function figuresOf(sources: FigureSources, setup: CompanySetup, today: PlainDate): Figures {
  const { open, credits } = sources;
  const { rows, total } = open.ok ? readRows(open.data) : { rows: [], total: 0 };
  const currency = singleBaseCurrency(rows, setup.baseCurrency);
  if (currency === null) return withoutCurrency();
  if (!open.ok && currency === '')
    return { aging: missing(open.error), figures: missing(open.error), notices: [] };
  const posted = rows.filter(isPosted);
  const aging = open.ok ? agingPart(posted, setup, today, currency) : missing(open.error);
  const figures = toFigures(sources, setup, aging, currency);
  const complete = open.ok && total === rows.length && credits.every((credit) => credit.ok);
  return {
    aging,
    figures: present(figures),
    notices: [
      ...(total > rows.length ? [notice('intacct_notice_open_invoices_cut')] : []),
      ...(credits.some((credit) => !credit.ok) ? [notice('intacct_notice_unapplied_partial')] : []),
      ...(complete && differs(figures, posted) ? [notice('intacct_notice_balance_differs')] : []),
    ],
  };
}

/** Adding amounts of several base currencies would be a wrong figure, not an approximate one. */
function withoutCurrency(): Figures {
  const error = new AppError('ERP-FEATURE-ABSENT', { params: { message: 'several base currencies' } });
  return {
    aging: missing(error),
    figures: missing(error),
    notices: [notice('intacct_notice_several_currencies')],
  };
}

/** A due date that cannot be read says nothing about how old an invoice is, not even that it is not due. */
function agingPart(
  posted: readonly Row[],
  setup: CompanySetup,
  today: PlainDate,
  currency: string,
): Part<Aging> {
  const items = posted.map((row) => openItem(row, setup, currency));
  const unreadable = items.some(({ due }, index) => due === null && posted[index]?.WHENDUE);
  return unreadable ? missing(new AppError('ERP-DATE-FORMAT')) : present(agingOf(items, today, currency));
}

function toFigures(
  { customer, paid, credits }: FigureSources,
  setup: CompanySetup,
  aging: Part<Aging>,
  currency: string,
): ErpFigures {
  const balance = parseMoney(customer.TOTALDUE ?? '', currency) ?? zeroMoney(currency);
  const creditLimit = parseMoney(customer.CREDITLIMIT ?? '', currency);
  return {
    balance,
    overdue: aging.ok ? aging.value.overdue : null,
    creditLimit,
    creditLeft: creditLimit && subtractMoney(creditLimit, balance),
    unapplied: unappliedOf(credits, currency),
    daysToPay: paid.ok ? averageDaysToPay(readRows(paid.data).rows, setup) : null,
  };
}

const openItem = (row: Row, setup: CompanySetup, currency: string) => ({
  due: parseDate(row.WHENDUE ?? '', setup.format),
  open: inCurrency(baseMoney(row, 'TOTALDUE', currency), currency),
});

const inCurrency = ({ amount }: Money, currency: string): Money => ({ amount, currency });

/** Credit memos are negative adjustments; debit memos are not credits. Advances and overpayments count as they are. */
function unappliedOf(credits: readonly FunctionResult[], currency: string): Money {
  const [adjustments = [], ...receipts] = credits.map((credit) =>
    credit.ok ? readRows(credit.data).rows : [],
  );
  const open = (row: Row): Money => inCurrency(baseMoney(row, 'TOTALDUE', currency), currency);
  const memos = adjustments.map(open).filter((amount) => signOf(amount) < 0);
  const paid = receipts.flat().map(open);
  return addMoney(zeroMoney(currency), ...[...memos, ...paid].map(absolute));
}

const absolute = (money: Money): Money => (signOf(money) < 0 ? negateMoney(money) : money);

/** Open invoices less credits should be the balance; debit memos and documents private to others make it differ. */
function differs({ balance, unapplied }: ErpFigures, posted: readonly Row[]): boolean {
  const { currency } = balance;
  const amounts = posted.map((row) => inCurrency(baseMoney(row, 'TOTALDUE', currency), currency));
  const open = addMoney(zeroMoney(currency), ...amounts);
  return signOf(subtractMoney(balance, subtractMoney(open, unapplied))) !== 0;
}
