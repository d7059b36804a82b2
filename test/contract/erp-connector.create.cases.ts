import { describe, expect, it } from 'vitest';
import { failureOf } from './connector-failure';
import type { ErpCases } from './erp-connector.suite';

const NAME = 'Lantern Works GmbH';

export const createCases: ErpCases = (subject, bench) => {
  const { numbers, plan } = subject;
  const typed = (number: string) => ({ [plan.number.field]: number });

  describe('a create', () => {
    it('makes the customer under the number that was typed, and is sent once', async () => {
      const connector = await bench().signedIn();
      const made = await connector.create(bench().request(connector, {}, typed(numbers.free)));
      expect(made.number).toBe(numbers.free);
      expect(made.recordKey).not.toBe('');
      expect(bench().creates()).toBe(1);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([numbers.free]);
      await expect(connector.read(made)).resolves.toMatchObject({ ...made, name: NAME, status: 'active' });
    });

    it.skipIf(numbers.automatic === null)('takes the number that the company gives', async () => {
      bench().configure(numbers.automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const made = await connector.create(bench().request(connector));
      expect(made.number).toMatch(numbers.automatic?.shape ?? /^$/);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([made.number]);
      expect(bench().creates()).toBe(1);
    });

    it.skipIf(numbers.manual === null)('says that the company wants a number', async () => {
      bench().configure(numbers.manual ?? {});
      const connector = await bench().signedIn();
      expect((await failureOf(connector.create(bench().request(connector)))).code).toBe('ERP-NUMBER-NEEDED');
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([]);
    });

    it('says that the number is in use, and changes nothing of its owner', async () => {
      const connector = await bench().signedIn();
      const before = subject.stored(bench().snapshot(), numbers.taken);
      const error = await failureOf(connector.create(bench().request(connector, {}, typed(numbers.taken))));
      expect(error.code).toBe('ERP-NUMBER-IN-USE');
      expect(error.raw).not.toBe('');
      expect(bench().creates()).toBe(1);
      expect(subject.stored(bench().snapshot(), numbers.taken)).toEqual(before);
    });

    it('says in the words of the ERP what it refuses, and leaves nothing behind', async () => {
      const connector = await bench().signedIn();
      const before = bench().snapshot();
      const request = bench().request(connector, {}, typed(numbers.free));
      const values = { ...request.values, ...subject.refusedValues };
      const error = await failureOf(connector.create({ ...request, values }));
      expect(error.code).toBe('ERP-VALIDATION');
      expect(error.params.message).toContain(Object.values(subject.refusedValues)[0]);
      expect(subject.stored(bench().snapshot(), numbers.free)).toBeNull();
      expect(countsOf(bench().snapshot())).toEqual(countsOf(before));
    });

    it('can be repeated under a new intent after a refusal', async () => {
      const connector = await bench().signedIn();
      const first = bench().request(connector, {}, typed(numbers.taken));
      await failureOf(connector.create(first));
      const second = bench().request(connector, {}, typed(numbers.free));
      await expect(connector.create(second)).resolves.toMatchObject({ number: numbers.free });
    });

    it.skipIf(numbers.automatic === null)(
      'works for people whom the ERP knows from another customer',
      async () => {
        bench().configure(numbers.automatic?.switches ?? {});
        const connector = await bench().signedIn();
        const first = await connector.create(bench().request(connector));
        const second = await connector.create(bench().request(connector));
        expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([first.number, second.number]);
      },
    );

    it('never makes a second customer of one intent', async () => {
      bench().configure(numbers.automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const request = bench().request(connector, {}, numbers.automatic ? {} : typed(numbers.free));
      await connector.create(request);
      await failureOf(connector.create(request));
      expect(subject.numbersOf(bench().snapshot(), NAME)).toHaveLength(1);
    });

    it('is not sent again when it is throttled', async () => {
      const connector = await bench().signedIn();
      bench().arm({ kind: 'throttle', ...subject.wire.create });
      const error = await failureOf(connector.create(bench().request(connector, {}, typed(numbers.free))));
      expect(error.code).toBe('NET-THROTTLED');
      expect(bench().creates()).toBe(1);
      expect(subject.stored(bench().snapshot(), numbers.free)).toBeNull();
    });

    it.each(subject.throttles)('is not sent again when it is throttled: $what', async ({ switches }) => {
      const connector = await bench().signedIn();
      bench().configure(switches);
      const error = await failureOf(connector.create(bench().request(connector, {}, typed(numbers.free))));
      expect(error.code).toBe('NET-THROTTLED');
      expect(bench().creates()).toBe(1);
      expect(subject.stored(bench().snapshot(), numbers.free)).toBeNull();
    });

    it('is not held up by trouble with the sign-in before it', async () => {
      bench().arm({ kind: 'html-error', status: 503 });
      const connector = bench().connector();
      const made = await connector.create(bench().request(connector, {}, typed(numbers.free)));
      expect(made.number).toBe(numbers.free);
      expect(bench().creates()).toBe(1);
    });
  });
};

/** Numbers of records of every kind, where the system counts them. */
const countsOf = (snapshot: unknown): unknown => (snapshot as { readonly counts?: unknown }).counts;
