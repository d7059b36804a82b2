const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&([^&;]*);/g;
const REPLACEMENT = '\uFFFD';

/** True for what XML 1.0 can carry: no controls but tab and line ends, no lone surrogates, not U+FFFE and U+FFFF. */
function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

/** Anything that has to be looked at letter by letter; texts without are the rule, and there may be a million of them. */
const UNUSUAL = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/;
const ESCAPED = /[&<>"'\r\n\t]/;

/** The text without the characters that no XML 1.0 document may hold, not even as a reference. */
export function legalText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const kept = Array.from(text, (char) => (isLegal(char.codePointAt(0) ?? 0) ? char : ''));
  return kept.join('');
}

/** Escapes text for element content and for attribute values alike. Line ends survive as references. */
export function escapeText(text: string): string {
  const legal = legalText(text);
  if (!ESCAPED.test(legal)) return legal;
  return legal
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/**
 * Decodes the five named and all numeric references; nothing else exists in a document without a DOCTYPE.
 * A numeric reference to an illegal character becomes U+FFFD: visible, and no reason to lose a whole page of rows.
 * @throws SyntaxError on any other name
 */
export function decodeText(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, (_, name: string) => decodeReference(name)) : text;
}

function decodeReference(name: string): string {
  const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (named !== undefined) return named;
  const number = /^#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}))$/.exec(name);
  if (!number) throw new SyntaxError('unknown entity');
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return isLegal(code) ? String.fromCodePoint(code) : REPLACEMENT;
}
