import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import { NUMBER_FIELD, PICKS, type PickField } from './form-fields';

/** What the ERP's words are about: form field (or property where the form has none) by pattern, the narrowest first. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
  [/customer\s*(?:number|no\b)/i, NUMBER_FIELD],
  [/tax\s*group/i, 'taxGroup'],
  [/\bgroup/i, 'group'],
  [/account\s*set/i, 'accountSet'],
  [/billing\s*cycle/i, 'billingCycle'],
  [/sales\s*person/i, 'salesperson'],
  [/ship\s*[- ]?via/i, 'shipVia'],
  [/price\s*list/i, 'priceList'],
  [/currency/i, 'currency'],
  [/\bterms/i, 'terms'],
  [/short\s*name/i, 'ShortName'],
  [/credit\s*limit/i, 'CreditLimitCustomerCurrency'],
  [/customer\s*name/i, 'CustomerName'],
];

/** A code that the list no longer has, in the words of Sage's views. */
const GONE = /inactive|not exist|not found|not on file|no such|invalid|not valid|cannot be found|unknown/i;

/** Refusals that are about a value that was sent. */
const JUDGED: ReadonlySet<ErrorCode> = new Set(['ERP-VALIDATION', 'ERP-NOT-FOUND']);

const isPick = (field: string): field is PickField => Object.hasOwn(PICKS, field);

/** The refusal at the form field that its words name, where they name one. Several refusals stand on lines of their own. */
export function refusalAtField(error: AppError, values: Readonly<Record<string, string>>): AppError {
  if (!JUDGED.has(error.code)) return error;
  const [words = '', field = ''] =
    error.raw
      .split('\n')
      .slice(1)
      .map((line) => [line, fieldNamedIn(line)])
      .find(([, named]) => named !== '') ?? [];
  const value = isPick(field) ? (values[PICKS[field].target] ?? '') : '';
  const code = value !== '' && GONE.test(words) ? 'VALUE-NOT-IN-LIST' : 'ERP-VALIDATION';
  return new AppError(code, { params: { ...error.params, value }, raw: error.raw, field, cause: error });
}

const fieldNamedIn = (line: string): string => ABOUT.find(([pattern]) => pattern.test(line))?.[1] ?? '';
