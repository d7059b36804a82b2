import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../transport/http-port';
import { createApi } from '../api';
import { fault, inOrder, jsonAnswer, scriptedPorts } from '../scripted-http';
import { type WriteTask, writeCollections } from './record-writer';

const good = (id: string) => ({ id, success: true, errors: [] });
const bad = (statusCode: string) => ({
  success: false,
  errors: [{ statusCode, message: 'No.', fields: [] }],
});
const task = (operation: WriteTask['operation'], count: number): WriteTask => ({
  object: 'Account',
  operation,
  key: 'Key__c',
  records: Array.from({ length: count }, (_, at) => ({ Name: `A${at}`, Key__c: `k${at}` })),
});

function setUp(...answers: readonly HttpResponse[]) {
  const ports = scriptedPorts(inOrder(...answers));
  return {
    ports,
    write: (given: WriteTask) =>
      writeCollections(
        createApi(ports, () => 0),
        ports.pause,
        given,
      ),
  };
}

describe('sObject collections', () => {
  it('are of two hundred records, results in their order', async () => {
    const ids = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => good(`id${from + at}`));
    const { ports, write } = setUp(jsonAnswer(200, ids(0, 200)), jsonAnswer(200, ids(200, 250)));
    const results = await write(task('insert', 250));
    expect(results.map((one) => one.ok && one.id)).toEqual(Array.from({ length: 250 }, (_, at) => `id${at}`));
    expect(ports.http.sent.map(({ method, url }) => [method, new URL(url).pathname.slice(20)])).toEqual([
      ['POST', '/composite/sobjects'],
      ['POST', '/composite/sobjects'],
    ]);
  });

  it('send rows that were held again, and only those', async () => {
    const { ports, write } = setUp(
      jsonAnswer(200, [good('a'), bad('UNABLE_TO_LOCK_ROW'), bad('REQUIRED_FIELD_MISSING')]),
      jsonAnswer(200, [{ ...good('b'), created: false }]),
    );
    expect(await write(task('upsert', 3))).toMatchObject([
      { ok: true, id: 'a' },
      { ok: true, id: 'b', created: false },
      { error: { code: 'CRM-VALIDATION' } },
    ]);
    expect(JSON.parse(ports.http.sent[1]?.body ?? '').records).toMatchObject([{ Key__c: 'k1' }]);
    expect(ports.pauses).toHaveLength(1);
  });

  it('keep what was written when a later call fails', async () => {
    const { write } = setUp(
      jsonAnswer(200, [good('a'), bad('UNABLE_TO_LOCK_ROW')]),
      fault(403, 'REQUEST_LIMIT_EXCEEDED'),
      fault(403, 'REQUEST_LIMIT_EXCEEDED'),
      fault(403, 'REQUEST_LIMIT_EXCEEDED'),
    );
    expect(await write(task('insert', 2))).toMatchObject([
      { ok: true },
      { error: { code: 'CRM-RECORD-LOCKED' } },
    ]);
  });

  it('are no answer with another number of results', async () => {
    const { write } = setUp(jsonAnswer(200, [good('a')]));
    await expect(write(task('insert', 2))).rejects.toMatchObject({ code: 'NET-UNREADABLE' });
  });
});
