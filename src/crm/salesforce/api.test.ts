import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { HttpResponse } from '../../transport/http-port';
import { createApi } from './api';
import { fault, inOrder, jsonAnswer, noContent, ORIGIN, scriptedPorts } from './scripted-http';

const EXPIRED = fault(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
const get = { method: 'GET', path: '/sobjects/Account/x' } as const;
const patch = { method: 'PATCH', path: '/sobjects/Account/x', body: { Name: 'A' } } as const;
const html = (status: number) => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: '<h1>Down</h1>',
});
const setUp = (...answers: readonly HttpResponse[]) => {
  const ports = scriptedPorts(inOrder(...answers));
  return { ports, api: createApi(ports, () => 0.5) };
};

describe("Salesforce's REST API", () => {
  it('sends the token to the API host, under the pinned version', async () => {
    const { ports, api } = setUp(jsonAnswer(200, { Id: 'x' }, { etag: '"1"' }));
    const answer = await api.send(get);
    expect(answer).toMatchObject({ headers: expect.objectContaining({ etag: '"1"' }), json: { Id: 'x' } });
    expect(ports.http.sent[0]).toMatchObject({
      url: `${ORIGIN}/services/data/v64.0/sobjects/Account/x`,
      headers: { authorization: 'Bearer first' },
    });
  });

  it('renews an expired token once and goes on', async () => {
    const { ports, api } = setUp(EXPIRED, noContent);
    await api.send(patch);
    expect(ports.http.sent.map((request) => request.headers?.authorization)).toEqual([
      'Bearer first',
      'Bearer second',
    ]);
  });

  it('understands the identity service, which has another way to say so', async () => {
    const bad = { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Bad_OAuth_Token' };
    const { api } = setUp(bad, jsonAnswer(200, {}));
    await expect(api.send(get)).resolves.toMatchObject({ json: {} });
    await expect(setUp(bad, bad).api.send(get)).rejects.toMatchObject({ code: 'CRM-SIGNED-OUT' });
  });

  it('is signed out when the new token is refused as well', async () => {
    const { api } = setUp(EXPIRED, EXPIRED);
    await expect(api.send(get)).rejects.toMatchObject({ code: 'CRM-SIGNED-OUT' });
  });

  it('does not renew a token that is not the trouble', async () => {
    const { ports, api } = setUp(
      fault(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API'),
    );
    await expect(api.send(get)).rejects.toMatchObject({ code: 'CRM-API-DISABLED' });
    expect(ports.renewals).toEqual([]);
  });

  it('waits for a locked row, longer each time, and then gives up', async () => {
    const locked = fault(400, 'UNABLE_TO_LOCK_ROW');
    const patient = setUp(locked, locked, noContent);
    await patient.api.send(patch);
    expect(patient.ports.pauses).toEqual([300, 600]);
    const { api } = setUp(locked, locked, locked, locked);
    await expect(api.send(patch)).rejects.toMatchObject({ code: 'CRM-RECORD-LOCKED' });
  });

  it('repeats reads past a busy gateway, writes never', async () => {
    const reading = setUp(html(503), jsonAnswer(200, {}));
    await reading.api.send(get);
    expect(reading.ports.http.sent).toHaveLength(2);
    const writing = setUp(html(503));
    await expect(writing.api.send(patch)).rejects.toMatchObject({ code: 'NET-SERVER' });
  });

  it('repeats reads over a connection that broke, writes never', async () => {
    const setUpBroken = () => {
      const answer = inOrder(jsonAnswer(200, {}));
      let tries = 0;
      const ports = scriptedPorts((request) => {
        tries += 1;
        if (tries === 1) throw new AppError('NET-UNREACHABLE');
        return answer(request);
      });
      return { ports, api: createApi(ports, () => 0.5) };
    };
    const reading = setUpBroken();
    await expect(reading.api.send(get)).resolves.toMatchObject({ json: {} });
    expect(reading.ports.pauses).toEqual([300]);
    const composite = { method: 'POST', path: '/composite', body: {}, repeatable: true } as const;
    await expect(setUpBroken().api.send(composite)).resolves.toMatchObject({ json: {} });
    const writing = setUpBroken();
    await expect(writing.api.send(patch)).rejects.toMatchObject({ code: 'NET-UNREACHABLE' });
    expect(writing.ports.http.sent).toHaveLength(1);
  });

  it('does not take a page for an answer', async () => {
    const { api } = setUp(html(200));
    await expect(api.send(get)).rejects.toMatchObject({ code: 'NET-UNREADABLE' });
  });

  it('quotes no token that a page quotes', async () => {
    const page = { ...html(200), body: '<pre>Authorization: Bearer 00D5g000000TEST!AQ.secret</pre>' };
    const raw = await setUp(page)
      .api.send(get)
      .catch((error: { raw: string }) => error.raw);
    expect(raw).toContain('Authorization');
    expect(raw).not.toContain('secret');
  });

  it('moves to the nearest version when the pinned one is offered no more', async () => {
    const gone = fault(404, 'NOT_FOUND');
    const offered = jsonAnswer(200, [{ version: '66.0' }, { version: '67.0' }]);
    const { ports, api } = setUp(gone, offered, jsonAnswer(200, { Id: 'x' }), jsonAnswer(200, { Id: 'x' }));
    await api.send(get);
    await api.send(get);
    expect(ports.http.sent.map(({ url }) => url.slice(ORIGIN.length))).toEqual([
      '/services/data/v64.0/sobjects/Account/x',
      '/services/data',
      '/services/data/v66.0/sobjects/Account/x',
      '/services/data/v66.0/sobjects/Account/x',
    ]);
  });

  it('asks for versions once, and believes that a record is gone when its own is offered', async () => {
    const gone = fault(404, 'NOT_FOUND');
    const { ports, api } = setUp(gone, jsonAnswer(200, [{ version: '64.0' }]), gone);
    await expect(api.send(get)).rejects.toMatchObject({ code: 'CRM-RECORD-GONE' });
    await expect(api.send(get)).rejects.toMatchObject({ code: 'CRM-RECORD-GONE' });
    expect(ports.http.sent).toHaveLength(3);
  });
});
