import { countryOf } from '../../../core/countries';
import { cutText } from '../../../core/cut-text';
import type { RowNote } from '../../../core/import-run';
import { sameAmount, sameKey, samePhone, sameText } from '../../../core/same-value';
import type { FittedValues, TargetFacts } from '../../customer-target';
import { NEVER_EMPTY, placeOf, TARGETS } from './targets';

const COUNTRY = 'address.addr_country';
const STATUS = 'company.comp_status';

interface Fitted {
  readonly value: string;
  readonly note: RowNote | null;
}

/** Parts that an ERP may know nothing of: the CRM's own address or contact is left alone then, not emptied. */
const PARTS = ['address.', 'person.'] as const;

/** See `CustomerTarget.fit`. `params.field` of a note is the locale key of the target's label, or its column. */
export function fitValues(values: Readonly<Record<string, string>>, facts: TargetFacts): FittedValues {
  const fitted: Record<string, string> = {};
  const notes: RowNote[] = [];
  const unknown = PARTS.filter((part) => isBlank(values, part));
  for (const [key, given] of Object.entries(values)) {
    if (unknown.some((part) => key.startsWith(part))) continue;
    const { value, note } = fitOne(key, plain(given), facts);
    if (note) notes.push(note);
    if (value !== '' || !NEVER_EMPTY.includes(key)) fitted[key] = value;
  }
  return { values: fitted, notes };
}

const isBlank = (values: Readonly<Record<string, string>>, part: string): boolean =>
  Object.entries(values).every(([key, value]) => !key.startsWith(part) || plain(value) === '');

/** Control characters, which no screen shows and no index likes, are blanks. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim();

function fitOne(key: string, given: string, facts: TargetFacts): Fitted {
  if (given === '') return { value: '', note: null };
  const coded = codeFor(key, given, facts);
  if (coded.value === '') return coded;
  const max = facts.lengths[key] ?? lengthOf(key);
  const { length } = coded.value;
  if (max === 0 || length <= max) return coded;
  const params = { field: fieldOf(key), value: coded.value, length: String(length), max: String(max) };
  // Half an e-mail address is somebody else's.
  if (isEmail(key)) return { value: '', note: { labelKey: 'import_note_left_out', params } };
  return { value: cutText(coded.value, max), note: { labelKey: 'import_note_shortened', params } };
}

function codeFor(key: string, given: string, { codes }: TargetFacts): Fitted {
  const list = codes[key];
  const text = key === STATUS ? statusOf(given) : given;
  const found = list?.[text.toLowerCase()] ?? (key === COUNTRY ? countryCode(text, list) : undefined);
  if (found !== undefined) return { value: found, note: null };
  if (!list && key !== COUNTRY) return { value: text, note: null };
  const labelKey = key === COUNTRY ? 'import_note_country' : 'import_note_not_in_list';
  return { value: '', note: { labelKey, params: { field: fieldOf(key), value: given } } };
}

/** The installation's code of a country; the ISO code, which a fresh installation has, where its list is not to be had. */
function countryCode(text: string, list: Readonly<Record<string, string>> | undefined): string | undefined {
  const country = countryOf(text, '');
  if (!country) return undefined;
  return list ? (list[country.code.toLowerCase()] ?? list[country.name.toLowerCase()]) : country.code;
}

/** `active non-posting` is active; what is neither goes as it is. */
function statusOf(text: string): string {
  if (/^active\b/i.test(text)) return 'Active';
  return /^inactive\b/i.test(text) ? 'Inactive' : text;
}

const BY_KEY = new Map(TARGETS.map((target) => [target.key, target]));
const lengthOf = (key: string): number => BY_KEY.get(key)?.maxLength ?? 0;
const fieldOf = (key: string): string => BY_KEY.get(key)?.labelKey ?? key.slice(key.indexOf('.') + 1);

const isEmail = (key: string): boolean => {
  const place = placeOf(key);
  return place?.kind === 'number' && place.entity === 'email';
};

/** See `CustomerTarget.same`. Further fields may hold amounts, which come with decimals of the database's own. */
export function sameValue(key: string, left: string, right: string): boolean {
  const place = placeOf(key);
  if (place?.kind !== 'number') return BY_KEY.has(key) ? sameText(left, right) : sameAmount(left, right);
  return place.entity === 'phone' ? samePhone(left, right) : sameKey(left, right);
}
