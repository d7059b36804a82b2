import { describe, expect, it } from 'vitest';
import type { ErpCases } from './erp-connector.suite';

export const companionCases: ErpCases = (subject, bench) => {
  const { numbers, companions } = subject;

  describe('records that go with a customer', () => {
    if (companions === null) {
      it('are none: the create holds everything, and nothing is asked afterwards', async () => {
        const connector = await bench().signedIn();
        const { values } = bench().request(connector, {}, numbers.free.form);
        expect(connector.hasCompanions(values)).toBe(false);
        const ref = { recordKey: '', number: numbers.taken.number };
        await expect(connector.writeCompanions(ref, values)).resolves.toEqual([]);
        expect(bench().sent()).toEqual([]);
      });
      return;
    }

    async function created(form = companions?.form ?? {}) {
      const connector = await bench().signedIn();
      const request = bench().request(connector, {}, { ...form, ...numbers.free.form });
      const made = await connector.create(request);
      bench().forget();
      return { connector, made, values: request.values };
    }
    const count = () => companions.count(bench().snapshot(), numbers.free.number);

    it('are written after it, each with its own outcome', async () => {
      const { connector, made, values } = await created();
      expect(connector.hasCompanions(values)).toBe(true);
      const results = await connector.writeCompanions(made, values);
      expect(results.map(({ kind, error }) => [kind, error])).toEqual(
        companions.kinds.map((kind) => [kind, null]),
      );
      expect(results.every(({ name, code }) => name !== '' && code !== '')).toBe(true);
      expect(count()).toBe(companions.kinds.length);
    });

    it('are the same however often they are written', async () => {
      const { connector, made, values } = await created();
      const first = await connector.writeCompanions(made, values);
      const before = bench().snapshot();
      await expect(connector.writeCompanions(made, values)).resolves.toEqual(first);
      expect(companions.count(before, made.number)).toBe(count());
      expect(subject.stored(bench().snapshot(), made.number)).toEqual(subject.stored(before, made.number));
    });

    it('do not stop each other, and what failed is made up for later', async () => {
      const { connector, made, values } = await created();
      bench().arm({ ...companions.fault, times: 99 });
      const results = await connector.writeCompanions(made, values);
      expect(results).toHaveLength(companions.kinds.length);
      expect(results.filter(({ error }) => error !== null)).toHaveLength(1);
      expect(count()).toBe(companions.kinds.length - 1);
      bench().clearFaults();
      const again = await connector.writeCompanions(made, values);
      expect(again.filter(({ error }) => error !== null)).toEqual([]);
      expect(count()).toBe(companions.kinds.length);
    });

    it.each(['drop-after', 'twice'] as const)('are made once when an answer is lost: %s', async (kind) => {
      const { connector, made, values } = await created();
      bench().arm({ ...companions.fault, kind });
      await connector.writeCompanions(made, values);
      const again = await connector.writeCompanions(made, values);
      expect(again.filter(({ error }) => error !== null)).toEqual([]);
      expect(count()).toBe(companions.kinds.length);
    });

    it('fail each with its reason, and without throwing, when nothing answers', async () => {
      const { connector, made, values } = await created();
      bench().arm({ kind: 'drop-before', times: 999 });
      const results = await connector.writeCompanions(made, values);
      expect(results).toHaveLength(companions.kinds.length);
      expect(results.every(({ error }) => error?.code === 'NET-UNREACHABLE')).toBe(true);
    });

    it('are none where the form asks for none', async () => {
      const none = Object.fromEntries(Object.keys(companions.form).map((key) => [key, '']));
      const { connector, made, values } = await created(none);
      expect(connector.hasCompanions(values)).toBe(false);
      await expect(connector.writeCompanions(made, values)).resolves.toEqual([]);
      expect(bench().sent()).toEqual([]);
    });
  });
};
