import type { Column } from '../schema/column';
import { COLUMN_CAPTIONS } from './column-captions';
import type { Language } from './page-switches';
import type { Visit } from './visit';
import { WORDS } from './words';

type Wording = Pick<Visit, 'site'>;

/** A word of the pages in the user's language; the English one where there is no translation. */
export function word({ site }: Wording, english: string): string {
  return translated(WORDS, english, site.switches.language) ?? english;
}

export function columnCaption({ site }: Wording, column: Column): string {
  return translated(COLUMN_CAPTIONS, column.name, site.switches.language) ?? column.caption;
}

export function choiceCaption({ site }: Wording, family: string, code: string): string {
  const choice = site.choices(family).find((one) => one.code.toLowerCase() === code.toLowerCase());
  return choice ? (choice.captions[site.switches.language] ?? choice.captions.en) : code;
}

export type Translations = Readonly<Record<string, readonly [de: string, fr: string]>>;

function translated(words: Translations, key: string, language: Language): string | undefined {
  if (language === 'en' || !Object.hasOwn(words, key)) return undefined;
  return words[key]?.[language === 'de' ? 0 : 1];
}
