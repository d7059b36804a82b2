import { type Aging, agingOf } from '../../core/aging';
import { AppError } from '../../core/app-error';
import type { ErpFigures } from '../../core/erp-customer';
import {
  addMoney,
  type Money,
  negateMoney,
  normaliseDecimal,
  signOf,
  subtractMoney,
  zeroMoney,
} from '../../core/money';
import type { PlainDate } from '../../core/plain-date';
import { missing, type Part, present } from '../../core/result';
import { type ODataRow, textIn } from '../../transport/odata';
import type { AgingSettings } from './connection-settings';
import { isYes } from './customer';
import { absolute, dateIn, moneyIn } from './row-values';

const CREDITS = /^(?:creditnote|3)$/i;
const NOTES = /^(?:creditnote|debitnote|3|2)$/i;
const UNAPPLIED = /^(?:unappliedcash|prepayment|receipt|5|10|11)$/i;

const typeOf = (row: ODataRow): string => textIn(row, 'DocumentType');
const lowers = (row: ODataRow): boolean => CREDITS.test(typeOf(row)) || UNAPPLIED.test(typeOf(row));

/** What is open of a document. What lowers the balance is negative, whichever way the ERP signs it. */
export function amountDue(row: ODataRow, currency: string): Money {
  const due = moneyIn(row, currency, 'CustomerCurrencyAmountDue');
  return lowers(row) && signOf(due) > 0 ? negateMoney(due) : due;
}

/** Open: some versions cannot filter, and give the paid ones too. */
export const isOpen = (row: ODataRow): boolean => signOf(moneyIn(row, '', 'CustomerCurrencyAmountDue')) !== 0;

/** Buckets by due date. The periods are the administrator's: the ERP's own are not reachable. */
export function agingPart(
  documents: Part<readonly ODataRow[]>,
  settings: AgingSettings,
  today: PlainDate,
  currency: string,
): Part<Aging> {
  if (!documents.ok) return documents;
  const named = new Set(documents.value.map((row) => textIn(row, 'CurrencyCode')).filter(Boolean));
  if (named.size > 1 || (named.size === 1 && currency !== '' && !named.has(currency))) {
    return missing(new AppError('ERP-FEATURE-ABSENT', { params: { message: [...named].join(', ') } }));
  }
  const items = documents.value.map((row) => ({
    due: dueOf(row, settings),
    open: amountDue(row, currency),
  }));
  return present(agingOf(items, today, currency, settings.periods));
}

function dueOf(row: ODataRow, { creditsCurrent, unappliedCurrent }: AgingSettings): PlainDate | null {
  const type = typeOf(row);
  if ((creditsCurrent && NOTES.test(type)) || (unappliedCurrent && UNAPPLIED.test(type))) return null;
  return dateIn(row, 'DueDate') ?? dateIn(row, 'DocumentDate');
}

/** Balance and limit are the customer's own; what is overdue and unapplied comes from the open documents. */
export function figuresOf(
  customer: ODataRow,
  documents: Part<readonly ODataRow[]>,
  aging: Part<Aging>,
  currency: string,
): ErpFigures {
  const balance = moneyIn(customer, currency, 'BalanceDueInCustomerCurrency');
  const creditLimit = limitOf(customer, currency);
  const credits = documents.ok ? documents.value.filter(lowers) : [];
  return {
    balance,
    // Credits may outweigh what is past due; then nothing is.
    overdue: aging.ok ? atLeastZero(aging.value.overdue) : null,
    creditLimit,
    creditLeft: creditLimit && subtractMoney(creditLimit, balance),
    unapplied: addMoney(zeroMoney(currency), ...credits.map((row) => absolute(amountDue(row, currency)))),
    daysToPay: daysToPay(customer),
  };
}

const atLeastZero = (money: Money): Money => (signOf(money) < 0 ? zeroMoney(money.currency) : money);

/** Zero is no limit, unless the ERP checks it. */
function limitOf(customer: ODataRow, currency: string): Money | null {
  const limit = moneyIn(customer, currency, 'CreditLimitCustomerCurrency');
  return signOf(limit) === 0 && !isYes(customer, 'CheckCreditLimit') ? null : limit;
}

/** The ERP's own average, else its sums; zero is what stands where nothing is kept. */
function daysToPay(customer: ODataRow): number | null {
  const [average, days, paid] = ['AverageDaysToPay', 'NumberOfDaysToPay', 'NumberOfPaidInvoices'].map(
    (name) => Number(normaliseDecimal(textIn(customer, name)) ?? 0),
  );
  const found = average || (days && paid && days / paid);
  return found ? Math.round(found) : null;
}
