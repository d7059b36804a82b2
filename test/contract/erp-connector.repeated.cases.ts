import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/app-error';
import type { CreateRequest, ErpConnector } from '../../src/erp/contract';
import { failureOf } from './connector-failure';
import { crmAccount } from './erp-connector.account';
import type { ErpCases } from './erp-connector.suite';

const NAME = crmAccount().name;

export const repeatedCases: ErpCases = (subject, bench) => {
  const { numbers } = subject;

  /** The number of the customer that came of it, whether it was said at once or had to be looked for. */
  async function cameOf(connector: ErpConnector, request: CreateRequest): Promise<string> {
    const sentAt = bench().clock.now();
    try {
      return (await connector.create(request)).number;
    } catch (error) {
      expect(error instanceof AppError && error.code).toBe('ERP-UNCERTAIN');
      const { found } = await connector.traceCreate({ ...request, sentAt });
      expect(found).toHaveLength(1);
      return found[0]?.number ?? '';
    }
  }

  describe('a create that arrives twice', () => {
    it('makes one customer, whose number is not said to be in use', async () => {
      const connector = await bench().signedIn();
      const request = bench().request(connector, {}, numbers.free.form);
      bench().arm({ kind: 'twice', ...subject.wire.create });
      expect(await cameOf(connector, request)).toBe(numbers.free.number);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([numbers.free.number]);
    });

    it('makes one customer where nobody typed a number', async () => {
      bench().configure(numbers.automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const typed = numbers.automatic ? {} : numbers.free.form;
      const request = await bench().numbered(connector, {}, typed);
      bench().arm({ kind: 'twice', ...subject.wire.create });
      const number = await cameOf(connector, request);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([number]);
    });

    it('still says that the number is in use where it was somebody else’s before', async () => {
      const connector = await bench().signedIn();
      const before = subject.stored(bench().snapshot(), numbers.taken.number);
      bench().arm({ kind: 'twice', ...subject.wire.create });
      const request = bench().request(connector, {}, numbers.taken.form);
      expect((await failureOf(connector.create(request))).code).toBe('ERP-NUMBER-IN-USE');
      expect(subject.stored(bench().snapshot(), numbers.taken.number)).toEqual(before);
    });

    it('after all, because somebody sent the same intent again, makes one customer', async () => {
      const connector = await bench().signedIn();
      const request = bench().request(connector, {}, numbers.free.form);
      await connector.create(request);
      expect(await cameOf(connector, request)).toBe(numbers.free.number);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([numbers.free.number]);
    });

    it('makes one customer where the number is given in the create and the intent is sent again', async () => {
      bench().configure(numbers.automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const typed = numbers.automatic ? {} : numbers.free.form;
      const request = await bench().numbered(connector, {}, typed);
      const made = await connector.create(request);
      expect(await cameOf(connector, request)).toBe(made.number);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([made.number]);
    });
  });

  describe('a number that is taken between the look and the create', () => {
    it('is in use: its owner can be read and linked, or another number typed', async () => {
      const connector = await bench().signedIn();
      const form = { ...subject.plan.form, ...numbers.free.form };
      await expect(connector.findNumber(form, [])).resolves.toBeNull();
      const colleague = bench().connector();
      const rival = { name: 'Quicker Lamps AG', contacts: [], shipping: crmAccount().billing };
      await bench().make(colleague, bench().request(colleague, rival, numbers.free.form));
      const request = bench().request(connector, {}, numbers.free.form);
      expect((await failureOf(connector.create(request))).code).toBe('ERP-NUMBER-IN-USE');
      await expect(connector.findNumber(form, [])).resolves.toMatchObject({
        number: numbers.free.number,
        name: rival.name,
      });
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual([]);
      const other = bench().request(connector, {}, numbers.alsoFree.form);
      await expect(connector.create(other)).resolves.toMatchObject({ number: numbers.alsoFree.number });
    });
  });
};
