import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_CUSTOMER } from '../../src/core/import-criteria';
import { ERP_DESCRIPTORS } from '../../src/erp/descriptors';
import { meant, numbersOf } from './customer-source.bench';
import type { SourceCases } from './customer-source.suite';

export const sourceCompleteCases: SourceCases = (subject, bench) => {
  const middle = (): readonly [string, string] => {
    const numbers = numbersOf(bench().world.customers());
    return [numbers[Math.floor(numbers.length / 3)] ?? '', numbers[Math.floor(numbers.length / 2)] ?? ''];
  };

  describe('every customer', () => {
    it.each([1, 7, 23, 2000])('is read once in pages of %i', async (size) => {
      const read = await bench().readAll(EVERY_CUSTOMER, size);
      expect(numbersOf(read)).toEqual(numbersOf(bench().world.customers()));
      expect(new Set(read.map(({ recordKey }) => recordKey)).size).toBe(read.length);
    });

    it('is counted', async () => {
      expect(await bench().source().count(EVERY_CUSTOMER)).toBe(bench().world.customers().length);
    });

    it('is read by a new connector for each page, days apart', async () => {
      const read = await bench().readAll(EVERY_CUSTOMER, 10, () => {
        bench().clock.wait(3 * 86_400_000);
        bench().world.endSessions();
        return bench().source();
      });
      expect(numbersOf(read)).toEqual(numbersOf(bench().world.customers()));
    });

    const { privateOnes } = subject;
    if (privateOnes) {
      it('is read with its entity where it belongs to one', async () => {
        bench().configure(privateOnes);
        const held = bench().world.customers();
        const read = await bench().readAll(EVERY_CUSTOMER, 20);
        const entities = new Map(held.map(({ number, entity }) => [number, entity]));
        expect(new Set(entities.values()).size).toBeGreaterThan(1);
        expect(new Map(read.map(({ number, values }) => [number, values.entity]))).toEqual(entities);
      });
    }
  });

  describe('a range of numbers', () => {
    it.each(['from', 'to', 'both'] as const)('holds both its ends: %s', async (ends) => {
      const [low, high] = middle();
      const criteria = {
        since: null,
        from: ends === 'to' ? '' : low,
        to: ends === 'from' ? '' : high,
      };
      const wanted = numbersOf(meant(subject, bench().world.customers(), criteria));
      expect(wanted.length).toBeGreaterThan(3);
      expect(numbersOf(await bench().readAll(criteria, 5))).toEqual(wanted);
      expect(await bench().source().count(criteria)).toBe(wanted.length);
    });

    it('may be empty', async () => {
      const criteria = { since: null, from: '~', to: '~~' };
      expect(await bench().readAll(criteria, 5)).toEqual([]);
      expect(await bench().source().count(criteria)).toBe(0);
    });

    it('knows whether a number is there', async () => {
      const [low] = middle();
      expect(await bench().source().hasNumber(low)).toBe(true);
      expect(await bench().source().hasNumber(` ${low} `)).toBe(true);
      expect(await bench().source().hasNumber(`${low}-none`)).toBe(false);
      expect(await bench().source().hasNumber('')).toBe(false);
      expect(await bench().source().hasNumber('<&\u0001%')).toBe(false);
    });
  });

  it('takes page sizes within its own limits', () => {
    const source = ERP_DESCRIPTORS.find(({ id }) => id === subject.id)?.source;
    expect(source?.smallestPage).toBeGreaterThan(0);
    expect(source?.largestPage).toBeGreaterThan(source?.smallestPage ?? Number.NaN);
  });

  it('leaves out nobody while customers are edited, made and deleted, whatever the pages', async () => {
    const step = fc.record({
      size: fc.integer({ min: 1, max: 30 }),
      what: fc.constantFrom('edit', 'contact', 'insert', 'remove', 'none'),
      whom: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(), async (steps, from) => {
        bench().reset();
        const before = numbersOf(bench().world.customers());
        const criteria = { since: null, from: before[from % 10] ?? '', to: '' };
        const wanted = numbersOf(meant(subject, bench().world.customers(), criteria));
        const removed = new Set<string>();
        let at = 0;
        const next = () => steps[at % steps.length];
        const read = await bench().readAll(
          criteria,
          () => next()?.size ?? 1,
          () => {
            const { what, whom } = next() ?? { what: 'none', whom: 0 };
            at += 1;
            const number = before[whom % before.length] ?? '';
            if (!removed.has(number)) change(what, number, removed);
            return undefined;
          },
        );
        const got = numbersOf(read);
        expect(got).toEqual(expect.arrayContaining(wanted.filter((number) => !removed.has(number))));
      }),
      { numRuns: 15 },
    );
  });

  function change(what: string, number: string, removed: Set<string>): void {
    const { world } = bench();
    if (what === 'edit') world.edit(number, 'Edited meanwhile');
    if (what === 'contact') world.editContact(number, '1234567');
    if (what === 'insert') world.insert(`N-${bench().clock.now()}`, 'Made meanwhile');
    if (what !== 'remove') return;
    world.remove(number);
    removed.add(number);
  }
};
