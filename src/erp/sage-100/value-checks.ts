import type { AppErrorJson } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import { isEmailAddress } from '../../core/internet-domain';
import { normaliseDecimal } from '../../core/money';
import { valueProblem } from '../../core/pick-choice';
import { legalText } from '../../transport/xml-text';
import type { Connection } from './connection';
import { lengthOf, memberOf } from './targets';

const CONTROL = /\p{Cc}/u;
/** What members take beyond a length. */
const SHAPES: Readonly<Record<string, readonly [RegExp, ErrorCode]>> = {
  CountryCode: [/^[A-Z]{3}$/, 'VALUE-COUNTRY'],
  CustomerNo: [/^[^\s;'"<>&*?%]+$/, 'VALUE-CHARACTERS'],
};

/** What is wrong with a value for its target, or null. Too long a text would be cut without a word by some versions. */
export function problemOf(
  target: string,
  value: string,
  connection: Connection,
  required = false,
): AppErrorJson | null {
  if (value === '') return required ? valueProblem('VALUE-REQUIRED', target) : null;
  const max = lengthOf(target, connection);
  if (value.length > max)
    return valueProblem('VALUE-TOO-LONG', target, { max: String(max), length: String(value.length) });
  if (legalText(value) !== value || CONTROL.test(value))
    return valueProblem('VALUE-CHARACTERS', target, { value });
  const [shape, code] = SHAPES[memberOf(target)] ?? [];
  if (shape && code && !shape.test(value)) return valueProblem(code, target, { value });
  if (memberOf(target) === 'EmailAddress' && !isEmailAddress(value))
    return valueProblem('VALUE-EMAIL', target, { value });
  const wrongAmount = target === 'CreditLimit' && !/^\d/.test(normaliseDecimal(value) ?? '-');
  return wrongAmount ? valueProblem('VALUE-INVALID', target, { value }) : null;
}
