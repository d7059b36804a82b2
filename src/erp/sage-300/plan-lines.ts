import type { AppErrorJson } from '../../core/app-error';
import { isEmailAddress } from '../../core/internet-domain';
import { normaliseDecimal } from '../../core/money';
import { valueProblem } from '../../core/pick-choice';
import type { PlanLine, PlanOrigin } from '../../core/promotion-plan';
import { lengthOf, propertyOf, targetLabelKey } from './targets';

export const COMPUTED: PlanOrigin = { kind: 'computed' };

/** Other characters are taken too, but break addresses and lists later. */
const NUMBER = /^[A-Z0-9][A-Z0-9._-]*$/;
const PHONE = /Phone|Fax|MobileNumber/;
/** Properties that the ERP keeps in capital letters. */
const KEY = /^(?:CustomerNumber|ShortName)$/;

/** A checked line, in the form in which the ERP keeps the value: telephone numbers as digits, keys in capital letters. */
export function planLine(target: string, written: string, origin: PlanOrigin, required = false): PlanLine {
  const text = written.replaceAll(/\s+/g, ' ').trim();
  const value = asKept(propertyOf(target), text);
  const changed = origin.kind === 'crm' && value !== text && !KEY.test(target);
  return {
    target,
    labelKey: targetLabelKey(target),
    value,
    origin: changed ? { kind: 'translated', from: text } : origin,
    problem: problemOf(target, value, required),
  };
}

export const crmLine = (target: string, value: string, source: string): PlanLine =>
  planLine(target, value, { kind: 'crm', source });

function asKept(property: string, text: string): string {
  if (PHONE.test(property)) return text.replaceAll(/\D/g, '');
  if (property === 'ShortName') return text.slice(0, 10).trim().toUpperCase();
  if (property === 'CreditLimitCustomerCurrency') return normaliseDecimal(text) ?? text;
  return KEY.test(property) ? text.toUpperCase() : text;
}

/** What is wrong with a value for its target, or null. Checked here because one bad value refuses the whole customer. */
function problemOf(target: string, value: string, required: boolean): AppErrorJson | null {
  if (value === '') return required ? valueProblem('VALUE-REQUIRED', target) : null;
  const max = lengthOf(target);
  const { length } = value;
  if (length > max)
    return valueProblem('VALUE-TOO-LONG', target, { max: String(max), length: String(length) });
  if (/\p{Cc}|\p{Cs}/u.test(value)) return valueProblem('VALUE-CHARACTERS', target, { value });
  return problemOfKind(target, value);
}

function problemOfKind(target: string, value: string): AppErrorJson | null {
  const property = propertyOf(target);
  if (property.endsWith('Email') && !isEmailAddress(value))
    return valueProblem('VALUE-EMAIL', target, { value });
  if (property === 'CreditLimitCustomerCurrency' && !/^\d+(?:\.\d{1,3})?$/.test(value))
    return valueProblem('VALUE-INVALID', target, { value });
  if (property === 'CustomerNumber' && !NUMBER.test(value))
    return valueProblem('VALUE-CHARACTERS', target, { value });
  return null;
}

/** The same line where the problem is told at the form field instead, once. */
export const withoutProblem = (line: PlanLine): PlanLine => ({ ...line, problem: null });
