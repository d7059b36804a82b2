import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = Readonly<Record<string, { readonly message: string }>>;

const read = (file: string): Texts => JSON.parse(readFileSync(file, 'utf8')) as Texts;

/** Every text of a language as the build puts it together. */
export function texts(language: string): Texts {
  const parts = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(`locale.${language}.json`),
  );
  return Object.assign(
    {},
    read(`public/_locales/${language}/messages.json`),
    ...parts.map((part) => read(join('src', part))),
  ) as Texts;
}
