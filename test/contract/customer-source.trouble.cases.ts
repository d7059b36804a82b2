import { describe, expect, it } from 'vitest';
import { EVERY_CUSTOMER } from '../../src/core/import-criteria';
import type { CustomerSource } from '../../src/erp/customer-source';
import type { HttpPort, HttpResponse } from '../../src/transport/http-port';
import { isOnWire } from './connector-bench';
import { failureOf } from './connector-failure';
import { numbersOf } from './customer-source.bench';
import type { SourceSubject } from './customer-source.subject';
import type { SourceCases } from './customer-source.suite';

const ENDLESS = 99;

export const sourceTroubleCases: SourceCases = (subject, bench) => {
  /** A source that has read its first page, and the cursor of the second. */
  async function begun(http: HttpPort = bench().http): Promise<readonly [CustomerSource, string]> {
    const source = bench().source([], { http });
    const first = await source.readPage(EVERY_CUSTOMER, await source.begin(EVERY_CUSTOMER), 10);
    expect(first.customers).toHaveLength(10);
    bench().forget();
    return [source, first.next ?? ''];
  }

  /** A port behind which pages are answered otherwise while `on`. */
  function between(answer: () => HttpResponse): { http: HttpPort; on: boolean } {
    const port = {
      on: false,
      http: {
        send: async (request: Parameters<HttpPort['send']>[0]) =>
          port.on && isOnWire(request, subject.page) ? answer() : bench().http.send(request),
      },
    };
    return port;
  }

  const { signIn, throttled, throttledInside } = subject;

  describe('in the middle of a run', () => {
    if (signIn) {
      it('a session that ended is renewed, once', async () => {
        const [source, cursor] = await begun();
        bench().world.endSessions();
        expect((await source.readPage(EVERY_CUSTOMER, cursor, 10)).customers).toHaveLength(10);
        expect(bench().sent(signIn)).toHaveLength(1);
      });
    }

    it.each(['drop-before', 'drop-after', 'cut', 'malformed'] as const)(
      'a page that is lost is read again: %s',
      async (kind) => {
        const [source, cursor] = await begun();
        bench().arm({ kind, ...subject.page });
        expect((await source.readPage(EVERY_CUSTOMER, cursor, 10)).customers).toHaveLength(10);
        expect(bench().sent(subject.page)).toHaveLength(2);
      },
    );

    it.each([
      ['html-error', 502],
      ['html-error', 524],
      ['server-error', 503],
    ] as const)('trouble of the server asks for smaller pages at once: %s %i', async (kind, status) => {
      const [source, cursor] = await begun();
      bench().arm({ kind, status, ...subject.page });
      expect((await failureOf(source.readPage(EVERY_CUSTOMER, cursor, 40))).code).toBe('NET-SERVER');
      expect(bench().sent(subject.page)).toHaveLength(1);
      expect((await source.readPage(EVERY_CUSTOMER, cursor, 20)).customers).toHaveLength(20);
    });

    it('a time-out asks for smaller pages, before a browser would end the worker', async () => {
      let longest = 0;
      const http: HttpPort = {
        send: (request) => {
          if (isOnWire(request, subject.page))
            longest = Math.max(longest, request.timeoutMs ?? Number.POSITIVE_INFINITY);
          return bench().http.send(request);
        },
      };
      await begun(http);
      expect(longest).toBeLessThan(30_000);
    });

    it('the same cursor gives the same page after any failure', async () => {
      const [source, cursor] = await begun();
      const page = await source.readPage(EVERY_CUSTOMER, cursor, 10);
      bench().arm({ kind: 'malformed', ...subject.page, times: ENDLESS });
      expect((await failureOf(source.readPage(EVERY_CUSTOMER, cursor, 10))).code).toMatch(/^NET-/);
      bench().clearFaults();
      expect(await bench().source().readPage(EVERY_CUSTOMER, cursor, 10)).toEqual(page);
    });
  });

  if (throttled) describe('a system that is asked too often', () => throttling(throttled));

  function throttling({ seconds, header }: NonNullable<SourceSubject['throttled']>): void {
    it('is given the time that it asks for', async () => {
      const [source, cursor] = await begun();
      bench().arm({ kind: 'throttle', ...subject.page });
      expect((await source.readPage(EVERY_CUSTOMER, cursor, 10)).customers).toHaveLength(10);
      expect(bench().pauses).toHaveLength(1);
      expect(bench().pauses[0]).toBeGreaterThanOrEqual(seconds * 1000);
    });

    it('is given minutes', async () => {
      let left = 0;
      const port = between(() => {
        left -= 1;
        port.on = left > 0;
        return { status: 429, headers: { [header]: '150' }, body: '' };
      });
      const [source, cursor] = await begun(port.http);
      left = 1;
      port.on = true;
      expect((await source.readPage(EVERY_CUSTOMER, cursor, 10)).customers).toHaveLength(10);
      expect(bench().pauses).toEqual([150_000]);
    });

    it('is not waited for where it takes longer, but told of', async () => {
      const port = between(() => ({ status: 429, headers: { [header]: '3600' }, body: '' }));
      const [source, cursor] = await begun(port.http);
      port.on = true;
      const error = await failureOf(source.readPage(EVERY_CUSTOMER, cursor, 10));
      expect(error).toMatchObject({ code: 'NET-THROTTLED', params: { seconds: '3600' } });
      expect(bench().pauses).toEqual([]);
    });

    it('is told of with seconds also where it named none', async () => {
      const port = between(() => ({ status: 429, headers: {}, body: '' }));
      const [source, cursor] = await begun(port.http);
      port.on = true;
      const error = await failureOf(source.readPage(EVERY_CUSTOMER, cursor, 10));
      expect(error.code).toBe('NET-THROTTLED');
      expect(Number(error.params.seconds)).toBeGreaterThan(0);
      expect(bench().pauses.length).toBeGreaterThan(1);
    });

    if (throttledInside) {
      it('is understood in an answer that looks well', async () => {
        const [source, cursor] = await begun();
        bench().configure(throttledInside);
        expect((await source.readPage(EVERY_CUSTOMER, cursor, 10)).customers).toHaveLength(10);
        expect(bench().pauses).toHaveLength(1);
      });
    }
  }

  it('no error tells a secret', async () => {
    const secrets = Object.entries(subject.connection(bench().origin))
      .filter(([key]) => /password|senderId/i.test(key))
      .map(([, value]) => value);
    expect(secrets.length).toBeGreaterThan(0);
    for (const status of [200, 400, 403, 500]) {
      const [source, cursor] = await begun({
        send: (request) => (quoting ? echo(status, request.body ?? '') : bench().http.send(request)),
      });
      quoting = true;
      const error = JSON.stringify((await failureOf(source.readPage(EVERY_CUSTOMER, cursor, 10))).toJSON());
      quoting = false;
      expect(secrets.filter((secret) => error.includes(secret) || error.includes(escaped(secret)))).toEqual(
        [],
      );
    }
  });

  let quoting = false;
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const echo = async (status: number, body: string): Promise<HttpResponse> => ({
    status,
    headers: {},
    body: `<html><pre>cannot handle ${body}</pre></html>`,
  });

  it('reads on after all of it together', async () => {
    const numbers = numbersOf(bench().world.customers());
    let page = 0;
    const read = await bench().readAll(EVERY_CUSTOMER, 9, () => {
      page += 1;
      if (page % 3 === 0) bench().world.endSessions();
      if (page % 3 === 1) bench().arm({ kind: 'drop-after', ...subject.page });
      if (page % 3 === 2 && throttled) bench().arm({ kind: 'throttle', ...subject.page });
      return undefined;
    });
    expect(numbersOf(read)).toEqual(numbers);
  });
};
