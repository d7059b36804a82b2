/** At most so many UTF-16 units of a text: whole letters only, and no blank at the end. */
export const cutText = (text: string, max: number): string =>
  text
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
