import { describe, expect, it } from 'vitest';
import type { AppError } from '../../src/core/app-error';
import type { CrmConnector } from '../../src/crm/contract';
import type { HttpPort, HttpRequest, HttpResponse } from '../../src/transport/http-port';
import { failureOf } from './connector-failure';
import type { CrmSubject } from './crm-connector.subject';
import type { CrmCases } from './crm-connector.suite';

type Quote = (told: string, subject: CrmSubject) => Pick<HttpResponse, 'headers' | 'body'>;

const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };

/** Ways in which a stranger between us and the CRM may quote what we sent. */
const QUOTES: Readonly<Record<string, Quote>> = {
  'in a page': (told) => ({ headers: html, body: `<html><pre>${told}</pre></html>` }),
  'in JSON': (told) => ({ headers: json, body: JSON.stringify({ request: told }) }),
  'in the words of the CRM': (told, subject) => ({
    headers: json,
    body: JSON.stringify(subject.complaint(told)),
  }),
};

const CALLS: readonly ((connector: CrmConnector, id: string) => Promise<unknown>)[] = [
  (connector) => connector.identity(),
  (connector, id) => connector.readLink(id),
  (connector, id) => connector.readAccount(id),
  (connector, id) => connector.reserve(id, 'key-1', ''),
  (connector, id) => connector.writeLink(id, { customerNo: '1', integrationKey: 'key-1', externalUid: 'u' }),
  (connector) => connector.describeFields(),
  (connector) => connector.searchAccounts('x'),
];

export const secretCases: CrmCases = (subject, bench) => {
  function expectClean(errors: readonly AppError[], secrets: readonly string[]): void {
    const told = JSON.stringify(errors.map((error) => error.toJSON()));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  }

  describe('no error tells a token', () => {
    it.each(['expired-session', 'throttle', 'malformed', 'html-error', 'server-error'] as const)(
      'when calls fail: %s',
      async (kind) => {
        for (const call of CALLS) {
          const connector = await bench().connect();
          bench().arm({ kind, times: 99 });
          const error = await failureOf(call(connector, bench().free()));
          bench().clearFaults();
          expectClean([error], bench().sent().flatMap(subject.secretsIn));
        }
      },
    );

    describe.each(Object.entries(QUOTES))('when somebody quotes the request %s', (_, quote) => {
      it.each([200, 400, 403, 500])('with status %i', async (status) => {
        const requests: HttpRequest[] = [];
        const connector = await bench().connect('rep', {
          http: quoting(requests, (told) => quote(told, subject), status),
        });
        for (const call of CALLS) {
          const error = await failureOf(call(connector, bench().free()));
          expectClean([error], requests.flatMap(subject.secretsIn));
        }
      });
    });
  });
};

/** A port behind which somebody answers with the request itself. */
function quoting(
  requests: HttpRequest[],
  quote: (told: string) => ReturnType<Quote>,
  status: number,
): HttpPort {
  return {
    send: async (request) => {
      requests.push(request);
      return { status, ...quote(JSON.stringify(request)) };
    },
  };
}
