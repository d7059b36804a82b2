import * as v from 'valibot';
import { AppError, type AppErrorJson } from '../../../core/app-error';
import type { SalesforceApi } from '../api';
import { salesforceError } from '../errors';

/** Fields by name; null empties one. A changed record has its `Id`. */
export type RecordFields = Readonly<Record<string, string | boolean | null>>;

export interface WriteTask {
  readonly object: 'Account' | 'Contact';
  readonly operation: 'insert' | 'update' | 'upsert';
  /** A field whose value tells the records of this task apart; of an upsert the External ID. */
  readonly key: string;
  readonly records: readonly RecordFields[];
}

export type RecordResult =
  | { readonly ok: true; readonly id: string; readonly created: boolean }
  | { readonly ok: false; readonly error: AppErrorJson };

/** Records that one call of the sObject collections takes. */
export const COLLECTION = 200;

const ROUNDS = 4;

/**
 * Writes records by sObject collections, 200 at a time; one result each, in their order. A row that another transaction
 * holds is sent again. (REST API, sObject Collections.)
 */
export async function writeCollections(
  api: SalesforceApi,
  pause: (ms: number) => Promise<void>,
  task: WriteTask,
): Promise<readonly RecordResult[]> {
  const results: (RecordResult | undefined)[] = [];
  let open = task.records.map((_, at) => at);
  for (let round = 1; open.length > 0; round += 1) {
    for (let at = 0; at < open.length; at += COLLECTION) {
      const places = open.slice(at, at + COLLECTION);
      const answers = await sendCollection(api, task, places).catch(unlessWritten(results));
      for (const [index, place] of places.entries()) results[place] = answers?.[index] ?? results[place];
    }
    open = round < ROUNDS ? open.filter((place) => isLocked(results[place])) : [];
    if (open.length > 0) await pause(400 * 2 ** round);
  }
  return task.records.map((_, at) => results[at] ?? unreadable());
}

/** Once something was written, a later failure must not hide it: what was held stays so, and the rest has no result. */
const unlessWritten =
  (results: readonly (RecordResult | undefined)[]) =>
  (error: unknown): null => {
    if (error instanceof AppError && results.some((result) => result?.ok)) return null;
    throw error;
  };

export const isLocked = (result: RecordResult | undefined): boolean =>
  result?.ok === false && result.error.code === 'CRM-RECORD-LOCKED';

const Answers = v.array(
  v.object({
    success: v.boolean(),
    id: v.nullish(v.string(), ''),
    created: v.nullish(v.boolean()),
    errors: v.fallback(v.array(v.unknown()), []),
  }),
);

async function sendCollection(
  api: SalesforceApi,
  { object, operation, key, records }: WriteTask,
  places: readonly number[],
): Promise<readonly RecordResult[]> {
  const { json } = await api.send({
    method: operation === 'insert' ? 'POST' : 'PATCH',
    path: `/composite/sobjects${operation === 'upsert' ? `/${object}/${key}` : ''}`,
    body: {
      allOrNone: false,
      records: places.map((place) => ({ attributes: { type: object }, ...records[place] })),
    },
  });
  const parsed = v.safeParse(Answers, json);
  if (!parsed.success || parsed.output.length !== places.length) {
    throw new AppError('NET-UNREADABLE', { raw: 'collection answer of another shape' });
  }
  return parsed.output.map(({ success, id, created, errors }) =>
    success && id
      ? { ok: true, id, created: created ?? operation === 'insert' }
      : { ok: false, error: salesforceError(400, errors).toJSON() },
  );
}

const unreadable = (): RecordResult => ({
  ok: false,
  error: new AppError('NET-UNREADABLE', { raw: 'a record without a result' }).toJSON(),
});
