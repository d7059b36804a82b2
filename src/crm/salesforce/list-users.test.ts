import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../transport/http-port';
import { createSalesforceConnector } from './connector';
import { fault, inOrder, jsonAnswer, ORIGIN, scriptedPorts } from './scripted-http';

const page = (records: readonly unknown[], nextRecordsUrl?: string) =>
  jsonAnswer(200, { totalSize: 2, done: nextRecordsUrl === undefined, records, nextRecordsUrl });
const KIM = { Id: '0055g00000AAAAA', Name: 'Kim Olsen', Email: 'kim@northwind.example' };
const HIDDEN = (field: string) => fault(400, 'INVALID_FIELD', `No such column '${field}' on entity 'User'`);

const setUp = (...answers: readonly HttpResponse[]) => {
  const ports = scriptedPorts(inOrder(...answers));
  const asked = () => ports.http.sent.map(({ url }) => decodeURIComponent(url));
  return { asked, connector: createSalesforceConnector(ports) };
};

describe('listing users', () => {
  it('follows the pages below its own address only', async () => {
    const next = '/services/data/v64.0/query/01g5g00000XyZ-2000';
    const { asked, connector } = setUp(
      page([KIM], next),
      page([{ ...KIM, Id: '2' }], 'https://evil.example/x'),
    );
    expect((await connector.listUsers()).map(({ id }) => id)).toEqual([KIM.Id, '2']);
    expect(asked()[1]).toBe(ORIGIN + next);
    expect(asked()).toHaveLength(2);
  });

  it('asks for less where a field is hidden', async () => {
    const { asked, connector } = setUp(HIDDEN('Email'), HIDDEN('UserType'), page([KIM]));
    expect(await connector.listUsers()).toHaveLength(1);
    expect(asked()[2]).not.toMatch(/Email|UserType/);
    expect(asked()[2]).toContain('IsActive = true');
  });

  it('ends where pages do not', async () => {
    const { asked, connector } = setUp(...Array.from({ length: 50 }, () => page([], '/services/data/again')));
    expect(await connector.listUsers()).toEqual([]);
    expect(asked()).toHaveLength(50);
  });

  it('says that users may not be read at all', async () => {
    const { connector } = setUp(HIDDEN('Email'), HIDDEN('UserType'), HIDDEN('IsActive'));
    await expect(connector.listUsers()).rejects.toMatchObject({ code: 'CRM-NO-ACCESS' });
  });
});
