import type { Plugin } from 'vite';

/** A part of a package that can never run in the extension, and what stands in its place. */
interface Unreachable {
  /** The importing package. */
  readonly by: string;
  /** How the import ends. */
  readonly source: RegExp;
  /** Does nothing, or refuses, should it be reached after all. */
  readonly instead: string;
}

const REFUSE = (what: string): string => `() => { throw new TypeError('${what}'); }`;

/** Follows the parser without remembering where it is: only stop nodes and callbacks, of which there are none, would ask. */
const NO_PATHS = `
  export class Matcher {
    reset() {} push() {} pop() {} updateCurrent() {} getCurrentTag() {}
    readOnly() { return this; }
    matchesAny() { return false; }
    toString() { return ''; }
  }
  export class Expression {}
  export class ExpressionSet { size = 0; seal() {} }
`;

/**
 * Forms, cookies, data addresses, progress and old-style cancelling in axios; document types, numbers, plain objects and
 * the path to each element in fast-xml-parser. What our own code sends is text, what it reads stays text and in its order,
 * no callback asks for a path, and a document with a DOCTYPE is refused before it is parsed. Without these parts the worker
 * is 12 kB smaller.
 */
const UNREACHABLE: readonly Unreachable[] = [
  { by: 'axios', source: /\/xhr\.js$/, instead: 'export default null;' },
  { by: 'axios', source: /\/HttpStatusCode\.js$/, instead: 'export default {};' },
  { by: 'axios', source: /\/CancelToken\.js$/, instead: 'export default class {}' },
  { by: 'axios', source: /\/cookies\.js$/, instead: 'export default { read: () => null };' },
  {
    by: 'axios',
    source: /\/estimateDataURLDecodedBytes\.js$/,
    instead: `export default ${REFUSE('data address')};`,
  },
  { by: 'axios', source: /\/toURLEncodedForm\.js$/, instead: `export default ${REFUSE('form')};` },
  { by: 'axios', source: /\/createMultipartBody\.js$/, instead: `export default ${REFUSE('form')};` },
  { by: 'axios', source: /\/formDataToJSON\.js$/, instead: `export default ${REFUSE('form')};` },
  {
    by: 'axios',
    source: /\/toFormData\.js$/,
    instead: `export const DEFAULT_FORM_DATA_MAX_DEPTH = 0; export default ${REFUSE('form')};`,
  },
  { by: 'axios', source: /\/AxiosURLSearchParams\.js$/, instead: 'export default URLSearchParams;' },
  { by: 'fast-xml-parser', source: /^strnum$/, instead: 'export default (text) => text;' },
  { by: 'fast-xml-parser', source: /\/node2json\.js$/, instead: `export default ${REFUSE('plain object')};` },
  { by: 'fast-xml-parser', source: /^path-expression-matcher$/, instead: NO_PATHS },
  {
    by: 'fast-xml-parser',
    source: /\/DocTypeReader\.js$/,
    instead: `export default class { setXmlVersion() {} readDocType() { throw new SyntaxError('DOCTYPE'); } }`,
  },
];

const PREFIX = '\0unreachable:';

/** Leaves out of the build what can never run there. */
export function withoutUnreachableCode(): Plugin {
  return {
    name: 'ledgerside:without-unreachable-code',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) => {
      const at = UNREACHABLE.findIndex(
        (part) => part.source.test(source) && importer?.includes(`/node_modules/${part.by}/`),
      );
      return at < 0 ? null : `${PREFIX}${at}`;
    },
    load: (id) =>
      id.startsWith(PREFIX) ? (UNREACHABLE[Number(id.slice(PREFIX.length))]?.instead ?? null) : null,
  };
}

/** Namespaces of the browser API that the platform room uses. */
const USED = [
  'action',
  'alarms',
  'commands',
  'cookies',
  'i18n',
  'identity',
  'permissions',
  'runtime',
  'storage',
  'tabs',
  'webRequest',
  'windows',
];

/** webextension-polyfill describes every method of every namespace; those of namespaces that nothing names are left out. */
export function withoutUnusedApis(): Plugin {
  return {
    name: 'ledgerside:without-unused-apis',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/webextension-polyfill/dist/')) return null;
      const [table] = /const apiMetadata = (\{[\s\S]*?\n {6}\});/.exec(code)?.slice(1) ?? [];
      if (!table) this.error('the table of browser APIs is not where it was');
      const apis = Object.entries(JSON.parse(table) as Record<string, unknown>);
      const used = Object.fromEntries(apis.filter(([name]) => USED.includes(name)));
      return { code: code.replace(table, JSON.stringify(used)), map: null };
    },
  };
}
