/** What one room may import, by path prefix under src. Its own files are always allowed, and so is `core`. */
export interface Room {
  /** Path prefix under src; the first room that fits a file is its room. */
  readonly path: string;
  /** Prefixes it may import. */
  readonly may: readonly string[];
  /** npm packages it may import. */
  readonly packages: readonly string[];
  /** Browser globals that must not be named there. */
  readonly never: readonly RegExp[];
}

const DOM = /\b(?:document|window)\s*\./;
const NETWORK = /\bfetch\s*\(|\bXMLHttpRequest\b/;
const DOM_STORAGE = /\b(?:localStorage|sessionStorage|indexedDB)\b/;
const BROWSER =
  /\b(?:chrome|browser)\s*\.\s*(?:runtime|storage|tabs|alarms|identity|permissions|i18n|cookies)\b/;

const pure = [DOM, NETWORK, DOM_STORAGE, BROWSER];
const DESCRIPTORS = [
  'erp/descriptors',
  'crm/descriptors',
  'erp/contract',
  'crm/contract',
  'erp/customer-source',
  'crm/customer-target',
];

/** The table of design section 1, one line per room. Narrower paths stand first. */
export const ROOMS: readonly Room[] = [
  { path: 'core/', may: [], packages: [], never: pure },
  { path: 'platform/', may: [], packages: ['webextension-polyfill'], never: [DOM, NETWORK, DOM_STORAGE] },
  {
    path: 'transport/',
    may: [],
    packages: ['axios', 'fast-xml-parser'],
    never: [DOM, DOM_STORAGE, BROWSER],
  },
  { path: 'messaging/', may: ['platform/', ...DESCRIPTORS], packages: ['valibot'], never: pure },
  {
    path: 'storage/',
    // The import workflow says itself what it needs of a store; types only.
    may: ['platform/', 'workflows/import-customers/import-store'],
    packages: ['valibot', 'idb'],
    never: [DOM, NETWORK, BROWSER],
  },
  { path: 'erp/customer-source', may: [], packages: [], never: pure },
  { path: 'erp/contract', may: ['transport/http-port', 'erp/customer-source'], packages: [], never: pure },
  { path: 'erp/descriptors', may: ['erp/contract', 'erp/*/descriptor'], packages: [], never: pure },
  { path: 'erp/registry', may: ['erp/contract', 'erp/*/connector'], packages: [], never: pure },
  {
    path: 'erp/',
    may: ['erp/contract', 'erp/customer-source', 'transport/'],
    packages: ['valibot'],
    never: pure,
  },
  { path: 'crm/customer-target', may: [], packages: [], never: pure },
  { path: 'crm/contract', may: ['transport/http-port', 'crm/customer-target'], packages: [], never: pure },
  { path: 'crm/descriptors', may: ['crm/contract', 'crm/*/descriptor'], packages: [], never: pure },
  { path: 'crm/registry', may: ['crm/contract', 'crm/*/connector'], packages: [], never: pure },
  { path: 'crm/watch-anchor', may: [], packages: [], never: [NETWORK, DOM_STORAGE, BROWSER] },
  { path: 'crm/is-visible', may: [], packages: [], never: [NETWORK, DOM_STORAGE, BROWSER] },
  {
    path: 'crm/*/page',
    may: ['crm/contract', 'crm/watch-anchor', 'crm/is-visible'],
    packages: [],
    never: [NETWORK, DOM_STORAGE, BROWSER],
  },
  {
    path: 'crm/',
    may: ['crm/contract', 'crm/customer-target', 'transport/'],
    packages: ['valibot'],
    never: pure,
  },
  {
    path: 'workflows/',
    may: [
      'erp/contract',
      'erp/customer-source',
      'crm/contract',
      'crm/customer-target',
      'storage/',
      'platform/locks',
    ],
    packages: [],
    never: pure,
  },
  {
    path: 'background/',
    may: ['platform/', 'transport/', 'messaging/', 'storage/', 'erp/', 'crm/', 'workflows/'],
    packages: ['valibot'],
    never: [DOM, NETWORK],
  },
  {
    path: 'content/',
    may: ['platform/runtime', 'messaging/client', 'crm/*/page', 'crm/contract', 'crm/descriptors'],
    packages: [],
    never: [NETWORK, DOM_STORAGE, BROWSER],
  },
  {
    path: 'panel/',
    may: ['platform/', 'messaging/', 'ui/', ...DESCRIPTORS],
    packages: ['preact'],
    never: [NETWORK, DOM_STORAGE, BROWSER],
  },
  {
    path: 'options/',
    may: ['platform/', 'messaging/', 'ui/', ...DESCRIPTORS],
    packages: ['preact'],
    never: [NETWORK, DOM_STORAGE, BROWSER],
  },
  {
    path: 'import/',
    may: ['platform/', 'messaging/', 'ui/', ...DESCRIPTORS],
    packages: ['preact'],
    never: [NETWORK, DOM_STORAGE, BROWSER],
  },
  { path: 'ui/', may: [], packages: ['preact'], never: [NETWORK, DOM_STORAGE, BROWSER] },
];
