import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/app-error';
import { soapArguments, soapOperation } from '../soap-call';
import { fault, result, type ServiceScript, scriptedService, UNSCRIPTED } from './scripted-service';
import { createServiceSession } from './service-session';

const GONE = fault('You are not logged on.');
const query = soapOperation('queryrecord', soapArguments({ entity: 'company' }));
const add = soapOperation('add', []);

function session(script: ServiceScript) {
  const ports = scriptedService((operation, body) =>
    operation === 'getversionstring' ? result('2024 R2') : script(operation, body),
  );
  return { ports, session: createServiceSession(ports) };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe('the session of the service user', () => {
  it('is signed on to once, before the first call', async () => {
    const { ports, session: own } = session((operation) => (operation === 'logon' ? UNSCRIPTED : result('')));
    await Promise.all([own.ask(query), own.ask(query), own.open()]);
    expect(ports.operations()).toEqual(['getversionstring', 'logon', 'queryrecord', 'queryrecord']);
    expect(ports.sent.every(({ withoutCookies }) => withoutCookies)).toBe(true);
    await own.close();
    await own.close();
    expect(ports.operations().filter((one) => one === 'logoff')).toHaveLength(1);
  });

  it('has one call under way at a time', async () => {
    const running: string[] = [];
    const { ports, session: own } = session((operation) => (operation === 'logon' ? UNSCRIPTED : result('')));
    const { send } = ports.http;
    Object.assign(ports.http, {
      send: async (request: Parameters<typeof send>[0]) => {
        running.push('begin');
        const response = await send(request);
        running.push('end');
        return response;
      },
    });
    await Promise.all([own.ask(query), own.write(add), own.ask(query)]);
    expect(running.join(' ')).toMatch(/^(?:begin end ?)+$/);
  });

  it('writes in the style that the server understands, found out before the password is sent', async () => {
    const understands = (body: string): boolean => body.includes('xmlns="http://tempuri.org/type"');
    const ports = scriptedService((operation, body) => {
      if (!understands(body)) return fault(`Method '${operation}' not implemented.`, 'Client');
      return operation === 'logon' ? UNSCRIPTED : GONE;
    });
    await createServiceSession(ports).open();
    expect(ports.operations()).toEqual(['getversionstring', 'getversionstring', 'logon']);
  });

  it('is replaced once, and the call repeated, a write too', async () => {
    let calls = 0;
    const { ports, session: own } = session((operation) => {
      if (operation === 'logon') return UNSCRIPTED;
      calls += 1;
      return calls === 1 ? GONE : result('done');
    });
    expect((await own.write(add)).text).toBe('done');
    expect(ports.operations()).toEqual([
      'getversionstring',
      'logon',
      'add',
      'getversionstring',
      'logon',
      'add',
    ]);
    expect(ports.sent.at(-1)?.body).toContain('700002');
  });

  it('is not fought over', async () => {
    const { ports, session: own } = session((operation) => (operation === 'logon' ? UNSCRIPTED : GONE));
    expect(await codeOf(own.ask(query))).toBe('CRM-SERVICE-USER');
    expect(ports.operations().filter((one) => one === 'queryrecord')).toHaveLength(2);
  });

  it('is waited for when the server is busy, but no write is sent twice', async () => {
    const { ports, session: own } = session((operation) =>
      operation === 'logon' ? UNSCRIPTED : new AppError('NET-UNREACHABLE'),
    );
    expect(await codeOf(own.write(add))).toBe('NET-UNREACHABLE');
    expect(ports.pauses).toEqual([]);
    expect(await codeOf(own.ask(query))).toBe('NET-UNREACHABLE');
    expect(ports.pauses).toHaveLength(3);
    expect(ports.operations().filter((one) => one === 'add')).toHaveLength(1);
  });

  it('sends no write again that was refused, in whatever words', async () => {
    const { ports, session: own } = session((operation) =>
      operation === 'logon' ? UNSCRIPTED : fault('The request exceeds the maximum size.', 'Client'),
    );
    expect(await codeOf(own.write(add))).toBe('CRM-REFUSED');
    expect(ports.operations()).toEqual(['getversionstring', 'logon', 'add']);
  });

  it('leaves a time-out to whoever chooses the size of the next batch', async () => {
    const { ports, session: own } = session((operation) =>
      operation === 'logon' ? UNSCRIPTED : new AppError('NET-TIMEOUT'),
    );
    expect(await codeOf(own.ask(query))).toBe('NET-TIMEOUT');
    expect(ports.pauses).toEqual([]);
  });
});
