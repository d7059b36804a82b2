import { coreCompanyName } from './company-name';

/** What a number is made from. */
export interface NumberSource {
  readonly name: string;
  /** The CRM's own number of the account. */
  readonly accountNumber: string;
  /** The account's internet domain: speaks for names in other scripts than Latin. */
  readonly domain: string;
}

/** Longest number, and what one token or literal may be. */
export interface NumberLimits {
  readonly maxLength: number;
}

interface Part {
  readonly kind: 'TEXT' | 'INITIALS' | 'NAME' | 'ACCOUNT' | 'COUNTER';
  /** Letters to take, or digits of the counter. */
  readonly width: number;
  /** Of a `TEXT`. */
  readonly text: string;
}

export type NumberRule = readonly Part[];

/** What is wrong with a rule. */
export type NumberRuleFault = 'empty' | 'token' | 'characters' | 'counters' | 'length' | 'constant';

/** Why there is no number: the rule's own fault, or null for a rule that can be used. */
export interface NumberRuleReading {
  readonly rule: NumberRule;
  readonly fault: NumberRuleFault | null;
}

const TOKEN = /\{(INITIALS|NAME|ACCOUNT|COUNTER):(\d{1,2})\}/y;
const LITERAL = /[^{}]+/y;
/** Capital letters, digits and what separates them; a number begins with a letter or a digit. */
const LEGAL = /^[A-Z0-9][A-Z0-9._-]*$/;
/** Stands for a name without a single Latin letter. */
const NAMELESS = 'CUSTOMER';

/**
 * Reads a rule such as `{INITIALS:3}{COUNTER:4}` or `C-{NAME:6}`:
 * - `{INITIALS:n}` first letters of the name's words · `{NAME:n}` its first letters · `{ACCOUNT:n}` last characters of
 *   the account's number · `{COUNTER:n}` counts up, with at least n digits
 * - anything else stands for itself, in capital letters
 */
export function readNumberRule(text: string, { maxLength }: NumberLimits): NumberRuleReading {
  const rule = partsOf(text.trim());
  return { rule: rule ?? [], fault: rule === null ? 'token' : faultOf(rule, maxLength) };
}

function partsOf(text: string): NumberRule | null {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const token = matchAt(TOKEN, text, at);
    const literal = token ? null : matchAt(LITERAL, text, at);
    const [whole = '', kind, width] = token ?? literal ?? [];
    if (whole === '') return null;
    parts.push(
      kind === undefined
        ? { kind: 'TEXT', width: whole.length, text: whole.toUpperCase() }
        : { kind: kind as Part['kind'], width: Number(width), text: '' },
    );
    at += whole.length;
  }
  return parts;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function faultOf(rule: NumberRule, maxLength: number): NumberRuleFault | null {
  const variable = rule.filter(({ kind }) => kind !== 'TEXT');
  const sample = rule.map((part) => part.text || 'X'.repeat(part.width)).join('');
  if (rule.length === 0) return 'empty';
  if (variable.some(({ width }) => width === 0)) return 'token';
  if (!LEGAL.test(sample)) return 'characters';
  if (rule.filter(({ kind }) => kind === 'COUNTER').length > 1) return 'counters';
  if (sample.length > maxLength) return 'length';
  return variable.length === 0 ? 'constant' : null;
}

/** What stands before and after the counter of an account's number, and the counter's least digits (0: no counter). */
export interface NumberFrame {
  readonly prefix: string;
  readonly suffix: string;
  readonly digits: number;
}

/** Fills the rule in but for its counter; null where the account lacks what the rule asks for. */
export function frameOf(rule: NumberRule, source: NumberSource): NumberFrame | null {
  const filled = rule.map((part) => filledPart(part, source));
  if (filled.includes('')) return null;
  const at = rule.findIndex(({ kind }) => kind === 'COUNTER');
  const until = at < 0 ? rule.length : at;
  return {
    prefix: filled.slice(0, until).join(''),
    suffix: filled.slice(until + 1).join(''),
    digits: rule[at]?.width ?? 0,
  };
}

/**
 * The number that follows those that exist: one counter more than the highest of the same frame, in whatever letter
 * case they are written. '' where it would be too long, or where a rule without counter gives one that exists.
 */
export function nextNumber(
  { prefix, suffix, digits }: NumberFrame,
  existing: readonly string[],
  { maxLength }: NumberLimits,
): string {
  const taken = existing.map((number) => number.trim().toUpperCase());
  const counters = digits === 0 ? [] : taken.flatMap((number) => counterOf(number, prefix, suffix));
  const next = counters.reduce((highest, one) => (one > highest ? one : highest), 0n) + 1n;
  const number = prefix + (digits === 0 ? '' : next.toString().padStart(digits, '0')) + suffix;
  return number.length > maxLength || taken.includes(number) ? '' : number;
}

function counterOf(number: string, prefix: string, suffix: string): readonly bigint[] {
  if (!number.startsWith(prefix) || !number.endsWith(suffix)) return [];
  const digits = number.slice(prefix.length, number.length - suffix.length);
  return /^\d+$/.test(digits) ? [BigInt(digits)] : [];
}

function filledPart({ kind, width, text }: Part, { name, accountNumber, domain }: NumberSource): string {
  switch (kind) {
    case 'TEXT':
      return text;
    case 'COUNTER':
      return '0'.repeat(width);
    case 'ACCOUNT':
      return latin(accountNumber).join('').slice(-width);
    default: {
      const words = wordsOf(name, domain);
      return (kind === 'NAME' ? words.join('') : initialsOf(words, width)).slice(0, width);
    }
  }
}

/** One letter of each word, then further ones of the last. */
const initialsOf = (words: readonly string[], width: number): string =>
  words
    .slice(0, width)
    .map((word) => word.charAt(0))
    .join('') + (words.slice(0, width).at(-1) ?? '').slice(1);

/** The name's words in Latin capitals, else the domain's. */
function wordsOf(name: string, domain: string): readonly string[] {
  const own = latin(coreCompanyName(name));
  const named = own.length > 0 ? own : latin(domain.split('.', 1)[0] ?? '');
  return named.length > 0 ? named : [NAMELESS];
}

const latin = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
