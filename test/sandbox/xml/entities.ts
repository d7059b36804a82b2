import { XmlError } from './xml-error';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the five XML entities and character references; anything else is an error, as no DTD is allowed. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&<\s]*);?/g, (whole, body: string) => {
    const decoded = whole.endsWith(';') ? decodeOne(body) : undefined;
    if (decoded === undefined) throw new XmlError(`Fatal Error 68: xmlParseEntityRef: no name: ${whole}`);
    return decoded;
  });
}

function decodeOne(body: string): string | undefined {
  const hex = /^#x([0-9a-f]+)$/i.exec(body)?.[1];
  const decimal = /^#(\d+)$/.exec(body)?.[1];
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
  if (code === undefined) return NAMED[body];
  if (!isLegalCode(code)) throw new XmlError(`Fatal Error 9: xmlParseCharRef: invalid xmlChar value ${code}`);
  return String.fromCodePoint(code);
}

/** The `Char` production of XML 1.0. */
export function isLegalCode(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
};

/** Escapes quotes too, the apostrophe as `&#039;`, as the Intacct gateway does; every XML reader takes that. */
export function encodeEntities(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (one) => REPLACEMENTS[one] ?? one) : text;
}
