import { visibleObject } from '../access';
import { toId18 } from '../ids';
import { objectBody, ok, type Params, param, type RestCall, type RestReply } from '../rest/call';
import { type Route, route } from '../rest/router';
import { refusal, SalesforceError } from '../salesforce-error';
import { fieldOf } from '../schema/schema';
import { timestamp } from '../timestamp';
import { DELIMITERS, type Table, writeTable } from './csv';
import { type IngestJob, isOver, LINE_ENDS } from './ingest-job';

const JOBS = 'jobs/ingest';
/** Bytes of data that one job takes, which is what 150 MB come to when they travel as base64. */
const MOST_BYTES = 100_000_000;

/** Bulk API 2.0, ingest. */
export const BULK_ROUTES: readonly Route[] = [
  route('POST', JOBS, create),
  route('GET', JOBS, list),
  route('GET', `${JOBS}/:id`, (call, params) => ok(jobJson(jobOf(call, params), true))),
  route('PATCH', `${JOBS}/:id`, changeState),
  route('DELETE', `${JOBS}/:id`, remove),
  route('PUT', `${JOBS}/:id/batches`, upload),
  route('GET', `${JOBS}/:id/successfulResults`, (call, params) => results(call, params, 'successful')),
  route('GET', `${JOBS}/:id/failedResults`, (call, params) => results(call, params, 'failed')),
  route('GET', `${JOBS}/:id/unprocessedrecords`, (call, params) => results(call, params, 'unprocessed')),
];

const invalidJob = (message: string) => refusal('INVALIDJOB', `InvalidJob : ${message}`);

function create(call: RestCall): RestReply {
  const { caller, version } = call;
  const { object, operation, externalIdFieldName, ...rest } = objectBody(call.body);
  const type = visibleObject(caller, String(object ?? ''), 'data');
  if (!type) throw invalidJob(`Unable to find object: ${String(object)}`);
  if (operation !== 'insert' && operation !== 'update' && operation !== 'upsert' && operation !== 'delete') {
    throw invalidJob(`Unsupported operation: ${String(operation)}`);
  }
  const field = fieldOf(type, String(externalIdFieldName ?? ''));
  if (operation === 'upsert' && !field?.externalId && field?.name !== 'Id') {
    throw invalidJob(
      `Field name provided, ${String(externalIdFieldName)} does not match an External ID, Salesforce Id, or indexed field for ${type.name}`,
    );
  }
  const columnDelimiter = String(rest.columnDelimiter ?? 'COMMA');
  const lineEnding = rest.lineEnding ?? 'LF';
  if (!(columnDelimiter in DELIMITERS) || (lineEnding !== 'LF' && lineEnding !== 'CRLF')) {
    throw refusal('JSON_PARSER_ERROR', 'Unrecognized columnDelimiter or lineEnding');
  }
  const job: IngestJob = {
    id: caller.org.ids.next('750'),
    caller,
    object: type.name,
    operation,
    externalIdFieldName: operation === 'upsert' ? (field?.name ?? null) : null,
    columnDelimiter,
    lineEnding,
    version,
    createdAt: caller.org.now(),
    changedAt: caller.org.now(),
    closedAt: 0,
    state: 'Open',
    data: null,
    table: { header: [], rows: [] },
    results: [],
    errorMessage: '',
  };
  caller.org.jobs.add(job);
  return ok(jobJson(job, false));
}

const PAGE = 1000;

/** Newest last, all kinds of jobs of this API in pages of 1,000. */
function list(call: RestCall): RestReply {
  const start = Number(call.query.get('queryLocator') ?? 0) || 0;
  const all = call.query.get('jobType') === 'Classic' ? [] : call.caller.org.jobs.all();
  const done = start + PAGE >= all.length;
  return ok({
    done,
    records: all.slice(start, start + PAGE).map((job) => jobJson(job, false)),
    nextRecordsUrl: done ? null : `${call.base}/${JOBS}?queryLocator=${start + PAGE}`,
  });
}

function jobOf(call: RestCall, params: Params): IngestJob {
  const job = call.caller.org.jobs.find(toId18(param(params, 'id')) ?? '');
  if (job) return job;
  throw new SalesforceError(404, {
    errorCode: 'NOT_FOUND',
    message: 'The requested resource does not exist',
  });
}

/** Data is taken once, while the job is open. */
function upload(call: RestCall, params: Params): RestReply {
  const job = jobOf(call, params);
  if (typeof call.body !== 'string' || !/^text\/csv/i.test(call.headers['content-type'] ?? '')) {
    throw new SalesforceError(415, {
      errorCode: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Job data has to be text/csv',
    });
  }
  if (job.state !== 'Open' || job.data !== null) {
    throw invalidState(job, 'batches cannot be added');
  }
  if (Buffer.byteLength(call.body) > MOST_BYTES) {
    throw refusal('CLIENT_ERROR', 'ClientInputError : the data of a job may have 150 MB as base64');
  }
  job.data = call.body;
  job.changedAt = call.caller.org.now();
  return { status: 201 };
}

function changeState(call: RestCall, params: Params): RestReply {
  const job = jobOf(call, params);
  const { state } = objectBody(call.body);
  const now = call.caller.org.now();
  if (state === 'Aborted' && !isOver(job)) job.state = 'Aborted';
  else if (state === 'UploadComplete' && job.state === 'Open' && job.data !== null) {
    job.state = 'UploadComplete';
    job.closedAt = now;
  } else throw invalidState(job, `state cannot become ${String(state)}`);
  job.changedAt = now;
  return ok(jobJson(job, false));
}

function remove(call: RestCall, params: Params): RestReply {
  const job = jobOf(call, params);
  if (!isOver(job)) throw invalidState(job, 'only a job that is over can be deleted');
  call.caller.org.jobs.remove(job.id);
  return { status: 204 };
}

const invalidState = (job: IngestJob, what: string): SalesforceError =>
  refusal('INVALIDJOBSTATE', `Job ${job.id} is ${job.state}: ${what}`);

function results(call: RestCall, params: Params, kind: 'successful' | 'failed' | 'unprocessed'): RestReply {
  const job = jobOf(call, params);
  if (!isOver(job)) throw invalidState(job, 'there are no results yet');
  const body = writeTable(
    tableOf(job, kind),
    DELIMITERS[job.columnDelimiter] ?? ',',
    LINE_ENDS[job.lineEnding],
  );
  return { status: 200, text: body, headers: { 'content-type': 'text/csv' } };
}

function tableOf({ table, results: done }: IngestJob, kind: 'successful' | 'failed' | 'unprocessed'): Table {
  if (kind === 'unprocessed') return { header: table.header, rows: table.rows.slice(done.length) };
  const second = kind === 'successful' ? 'sf__Created' : 'sf__Error';
  const rows = done.flatMap((result, at) => {
    const cells = table.rows[at] ?? [];
    if (result.ok !== (kind === 'successful')) return [];
    return [[result.id, result.ok ? String(result.created) : result.error, ...cells]];
  });
  return { header: ['sf__Id', second, ...table.header], rows };
}

/** The address of the data has no slash at its beginning (Bulk API 2.0, Create a Job). */
function jobJson(job: IngestJob, withFigures: boolean): Readonly<Record<string, unknown>> {
  const failed = job.results.filter(({ ok: good }) => !good).length;
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.caller.userId,
    createdDate: timestamp(job.createdAt),
    systemModstamp: timestamp(job.changedAt),
    state: job.state,
    ...(job.externalIdFieldName === null ? {} : { externalIdFieldName: job.externalIdFieldName }),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: job.version,
    jobType: 'V2Ingest',
    contentUrl: `services/data/v${job.version.toFixed(1)}/${JOBS}/${job.id}/batches`,
    lineEnding: job.lineEnding,
    columnDelimiter: job.columnDelimiter,
    ...(withFigures
      ? {
          retries: 0,
          totalProcessingTime: 0,
          apiActiveProcessingTime: 0,
          apexProcessingTime: 0,
          numberRecordsProcessed: job.results.length,
          numberRecordsFailed: failed,
        }
      : {}),
    ...(job.errorMessage === '' ? {} : { errorMessage: job.errorMessage }),
  };
}
