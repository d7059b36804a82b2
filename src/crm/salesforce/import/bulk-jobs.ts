import * as v from 'valibot';
import { AppError } from '../../../core/app-error';
import { parseCsv } from '../../../core/csv';
import type { ErrorCode } from '../../../core/error-catalogue';
import type { SalesforceApi } from '../api';
import { salesforceError } from '../errors';
import { readIdentity } from '../identity';
import { toId18 } from '../record-id';
import { nextPageOf } from '../records';
import type { RecordFields, RecordResult, WriteTask } from './record-writer';

const JOBS = '/jobs/ingest';
/** Beside its user, kind and object this is how we know a job of ours again: hardly anybody else uses tabs. */
const FORMAT = { columnDelimiter: 'TAB', lineEnding: 'LF' } as const;

const Job = v.object({
  id: v.string(),
  state: v.string(),
  object: v.fallback(v.string(), ''),
  createdById: v.fallback(v.string(), ''),
  columnDelimiter: v.fallback(v.string(), ''),
  errorMessage: v.fallback(v.nullish(v.string(), ''), ''),
});
type Job = v.InferOutput<typeof Job>;

/** Ingest jobs (Bulk API 2.0): one at a time, and none begins while an earlier one of ours may still be running. */
export interface BulkJobs {
  /** One result per record. @throws AppError `IMPORT-UNCERTAIN` once the job may have begun */
  write(task: WriteTask): Promise<readonly RecordResult[]>;
  /** Whether the user has jobs at all; whoever may not see them cannot have left one running. */
  mayUse(): Promise<boolean>;
  /** Waits until nothing that an earlier call, or an earlier worker, has begun can write any more. */
  settle(): Promise<void>;
}

export function createBulkJobs(api: SalesforceApi, pause: (ms: number) => Promise<void>): BulkJobs {
  let settled = false;

  const read = async (id: string): Promise<Job> =>
    jobOf((await api.send({ method: 'GET', path: `${JOBS}/${id}` })).json);

  const move = async (id: string, state: string): Promise<Job> =>
    jobOf((await api.send({ method: 'PATCH', path: `${JOBS}/${id}`, body: { state } })).json);

  async function settle(): Promise<void> {
    if (settled) return;
    const userId = await whoIsSignedIn();
    for (const job of await unfinished()) {
      const isOurs =
        ['', toId18(job.createdById)].includes(userId) && ['Account', 'Contact'].includes(job.object);
      if (!isOurs || !['', FORMAT.columnDelimiter].includes(job.columnDelimiter)) continue;
      // One that was never closed would be by a request that is still on its way.
      if (job.state === 'Open' && job.columnDelimiter !== '' && userId !== '')
        await move(job.id, 'Aborted').catch(() => null);
      await ended(job.id);
    }
    settled = true;
  }

  /** '' where that is not told: jobs of anybody are waited for then, and none is ended. */
  const whoIsSignedIn = (): Promise<string> =>
    readIdentity(api).then(
      ({ userId }) => userId,
      (error: unknown) => {
        if (error instanceof AppError && REFUSED.has(error.code)) return '';
        throw error;
      },
    );

  async function mayUse(): Promise<boolean> {
    try {
      await unfinished();
      return true;
    } catch (error) {
      if (error instanceof AppError && REFUSED.has(error.code)) return false;
      throw error;
    }
  }

  async function unfinished(): Promise<readonly Job[]> {
    const jobs: Job[] = [];
    for (let path = `${JOBS}?jobType=V2Ingest`; path !== ''; ) {
      const { json } = await api.send({ method: 'GET', path });
      const parsed = v.safeParse(v.object({ records: v.array(Job) }), json);
      if (parsed.success) jobs.push(...parsed.output.records);
      path = nextPageOf(json);
    }
    return jobs.filter(({ state }) => !isOver(state));
  }

  /** An open job of somebody else's making is left alone: nothing comes of it. */
  async function ended(id: string): Promise<Job> {
    for (let wait = 500, waits = 0; waits < MOST_WAITS; waits += 1, wait = Math.min(LONGEST_WAIT, wait * 2)) {
      const job = await read(id);
      if (isOver(job.state) || job.state === 'Open') return job;
      await pause(wait);
    }
    throw new AppError('NET-TIMEOUT', { raw: `bulk job ${id}` });
  }

  async function begin({ object, operation, key, records }: WriteTask): Promise<string> {
    const external = operation === 'upsert' ? { externalIdFieldName: key } : {};
    const body = { object, operation, ...external, contentType: 'CSV', ...FORMAT };
    const { id } = jobOf((await api.send({ method: 'POST', path: JOBS, body })).json);
    await api.send({ method: 'PUT', path: `${JOBS}/${id}/batches`, csv: csvOf(records) });
    return id;
  }

  async function close(id: string): Promise<void> {
    try {
      await move(id, 'UploadComplete');
    } catch (error) {
      // A lost answer, and a second closing, are settled by the job's own state.
      if ((await read(id)).state === 'Open') throw error;
    }
  }

  async function resultsOf(id: string, key: string): Promise<ReadonlyMap<string, RecordResult>> {
    const table = async (kind: string) =>
      tableOf((await api.send({ method: 'GET', path: `${JOBS}/${id}/${kind}` })).text);
    const [good, bad] = [await table('successfulResults'), await table('failedResults')];
    return new Map<string, RecordResult>([
      ...good.map((row) => [row[key] ?? '', goodResult(row)] as const),
      ...bad.map((row) => [row[key] ?? '', badResult(row.sf__Error ?? '')] as const),
    ]);
  }

  async function write(task: WriteTask): Promise<readonly RecordResult[]> {
    await settle();
    settled = false;
    const id = await begin(task);
    try {
      await close(id);
      const { state, errorMessage } = await ended(id);
      const results = await resultsOf(id, task.key);
      settled = true;
      const unprocessed = badResult(`UNPROCESSED:${errorMessage || state}: --`);
      return task.records.map((record) => results.get(String(record[task.key])) ?? unprocessed);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw new AppError('IMPORT-UNCERTAIN', { params: error.params, raw: error.raw, cause: error });
    }
  }

  return { write, settle, mayUse };
}

const REFUSED: ReadonlySet<ErrorCode> = new Set([
  'CRM-NO-ACCESS',
  'CRM-API-DISABLED',
  'CRM-RECORD-GONE',
  'CRM-REFUSED',
]);
const LONGEST_WAIT = 10_000;
const MOST_WAITS = 120;

const isOver = (state: string): boolean => ['JobComplete', 'Failed', 'Aborted'].includes(state);

function jobOf(json: unknown): Job {
  const parsed = v.safeParse(Job, json);
  if (!parsed.success) throw new AppError('NET-UNREADABLE', { raw: 'bulk job of another shape' });
  return parsed.output;
}

/** RFC 4180 with tabs: an empty cell leaves a field alone, `#N/A` empties it. */
function csvOf(records: readonly RecordFields[]): string {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cell = (value: RecordFields[string] | undefined): string => {
    if (value === undefined || value === '') return '';
    return value === null ? '#N/A' : `"${String(value).replaceAll('"', '""')}"`;
  };
  const lines = records.map((record) => columns.map((column) => cell(record[column])).join('\t'));
  return [columns.join('\t'), ...lines, ''].join('\n');
}

type ResultRow = Readonly<Record<string, string>>;

/** The delimiter is read off: `sf__Id` comes first, and `sf__Created` or `sf__Error` after it. */
function tableOf(text: string): readonly ResultRow[] {
  const separator = /^\uFEFF?"?sf__\w+"?(.)/.exec(text)?.[1] ?? '\t';
  const [header, ...rows] = parseCsv(text, separator === ',' || separator === ';' ? separator : '\t').records;
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
  );
}

const goodResult = (row: ResultRow): RecordResult => ({
  ok: true,
  id: toId18(row.sf__Id ?? '') ?? row.sf__Id ?? '',
  created: row.sf__Created === 'true',
});

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
function badResult(text: string): RecordResult {
  const [, errorCode = '', message = text, fields = ''] =
    /^(\w+):(.*?)(?::([\w,.]*) ?--)?\s*$/s.exec(text) ?? [];
  const named = fields.split(',').filter(Boolean);
  return { ok: false, error: salesforceError(400, [{ errorCode, message, fields: named }]).toJSON() };
}
