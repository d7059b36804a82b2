/**
 * Stands in for two packages that fast-xml-parser needs only for entities defined by a DOCTYPE: `is-unsafe`, which judges
 * them, and `@nodable/entities`, which expands them. Documents with a DOCTYPE never reach the parser here, and the
 * parser's own handling of entities is switched off. If one ever did get there, it would be called unsafe, or end in an
 * exception that makes the document unreadable. That saves the worker 8 kB.
 */
export const HTML: readonly RegExp[] = [];
export const XML: readonly RegExp[] = [];
export const COMMON_HTML: Readonly<Record<string, string>> = {};
export const CURRENCY: Readonly<Record<string, string>> = {};
export const ENTITY_ACTION = { BLOCK: 'block', ALLOW: 'allow' } as const;

export const isUnsafe = (): boolean => true;

/** Never made: the parser is given `refusesEntities` instead. */
export class EntityDecoder {}

/** The parser's entity decoder, for documents in which nothing may be defined: text stays as it is written. */
export const refusesEntities = {
  reset: (): void => undefined,
  setXmlVersion: (): void => undefined,
  addInputEntities: (): never => {
    throw new SyntaxError('entities defined by the document');
  },
  setExternalEntities: (): void => undefined,
  decode: (text: string): string => text,
};
