import { describe, expect, it } from 'vitest';
import { EVERY_CUSTOMER } from '../../src/core/import-criteria';
import { CUSTOMER_PARTS } from '../../src/core/source-customer';
import { failureOf } from './connector-failure';
import { numbersOf } from './customer-source.bench';
import type { SourceCases } from './customer-source.suite';

export const sourceValuesCases: SourceCases = (subject, bench) => {
  const keyOf = (number: string): string =>
    bench()
      .world.customers()
      .find((customer) => customer.number === number)?.recordKey ?? '';

  describe('what a customer comes with', () => {
    it.each(subject.known)('is what the system holds: $number', async ({ number, values }) => {
      const [customer] = await bench()
        .source()
        .readCustomers([keyOf(number)]);
      expect(customer).toMatchObject({ number, recordKey: keyOf(number), values });
      expect(customer?.name).toBe(customer?.values.name);
    });

    it('has no parts but those that every ERP shares, all trimmed', async () => {
      const read = await bench().readAll(EVERY_CUSTOMER, 100);
      const parts = new Set(read.flatMap(({ values }) => Object.keys(values)));
      expect([...parts].filter((part) => !(CUSTOMER_PARTS as readonly string[]).includes(part))).toEqual([]);
      expect(
        read.flatMap(({ values }) => Object.values(values)).filter((value) => value !== value.trim()),
      ).toEqual([]);
      expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    });

    const { fields } = subject;
    if (fields) {
      it('has the fields that a mapping asks for, and goes without those that are not there', async () => {
        const source = bench().source([fields.own, fields.unknown, 'no <field> & "name"']);
        const [customer] = await source.readCustomers([keyOf(subject.known[0]?.number ?? '')]);
        expect(customer?.values).toHaveProperty([`field:${fields.own}`]);
        expect(customer?.values).not.toHaveProperty([`field:${fields.unknown}`]);
        expect(customer?.values.name).not.toBe('');
      });

      it('tells which fields there are beside', async () => {
        const listed = await bench().source().listFields();
        expect(listed.map(({ name }) => name)).toContain(fields.own);
        expect(listed.every(({ name, label }) => name !== '' && label !== '')).toBe(true);
        expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
      });
    }
  });

  describe('single customers', () => {
    it('are read by their keys; those that are gone are missing', async () => {
      const numbers = numbersOf(bench().world.customers());
      const [gone = '', ...others] = numbers.slice(0, 30);
      const keys = [gone, ...others].map(keyOf);
      bench().world.remove(gone);
      const read = await bench()
        .source()
        .readCustomers([...keys, ...keys, '999999999', 'nonsense', '']);
      expect(numbersOf(read)).toEqual(numbersOf(others.map((number) => ({ number }))));
      expect(read).toHaveLength(others.length);
    });

    it('may be more than one request holds', async () => {
      const keys = bench()
        .world.customers()
        .map(({ recordKey }) => recordKey);
      const many = Array.from({ length: 1200 }, (_, index) => String(5_000_000 + index));
      expect(
        await bench()
          .source()
          .readCustomers([...many, ...keys]),
      ).toHaveLength(keys.length);
    });

    it('may be none, for which nobody is asked', async () => {
      expect(await bench().source().readCustomers([])).toEqual([]);
      expect(bench().sent(subject.page)).toEqual([]);
    });
  });

  it.each(['', '{}', 'null', '{"phase":"all"}', 'x'])('refuses %j for a cursor', async (cursor) => {
    expect((await failureOf(bench().source().readPage(EVERY_CUSTOMER, cursor, 10))).code).toBe('INTERNAL');
  });
};
