import { describe, expect, it } from 'vitest';
import type { AppErrorJson } from '../../src/core/app-error';
import type { HttpPort } from '../../src/transport/http-port';
import type { Switches } from './connector-bench';
import { failureOf } from './connector-failure';
import type { ErpCases } from './erp-connector.suite';

/** Ways in which a stranger between us and the ERP may quote what we sent. */
const ECHOES: Readonly<Record<string, (body: string) => string>> = {
  'as it was': (body) => `<html><body>cannot handle ${body}</body></html>`,
  'as text of a page': (body) => `<html><pre>${asMarkup(body)}</pre></html>`,
  'in JSON': (body) => JSON.stringify({ message: 'cannot handle', request: body }),
  'cut short': (body) => `<html>${body.slice(0, body.length - 120)}`,
};

const asMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const secretCases: ErpCases = (subject, bench) => {
  const known = { recordKey: '', number: subject.ledger.number };
  const { form } = subject.numbers.taken;

  /** Every secret that is in play, as it is and as documents write it. */
  function secrets(): readonly string[] {
    const connection = subject.connection(bench().origin);
    const fields = bench()
      .connector()
      .descriptor.connectionFields.filter((field) => field.kind === 'secret');
    const plain = [
      ...fields.map((field) => connection[field.key] ?? ''),
      ...bench().sent().flatMap(subject.secretsIn),
    ].filter(Boolean);
    return [...new Set(plain.flatMap((one) => [one, asMarkup(one), asMarkup(asMarkup(one))]))];
  }

  function expectClean(errors: readonly AppErrorJson[]): void {
    expect(errors.length).toBeGreaterThan(0);
    const told = JSON.stringify(errors);
    expect(secrets().length).toBeGreaterThan(0);
    expect(secrets().filter((secret) => told.includes(secret))).toEqual([]);
  }

  function endedSessions(end: Switches): void {
    it('when sessions end as soon as they begin', async () => {
      const http: HttpPort = {
        send: (request) => {
          bench().configure(end);
          return bench().http.send(request);
        },
      };
      const error = await failureOf(bench().connector({}, { http }).read(known));
      expect(error.code).toBe('ERP-SESSION');
      expectClean([error.toJSON()]);
      const beginnings = bench()
        .sent()
        .flatMap(subject.secretsIn)
        .map((id) => id.slice(0, 10));
      expect(beginnings.filter((beginning) => JSON.stringify(error).includes(beginning))).toEqual([]);
    });
  }

  describe('no error tells a secret', () => {
    it.each(subject.refused)('when the sign-in is refused: $what', async ({ change, switches }) => {
      bench().configure(switches ?? {});
      const steps = await bench().connector(change).testConnection();
      const errors = steps.flatMap((step) => (step.error ? [step.error] : []));
      expectClean(errors);
      const told = JSON.stringify(errors);
      const typed = Object.entries(change).filter(([key]) => /password/i.test(key));
      expect(typed.filter(([, value]) => told.includes(value))).toEqual([]);
    });

    it.each([
      'expired-session',
      'malformed',
      'cut',
      'html-error',
      'server-error',
      'throttle',
      'drop-before',
    ] as const)('when reads fail: %s', async (kind) => {
      const connector = bench().connector();
      await connector.read(known);
      bench().arm({ kind, ...subject.wire.read, times: 99 });
      const [list] = await connector.readPickLists([subject.plan.pick.list]);
      const error = await failureOf(connector.readDetails(known));
      expectClean([error.toJSON(), ...(list?.error ? [list.error] : [])]);
    });

    it.each(['malformed', 'drop-after', 'html-error'] as const)('when a create is lost: %s', async (kind) => {
      const connector = bench().connector();
      await connector.read(known);
      bench().arm({ kind, ...subject.wire.create });
      expectClean([(await failureOf(connector.create(bench().request(connector, {}, form)))).toJSON()]);
    });

    const { session } = subject;
    if (session) endedSessions(session.end);

    it('when a create is refused', async () => {
      const connector = bench().connector();
      expectClean([(await failureOf(connector.create(bench().request(connector, {}, form)))).toJSON()]);
    });

    describe.each(Object.entries(ECHOES))('when a page quotes the request %s', (_, echo) => {
      it.each([200, 403, 407, 500, 502])('with status %i', async (status) => {
        const connector = bench().connector({}, { http: quoting(echo, status) });
        const steps = await connector.testConnection();
        const error = await failureOf(connector.read(known));
        expectClean([error.toJSON(), ...steps.flatMap((step) => (step.error ? [step.error] : []))]);
      });

      it.each([200, 403, 500])('once signed in, with status %i', async (status) => {
        let quote = false;
        const port = quoting(echo, status);
        const http: HttpPort = { send: (request) => (quote ? port : bench().http).send(request) };
        const connector = bench().connector({}, { http });
        await connector.read(known);
        quote = true;
        const errors = await Promise.all([
          failureOf(connector.readDetails(known)),
          failureOf(connector.create(bench().request(connector, {}, form))),
        ]);
        expectClean(errors.map((error) => error.toJSON()));
      });
    });
  });
};

/** A port behind which somebody answers with the request itself. */
function quoting(echo: (body: string) => string, status: number): HttpPort {
  return {
    send: async (request) => ({
      status,
      headers: { 'content-type': 'text/html' },
      body: echo(`${JSON.stringify(request.headers ?? {})} ${request.body ?? ''}`),
    }),
  };
}
