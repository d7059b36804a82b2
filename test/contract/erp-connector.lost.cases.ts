import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/app-error';
import type { ErrorCode } from '../../src/core/error-catalogue';
import type { HttpPort } from '../../src/transport/http-port';
import { isOnWire } from './connector-bench';
import { failureOf } from './connector-failure';
import { loseCreate, lossesOf } from './erp-connector.loss';
import type { ErpCases } from './erp-connector.suite';

const NAME = 'Lantern Works GmbH';

export const lostCases: ErpCases = (subject, bench) => {
  const { numbers, traceKey } = subject;
  const { number, form: typed } = numbers.free;

  describe.each(lossesOf(subject))('a create whose answer is lost: $what', (loss) => {
    it('is uncertain, is not sent again, and is found only if it was carried out', async () => {
      const connector = await bench().signedIn();
      const trace = await loseCreate(bench(), loss, connector, typed);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual(loss.committed ? [number] : []);
      const { certain, found } = await connector.traceCreate(trace);
      expect(found.map((one) => one.number)).toEqual(loss.committed ? [number] : []);
      if (!loss.committed) expect(certain).toBe(false);
      expect(bench().creates()).toBe(1);
    });

    it('is found under the number that it got where none was typed', async () => {
      bench().configure(numbers.automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const trace = await loseCreate(bench(), loss, connector, numbers.automatic ? {} : typed);
      const made = subject.numbersOf(bench().snapshot(), NAME);
      expect(made).toHaveLength(loss.committed ? 1 : 0);
      const { certain, found } = await connector.traceCreate(trace);
      expect(found.map((one) => one.number)).toEqual(made);
      if (!loss.committed) expect(certain).toBe(false);
    });

    it('is found for certain where the ERP keeps our key, and else never where it did not happen', async () => {
      const connector = await bench().signedIn(traceKey ?? {});
      const trace = await loseCreate(bench(), loss, connector, typed);
      const { certain, found } = await connector.traceCreate(trace);
      if (traceKey || !loss.committed) expect(certain).toBe(loss.committed);
      expect(found.map((one) => one.number)).toEqual(loss.committed ? [number] : []);
    });
  });

  describe('a create that the port gives up on', () => {
    const sendThenFail = (code: ErrorCode): HttpPort => ({
      send: async (request) => {
        const answer = await bench().http.send(request);
        if (bench().creates() > 0) throw new AppError(code);
        return answer;
      },
    });

    it.each(['NET-UNREACHABLE', 'NET-TIMEOUT', 'NET-TOO-LARGE', 'NET-REDIRECT'] as const)(
      'is uncertain after %s, and is not sent again',
      async (code) => {
        const connector = bench().connector({}, { http: sendThenFail(code) });
        const error = await failureOf(connector.create(bench().request(connector, {}, typed)));
        expect(error.code).toBe('ERP-UNCERTAIN');
        expect(bench().creates()).toBe(1);
      },
    );

    if (subject.serverError !== 'NET-SERVER') {
      it('is certain not to have happened where the system says so in its own words', async () => {
        const connector = await bench().signedIn();
        bench().arm({ kind: 'server-error', ...subject.wire.create });
        const error = await failureOf(connector.create(bench().request(connector, {}, typed)));
        expect(error.code).toBe(subject.serverError);
        expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([]);
      });
    }

    it('is certain not to have happened where its host was refused', async () => {
      const closed: HttpPort = {
        send: async (request) => {
          if (isOnWire(request, subject.wire.create)) throw new AppError('NET-HOST-REFUSED');
          return bench().http.send(request);
        },
      };
      const connector = bench().connector({}, { http: closed });
      const error = await failureOf(connector.create(bench().request(connector, {}, typed)));
      expect(error.code).toBe('NET-HOST-REFUSED');
    });
  });
};
