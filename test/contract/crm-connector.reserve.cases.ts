import { describe, expect, it } from 'vitest';
import { failureOf } from './connector-failure';
import type { CrmCases } from './crm-connector.suite';

const KEY = '0a6f4a52-6f5e-4a57-9c57-0d5f3f6f0001';
const OTHER_KEY = '0a6f4a52-6f5e-4a57-9c57-0d5f3f6f0002';
const LINK = { customerNo: 'C-00917', integrationKey: OTHER_KEY, externalUid: 'erp:Company:41' };

export const reserveCases: CrmCases = (subject, bench) => {
  describe('a reservation', () => {
    it('of a free record takes few calls', async () => {
      const connector = await bench().connect();
      const { version } = await connector.readLink(bench().free());
      bench().forget();
      await connector.reserve(bench().free(), KEY, version);
      expect(bench().sent()).toHaveLength(subject.calls.reserve);
      expect(bench().link(bench().free())).toEqual({ customerNo: '', integrationKey: KEY, externalUid: '' });
    });

    it('works without a version', async () => {
      await (await bench().connect()).reserve(bench().free(), KEY, '');
      expect(bench().link(bench().free()).integrationKey).toBe(KEY);
    });

    it('does not mind a change of something else, and leaves that alone', async () => {
      const connector = await bench().connect();
      const { version } = await connector.readLink(bench().free());
      await subject.rename(bench(), bench().free(), 'Harbour Tools plc');
      await connector.reserve(bench().free(), KEY, version);
      await expect(connector.readLink(bench().free())).resolves.toMatchObject({
        name: 'Harbour Tools plc',
        link: { integrationKey: KEY },
      });
    });

    it('may be repeated by its owner, whose first answer was lost', async () => {
      const connector = await bench().connect();
      const { version } = await connector.readLink(bench().free());
      await connector.reserve(bench().free(), KEY, version);
      await connector.reserve(bench().free(), KEY, version);
      expect(bench().link(bench().free()).integrationKey).toBe(KEY);
    });

    it('is refused where another promotion holds the record', async () => {
      const [mine, theirs] = [await bench().connect('rep'), await bench().connect('colleague')];
      const { version } = await mine.readLink(bench().free());
      await theirs.reserve(bench().free(), OTHER_KEY, '');
      expect((await failureOf(mine.reserve(bench().free(), KEY, version))).code).toBe('LINK-RESERVED');
      const { version: newer } = await mine.readLink(bench().free());
      expect((await failureOf(mine.reserve(bench().free(), KEY, newer))).code).toBe('LINK-RESERVED');
      expect(bench().link(bench().free()).integrationKey).toBe(OTHER_KEY);
    });

    it('is refused where the record has a customer', async () => {
      const [mine, theirs] = [await bench().connect('rep'), await bench().connect('colleague')];
      const { version } = await mine.readLink(bench().free());
      await theirs.writeLink(bench().free(), LINK);
      const { version: newer } = await mine.readLink(bench().free());
      for (const each of [version, newer, '']) {
        const error = await failureOf(mine.reserve(bench().free(), KEY, each));
        expect([error.code, error.params.customerNo]).toEqual(['LINK-EXISTS', LINK.customerNo]);
      }
      expect(bench().link(bench().free())).toEqual(LINK);
    });

    it.each([true, false])(
      'is won by exactly one of two at the same moment (with version: %s)',
      async (versioned) => {
        const { pause, done } = meetingOfTwo();
        const mine = await bench().connect('rep', { pause });
        const theirs = await bench().connect('colleague', { pause });
        const version = versioned ? (await mine.readLink(bench().free())).version : '';
        const ended = await Promise.allSettled([
          mine.reserve(bench().free(), KEY, version).finally(done),
          theirs.reserve(bench().free(), OTHER_KEY, version).finally(done),
        ]);
        expect(ended.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
        const loser = ended.find((one) => one.status === 'rejected');
        expect(loser?.reason).toMatchObject({ code: 'LINK-RESERVED' });
        const winner = ended[0]?.status === 'fulfilled' ? KEY : OTHER_KEY;
        expect(bench().link(bench().free()).integrationKey).toBe(winner);
      },
    );

    it('is one promotion of one record, as far as the CRM tells keys apart', async () => {
      const connector = await bench().connect();
      await connector.reserve(bench().other(), KEY, '');
      const ended = await connector.reserve(bench().free(), KEY, '').then(
        () => 'done',
        (error: { readonly code?: string }) => error.code,
      );
      expect(ended).toBe(subject.keysAreUnique ? 'CRM-DUPLICATE-VALUE' : 'done');
      expect(bench().link(bench().free()).integrationKey).toBe(subject.keysAreUnique ? '' : KEY);
    });
  });

  describe('giving a reservation back', () => {
    it('frees the record', async () => {
      const connector = await bench().connect();
      await connector.reserve(bench().free(), KEY, '');
      await connector.release(bench().free(), KEY);
      expect(bench().link(bench().free()).integrationKey).toBe('');
    });

    it('leaves that of another alone', async () => {
      const connector = await bench().connect();
      await connector.reserve(bench().free(), OTHER_KEY, '');
      await connector.release(bench().free(), KEY);
      expect(bench().link(bench().free()).integrationKey).toBe(OTHER_KEY);
    });

    it('leaves a finished promotion alone, our own too', async () => {
      const connector = await bench().connect();
      await connector.writeLink(bench().free(), LINK);
      await connector.release(bench().free(), LINK.integrationKey);
      expect(bench().link(bench().free())).toEqual(LINK);
    });

    it('has nothing to do at a free record and at one that is gone', async () => {
      const connector = await bench().connect();
      await connector.release(bench().free(), KEY);
      expect(bench().sent(subject.wire.write)).toEqual([]);
      await subject.remove(bench(), bench().free());
      await expect(connector.release(bench().free(), KEY)).resolves.toBeUndefined();
    });
  });
};

/**
 * A connector that has no conditional write waits until whoever read at the same moment has written: here until the other
 * waits as well, or has ended.
 */
function meetingOfTwo() {
  let there = 0;
  let resolve = (): void => undefined;
  const met = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  const arrive = (): void => {
    there += 1;
    if (there === 2) resolve();
  };
  const pause = (): Promise<void> => {
    arrive();
    return met;
  };
  return { pause, done: arrive };
}
