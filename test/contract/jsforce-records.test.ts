import type { Connection } from 'jsforce';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSalesforce } from '../sandbox/salesforce/salesforce';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { signIn } from './jsforce-sign-in';

const salesforce = createSalesforce();
let sandbox: Sandbox;
let connection: Connection;
let harbour: string;

beforeAll(async () => {
  sandbox = await startSandbox([salesforce]);
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.reset({ size: 5 });
  salesforce.configure({ erpFields: 'ready' });
  connection = await signIn(sandbox, 'rep');
  const found = await connection.query<{ Id: string }>(
    "SELECT Id FROM Account WHERE Name = 'Harbour Tools Ltd'",
  );
  harbour = found.records[0]?.Id ?? '';
});

const accounts = () => connection.sobject('Account');
const path = (rest: string) => `/services/data/v66.0/${rest}`;

describe('single records', () => {
  test('are created, read, changed and deleted', async () => {
    const created = await accounts().create({ Name: 'New Quay Ltd', BillingStreet: 'A\nB' });
    expect(created).toMatchObject({ success: true, errors: [] });
    const id = String(created.id);
    await accounts().update({ Id: id, Phone: '+353 1 555 0100' });
    const row = await accounts().retrieve(id, { fields: ['Id', 'Phone', 'BillingAddress', 'OwnerId'] });
    expect(row).toMatchObject({ Id: id, Phone: '+353 1 555 0100', BillingAddress: { street: 'A\r\nB' } });
    await accounts().destroy(id);
    await expect(accounts().retrieve(id)).rejects.toMatchObject({ name: 'NOT_FOUND' });
    await expect(accounts().destroy(id)).rejects.toMatchObject({ name: 'ENTITY_IS_DELETED' });
  });

  test('are inserted and updated by external id', async () => {
    const first = await accounts().upsert(
      { Name: 'Keyed', ERP_Integration_Key__c: 'K-1' },
      'ERP_Integration_Key__c',
    );
    const second = await accounts().upsert(
      { Phone: '1', ERP_Integration_Key__c: 'K-1' },
      'ERP_Integration_Key__c',
    );
    expect([first, second]).toMatchObject([{ created: true }, { created: false }]);
    expect(second).toMatchObject({ id: first.id });
  });

  test('that share an external id are a multiple choice', async () => {
    const shared = { ERP_External_UID__c: 'U-1' };
    await accounts().create([
      { Name: 'One', ...shared },
      { Name: 'Two', ...shared },
    ]);
    await expect(accounts().upsert({ Phone: '1', ...shared }, 'ERP_External_UID__c')).rejects.toMatchObject({
      name: 'MULTIPLE_CHOICES',
    });
  });

  test('are changed only when the entity tag still fits', async () => {
    const { headers } = await rawGet(`sobjects/Account/${harbour}?fields=Id`);
    const tag = headers.get('etag') ?? '';
    const url = path(`sobjects/Account/${harbour}`);
    const change = (key: string) => ({
      method: 'PATCH' as const,
      url,
      body: JSON.stringify({ ERP_Integration_Key__c: key }),
      headers: { 'content-type': 'application/json', 'if-match': tag },
    });
    await connection.request(change('first'));
    await expect(connection.request(change('second'))).rejects.toMatchObject({ name: 'PRECONDITION_FAILED' });
    expect(await accounts().retrieve(harbour)).toMatchObject({ ERP_Integration_Key__c: 'first' });
  });
});

describe('collections', () => {
  test('report each record on its own', async () => {
    const results = await accounts().create([{ Name: 'Good' }, { Phone: 'nameless' }]);
    expect(results).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }] },
    ]);
  });

  test('are all undone when one fails and all or none was asked for', async () => {
    const before = await connection.query('SELECT COUNT() FROM Account');
    const results = await accounts().create([{ Name: 'Good' }, { Phone: 'nameless' }], { allOrNone: true });
    expect(results).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false },
    ]);
    const after = await connection.query('SELECT COUNT() FROM Account');
    expect(after.totalSize).toBe(before.totalSize);
  });

  test('are changed, inserted by key, read and deleted', async () => {
    const made = await accounts().upsert(
      [
        { Name: 'A', ERP_Integration_Key__c: 'K-A' },
        { Name: 'B', ERP_Integration_Key__c: 'K-B' },
      ],
      'ERP_Integration_Key__c',
    );
    const ids = made.map((one) => String(one.id));
    await accounts().update(ids.map((Id) => ({ Id, Type: 'Partner' })));
    const rows = await accounts().retrieve(ids, { fields: ['Name', 'Type'] });
    expect(rows).toMatchObject([
      { Name: 'A', Type: 'Partner' },
      { Name: 'B', Type: 'Partner' },
    ]);
    expect(await accounts().destroy(ids)).toMatchObject([{ success: true }, { success: true }]);
  });
});

describe('refusals', () => {
  const refused = (fields: Record<string, unknown>) => accounts().update({ Id: harbour, ...fields });

  test('of the organisation: validation rule, lock, duplicate rule', async () => {
    salesforce.configure({
      validationRule: { message: 'Tax id needed', field: 'Phone', whenWriting: 'Phone' },
    });
    await expect(refused({ Phone: '1' })).rejects.toMatchObject({
      name: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'Tax id needed',
      data: { fields: ['Phone'] },
    });
    salesforce.configure({ validationRule: null, lockedRecordId: harbour, lockedTimes: 1 });
    await expect(refused({ Phone: '1' })).rejects.toMatchObject({ name: 'UNABLE_TO_LOCK_ROW' });
    await expect(refused({ Phone: '1' })).resolves.toMatchObject({ success: true });
  });

  test('of a duplicate, which an alert lets pass on request', async () => {
    salesforce.configure({ duplicateRule: 'alert' });
    const twin = { Name: 'harbour tools ltd' };
    await expect(accounts().create(twin)).rejects.toMatchObject({
      name: 'DUPLICATES_DETECTED',
      data: {
        duplicateResult: { allowSave: true, matchResults: [{ matchRecords: [{ record: { Id: harbour } }] }] },
      },
    });
    const headers = { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' };
    expect(await accounts().create(twin, { headers })).toMatchObject({ success: true });
  });

  test('of the data: too long, unknown, taken, malformed', async () => {
    await expect(refused({ AccountNumber: 'x'.repeat(41) })).rejects.toMatchObject({
      name: 'STRING_TOO_LONG',
    });
    await expect(refused({ Nope__c: 'x' })).rejects.toMatchObject({ name: 'INVALID_FIELD' });
    await expect(refused({ CreatedDate: '2026-01-01' })).rejects.toMatchObject({
      name: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    });
    await expect(refused({ OwnerId: harbour })).rejects.toMatchObject({ name: 'MALFORMED_ID' });
    await accounts().create({ Name: 'Holder', ERP_Customer_No__c: 'C-1' });
    await expect(refused({ ERP_Customer_No__c: 'c-1' })).rejects.toMatchObject({
      name: 'DUPLICATE_VALUE',
      message: expect.stringMatching(
        /duplicate value found: ERP_Customer_No__c duplicates value on record with id: 001/,
      ),
    });
  });
});

function rawGet(rest: string): Promise<Response> {
  return fetch(`${sandbox.httpOrigin.salesforce}${path(rest)}`, {
    headers: { authorization: `Bearer ${connection.accessToken}` },
  });
}
