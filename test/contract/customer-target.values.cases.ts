import { describe, expect, it } from 'vitest';
import { idsOf } from './customer-target.bench';
import type { TargetCases } from './customer-target.suite';

export const valueCases: TargetCases = (subject, bench) => {
  const { lengths, country, phones, account } = subject;

  describe('values', () => {
    it('that are too long for this installation are shortened, and it is said', async () => {
      bench().configure(lengths.switches);
      const target = await bench().unprepared();
      const facts = await target.prepare();
      const long = 'Long '.repeat(60);
      const { values, notes } = target.fit({ ...account.values, [lengths.key]: long }, facts);
      expect(values[lengths.key]?.length).toBeLessThanOrEqual(lengths.max);
      expect(long.startsWith(values[lengths.key] ?? '-')).toBe(true);
      expect(notes).toEqual([
        {
          labelKey: 'import_note_shortened',
          params: expect.objectContaining({ length: String(long.trim().length), max: String(lengths.max) }),
        },
      ]);
      idsOf(await target.insert([{ values, link: bench().account('1').link }]));
    });

    it('that fit are left as they are', async () => {
      const target = await bench().unprepared();
      const facts = await target.prepare();
      expect(target.fit(account.values, facts)).toEqual({ values: account.values, notes: [] });
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    });

    it('that name a country are the code of the installation, or nothing', async () => {
      const target = await bench().unprepared();
      const facts = await target.prepare();
      for (const [text, code] of country.known)
        expect(target.fit({ [country.key]: text }, facts)).toEqual({
          values: { [country.key]: code },
          notes: [],
        });
      const { values, notes } = target.fit({ [country.key]: country.unknown }, facts);
      expect(values[country.key]).toBe('');
      expect(notes).toMatchObject([{ labelKey: 'import_note_country', params: { value: country.unknown } }]);
    });

    it('hold no control characters', async () => {
      const target = await bench().unprepared();
      const facts = await target.prepare();
      expect(target.fit({ [account.name]: ' A\u0000\tB\u0007 ' }, facts).values[account.name]).toBe('A B');
      expect(target.fit({ [account.name]: '' }, facts).values).toEqual({});
    });

    it('of telephone numbers are the same however they are punctuated', async () => {
      const target = await bench().unprepared();
      expect(target.same(phones.key, phones.value, phones.same)).toBe(true);
      expect(target.same(phones.key, phones.value, phones.other)).toBe(false);
      expect(target.same(phones.key, phones.value, '')).toBe(false);
    });

    it('can stand in fields of the installation too, which are listed', async () => {
      const target = await bench().unprepared();
      const listed = await target.listTargets();
      expect(listed.slice(0, target.targets.length)).toEqual(target.targets);
      expect(new Set(listed.map(({ key }) => key)).size).toBe(listed.length);
      expect(listed.length).toBeGreaterThan(target.targets.length);
    });
  });
};
