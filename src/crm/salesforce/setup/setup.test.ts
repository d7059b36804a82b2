import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../../transport/http-port';
import { createSalesforceConnector } from '../connector';
import { fault, jsonAnswer, noContent, scriptedPorts } from '../scripted-http';

const USER = '005AA000001aBcDYAU';
const FIELDS = ['ERP_Customer_No__c', 'ERP_Integration_Key__c', 'ERP_External_UID__c'];

/** An organisation as far as set-up sees it. */
interface Org {
  readonly defined: Set<string>;
  readonly granted: Set<string>;
  permissionSet: boolean;
  assigned: boolean;
  refuse: (request: HttpRequest) => HttpResponse | null;
}

const emptyOrg = (): Org => ({
  defined: new Set(),
  granted: new Set(),
  permissionSet: false,
  assigned: false,
  refuse: () => null,
});

function answer(org: Org, request: HttpRequest): HttpResponse {
  const refusal = org.refuse(request);
  if (refusal) return refusal;
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace('/services/data/v64.0', '');
  if (request.method === 'GET') return read(org, path, searchParams.get('q') ?? '');
  return write(org, path, JSON.parse(request.body ?? '{}'));
}

function read(org: Org, path: string, soql: string): HttpResponse {
  const rows = (records: unknown[]) => jsonAnswer(200, { records });
  if (path.endsWith('/userinfo')) {
    return jsonAnswer(200, {
      user_id: USER,
      organization_id: '00D0900000B98deEAB',
      preferred_username: 'a@example.com',
    });
  }
  if (path.endsWith('/describe')) {
    const visible = [...org.granted].filter((name) => org.defined.has(name) && org.assigned);
    const fields = visible.map((name) => ({
      name,
      label: name,
      type: 'string',
      length: 120,
      updateable: true,
    }));
    return jsonAnswer(200, { fields });
  }
  if (path.startsWith('/tooling/')) {
    return rows([...org.defined].map((name) => ({ Id: '00N', DeveloperName: name.replace('__c', '') })));
  }
  if (soql.includes('FROM PermissionSetAssignment')) return rows(org.assigned ? [{ Id: '0Pa' }] : []);
  if (soql.includes('FROM FieldPermissions')) {
    return rows(
      [...org.granted].map((name) => ({ Id: '01k', Field: `Account.${name}`, PermissionsEdit: true })),
    );
  }
  return rows(org.permissionSet ? [{ Id: '0PS' }] : []);
}

function write(org: Org, path: string, body: Record<string, string>): HttpResponse {
  const created = jsonAnswer(201, { id: '0PS', success: true, errors: [] });
  if (path.endsWith('/CustomField')) org.defined.add(String(body.FullName).replace('Account.', ''));
  else if (path.endsWith('/FieldPermissions')) org.granted.add(String(body.Field).replace('Account.', ''));
  else if (path.endsWith('/PermissionSetAssignment')) org.assigned = true;
  else if (path.endsWith('/PermissionSet')) org.permissionSet = true;
  else return noContent;
  return created;
}

function setUp(org: Org) {
  const ports = scriptedPorts((request) => answer(org, request));
  return { ports, connector: createSalesforceConnector(ports) };
}

const statesOf = (steps: readonly { id: string; state: string }[]) =>
  Object.fromEntries(steps.map(({ id, state }) => [id, state]));
const all = (state: string) => ({
  'field:customerNo': state,
  'field:integrationKey': state,
  'field:externalUid': state,
  'permission-set': state,
  'access:customerNo': state,
  'access:integrationKey': state,
  'access:externalUid': state,
  assignment: state,
});

describe('setting up an organisation', () => {
  it('says what it would do and does nothing', async () => {
    const { ports, connector } = setUp(emptyOrg());
    expect(statesOf(await connector.planSetup())).toEqual(all('missing'));
    expect(ports.http.sent.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('does it, and finds it done the next time', async () => {
    const org = emptyOrg();
    const { ports, connector } = setUp(org);
    expect(statesOf(await connector.applySetup())).toEqual(all('done'));
    expect([...org.defined]).toEqual(FIELDS);
    expect(statesOf(await connector.planSetup())).toEqual(all('present'));
    const before = ports.http.sent.length;
    expect(statesOf(await connector.applySetup())).toEqual(all('present'));
    expect(ports.http.sent.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  });

  it('makes the key unique and the number not: two ERP companies may have the same', async () => {
    const { ports, connector } = setUp(emptyOrg());
    await connector.applySetup();
    const bodies = ports.http.sent.flatMap(({ url, body }) =>
      url.endsWith('/CustomField') ? [JSON.parse(body ?? '')] : [],
    );
    expect(bodies.map(({ FullName, Metadata }) => [FullName, Metadata.unique, Metadata.externalId])).toEqual([
      ['Account.ERP_Customer_No__c', false, true],
      ['Account.ERP_Integration_Key__c', true, true],
      ['Account.ERP_External_UID__c', false, true],
    ]);
  });

  it('tells a hidden field from a missing one', async () => {
    const org = { ...emptyOrg(), defined: new Set(FIELDS) };
    expect(statesOf(await setUp(org).connector.planSetup())).toMatchObject({
      'field:customerNo': 'present',
      'access:customerNo': 'missing',
    });
  });

  it('takes what somebody made in the meantime for done', async () => {
    const org = emptyOrg();
    org.refuse = ({ method, url }) =>
      method === 'POST' && url.endsWith('/CustomField') ? fault(400, 'DUPLICATE_DEVELOPER_NAME') : null;
    expect(statesOf(await setUp(org).connector.applySetup())).toMatchObject({ 'field:customerNo': 'done' });
  });

  it('goes on after a refusal and says why', async () => {
    const org = emptyOrg();
    org.refuse = ({ method, url }) =>
      method === 'POST' && url.endsWith('/CustomField') ? fault(403, 'INSUFFICIENT_ACCESS') : null;
    const steps = await setUp(org).connector.applySetup();
    expect(statesOf(steps)).toMatchObject({
      'field:customerNo': 'refused',
      'permission-set': 'done',
      assignment: 'done',
    });
    expect(steps[0]?.error?.code).toBe('CRM-NO-ACCESS');
  });

  it('says so where the user may not even ask', async () => {
    const org = emptyOrg();
    org.refuse = ({ url }) =>
      url.includes('/tooling/') || decodeURIComponent(url).includes('FROM PermissionSet')
        ? fault(400, 'INVALID_TYPE', "sObject type 'PermissionSet' is not supported.")
        : null;
    const steps = await setUp(org).connector.planSetup();
    expect(statesOf(steps)).toEqual(all('refused'));
    expect(new Set(steps.map((step) => step.error?.code))).toEqual(new Set(['CRM-NO-ACCESS']));
  });

  it('does not create standard fields or those of packages', async () => {
    const ports = scriptedPorts((request) => answer(emptyOrg(), request));
    const linkFields = { ...ports.linkFields, customerNo: 'AccountRef', externalUid: 'other__Uid__c' };
    const steps = await createSalesforceConnector({ ...ports, linkFields }).planSetup();
    expect(statesOf(steps)).toMatchObject({
      'field:customerNo': 'refused',
      'field:integrationKey': 'missing',
      'field:externalUid': 'refused',
    });
  });

  it('refuses a field that cannot hold the value', async () => {
    const ports = scriptedPorts((request) =>
      request.url.endsWith('/describe')
        ? jsonAnswer(200, {
            fields: [
              { name: 'ERP_Integration_Key__c', label: 'Key', type: 'string', length: 18, updateable: true },
            ],
          })
        : answer(emptyOrg(), request),
    );
    const steps = await createSalesforceConnector(ports).planSetup();
    expect(statesOf(steps)).toMatchObject({ 'field:integrationKey': 'refused' });
  });

  it('waits for the new fields to show, and not for ever', async () => {
    const org = emptyOrg();
    const ports = scriptedPorts((request) =>
      request.url.endsWith('/describe') ? jsonAnswer(200, { fields: [] }) : answer(org, request),
    );
    await createSalesforceConnector(ports).applySetup();
    expect(ports.pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(30_000);
    expect(ports.pauses.length).toBeGreaterThan(0);
  });
});
