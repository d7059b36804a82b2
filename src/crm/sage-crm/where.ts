/** A text in a `where`: single quotes, doubled inside; control characters, which nobody types, are blanks. */
export const quoted = (text: string): string => `'${text.replaceAll(/\p{Cc}/gu, ' ').replaceAll("'", "''")}'`;

export const equals = (column: string, text: string): string => `${column} eq ${quoted(text)}`;

/** A part of a text, its wildcards (`%`, `_`, `[`) taken as they are written. */
export const holds = (column: string, part: string): string =>
  `${column} like ${quoted(`%${part.replaceAll(/[%_[]/g, '[$&]')}%`)}`;

/** Characters of a list, so that the whole query stays below what IIS lets through (2,048). */
const ROOM = 1200;

/** `column in ('1','2')`, as many as are needed for all of them. */
export function isOneOf(column: string, texts: readonly string[]): readonly string[] {
  const lists: string[][] = [];
  let left = 0;
  for (const text of texts.map(quoted)) {
    const size = encodeURIComponent(text).length + 3;
    if (size > left) {
      lists.push([]);
      left = ROOM;
    }
    lists.at(-1)?.push(text);
    left -= size;
  }
  return lists.map((list) => `${column} in (${list.join(',')})`);
}
