import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../transport/http-port';
import { createSalesforceConnector } from './connector';
import { fault, inOrder, jsonAnswer, noContent, type ScriptedPorts, scriptedPorts } from './scripted-http';

const ID = '0019000000B98deAAB';
const KEY = '1f0c9a52-4be2-4a0e-9d5c-7b1f6a2d3e40';
const LINK = { customerNo: 'C-100', integrationKey: KEY, externalUid: 'sage-intacct:Northwind:41' };
const NOTHING = { customerNo: '', integrationKey: '', externalUid: '' };
const STALE = fault(412, 'PRECONDITION_FAILED');

const row = (link: typeof LINK, etag = '"2"') =>
  jsonAnswer(
    200,
    {
      Id: ID,
      Name: 'Northwind',
      ERP_Customer_No__c: link.customerNo || null,
      ERP_Integration_Key__c: link.integrationKey || null,
      ERP_External_UID__c: link.externalUid || null,
    },
    { etag },
  );

const setUp = (...answers: readonly HttpResponse[]) => {
  const ports = scriptedPorts(inOrder(...answers));
  return { ports, connector: createSalesforceConnector(ports) };
};

const asked = (ports: ScriptedPorts) =>
  ports.http.sent.map(({ method, headers }: HttpRequest) =>
    [method, headers?.['if-match']].filter(Boolean).join(' '),
  );

const bodyOf = (ports: ScriptedPorts, at: number): unknown => JSON.parse(ports.http.sent[at]?.body ?? 'null');

async function versionOf(link: typeof LINK): Promise<string> {
  return (await setUp(row(link, '"1"')).connector.readLink(ID)).version;
}

describe('reading the link', () => {
  it('takes one light call', async () => {
    const { ports, connector } = setUp(row(LINK));
    const reading = await connector.readLink(ID.slice(0, 15));
    expect(reading).toMatchObject({ name: 'Northwind', link: LINK });
    expect(ports.http.sent[0]?.url).toContain(`/sobjects/Account/${ID}?fields=Id,Name,ERP_Customer_No__c,`);
  });

  it('says which field is missing', async () => {
    const hidden = setUp(fault(400, 'INVALID_FIELD', "No such column 'ERP_External_UID__c' on sobject"));
    await expect(hidden.connector.readLink(ID)).rejects.toMatchObject({
      code: 'CRM-FIELDS-MISSING',
      params: { field: 'ERP_External_UID__c' },
    });
    const absent = setUp(jsonAnswer(200, { Id: ID, Name: 'Northwind' }));
    await expect(absent.connector.readLink(ID)).rejects.toMatchObject({ code: 'CRM-FIELDS-MISSING' });
  });

  it('asks nothing about a record that is no account', async () => {
    const { ports, connector } = setUp();
    await expect(connector.readLink('003RO0000016kOu')).rejects.toMatchObject({ code: 'RECORD-UNKNOWN' });
    expect(ports.http.sent).toEqual([]);
  });
});

describe('reserving', () => {
  it('takes one round trip when nothing has changed', async () => {
    const { ports, connector } = setUp(noContent);
    await connector.reserve(ID, KEY, await versionOf(NOTHING));
    expect(asked(ports)).toEqual(['PATCH "1"']);
    expect(bodyOf(ports, 0)).toEqual({ ERP_Integration_Key__c: KEY });
  });

  it('looks again when something changed, and goes on when it was something else', async () => {
    const { ports, connector } = setUp(STALE, row(NOTHING), noContent);
    await connector.reserve(ID, KEY, await versionOf(NOTHING));
    expect(asked(ports)).toEqual(['PATCH "1"', 'GET', 'PATCH "2"']);
  });

  it('refuses a record that was linked in the meantime', async () => {
    const { connector } = setUp(STALE, row({ ...LINK, integrationKey: 'other' }));
    await expect(connector.reserve(ID, KEY, await versionOf(NOTHING))).rejects.toMatchObject({
      code: 'LINK-EXISTS',
      params: { customerNo: 'C-100' },
    });
  });

  it('refuses a record that somebody else reserved', async () => {
    const { connector } = setUp(STALE, row({ ...NOTHING, integrationKey: 'other' }));
    await expect(connector.reserve(ID, KEY, await versionOf(NOTHING))).rejects.toMatchObject({
      code: 'LINK-RESERVED',
    });
  });

  it('never writes over a link that stood there when the version was taken', async () => {
    const { ports, connector } = setUp(row(LINK));
    await expect(connector.reserve(ID, 'another-key', await versionOf(LINK))).rejects.toMatchObject({
      code: 'LINK-EXISTS',
    });
    expect(asked(ports)).toEqual(['GET']);
  });

  it('is content with its own reservation, whose answer was lost', async () => {
    const { ports, connector } = setUp(STALE, row({ ...NOTHING, integrationKey: KEY }));
    await connector.reserve(ID, KEY, await versionOf(NOTHING));
    expect(asked(ports)).toEqual(['PATCH "1"', 'GET']);
  });

  it('gives up when the record never rests', async () => {
    const { connector } = setUp(STALE, row(NOTHING), STALE, row(NOTHING), STALE, row(NOTHING), STALE);
    await expect(connector.reserve(ID, KEY, await versionOf(NOTHING))).rejects.toMatchObject({
      code: 'CRM-CHANGED',
    });
  });

  it('answers both forms of the tag of a compressed answer', async () => {
    const { version } = await setUp(row(NOTHING, '"abc--gzip"')).connector.readLink(ID);
    const { ports, connector } = setUp(noContent);
    await connector.reserve(ID, KEY, version);
    expect(asked(ports)).toEqual(['PATCH "abc--gzip", "abc"']);
  });
});

describe('writing the link', () => {
  const composite = (found: boolean, write = { httpStatusCode: 204, body: null as unknown }) =>
    jsonAnswer(200, {
      compositeResponse: [
        { referenceId: 'ours', httpStatusCode: 200, body: { records: found ? [{ Id: ID }] : [] } },
        { referenceId: 'write', ...write },
      ],
    });
  const halted = { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED', message: '' }] };

  it('takes one round trip for a record that our key reserves', async () => {
    const { ports, connector } = setUp(composite(true));
    await connector.writeLink(ID, LINK);
    const { compositeRequest } = bodyOf(ports, 0) as { compositeRequest: { url: string; body?: unknown }[] };
    expect(decodeURIComponent(compositeRequest[0]?.url ?? '')).toContain(
      `WHERE Id = '${ID}' AND ERP_Integration_Key__c = '${KEY}' AND (ERP_Customer_No__c = null OR ERP_Customer_No__c = 'C-100')`,
    );
    expect(compositeRequest[1]).toMatchObject({
      url: '/services/data/v64.0/sobjects/Account/@{ours.records[0].Id}',
      body: {
        ERP_Customer_No__c: 'C-100',
        ERP_Integration_Key__c: KEY,
        ERP_External_UID__c: 'sage-intacct:Northwind:41',
      },
    });
  });

  it('refuses to write over another customer', async () => {
    const { connector } = setUp(composite(false, halted), row({ ...LINK, customerNo: 'C-7' }));
    await expect(connector.writeLink(ID, LINK)).rejects.toMatchObject({
      code: 'LINK-EXISTS',
      params: { customerNo: 'C-7' },
    });
  });

  it('refuses a record that somebody else reserves by now', async () => {
    const { connector } = setUp(composite(false, halted), row({ ...NOTHING, integrationKey: 'other' }));
    await expect(connector.writeLink(ID, LINK)).rejects.toMatchObject({ code: 'LINK-RESERVED' });
  });

  it('writes to a record whose reservation was taken off by hand, on condition that it stays as it was read', async () => {
    const { ports, connector } = setUp(composite(false, halted), row(NOTHING), noContent);
    await connector.writeLink(ID, LINK);
    expect(asked(ports)).toEqual(['POST', 'GET', 'PATCH "2"']);
  });

  it('has nothing to do when all of it stands there', async () => {
    const { ports, connector } = setUp(composite(false, halted), row(LINK));
    await connector.writeLink(ID, LINK);
    expect(asked(ports)).toEqual(['POST', 'GET']);
  });

  it('waits for a locked row and names a field that may not be written', async () => {
    const locked = { httpStatusCode: 400, body: [{ errorCode: 'UNABLE_TO_LOCK_ROW', message: '' }] };
    const readOnly = {
      httpStatusCode: 400,
      body: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message: '', fields: ['ERP_External_UID__c'] }],
    };
    const { ports, connector } = setUp(composite(true, locked), composite(true, readOnly));
    await expect(connector.writeLink(ID, LINK)).rejects.toMatchObject({
      code: 'CRM-FIELDS-READ-ONLY',
      params: { field: 'ERP_External_UID__c' },
    });
    expect(ports.pauses).toHaveLength(1);
  });
});

describe('releasing', () => {
  it('takes back its own reservation', async () => {
    const { ports, connector } = setUp(row({ ...NOTHING, integrationKey: KEY }), noContent);
    await connector.release(ID, KEY);
    expect(asked(ports)).toEqual(['GET', 'PATCH "2"']);
    expect(bodyOf(ports, 1)).toEqual({ ERP_Integration_Key__c: null });
  });

  it.each([
    ['a link', row(LINK)],
    ["somebody else's reservation", row({ ...NOTHING, integrationKey: 'other' })],
    ['a free record', row(NOTHING)],
  ])('leaves %s alone', async (_, answer) => {
    const { ports, connector } = setUp(answer);
    await connector.release(ID, KEY);
    expect(asked(ports)).toEqual(['GET']);
  });

  it('has nothing to take back from a record that is gone', async () => {
    const { connector } = setUp(fault(404, 'ENTITY_IS_DELETED'), jsonAnswer(200, [{ version: '64.0' }]));
    await expect(connector.release(ID, KEY)).resolves.toBeUndefined();
  });
});
