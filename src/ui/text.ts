import type messages from '../../public/_locales/en/messages.json';
import { type AppErrorJson, fromAppErrorJson } from '../core/app-error';

/** Keys of our own locale file, and of the texts that a connector, the launcher or the import brings. */
export type MessageKey =
  | keyof typeof messages
  | `intacct_${string}`
  | `launcher_${string}`
  | `import_${string}`;

/** A key that has a text for each plural category: `days_one`, `days_other`. */
type PluralKey =
  | `import_${string}`
  | (keyof typeof messages extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never);

type TextParams = Readonly<Record<string, string>>;

/** Looks one message up by its full key; '' when there is none. */
export type LookUp = (key: string) => string;

export interface Text {
  /** The text of a key, `{name}` filled from `params`. */
  (key: MessageKey, params?: TextParams): string;
  /** The same for a key that comes from data (a descriptor, a plan, an error); the key itself when unknown. */
  named(key: string, params?: TextParams): string;
  /** The text for a count; `{count}` is the number in the user's locale. */
  plural(base: PluralKey, count: number, params?: TextParams): string;
  /** What happened and what to do about it. */
  error(error: AppErrorJson): { readonly what: string; readonly remedy: string };
}

/**
 * Binds the texts to where they come from. Placeholders are `{name}` rather than the browser's `$1`, because the
 * parameters of an error travel by name and a translator may reorder them.
 */
export function createText(lookUp: LookUp, locale: string): Text {
  const named = (key: string, params: TextParams = {}) => fill(lookUp(key) || key, params);
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const plural = (base: string, count: number, params: TextParams = {}) => {
    const exact = lookUp(`${base}_${rules.select(count)}`) || lookUp(`${base}_other`);
    return fill(exact || base, { ...params, count: number.format(count) });
  };
  const error = (json: AppErrorJson) => {
    const known = fromAppErrorJson(json);
    return { what: named(known.messageKey, json.params), remedy: named(known.remedyKey, json.params) };
  };
  return Object.assign((key: MessageKey, params?: TextParams) => named(key, params), {
    named,
    plural,
    error,
  });
}

const fill = (text: string, params: TextParams): string =>
  text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? '');
