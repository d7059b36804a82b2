import { visibleObject } from '../access';
import { createRecord, deleteRecord, updateRecord } from '../data/dml';
import { externalIdField, upsertRow } from '../rest/upsert';
import { refusal, SalesforceError } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import { fieldOf } from '../schema/schema';
import { DELIMITERS, readTable } from './csv';
import { type IngestJob, LINE_ENDS, type RowResult } from './ingest-job';

/**
 * Brings a job to where it must be now: rows are processed evenly over `bulkMs` after the data was complete, and what is
 * processed stays processed whatever becomes of the job.
 */
export function advance(job: IngestJob): void {
  const { org } = job.caller;
  if (job.state !== 'UploadComplete' && job.state !== 'InProgress') return;
  const now = org.now();
  if (now === job.closedAt) return;
  if (job.state === 'UploadComplete' && !begin(job)) return;
  const share = Math.min(1, (now - job.closedAt) / Math.max(1, org.switches.bulkMs));
  const due = Math.floor(job.table.rows.length * share);
  while (job.results.length < due) job.results.push(processed(job, job.table.rows[job.results.length] ?? []));
  job.changedAt = now;
  if (share === 1) job.state = 'JobComplete';
}

function begin(job: IngestJob): boolean {
  const table = readTable(job.data ?? '', DELIMITERS[job.columnDelimiter] ?? ',', LINE_ENDS[job.lineEnding]);
  if (table === null) {
    const message = `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`;
    return failed(job, message);
  }
  job.table = table;
  const object = objectOf(job);
  const unknown = table.header.find((name) => !isColumn(job, object, name));
  if (unknown !== undefined) return failed(job, `InvalidBatch : Field name not found : ${unknown}`);
  job.state = 'InProgress';
  return true;
}

function failed(job: IngestJob, message: string): false {
  job.state = 'Failed';
  job.errorMessage = message;
  return false;
}

function objectOf(job: IngestJob): ObjectType {
  const object = visibleObject(job.caller, job.object, 'data');
  if (!object) throw new Error(`the job's object ${job.object} is gone`);
  return object;
}

/** A field, or `Account.ERP_Uid__c`: a parent by an external id of its own. */
function isColumn(job: IngestJob, object: ObjectType, name: string): boolean {
  if (fieldOf(object, name)) return true;
  return parentColumn(job, object, name) !== null;
}

function parentColumn({ caller }: IngestJob, object: ObjectType, name: string) {
  const [relationship, external = ''] = name.split('.');
  const lookup = object.fields.find((field) => field.relationshipName === relationship);
  const parent = lookup && visibleObject(caller, lookup.referenceTo[0] ?? '', 'data');
  const field = parent && fieldOf(parent, external);
  return lookup && parent && field?.externalId ? { lookup, parent, field } : null;
}

function processed(job: IngestJob, cells: readonly string[]): RowResult {
  const given = Object.fromEntries(job.table.header.map((name, at) => [name, cells[at] ?? '']));
  try {
    return write(job, given);
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    const { errorCode, message, fields = [] } = error.entry;
    return { ok: false, id: given.Id ?? '', error: `${errorCode}:${message}:${fields.join(',')} --` };
  }
}

function write(job: IngestJob, given: Readonly<Record<string, string>>): RowResult {
  const { caller, operation } = job;
  const how = { allowSave: false, version: job.version };
  const object = objectOf(job);
  const id = given.Id ?? '';
  if (operation === 'delete') {
    deleteRecord(caller, object.name, id);
    return { ok: true, id, created: false };
  }
  const input = inputOf(job, object, given);
  if (operation === 'insert') {
    return { ok: true, id: createRecord(caller, object.name, input, how).Id, created: true };
  }
  if (operation === 'update') {
    if (id === '') throw refusal('MISSING_ARGUMENT', 'Id not specified in an update call', []);
    return { ok: true, id: updateRecord(caller, object.name, id, input, how).Id, created: false };
  }
  const field = externalIdField(object, job.externalIdFieldName ?? '');
  const { [field.name]: value, ...rest } = input;
  if (typeof value !== 'string') throw refusal('MISSING_ARGUMENT', `${field.name} not specified`, []);
  const { row, created } = upsertRow(caller, object, field, value, rest, how);
  return { ok: true, id: row.Id, created };
}

/** An empty cell leaves a field alone, `#N/A` empties it. */
function inputOf(job: IngestJob, object: ObjectType, given: Readonly<Record<string, string>>) {
  const input: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(given)) {
    if (text === '' || name === 'Id') continue;
    const field = fieldOf(object, name);
    if (field) {
      input[field.name] =
        text === '#N/A' ? null : field.type === 'boolean' ? /^(?:true|1)$/i.test(text) : text;
      continue;
    }
    const parent = parentColumn(job, object, name);
    if (parent) input[parent.lookup.name] = parentId(job, parent.parent.name, parent.field.name, text);
  }
  return input;
}

function parentId({ caller }: IngestJob, object: string, field: string, value: string): string {
  const [row] = caller.org.store.lookup(object, field, value).filter((one) => one.IsDeleted !== true);
  if (row) return row.Id;
  const message = `Foreign key external ID: ${value} not found for field ${field} in entity ${object}`;
  throw refusal('INVALID_FIELD', message, []);
}
