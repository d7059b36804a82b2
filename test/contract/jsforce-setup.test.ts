import type { Connection } from 'jsforce';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSalesforce } from '../sandbox/salesforce/salesforce';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { signIn } from './jsforce-sign-in';

const salesforce = createSalesforce();
let sandbox: Sandbox;
let admin: Connection;

beforeAll(async () => {
  sandbox = await startSandbox([salesforce]);
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.reset({ size: 3 });
  admin = await signIn(sandbox, 'admin');
});

const definition = {
  FullName: 'Account.ERP_Customer_No__c',
  Metadata: { label: 'ERP Customer No', type: 'Text', length: 20, unique: true, externalId: true },
};

const createField = (connection: Connection) => connection.tooling.sobject('CustomField').create(definition);

const fieldNames = async (connection: Connection) =>
  (await connection.describe('Account')).fields.map((field) => field.name);

describe('setting the organisation up', () => {
  test('makes a field that nobody sees until it is granted and assigned', async () => {
    await createField(admin);
    const tooling = await admin.tooling.query(
      "SELECT DeveloperName FROM CustomField WHERE TableEnumOrId = 'Account'",
    );
    expect(tooling.records).toMatchObject([{ DeveloperName: 'ERP_Customer_No' }]);
    expect(await fieldNames(admin)).not.toContain('ERP_Customer_No__c');

    const set = await admin.sobject('PermissionSet').create({ Name: 'ERP_User', Label: 'ERP User' });
    await admin.sobject('FieldPermissions').create({
      ParentId: set.id,
      SobjectType: 'Account',
      Field: 'Account.ERP_Customer_No__c',
      PermissionsRead: true,
      PermissionsEdit: true,
    });
    expect(await fieldNames(admin)).not.toContain('ERP_Customer_No__c');
    await admin
      .sobject('PermissionSetAssignment')
      .create({ PermissionSetId: set.id, AssigneeId: admin.userInfo?.id });

    expect(await fieldNames(admin)).toContain('ERP_Customer_No__c');
    await expect(admin.query('SELECT ERP_Customer_No__c FROM Account')).resolves.toMatchObject({
      done: true,
    });
    const rep = await signIn(sandbox, 'rep');
    await expect(rep.query('SELECT ERP_Customer_No__c FROM Account')).rejects.toMatchObject({
      name: 'INVALID_FIELD',
    });
  });

  test('needs an administrator', async () => {
    const rep = await signIn(sandbox, 'rep');
    await expect(createField(rep)).rejects.toMatchObject({ name: 'INSUFFICIENT_ACCESS' });
    await expect(rep.query('SELECT Id FROM PermissionSet')).rejects.toMatchObject({ name: 'INVALID_TYPE' });
  });

  test('refuses a field that is there already', async () => {
    await createField(admin);
    await expect(createField(admin)).rejects.toMatchObject({ name: 'DUPLICATE_DEVELOPER_NAME' });
  });

  test('tells readable from writable', async () => {
    salesforce.configure({ erpFields: 'readonly' });
    const { fields } = await admin.describe('Account');
    expect(fields.find((field) => field.name === 'ERP_Customer_No__c')).toMatchObject({ updateable: false });
    const [row] = (await admin.query<{ Id: string }>('SELECT Id FROM Account LIMIT 1')).records;
    const write = admin.sobject('Account').update({ Id: String(row?.Id), ERP_Customer_No__c: 'C-1' });
    await expect(write).rejects.toMatchObject({ name: 'INVALID_FIELD_FOR_INSERT_UPDATE' });
  });
});

describe('composite requests', () => {
  const composite = (body: object) =>
    admin.requestPost<{ compositeResponse: { httpStatusCode: number; body: unknown }[] }>(
      '/services/data/v66.0/composite',
      body,
    );
  const create = { method: 'POST', url: '/services/data/v66.0/sobjects/Account', referenceId: 'account' };
  const contact = { method: 'POST', url: '/services/data/v66.0/sobjects/Contact', referenceId: 'contact' };

  test('hand the results of one request to the next', async () => {
    const { compositeResponse } = await composite({
      compositeRequest: [
        { ...create, body: { Name: 'Parent' } },
        { ...contact, body: { LastName: 'Child', AccountId: '@{account.id}' } },
        {
          method: 'GET',
          url: "/services/data/v66.0/query?q=SELECT Account.Name FROM Contact WHERE Id = '@{contact.id}'",
          referenceId: 'read',
        },
      ],
    });
    expect(compositeResponse.map((one) => one.httpStatusCode)).toEqual([201, 201, 200]);
    expect(compositeResponse[2]?.body).toMatchObject({ records: [{ Account: { Name: 'Parent' } }] });
  });

  test('are undone together when all or none was asked for', async () => {
    const { compositeResponse } = await composite({
      allOrNone: true,
      compositeRequest: [
        { ...create, body: { Name: 'Undone' } },
        { ...contact, body: {} },
      ],
    });
    expect(compositeResponse).toMatchObject([
      { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
      { httpStatusCode: 400, body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
    ]);
    const { totalSize } = await admin.query("SELECT COUNT() FROM Account WHERE Name = 'Undone'");
    expect(totalSize).toBe(0);
  });

  test('leave out what depends on a failed one', async () => {
    const { compositeResponse } = await composite({
      compositeRequest: [
        { ...create, body: {} },
        { ...contact, body: { LastName: 'Child', AccountId: '@{account.id}' } },
        { method: 'GET', url: '/services/data/v66.0/limits', referenceId: 'limits' },
      ],
    });
    expect(compositeResponse.map((one) => one.httpStatusCode)).toEqual([400, 400, 200]);
  });
});
