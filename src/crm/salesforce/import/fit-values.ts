import { countryOf } from '../../../core/countries';
import { cutText } from '../../../core/cut-text';
import type { RowNote } from '../../../core/import-run';
import { sameAmount, sameKey, samePhone, sameText } from '../../../core/same-value';
import type { FittedValues, TargetFacts } from '../../customer-target';
import { COUNTRY, NEVER_EMPTY, STATE, STREET, TARGETS } from './targets';

/** See `CustomerTarget.fit`. `params.field` of a note is the locale key of the target's label, or the field's name. */
export function fitValues(given: Readonly<Record<string, string>>, facts: TargetFacts): FittedValues {
  const notes: RowNote[] = [];
  const fitted: Record<string, string> = {};
  const values = withStreet(given, facts);
  for (const key of inOrder(values)) {
    const value = fitOne(key, plain(values[key] ?? '', key), { facts, fitted, notes });
    if (value !== null && (value !== '' || !NEVER_EMPTY.includes(key))) fitted[key] = value;
  }
  return { values: fitted, notes };
}

/** The country first: it says which states there are. */
const inOrder = (values: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(values).sort((a, b) => Number(b === COUNTRY) - Number(a === COUNTRY));

/** Control characters are blanks. */
const plain = (text: string, key: string): string =>
  text.replaceAll(STREET.includes(key) ? /[^\P{Cc}\n]+/gu : /\p{Cc}+/gu, ' ').trim();

interface Fitting {
  readonly facts: TargetFacts;
  readonly fitted: Readonly<Record<string, string>>;
  readonly notes: RowNote[];
}

/** The value, or null where the organisation has no such field for this user. */
function fitOne(key: string, text: string, { facts, fitted, notes }: Fitting): string | null {
  const note = (labelKey: string, params: Readonly<Record<string, string>> = {}): void => {
    notes.push({
      labelKey: `import_note_${labelKey}`,
      params: { field: fieldOf(key), value: text, ...params },
    });
  };
  const max = facts.lengths[key];
  if (max === undefined) {
    // A currency without currencies, a contact where contacts are closed: nothing is missed there.
    if (text !== '' && !TARGETS.some((one) => one.key === key)) note('left_out');
    return null;
  }
  if (text === '') return '';
  const value = facts.codes[key] ? codeFor(key, text, facts, fitted) : text;
  if (value === undefined) {
    note(key === COUNTRY ? 'country' : 'not_in_list');
    return '';
  }
  if (isEmail(key) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    note('left_out');
    return '';
  }
  if (max === 0 || value.length <= max) return value;
  const params = { length: String(value.length), max: String(max) };
  note(isEmail(key) ? 'left_out' : 'shortened', params);
  return isEmail(key) ? '' : cutText(value, max);
}

function codeFor(
  key: string,
  text: string,
  { codes }: TargetFacts,
  fitted: Readonly<Record<string, string>>,
): string | undefined {
  const list = codes[key] ?? {};
  const word = text.toLowerCase();
  if (key === STATE) return list[`${(fitted[COUNTRY] ?? '').toLowerCase()}|${word}`];
  const country = key === COUNTRY ? countryOf(text, '') : null;
  const named = country && (list[country.code.toLowerCase()] ?? list[country.name.toLowerCase()]);
  return list[word] ?? named ?? undefined;
}

/** Lines of a street close up, as they do when they are read again; together they have the room of one field. */
function withStreet(
  values: Readonly<Record<string, string>>,
  { lengths }: TargetFacts,
): Readonly<Record<string, string>> {
  const keys = STREET.filter((key) => values[key] !== undefined);
  const lines = keys.map((key) => plain(values[key] ?? '', key)).filter(Boolean);
  const max = lengths[STREET[0] ?? ''] ?? 0;
  const whole = lines.join('\n');
  // What does not fit is cut off the first line that it comes to, so that the note is about it.
  const surplus = max > 0 && whole.length > max ? [lines.join(', ')] : lines;
  return { ...values, ...Object.fromEntries(keys.map((key, at) => [key, surplus[at] ?? ''])) };
}

const fieldOf = (key: string): string =>
  TARGETS.find((one) => one.key === key)?.labelKey ?? key.slice(key.indexOf('.') + 1);

const isEmail = (key: string): boolean => key.endsWith('Email');

/** See `CustomerTarget.same`. */
export function sameValue(key: string, left: string, right: string): boolean {
  if (/Phone$|Fax$/.test(key)) return samePhone(left, right);
  if (isEmail(key) || key.endsWith('Website')) return sameKey(left, right);
  return TARGETS.some((one) => one.key === key) ? sameText(left, right) : sameAmount(left, right);
}
