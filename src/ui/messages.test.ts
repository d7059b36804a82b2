import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { ERROR_CATALOGUE, type ErrorCode, errorTextKey, remedyTextKey } from '../core/error-catalogue';
import { PLAN_SOURCES } from '../core/field-mapping';
import { IMPORT_OUTCOMES } from '../core/import-run';
import { CUSTOMER_PARTS } from '../core/source-customer';
import { sourceKey } from './source-label';

type Texts = Readonly<Record<string, { readonly message: string }>>;

const SRC = join(import.meta.dirname, '..');

/** The table of all pages, and what the pages of the import bring along. */
const texts: Texts = Object.assign(
  {},
  messages,
  ...['import', 'options/imports'].map((room) =>
    JSON.parse(readFileSync(join(SRC, room, 'locale.en.json'), 'utf8')),
  ),
);

const sourceOf = (...rooms: readonly string[]): string =>
  rooms
    .flatMap((room) => filesUnder(join(SRC, room)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.parentPath.split('/').includes('test'))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const codes = Object.keys(ERROR_CATALOGUE) as readonly ErrorCode[];
const states = ['prepared', 'reserved', 'sent', 'uncertain', 'created', 'linked'];

const pluralOf = (base: string): readonly string[] => [`${base}_one`, `${base}_other`];

/** Keys that are put together at run time, by the place that does it. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  'AppError.messageKey': codes.map(errorTextKey),
  'AppError.remedyKey': codes.map(remedyTextKey),
  'Remedy who': ['crm_admin', 'erp_admin', 'ledgerside_admin'].map((who) => `who_${who}`),
  'source-label': PLAN_SOURCES.map(sourceKey),
  Steps: ['todo', 'running', 'done', 'warning', 'failed', 'skipped'].map((state) => `step_state_${state}`),
  'step-lines': ['reserve', 'create', 'find', 'write_back', 'companions', 'refresh'].flatMap((id) => [
    `step_${id}`,
    `step_doing_${id}`,
  ]),
  PendingCard: states.flatMap((state) =>
    ['title', 'kept', 'discard'].map((part) => `pending_${state}_${part}`),
  ),
  PlanTable: ['form', 'default', 'computed'].map((kind) => `origin_${kind}`),
  MatchList: ['inactive', 'other'].map((status) => `status_${status}`),
  DetailsHead: ['active', 'inactive', 'other'].map((status) => `status_${status}`),
  'party-roles': ['bill_to', 'ship_to', 'primary', 'contact'].map((role) => `address_${role}`),
  OutcomeCards: IMPORT_OUTCOMES.flatMap((outcome) =>
    ['sync', 'preview'].flatMap((mode) => [`import_${mode}_${outcome}`, `import_${mode}_many_${outcome}`]),
  ),
  'import-sources': CUSTOMER_PARTS.map((part) => `import_part_${part.replaceAll('.', '_')}`),
  'preview-text': IMPORT_OUTCOMES.flatMap((outcome) => pluralOf(`import_will_${outcome}`)),
  RunScope: ['inserted', 'updated'].flatMap((outcome) => pluralOf(`import_was_${outcome}`)),
  'run-title': [
    ...['sync', 'preview'].flatMap((mode) => [`import_${mode}_running`, ...pluralOf(`import_${mode}_done`)]),
    ...['paused', 'waiting', 'cancelling', 'cancelled'].map((state) => `import_${state}_at`),
  ],
  AddressBlock: ['bill_to', 'ship_to', 'primary', 'display'].map((role) => `address_${role}`),
};

describe('the English texts', () => {
  it.each(Object.entries(COMPOSED))('has every text of %s', (_place, keys) => {
    expect(keys.filter((key) => !texts[key]?.message)).toEqual([]);
  });

  it('has every text that the pages name', () => {
    const code = sourceOf('ui', 'panel', 'options', 'import');
    const plain = [...code.matchAll(/\bt\(\s*'(\w+)'/g)].map(([, key = '']) => key);
    const plural = [...code.matchAll(/\bt\.plural\(\s*'(\w+)'/g)].map(([, key = '']) => `${key}_other`);
    expect(plain.length).toBeGreaterThan(100);
    expect([...plain, ...plural].filter((key) => !(key in texts))).toEqual([]);
  });

  it('has nothing that nobody shows', () => {
    const code = `${sourceOf('.')}${readFileSync(join(SRC, '../manifest.config.ts'), 'utf8')}`;
    const composed = new Set(Object.values(COMPOSED).flat());
    const shown = (key: string) =>
      composed.has(key) || code.includes(key) || code.includes(key.replace(/_(one|other)$/, "'"));
    // Chosen by a state or an outcome: the code holds `name_${state}`.
    const chosen = (key: string) => code.includes(`\`${key.slice(0, key.lastIndexOf('_'))}_\${`);
    expect(Object.keys(texts).filter((key) => !shown(key) && !chosen(key))).toEqual([]);
  });

  it("keeps to the placeholder form {name}: a dollar sign would be the browser's own", () => {
    const dollars = Object.entries(texts).filter(([, { message }]) => message.includes('$'));
    expect(dollars).toEqual([]);
  });
});
