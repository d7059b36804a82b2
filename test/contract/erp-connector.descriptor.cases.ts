import { describe, expect, it } from 'vitest';
import type { ErpCases } from './erp-connector.suite';

export const descriptorCases: ErpCases = (subject, bench) => {
  const descriptor = () => bench().connector().descriptor;
  const connection = () => subject.connection(bench().origin);

  describe('what is known without asking', () => {
    it('names form fields that there are: for the number, the salesperson and the entries of lists', () => {
      const { formFields, numberField, salespersonField, pickLists } = descriptor();
      const keys = formFields.map((field) => field.key);
      const lists = pickLists.map((list) => list.id);
      expect(new Set(keys).size).toBe(keys.length);
      expect(formFields.find((field) => field.key === numberField)?.kind).toBe('number');
      expect(numberField).toBe(subject.plan.number.field);
      if (salespersonField !== '') expect(keys).toContain(salespersonField);
      const picks = formFields.filter((field) => field.kind === 'pick');
      expect(picks.map((field) => field.list).filter((list) => !lists.includes(list))).toEqual([]);
    });

    it('names the server that everything is sent to, unless it is known when the extension is built', async () => {
      const { hosts, originsOf } = descriptor();
      await bench().connector().readDetails({ recordKey: '', number: subject.ledger.number });
      const reached = new Set(
        bench()
          .sent()
          .map(({ url }) => new URL(url).origin),
      );
      expect([...reached]).toEqual([bench().origin]);
      if (hosts.length === 0) expect(originsOf(connection())).toContain(bench().origin);
      else expect(originsOf(connection())).toEqual([]);
    });

    it('has no origin and no complaint about a form that nobody has filled in yet', () => {
      const { originsOf, warningsOf, companyOf } = descriptor();
      expect([originsOf({}), warningsOf({}), companyOf({})]).toEqual([[], {}, '']);
    });

    it('finds nothing wrong with what works, and warns at fields that there are', () => {
      const { connectionFields, warningsOf } = descriptor();
      const values = connection();
      const faults = connectionFields.map((field) => field.check?.(values[field.key] ?? '') ?? '');
      const filled = faults.filter((_, index) => values[connectionFields[index]?.key ?? ''] !== undefined);
      expect(filled.filter(Boolean)).toEqual([]);
      expect(warningsOf(values)).toEqual({});
      const keys = connectionFields.map((field) => field.key);
      for (const { change } of subject.refused) {
        const warned = Object.keys(warningsOf({ ...values, ...change }));
        expect(warned.filter((key) => !keys.includes(key))).toEqual([]);
      }
    });

    it('names the company however it was typed, and one line that tells integrations apart', () => {
      const { companyOf, summaryOf } = descriptor();
      const typed = Object.entries(connection()).map(([key, value]) => [
        key,
        /password/i.test(key) ? value : ` ${value} `,
      ]);
      expect(companyOf(connection())).not.toBe('');
      expect(companyOf(Object.fromEntries(typed))).toBe(companyOf(connection()));
      expect(summaryOf(connection())).toContain(companyOf(connection()));
    });
  });
};
