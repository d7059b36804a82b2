import * as v from 'valibot';
import { AppError } from '../core/app-error';
import type { ErrorCode } from '../core/error-catalogue';
import { ERROR_CATALOGUE } from '../core/error-catalogue';
import {
  IMPORT_OUTCOMES,
  type ImportRow,
  type ImportRun,
  NO_OUTCOMES,
  type OutcomeCounts,
} from '../core/import-run';
import type { ImportPage, PageMarks } from '../workflows/import-customers/import-store';

const texts = v.record(v.string(), v.string());
const count = v.fallback(v.number(), 0);
const isCode = (code: string): boolean => Object.hasOwn(ERROR_CATALOGUE, code);

/** An error of a version that had other codes is still an error. */
const errorSchema = v.object({
  code: v.pipe(
    v.string(),
    v.transform((code) => (isCode(code) ? code : 'INTERNAL') as ErrorCode),
  ),
  params: v.fallback(texts, {}),
  raw: v.fallback(v.string(), ''),
  field: v.fallback(v.string(), ''),
});
const error = v.fallback(v.nullable(errorSchema), null);

const counts = v.pipe(
  v.fallback(v.record(v.string(), v.number()), {}),
  v.transform((known): OutcomeCounts => ({ ...NO_OUTCOMES, ...known })),
);

export const importSettingsSchema = v.object({
  mapping: v.fallback(texts, {}),
  crmOwned: v.fallback(v.array(v.string()), []),
  strict: v.fallback(v.boolean(), false),
  perMinute: count,
});

/** What a run cannot be continued without is needed; what only tells of it falls back. */
const runSchema = v.object({
  id: v.string(),
  integrationId: v.string(),
  integrationName: v.fallback(v.string(), ''),
  erp: v.string(),
  company: v.string(),
  crm: v.string(),
  org: v.string(),
  mode: v.picklist(['preview', 'sync']),
  criteria: v.object({ since: v.nullable(v.number()), from: v.string(), to: v.string() }),
  only: v.nullable(v.number()),
  decisions: v.fallback(
    v.record(
      v.string(),
      v.variant('kind', [
        v.object({ kind: v.literal('link'), accountId: v.string() }),
        v.object({ kind: v.literal('insert') }),
      ]),
    ),
    {},
  ),
  settings: importSettingsSchema,
  state: v.picklist(['running', 'paused', 'waiting', 'cancelling', 'done', 'cancelled']),
  phase: v.picklist(['index', 'rows']),
  indexCursor: v.string(),
  indexed: count,
  sourceCursor: v.nullable(v.string()),
  pageSize: v.number(),
  total: v.fallback(v.nullable(v.number()), null),
  done: v.number(),
  counts,
  startedAt: v.number(),
  updatedAt: count,
  activeMs: count,
  error,
  attempts: count,
});

const pageSchema = v.object({
  customers: v.array(
    v.object({
      recordKey: v.string(),
      number: v.string(),
      name: v.string(),
      modifiedAt: v.nullable(v.number()),
      values: texts,
    }),
  ),
  next: v.nullable(v.string()),
});

const positions = v.array(v.number());
const marksSchema = v.object({ done: positions, sent: positions, changed: positions });

const listOf = <S extends v.GenericSchema>(schema: S) => v.fallback(v.array(schema), []);

const rowSchema = v.object({
  index: v.number(),
  recordKey: v.string(),
  number: v.fallback(v.string(), ''),
  name: v.fallback(v.string(), ''),
  outcome: v.picklist(IMPORT_OUTCOMES),
  accountId: v.fallback(v.string(), ''),
  notes: listOf(v.object({ labelKey: v.string(), params: texts })),
  error,
  differences: listOf(
    v.object({ target: v.string(), labelKey: v.string(), crm: v.string(), erp: v.string(), problem: error }),
  ),
  proposals: listOf(v.object({ id: v.string(), name: v.string(), reasons: v.array(v.string()) })),
});

/** A run as it was stored; null for none, or one that could not be continued. */
export function readRun(stored: unknown): ImportRun | null {
  const parsed = v.safeParse(runSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Record keys as they were stored; a damaged list has none. */
export const readTexts = (stored: unknown): readonly string[] => v.parse(listOf(v.string()), stored);

/**
 * A page and its marks as they were stored; null for none.
 * @throws AppError `INTERNAL` for one that is damaged: its customers would be passed over in silence
 */
export function readPage(page: unknown, marks: unknown): ImportPage | null {
  if (page === undefined) return null;
  const parsed = v.safeParse(pageSchema, page);
  const known = v.safeParse(marksSchema, marks);
  if (parsed.success && known.success) return { ...parsed.output, ...known.output };
  throw new AppError('INTERNAL', { raw: 'The page of the import is damaged' });
}

export const marksOf = ({ done, sent, changed }: PageMarks): PageMarks => ({ done, sent, changed });

/** The rows of a block that can be read. */
export function readRows(stored: unknown): ImportRow[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((row) => {
    const parsed = v.safeParse(rowSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
}
