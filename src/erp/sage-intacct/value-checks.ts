import type { AppErrorJson } from '../../core/app-error';
import { isEmailAddress } from '../../core/internet-domain';
import { normaliseDecimal } from '../../core/money';
import { valueProblem } from '../../core/pick-choice';
import { legalText } from '../../transport/xml-text';
import { lengthOf } from './targets';

const CONTROL = /\p{Cc}/u;
/** Other characters are taken by some companies, but break filters and key lists later. */
const CUSTOMER_ID = /^[A-Za-z0-9._-]+$/;

/** What is wrong with a value for its target, or null. Checked here because one bad value refuses the whole customer. */
export function problemOf(target: string, value: string, required = false): AppErrorJson | null {
  if (value === '') return required ? valueProblem('VALUE-REQUIRED', target) : null;
  const max = lengthOf(target);
  if (value.length > max) {
    return valueProblem('VALUE-TOO-LONG', target, { max: String(max), length: String(value.length) });
  }
  if (!isText(value)) return valueProblem('VALUE-CHARACTERS', target, { value });
  return problemOfKind(target, value);
}

function problemOfKind(target: string, value: string): AppErrorJson | null {
  if (/\.EMAIL\d$/.test(target) && !isEmailAddress(value))
    return valueProblem('VALUE-EMAIL', target, { value });
  if (target === 'CREDITLIMIT' && !isAmount(value)) return valueProblem('VALUE-INVALID', target, { value });
  if (target === 'CUSTOMERID' && !CUSTOMER_ID.test(value))
    return valueProblem('VALUE-CHARACTERS', target, { value });
  return null;
}

/** Nothing that XML would lose on the way, and no controls but line ends. */
const isText = (value: string): boolean =>
  legalText(value) === value && !CONTROL.test(value.replaceAll('\n', ' '));

const isAmount = (value: string): boolean => normaliseDecimal(value) !== null && !value.startsWith('-');
