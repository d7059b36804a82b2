import { describe, expect, it } from 'vitest';
import { failureOf } from './connector-failure';
import type { ErpCases } from './erp-connector.suite';

const NAME = 'Lantern Works GmbH';

export const createCases: ErpCases = (subject, bench) => {
  const { numbers } = subject;
  const { free, alsoFree, taken } = numbers;

  describe('a create', () => {
    it('makes the customer under the number that was typed, and is sent once', async () => {
      const connector = await bench().signedIn();
      const made = await connector.create(bench().request(connector, {}, free.form));
      expect(made.number).toBe(free.number);
      expect(made.recordKey).not.toBe('');
      expect(bench().creates()).toBe(1);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([free.number]);
      await expect(connector.read(made)).resolves.toMatchObject({ ...made, name: NAME, status: 'active' });
    });

    it('says that the number is in use, and changes nothing of its owner', async () => {
      const connector = await bench().signedIn();
      const before = subject.stored(bench().snapshot(), taken.number);
      const error = await failureOf(connector.create(bench().request(connector, {}, taken.form)));
      expect(error.code).toBe('ERP-NUMBER-IN-USE');
      expect(error.raw).not.toBe('');
      expect(bench().creates()).toBe(1);
      expect(subject.stored(bench().snapshot(), taken.number)).toEqual(before);
    });

    it('says in the words of the ERP what it refuses, and leaves nothing behind', async () => {
      const connector = await bench().signedIn();
      const before = bench().snapshot();
      const request = bench().request(connector, {}, free.form);
      const values = { ...request.values, ...subject.refusedValues };
      const error = await failureOf(connector.create({ ...request, values }));
      expect(error.code).toMatch(/^(?:ERP-VALIDATION|VALUE-NOT-IN-LIST)$/);
      expect(error.params.message).toContain(Object.values(subject.refusedValues)[0]);
      expect(subject.stored(bench().snapshot(), free.number)).toBeNull();
      expect(error.field).toBe(subject.refusedField);
      expect(countsOf(bench().snapshot())).toEqual(countsOf(before));
    });

    it('can be repeated under a new intent after a refusal', async () => {
      const connector = await bench().signedIn();
      const first = bench().request(connector, {}, taken.form);
      await failureOf(connector.create(first));
      const second = bench().request(connector, {}, free.form);
      await expect(connector.create(second)).resolves.toMatchObject({ number: free.number });
    });

    it('works for people whom the ERP knows from another customer', async () => {
      const connector = await bench().signedIn();
      const first = await connector.create(bench().request(connector, {}, free.form));
      const second = await connector.create(bench().request(connector, {}, alsoFree.form));
      const both = [first.number, second.number];
      expect(both).toEqual([free.number, alsoFree.number]);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual(both);
    });

    if (subject.throttleSeconds !== null) {
      it('is not sent again when it is throttled', async () => {
        const connector = await bench().signedIn();
        bench().arm({ kind: 'throttle', ...subject.wire.create });
        const error = await failureOf(connector.create(bench().request(connector, {}, free.form)));
        expect(error.code).toBe('NET-THROTTLED');
        expect(bench().creates()).toBe(1);
        expect(subject.stored(bench().snapshot(), free.number)).toBeNull();
      });
    }

    it.each(subject.throttles)('is not sent again when it is throttled: $what', async ({ switches }) => {
      const connector = await bench().signedIn();
      bench().configure(switches);
      const error = await failureOf(connector.create(bench().request(connector, {}, free.form)));
      expect(error.code).toBe('NET-THROTTLED');
      expect(bench().creates()).toBe(1);
      expect(subject.stored(bench().snapshot(), free.number)).toBeNull();
    });

    // Where nothing comes before, the trouble is that of the create itself; see the cases of lost answers.
    if (subject.session !== null || subject.preliminaries > 0) {
      it('is not held up by trouble with what comes before it', async () => {
        bench().arm({ kind: 'html-error', status: 503 });
        const connector = bench().connector();
        const made = await connector.create(bench().request(connector, {}, free.form));
        expect(made.number).toBe(free.number);
        expect(bench().creates()).toBe(1);
      });
    }
  });
};

/** Numbers of records of every kind, where the system counts them. */
const countsOf = (snapshot: unknown): unknown => (snapshot as { readonly counts?: unknown }).counts;
