import { describe, expect, it } from 'vitest';
import { asRead, codeOf, idsOf, linkTo, uidOf } from './customer-target.bench';
import type { TargetCases } from './customer-target.suite';

const KEYS = ['1', '2', '3', '4', '5'];

export const insertCases: TargetCases = (subject, bench) => {
  const { account, wire, linked } = subject;

  describe('inserting', () => {
    it('writes accounts with all that belongs to them, in their order', async () => {
      const target = await bench().open();
      const ids = idsOf(
        await target.insert(KEYS.map((key) => bench().account(key, { [account.name]: `Name ${key}` }))),
      );
      const read = await target.read(ids);
      expect(ids.map((id) => read.find((one) => one.id === id)?.values)).toEqual(
        KEYS.map((key) => asRead(subject, { ...account.values, [account.name]: `Name ${key}` })),
      );
      expect(read.map(({ links }) => links)).toEqual(
        read.map(({ id }) => [linkTo(KEYS[ids.indexOf(id)] ?? '')]),
      );
      const insertions = bench().sent(wire.insert).length;
      expect(insertions).toBeLessThan(KEYS.length);
    });

    it('takes as many as it says, also long ones', async () => {
      const target = await bench().open();
      const keys = Array.from({ length: target.sizes.insert }, (_, at) => String(at));
      const long = Object.fromEntries(
        target.targets.flatMap(({ key, maxLength }) =>
          /address\.|firstname|first_name/i.test(key) && !/country|state|postcode|postal/i.test(key)
            ? [[key, '&'.repeat(maxLength)]]
            : [],
        ),
      );
      const ids = idsOf(await target.insert(keys.map((key) => bench().account(key, long))));
      expect(new Set(ids).size).toBe(keys.length);
    });

    it('says which name a contact got that had none', async () => {
      const target = await bench().open();
      const contact =
        target.targets.find(({ defaultSource }) => defaultSource === 'contact.lastName')?.key ?? '';
      const { [contact]: _, ...values } = account.values;
      const [result] = await target.insert([{ values, link: linkTo('1') }]);
      if (!result?.ok) throw new Error('not inserted');
      const [read] = await target.read([result.id]);
      if (read?.values[contact] === '') expect(result.notes ?? []).toEqual([]);
      else expect(result.notes).toMatchObject([{ labelKey: 'import_note_contact_named' }]);
    });
  });

  describe('a batch in which one is refused', () => {
    it.each(subject.batches)('is inserted but for that one: $what', async ({ switches }) => {
      bench().configure(switches);
      const target = await bench().open();
      const results = await target.insert(
        KEYS.map((key) => bench().account(key, key === '3' ? subject.bad.values : {})),
      );
      expect(results.map(({ ok }) => ok)).toEqual([true, true, false, true, true]);
      expect(results[2]).toMatchObject({ error: { code: subject.bad.code } });
      for (const key of KEYS) {
        const there = linked(bench().snapshot(), uidOf(key));
        if (key !== '3') expect(there).toHaveLength(1);
      }
      const whole = results.flatMap((result) => (result.ok ? [result.id] : []));
      const read = await target.read(whole);
      expect(read.map(({ values }) => values)).toEqual(read.map(() => asRead(subject, account.values)));
    });
  });

  describe('an insert whose answer is lost', () => {
    it.each([
      ['before it is carried out', 'drop-before', 0],
      ['after it was carried out', 'drop-after', 1],
      ['half-way', 'cut', 1],
      ['to a page of the server', 'html-error', 0],
    ] as const)('%s is told as uncertain, sent once, and looked up', async (_, kind, times) => {
      const target = await bench().open();
      bench().arm({ kind, ...wire.insert, times: 1 });
      expect(await codeOf(target.insert(KEYS.map((key) => bench().account(key))))).toBe('IMPORT-UNCERTAIN');
      expect(bench().sent(wire.insert)).toHaveLength(1);
      const found = await target.findLinked(KEYS.map(uidOf));
      expect(found).toHaveLength(times * KEYS.length);
      for (const key of KEYS) expect(linked(bench().snapshot(), uidOf(key))).toHaveLength(times);
    });
  });
};
