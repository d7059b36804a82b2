import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportCriteria } from '../../src/core/import-criteria';
import { meant, numbersOf } from './customer-source.bench';
import type { SourceSubject } from './customer-source.subject';
import type { SourceCases } from './customer-source.suite';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A quiet second in which nothing was changed by rule. */
const SECOND = Date.parse('2026-08-05T02:03:04Z');

export const sourceChangesCases: SourceCases = (subject, bench) => {
  const { since } = subject;
  if (since) describe('changes since an instant', () => changes(since));

  function changes({ overlapMs, contacts }: NonNullable<SourceSubject['since']>): void {
    const sinceAt = (at: number): ImportCriteria => ({ since: at, from: '', to: '' });
    const held = () => bench().world.customers();

    /** Everybody that is meant, and nobody who was not changed within the overlap. */
    async function expectMeant(criteria: ImportCriteria, size: number): Promise<readonly string[]> {
      const wanted = numbersOf(meant(subject, held(), criteria));
      const allowed = numbersOf(
        meant(subject, held(), { ...criteria, since: (criteria.since ?? 0) - overlapMs - 1000 }),
      );
      const read = numbersOf(await bench().readAll(criteria, size));
      expect(read).toEqual(expect.arrayContaining(wanted as string[]));
      expect(allowed).toEqual(expect.arrayContaining(read as string[]));
      return read;
    }

    it.each([1, 4, 17, 2000])('are read in pages of %i', async (size) => {
      const read = await expectMeant(sinceAt(bench().clock.now() - 400 * DAY), size);
      expect(read.length).toBeGreaterThan(10);
      expect(read.length).toBeLessThan(held().length);
    });

    it('are read within a range of numbers', async () => {
      const [first = '', , , , , , last = ''] = numbersOf(held()).slice(20);
      const criteria = { since: bench().clock.now() - 700 * DAY, from: first, to: last };
      expect((await expectMeant(criteria, 3)).length).toBeGreaterThan(1);
    });

    it('are none when the instant is now', async () => {
      bench().clock.wait(2 * overlapMs);
      expect(await bench().readAll(sinceAt(bench().clock.now()), 50)).toEqual([]);
    });

    it('are all when the instant is older than the company', async () => {
      expect(numbersOf(await bench().readAll(sinceAt(0), 11))).toEqual(numbersOf(held()));
      expect(await bench().source().count(sinceAt(0))).toBe(held().length);
    });

    it.each([
      [30, 7],
      [14, 7],
      [15, 7],
      [7, 7],
      [8, 1],
    ])('are all read where %i were changed in one second, in pages of %i', async (tied, size) => {
      const numbers = numbersOf(held()).slice(3, 3 + tied);
      for (const number of numbers) bench().world.stamp(number, { changedAt: SECOND });
      const read = await expectMeant(sinceAt(SECOND), size);
      expect(read).toEqual(expect.arrayContaining(numbers as string[]));
    });

    it('are read of customers that have no time of change, if they were made since', async () => {
      const [one = '', other = ''] = numbersOf(held()).slice(30);
      for (const number of [one, other]) bench().world.stamp(number, { changedAt: null });
      const made = (number: string): number => held().find((each) => each.number === number)?.createdAt ?? 0;
      const criteria = sinceAt(Math.max(made(one), made(other)));
      const read = await expectMeant(criteria, 2);
      expect(read).toContain(made(one) > made(other) ? one : other);
    });

    if (contacts) {
      it('are read of customers whose contact alone was changed', async () => {
        const [quiet = ''] = numbersOf(meant(subject, held(), sinceAt(0))).slice(-1);
        bench().world.stamp(quiet, { changedAt: bench().clock.now() - 800 * DAY, contactChangedAt: SECOND });
        expect(await expectMeant(sinceAt(SECOND), 3)).toContain(quiet);
      });

      it('are read of all customers when the contacts of all were changed, in small pages', async () => {
        for (const { number } of held()) {
          bench().world.stamp(number, { changedAt: SECOND - 9 * DAY, contactChangedAt: SECOND });
        }
        expect(await expectMeant(sinceAt(SECOND), 4)).toEqual(numbersOf(held()));
      });
    }

    it('leave out nobody while customers are edited, whatever the pages', async () => {
      const step = fc.record({
        size: fc.integer({ min: 1, max: 12 }),
        what: fc.constantFrom('edit', 'contact', 'none', 'later'),
        whom: fc.nat(),
      });
      const stamps = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3, 60, 3600, null), {
        minLength: 12,
        maxLength: 12,
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), stamps, async (steps, seconds) => {
          bench().reset();
          const numbers = numbersOf(held());
          for (const [index, number] of numbers.entries()) {
            const after = seconds[index % seconds.length];
            const changedAt = after === null || after === undefined ? null : SECOND + after * 1000;
            bench().world.stamp(number, { changedAt });
          }
          const criteria = sinceAt(SECOND);
          const wanted = numbersOf(meant(subject, held(), criteria));
          let at = 0;
          const read = await bench().readAll(
            criteria,
            () => steps[at % steps.length]?.size ?? 1,
            () => {
              const { what, whom } = steps[at % steps.length] ?? { what: 'none', whom: 0 };
              const number = numbers[whom % numbers.length] ?? '';
              at += 1;
              if (what === 'edit') bench().world.edit(number, 'Edited meanwhile');
              if (what === 'contact') bench().world.editContact(number, '1234567');
              if (what === 'later') bench().clock.wait(20 * MINUTE);
              return undefined;
            },
          );
          expect(numbersOf(read)).toEqual(expect.arrayContaining(wanted as string[]));
        }),
        { numRuns: 15 },
      );
    });

    it('are read by a new connector for each page, days apart', async () => {
      const criteria = sinceAt(bench().clock.now() - 500 * DAY);
      const wanted = numbersOf(meant(subject, held(), criteria));
      const read = await bench().readAll(criteria, 6, () => {
        bench().clock.wait(2 * DAY);
        bench().world.endSessions();
        return bench().source();
      });
      expect(numbersOf(read)).toEqual(expect.arrayContaining(wanted as string[]));
    });

    it.each(subject.dateFormats)('are read with instants written otherwise: $what', async ({ switches }) => {
      bench().configure(switches);
      const criteria = sinceAt(SECOND);
      for (const number of numbersOf(held()).slice(0, 12)) bench().world.stamp(number, { changedAt: SECOND });
      await expectMeant(criteria, 5);
      const times = new Map(held().map(({ number, changedAt }) => [number, changedAt]));
      for (const { number, modifiedAt } of await bench().readAll(criteria, 50)) {
        expect(modifiedAt).toBe(times.get(number));
      }
    });
  }
};
