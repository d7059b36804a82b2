import { AppError, type AppErrorJson } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import { normaliseDecimal } from '../../core/money';
import { legalText } from '../../transport/xml-text';
import { lengthOf } from './targets';

const CONTROL = /\p{Cc}/u;
const EMAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@.<>(),;:"\\[\]]+(?:\.[^\s@.<>(),;:"\\[\]]+)+$/;
/** Other characters are taken by some companies, but break filters and key lists later. */
const CUSTOMER_ID = /^[A-Za-z0-9._-]+$/;

/** What is wrong with a value for its target, or null. Checked here because one bad value refuses the whole customer. */
export function problemOf(target: string, value: string, required = false): AppErrorJson | null {
  if (value === '') return required ? problem('VALUE-REQUIRED', target) : null;
  const max = lengthOf(target);
  if (value.length > max) {
    return problem('VALUE-TOO-LONG', target, { max: String(max), length: String(value.length) });
  }
  if (!isText(value)) return problem('VALUE-CHARACTERS', target, { value });
  return problemOfKind(target, value);
}

function problemOfKind(target: string, value: string): AppErrorJson | null {
  if (/\.EMAIL\d$/.test(target) && !EMAIL.test(value)) return problem('VALUE-EMAIL', target, { value });
  if (target === 'CREDITLIMIT' && !isAmount(value)) return problem('VALUE-INVALID', target, { value });
  if (target === 'CUSTOMERID' && !CUSTOMER_ID.test(value))
    return problem('VALUE-CHARACTERS', target, { value });
  return null;
}

/** Nothing that XML would lose on the way, and no controls but line ends. */
const isText = (value: string): boolean =>
  legalText(value) === value && !CONTROL.test(value.replaceAll('\n', ' '));

const isAmount = (value: string): boolean => normaliseDecimal(value) !== null && !value.startsWith('-');

export const problem = (
  code: ErrorCode,
  field: string,
  params: Readonly<Record<string, string>> = {},
): AppErrorJson => new AppError(code, { field, params }).toJSON();
