import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { descend, textOf } from '../../transport/xml-element';
import { openCompany } from './company';
import {
  answerWith,
  authFailure,
  errorXml,
  type FakeGateway,
  fakeGateway,
  http,
  invalidSession,
  rows,
  sessionAnswer,
} from './gateway.fixture';
import { queryFunction } from './query';

const QUERY = queryFunction({ object: 'CUSTOMER', fields: ['RECORDNO'] });
const MINUTE = 60_000;
const read = (scene: FakeGateway, entity = '') => openCompany(scene.ports, entity).gateway.read([QUERY]);
const sessionOf = (scene: FakeGateway, index: number): string =>
  textOf(descend(scene.requests[index]?.envelope ?? null, 'operation', 'authentication'), 'sessionid');

describe('session', () => {
  it('signs in once and keeps to the endpoint it was given', async () => {
    const scene = fakeGateway();
    await read(scene);
    await read(scene);
    expect(scene.signIns()).toBe(1);
    expect(scene.requests.map(({ url }) => new URL(url).host)).toEqual([
      'na09.intacct.com',
      'na09.intacct.com',
    ]);
    expect(sessionOf(scene, 1)).toBe('session-1');
  });

  it('signs in once for callers at the same time', async () => {
    const scene = fakeGateway();
    await Promise.all([read(scene), read(scene), read(scene)]);
    expect(scene.signIns()).toBe(1);
  });

  it('signs in separately for each entity', async () => {
    const scene = fakeGateway();
    await read(scene);
    await read(scene, 'IE');
    expect(scene.signIns()).toBe(2);
  });

  it('signs in again once when the session has ended early', async () => {
    const scene = fakeGateway({
      answer: (_, index) => (index === 0 ? invalidSession() : answerWith(rows('CUSTOMER', []))),
    });
    await expect(read(scene)).resolves.toMatchObject([{ ok: true }]);
    expect(scene.signIns()).toBe(2);
    expect([sessionOf(scene, 0), sessionOf(scene, 1)]).toEqual(['session-1', 'session-2']);
  });

  it('takes HTTP 498 for an ended session', async () => {
    const scene = fakeGateway({
      answer: (_, index) => (index === 0 ? http(498, '') : answerWith(rows('CUSTOMER', []))),
    });
    await read(scene);
    expect(scene.signIns()).toBe(2);
  });

  it('gives up when the new session is refused too', async () => {
    const scene = fakeGateway({ answer: () => invalidSession() });
    await expect(read(scene)).rejects.toMatchObject({ code: 'ERP-SESSION' });
    expect(scene.signIns()).toBe(2);
  });

  it('signs in again before the session ends, and lets every answer move the end', async () => {
    const scene = fakeGateway();
    await read(scene);
    scene.wait(100 * MINUTE);
    await read(scene);
    scene.wait(100 * MINUTE);
    await read(scene);
    expect(scene.signIns()).toBe(1);
    scene.wait(116 * MINUTE);
    await read(scene);
    expect(scene.signIns()).toBe(2);
  });

  it('never repeats a refused sign-in, not even for callers who waited', async () => {
    const refused = authFailure(errorXml('XL03000006', 'Sign-in information is incorrect'));
    const scene = fakeGateway({ signIn: () => refused });
    const outcomes = await Promise.allSettled([read(scene), read(scene), read(scene)]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual(
      Array.from({ length: 3 }, () => 'ERP-SIGN-IN'),
    );
    expect(scene.signIns()).toBe(1);
    await expect(read(scene)).rejects.toMatchObject({ code: 'ERP-SIGN-IN' });
    expect(scene.signIns()).toBe(2);
  });

  it('repeats a sign-in that did not get through', async () => {
    const scene = fakeGateway({
      signIn: (index) => (index === 0 ? new AppError('NET-UNREACHABLE') : sessionAnswer('late')),
    });
    await read(scene);
    expect(sessionOf(scene, 0)).toBe('late');
    expect(scene.pauses).toHaveLength(1);
  });

  it.each([
    'https://intacct.com.evil.example/ia/xml/xmlgw.phtml',
    'http://na09.intacct.com/ia/xml/xmlgw.phtml',
    'https://evil.example/?x=.intacct.com',
    'https://user:pw@na09.intacct.com/',
    'not an address',
  ])('does not follow the gateway to %s', async (endpoint) => {
    const scene = fakeGateway({ signIn: () => sessionAnswer('s', endpoint) });
    await expect(read(scene)).rejects.toMatchObject({ code: 'NET-HOST-REFUSED' });
    expect(scene.requests).toEqual([]);
  });

  it('follows to loopback only where a test is configured so', async () => {
    const own = 'http://127.0.0.1:4711/ia/xml/xmlgw.phtml';
    const signIn = () => sessionAnswer('s', own);
    const scene = fakeGateway({ connection: { endpoint: own }, signIn });
    await read(scene);
    expect(scene.requests[0]?.url).toBe(own);
    const other = fakeGateway({ connection: { endpoint: 'http://127.0.0.1:4712/x' }, signIn });
    await expect(read(other)).rejects.toMatchObject({ code: 'NET-HOST-REFUSED' });
    const remote = fakeGateway({ connection: { endpoint: 'http://evil.example/x' } });
    await expect(read(remote)).rejects.toMatchObject({ code: 'NET-HOST-REFUSED' });
    expect(remote.signIns()).toBe(0);
  });

  it('names the missing secret', () => {
    const scene = fakeGateway({ connection: { senderPassword: ' ' } });
    expect(() => openCompany(scene.ports)).toThrow(
      expect.objectContaining({ code: 'SECRET-MISSING', field: 'senderPassword' }),
    );
  });

  it('keeps no password', async () => {
    const scene = fakeGateway();
    await read(scene);
    const kept = [...scene.stored].flat().join();
    expect(kept).toContain('session-1');
    expect(kept).not.toContain('p<w>');
    expect(kept).not.toContain('s3nder');
  });
});

describe('envelope', () => {
  it('has its elements in the order the gateway insists on', async () => {
    const scene = fakeGateway();
    await read(scene);
    const { envelope } = scene.requests[0] ?? {};
    const names = (...path: string[]) => descend(envelope ?? null, ...path)?.children.map(({ name }) => name);
    expect(names()).toEqual(['control', 'operation']);
    expect(names('control')).toEqual([
      'senderid',
      'password',
      'controlid',
      'uniqueid',
      'dtdversion',
      'includewhitespace',
    ]);
    expect(textOf(descend(envelope ?? null, 'control'), 'uniqueid')).toBe('false');
    expect(descend(envelope ?? null, 'operation')?.attributes).toEqual({ transaction: 'false' });
    expect(names('operation')).toEqual(['authentication', 'content']);
  });
});
