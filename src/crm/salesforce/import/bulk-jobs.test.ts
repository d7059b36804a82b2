import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../../transport/http-port';
import { createApi } from '../api';
import { toId18 } from '../record-id';
import { fault, jsonAnswer, noContent, scriptedPorts } from '../scripted-http';
import { createBulkJobs } from './bulk-jobs';
import type { WriteTask } from './record-writer';

const [ME = '', JOB = '', ORG = '', MADE = ''] = [
  '0055g000004Test',
  '7505g000000Job1',
  '00D5g000000OrgA',
  '0015g0000000001',
].map((id) => toId18(id) ?? '');
const csv = (body: string): HttpResponse => ({ status: 200, headers: { 'content-type': 'text/csv' }, body });
const job = (state: string, more: object = {}) => jsonAnswer(200, { id: JOB, state, ...more });

/** An organisation with one job: `answers` replace what it says to requests of that beginning. */
function organisation(answers: Readonly<Record<string, readonly HttpResponse[]>> = {}) {
  const left = new Map(Object.entries(answers).map(([key, value]) => [key, [...value]]));
  const usual: Readonly<Record<string, HttpResponse>> = {
    'GET userinfo': jsonAnswer(200, {
      user_id: ME,
      organization_id: ORG,
      preferred_username: 'k',
    }),
    'GET jobs': jsonAnswer(200, { done: true, records: [] }),
    'POST jobs': job('Open'),
    'PUT batches': { status: 201, headers: {}, body: '' },
    'PATCH job': job('UploadComplete'),
    'GET job': job('JobComplete'),
    'GET successfulResults': csv(`"sf__Id"\t"sf__Created"\t"Key__c"\n"${MADE}"\t"true"\t"k1"\n`),
    'GET failedResults': csv('"sf__Id"\t"sf__Error"\t"Key__c"\n'),
  };
  const ports = scriptedPorts((request) => {
    const name = nameOf(request);
    return left.get(name)?.shift() ?? usual[name] ?? noContent;
  });
  const jobs = createBulkJobs(
    createApi(ports, () => 0),
    ports.pause,
  );
  const sent = () => ports.http.sent.map(nameOf);
  return { jobs, sent, ports };
}

function nameOf({ method, url }: HttpRequest): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return `${method} ${last === 'ingest' ? 'jobs' : last === JOB ? 'job' : last}`;
}

const task = (...keys: readonly string[]): WriteTask => ({
  object: 'Account',
  operation: 'upsert',
  key: 'Key__c',
  records: keys.map((key) => ({ Key__c: key, Name: `A "${key}"\tB\nC`, Phone: null })),
});

describe('a bulk job', () => {
  it('is created, filled, closed, watched and read', async () => {
    const { jobs, sent, ports } = organisation({ 'GET job': [job('InProgress'), job('InProgress')] });
    expect(await jobs.write(task('k1'))).toEqual([{ ok: true, id: MADE, created: true }]);
    expect(sent()).toEqual([
      'GET userinfo',
      'GET jobs',
      'POST jobs',
      'PUT batches',
      'PATCH job',
      'GET job',
      'GET job',
      'GET job',
      'GET successfulResults',
      'GET failedResults',
    ]);
    expect(ports.pauses).toEqual([500, 1000]);
    expect(JSON.parse(ports.http.sent[2]?.body ?? '')).toMatchObject({
      operation: 'upsert',
      externalIdFieldName: 'Key__c',
      lineEnding: 'LF',
      columnDelimiter: 'TAB',
    });
    expect(ports.http.sent[3]).toMatchObject({
      headers: { 'content-type': 'text/csv; charset=UTF-8' },
      body: 'Key__c\tName\tPhone\n"k1"\t"A ""k1""\tB\nC"\t#N/A\n',
    });
    await jobs.write(task('k1'));
    expect(sent().filter((name) => name === 'GET jobs')).toHaveLength(1);
  });

  it.each([
    ['commas', `"sf__Id","sf__Created","Key__c"\r\n"${MADE}","false","k1"\r\n`],
    ['no quotes', `sf__Id\tsf__Created\tKey__c\n${MADE}\tfalse\tk1\n`],
    ['columns in another order', `"Key__c"\t"sf__Id"\t"sf__Created"\n"k1"\t"${MADE}"\t"false"\n`],
  ])('is understood with %s', async (_, results) => {
    const { jobs } = organisation({ 'GET successfulResults': [csv(results)] });
    expect(await jobs.write(task('k1'))).toEqual([{ ok: true, id: MADE, created: false }]);
  });

  it('says why a row failed, and of rows that were never reached that they were not', async () => {
    const failed = [
      '"sf__Id"\t"sf__Error"\t"Key__c"\n',
      '""\t"DUPLICATES_DETECTED:Looks like: a duplicate:--"\t"k2"\n',
      '""\t"FIELD_CUSTOM_VALIDATION_EXCEPTION:Tax id needed:Tax_Id__c --"\t"k3"\n',
    ].join('');
    const { jobs } = organisation({
      'GET job': [job('Failed', { errorMessage: 'InvalidBatch : Field name not found : X' })],
      'GET failedResults': [csv(failed)],
    });
    expect(await jobs.write(task('k1', 'k2', 'k3', 'k4'))).toMatchObject([
      { ok: true },
      {
        error: { code: 'CRM-DUPLICATE-RULE', params: { message: expect.stringContaining('Looks like: a') } },
      },
      { error: { code: 'CRM-VALIDATION', field: 'Tax_Id__c', params: { message: 'Tax id needed' } } },
      { error: { code: 'CRM-REFUSED', params: { message: 'InvalidBatch : Field name not found : X' } } },
    ]);
  });

  it('that cannot be filled is no uncertainty, and is ended before the next begins', async () => {
    const open = { id: JOB, state: 'Open', object: 'Account', createdById: ME, columnDelimiter: 'TAB' };
    const { jobs, sent } = organisation({
      'PUT batches': [fault(403, 'REQUEST_LIMIT_EXCEEDED')],
      'GET jobs': [jsonAnswer(200, { records: [] }), jsonAnswer(200, { records: [open] })],
    });
    await expect(jobs.write(task('k1'))).rejects.toMatchObject({ code: 'CRM-LIMIT' });
    await jobs.settle();
    expect(sent().slice(-3)).toEqual(['GET jobs', 'PATCH job', 'GET job']);
  });

  it.each([
    ['of another user', { createdById: '0055g000004OtherAA' }],
    ['of another tool', { columnDelimiter: 'COMMA' }],
    ['of another object', { object: 'Lead' }],
    ['that is over', { state: 'JobComplete' }],
  ])('%s is left alone', async (_, change) => {
    const running = { id: JOB, state: 'Open', object: 'Account', createdById: ME, columnDelimiter: 'TAB' };
    const { jobs, sent } = organisation({
      'GET jobs': [jsonAnswer(200, { records: [{ ...running, ...change }] })],
    });
    await jobs.settle();
    expect(sent()).toEqual(['GET userinfo', 'GET jobs']);
  });

  it.each([
    [fault(403, 'API_DISABLED_FOR_ORG'), false],
    [fault(404, 'NOT_FOUND'), false],
    [jsonAnswer(200, { records: [] }), true],
  ])('is for those who may: %#', async (answer, may) => {
    // What is not found is looked for in another version once.
    const { jobs } = organisation({ 'GET jobs': [answer, answer] });
    expect(await jobs.mayUse()).toBe(may);
  });

  it('is waited for, and not ended, where nobody says who is signed in', async () => {
    const theirs = { object: 'Account', createdById: 'x', columnDelimiter: 'TAB' };
    const records = [
      { id: JOB, state: 'Open', ...theirs },
      { id: JOB, state: 'InProgress', ...theirs },
    ];
    const { jobs, sent, ports } = organisation({
      'GET userinfo': [fault(403, 'INSUFFICIENT_ACCESS')],
      'GET jobs': [jsonAnswer(200, { records })],
      'GET job': [job('Open'), job('InProgress')],
    });
    await jobs.settle();
    expect(sent()).toEqual(['GET userinfo', 'GET jobs', 'GET job', 'GET job', 'GET job']);
    expect(ports.pauses).toEqual([500]);
  });

  it('that comes to no end is given up for now', async () => {
    const { jobs } = organisation({ 'GET job': Array.from({ length: 500 }, () => job('InProgress')) });
    await expect(jobs.write(task('k1'))).rejects.toMatchObject({ code: 'IMPORT-UNCERTAIN' });
  });
});
