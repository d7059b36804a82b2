import type { Connection } from 'jsforce';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSalesforce } from '../sandbox/salesforce/salesforce';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { signIn } from './jsforce-sign-in';

const salesforce = createSalesforce();
let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startSandbox([salesforce]);
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.reset({ size: 5 });
  salesforce.configure({ erpFields: 'ready' });
  connection = await signIn(sandbox, 'rep');
  connection.bulk2.pollInterval = 5;
});

const UID = 'ERP_External_UID__c';
const count = async (where: string): Promise<number> =>
  (await connection.query(`SELECT COUNT() FROM Account WHERE ${where}`)).totalSize;

/** A job by hand, with data as it stands. */
async function jobWith(body: Record<string, string>, csv: string) {
  const job = connection.bulk2.createJob({ object: 'Account', operation: 'insert', ...body } as never);
  await job.open();
  await fetch(`${connection.instanceUrl}/services/data/v66.0/jobs/ingest/${job.id}/batches`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${connection.accessToken}`, 'content-type': 'text/csv' },
    body: csv,
  });
  await job.close();
  return job;
}

describe('a bulk job', () => {
  test('inserts and updates by external id, row by row', async () => {
    await connection.sobject('Account').create({ Name: 'There before', [UID]: 'U-2' });
    const results = await connection.bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'upsert',
      externalIdFieldName: UID,
      input: [
        { Name: 'New "Quay", Ltd', BillingStreet: 'A\nB', [UID]: 'U-1' },
        { Name: 'Changed', [UID]: 'U-2' },
        { Name: 'x'.repeat(256), [UID]: 'U-3' },
      ],
    });
    expect(results.unprocessedRecords).toEqual([]);
    expect(results.successfulResults).toMatchObject([
      { sf__Created: 'true', Name: 'New "Quay", Ltd', [UID]: 'U-1' },
      { sf__Created: 'false', Name: 'Changed', [UID]: 'U-2' },
    ]);
    expect(results.failedResults).toMatchObject([
      { sf__Error: expect.stringMatching(/^STRING_TOO_LONG:.*:Name --$/s), [UID]: 'U-3' },
    ]);
    const rows = await connection.query(`SELECT Name, BillingStreet FROM Account WHERE ${UID} = 'U-1'`);
    expect(rows.records).toMatchObject([{ Name: 'New "Quay", Ltd', BillingStreet: 'A\r\nB' }]);
  });

  test('updates, empties with #N/A, leaves alone what is empty, and deletes', async () => {
    const made = await connection.sobject('Account').create({ Name: 'A', Phone: '1', Fax: '2' });
    const id = String(made.id);
    const update = { object: 'Account', operation: 'update' } as const;
    await connection.bulk2.loadAndWaitForResults({ ...update, input: [{ Id: id, Phone: '#N/A', Fax: '' }] });
    expect(await connection.sobject('Account').retrieve(id)).toMatchObject({ Phone: null, Fax: '2' });
    const gone = { object: 'Account', operation: 'delete' } as const;
    await connection.bulk2.loadAndWaitForResults({ ...gone, input: [{ Id: id }] });
    await expect(connection.sobject('Account').retrieve(id)).rejects.toMatchObject({ name: 'NOT_FOUND' });
  });

  test('finds a parent by an external id', async () => {
    await connection.sobject('Account').create({ Name: 'Parent', [UID]: 'U-9' });
    const column = `Account.${UID}`;
    const results = await connection.bulk2.loadAndWaitForResults({
      object: 'Contact',
      operation: 'insert',
      input: [
        { LastName: 'Ito', [column]: 'U-9' },
        { LastName: 'Nobody', [column]: 'U-0' },
      ],
    });
    expect([results.successfulResults.length, results.failedResults.length]).toEqual([1, 1]);
    const found = await connection.query("SELECT Account.Name FROM Contact WHERE LastName = 'Ito'");
    expect(found.records).toMatchObject([{ Account: { Name: 'Parent' } }]);
  });

  test('takes ten thousand rows', async () => {
    const input = Array.from({ length: 10_000 }, (_, index) => ({
      Name: `Bulk ${index}`,
      [UID]: `B-${index}`,
    }));
    const job = { object: 'Account', operation: 'upsert', externalIdFieldName: UID, input } as const;
    const first = await connection.bulk2.loadAndWaitForResults(job);
    const again = await connection.bulk2.loadAndWaitForResults(job);
    expect([first.successfulResults.length, again.successfulResults.length]).toEqual([10_000, 10_000]);
    expect(again.successfulResults.every((row) => row.sf__Created === 'false')).toBe(true);
    expect(await count("Name LIKE 'Bulk %'")).toBe(10_000);
  });

  test('keeps what it has done when it is aborted, and gives back the rest', async () => {
    let now = Date.now();
    const clocked = createSalesforce(() => now);
    const other = await startSandbox([clocked]);
    try {
      clocked.configure({ erpFields: 'ready', bulkMs: 1000 });
      connection = await signIn(other, 'rep');
      const rows = Array.from({ length: 10 }, (_, index) => `Part ${index}\n`).join('');
      const job = await jobWith({}, `Name\n${rows}`);
      await expect(job.getSuccessfulResults()).rejects.toThrow('INVALIDJOBSTATE');
      now += 500;
      expect(await job.check()).toMatchObject({ state: 'InProgress', numberRecordsProcessed: 5 });
      await job.abort();
      now += 5000;
      expect(await job.check()).toMatchObject({ state: 'Aborted' });
      expect(await count("Name LIKE 'Part %'")).toBe(5);
      expect(await job.getUnprocessedRecords()).toHaveLength(5);
    } finally {
      await other.stop();
    }
  });
});

describe('a bulk job is refused', () => {
  test('as a whole for a column that is no field, or line ends that are not the job’s', async () => {
    const column = await jobWith({}, 'Name,Nope__c\nA,1\n');
    await expect(column.poll()).rejects.toThrow('InvalidBatch : Field name not found : Nope__c');
    expect(await column.getUnprocessedRecords()).toHaveLength(1);
    const ends = await jobWith({ lineEnding: 'CRLF' }, 'Name\nA\n');
    await expect(ends.poll()).rejects.toThrow('LineEnding is invalid');
  });

  test('for an object, an operation, a field or a state that does not fit', async () => {
    const open = (body: Record<string, string>) => connection.bulk2.createJob(body as never).open();
    await expect(open({ object: 'Nope', operation: 'insert' })).rejects.toMatchObject({ name: 'INVALIDJOB' });
    await expect(open({ object: 'Account', operation: 'merge' })).rejects.toMatchObject({
      name: 'INVALIDJOB',
    });
    await expect(
      open({ object: 'Account', operation: 'upsert', externalIdFieldName: 'Phone' }),
    ).rejects.toMatchObject({ name: 'INVALIDJOB' });
    const job = connection.bulk2.createJob({ object: 'Account', operation: 'insert' });
    await job.open();
    expect(job.getInfo()).toMatchObject({
      state: 'Open',
      contentUrl: `services/data/v66.0/jobs/ingest/${job.id}/batches`,
    });
    await expect(job.close()).rejects.toMatchObject({ name: 'INVALIDJOBSTATE' });
    await job.abort();
    await expect(job.close()).rejects.toMatchObject({ name: 'INVALIDJOBSTATE' });
    await job.delete();
    await expect(job.check()).rejects.toMatchObject({ name: 'NOT_FOUND' });
  });
});

test('a hundred thousand accounts are walked by id, deleted ones too', async () => {
  sandbox.reset({ size: 100_000 });
  salesforce.configure({ erpFields: 'ready' });
  connection = await signIn(sandbox, 'rep');
  const seen = new Set<string>();
  let last = '';
  for (;;) {
    const after = last === '' ? '' : `WHERE Id > '${last}' `;
    const soql = `SELECT Id, Name FROM Account ${after}ORDER BY Id LIMIT 2000`;
    const { records } = await connection.query<{ Id: string }>(soql, { scanAll: true });
    for (const { Id } of records) seen.add(Id);
    last = records.at(-1)?.Id ?? '';
    if (records.length < 2000) break;
  }
  expect(seen.size).toBe(Object.keys((salesforce.snapshot() as { accounts: object }).accounts).length);
});
