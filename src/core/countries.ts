import { ALIASES, PINNED_NAMES } from './country-aliases';
import { readCountryCodes } from './country-codes';

export interface Country {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  /** English name; the same in every browser as far as browsers disagree today. */
  readonly name: string;
}

/** Languages whose country names are understood beside English. */
const LANGUAGES = 'de fr es it nl pt pl sv da fi nb cs hu ro el tr ja zh zh-Hant ko ru uk ar he'.split(' ');

/**
 * The country that an address means: its code where the CRM has a valid one, else its text (a name in many languages,
 * or a code). Null for anything unknown; there is no default.
 */
export function countryOf(text: string, code: string): Country | null {
  const alpha2 = byCode(code) ?? byCode(text) ?? byName(text);
  return alpha2 === null ? null : { code: alpha2, name: englishName(alpha2) };
}

function byCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2,3}$/.test(code) ? (codes().get(code) ?? null) : null;
}

function byName(text: string): string | null {
  const key = foldName(text);
  if (key === '') return null;
  return english().get(key) ?? byForeignName(key);
}

/** Languages are asked all together: a word that means different countries in them ("Kongo") is nobody's name. */
function byForeignName(key: string): string | null {
  const hits = new Set(LANGUAGES.flatMap((language) => namesIn(language)().get(key) ?? []));
  const [only = null] = hits;
  return hits.size === 1 ? only : null;
}

const englishName = (alpha2: string): string =>
  PINNED_NAMES[alpha2] ?? displayNames('en')?.of(alpha2) ?? alpha2;

/** Case, accents, punctuation, a leading article and the wording of "and" and "saint" make no difference. */
function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.`]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replaceAll(/\bst\b/g, 'saint');
}

/** Computed when first asked for: nothing is built while the worker starts. */
function lazily<T>(build: () => T): () => T {
  let built: { readonly value: T } | null = null;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

const codes = lazily(() => {
  const all = readCountryCodes();
  return new Map([
    ...all.map(({ alpha3, alpha2 }) => [alpha3, alpha2] as const),
    ...all.map(({ alpha2 }) => [alpha2, alpha2] as const),
    ['UK', 'GB'] as const,
  ]);
});

const english = lazily(() => {
  const names = Object.entries(ALIASES).flatMap(([code, aliases]) =>
    aliases.map((alias) => [foldName(alias), code] as const),
  );
  const own = readCountryCodes().map(({ alpha2 }) => [foldName(englishName(alpha2)), alpha2] as const);
  return new Map([...namesIn('en')(), ...own, ...names]);
});

const tongues = new Map<string, () => ReadonlyMap<string, string>>();

function namesIn(language: string): () => ReadonlyMap<string, string> {
  const known = tongues.get(language) ?? lazily(() => readNames(language));
  tongues.set(language, known);
  return known;
}

function readNames(language: string): ReadonlyMap<string, string> {
  const names = displayNames(language);
  return new Map(
    names ? readCountryCodes().map(({ alpha2 }) => [foldName(names.of(alpha2) ?? ''), alpha2] as const) : [],
  );
}

/** Null where the browser has no data for the language: it would answer in another one. */
function displayNames(language: string): Intl.DisplayNames | null {
  const known = Intl.DisplayNames.supportedLocalesOf([language]).length > 0;
  return known ? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }) : null;
}
