import { describe, expect, it } from 'vitest';
import type { CustomerProbe } from '../../src/erp/contract';
import { failureOf } from './connector-failure';
import type { Values } from './erp-connector.subject';
import type { ErpCases } from './erp-connector.suite';

const probe = (values: Partial<CustomerProbe>): CustomerProbe => ({
  number: '',
  name: '',
  phone: '',
  email: '',
  domain: '',
  postalCode: '',
  taxId: '',
  ...values,
});

export const searchCases: ErpCases = (subject, bench) => {
  describe('the search for customers that may be the account', () => {
    it.each(subject.foundBy)('finds by $what', async ({ probe: values, finds }) => {
      const found = await bench().connector().findCandidates(probe(values));
      expect(found.map((one) => one.number)).toEqual(expect.arrayContaining([...finds]));
    });

    it('asks nothing for an empty probe', async () => {
      await expect(bench().connector().findCandidates(probe({}))).resolves.toEqual([]);
      expect(bench().sent()).toEqual([]);
    });

    if ('lacks' in subject.search) {
      const { lacks } = subject.search;
      it('can do no more than look at a number, and says so', async () => {
        const found = failureOf(
          bench()
            .connector()
            .findCandidates(probe({ name: subject.ledger.name })),
        );
        expect((await found).code).toBe(lacks);
      });
    } else {
      it('finds nobody by what nobody has', async () => {
        const strange = probe({
          name: 'Zyxwvut Qponmlk',
          email: 'x@zyx.example',
          taxId: 'ZY-9',
          phone: '99 88 77 66 55',
        });
        await expect(bench().connector().findCandidates(strange)).resolves.toEqual([]);
      });

      it.each(['%', '%%%', '___', '*', "' OR ''='", '\\', '</value></equalto>'])(
        'takes no pattern from a name: %s',
        async (name) => {
          await expect(bench().connector().findCandidates(probe({ name }))).resolves.toEqual([]);
        },
      );
    }

    it('names each customer once, and 50 at most', async () => {
      const wide = probe({
        name: subject.ledger.name,
        domain: 'example',
        phone: '555 01',
        number: subject.ledger.number,
      });
      const found = await bench().connector().findCandidates(wide);
      expect(new Set(found.map((one) => one.recordKey)).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(50);
    });
  });

  describe('the search for what a user types', () => {
    const search = ({ text, form = {} }: { text: string; form?: Values }) =>
      bench()
        .connector()
        .search(text, { ...subject.plan.form, ...form }, []);

    it('finds a customer by its number, first and in one look', async () => {
      const connector = await bench().signedIn();
      const { text, form, first } = subject.foundByNumber;
      const [found] = await connector.search(text, { ...subject.plan.form, ...form }, []);
      expect(found?.number).toBe(first);
      expect(bench().sent()).toHaveLength(1);
    });

    if ('lacks' in subject.search) {
      const { lacks } = subject.search;
      it.each(['Quayside', 'side marine', 'NO-SUCH'])('can do no more, and says so: %s', async (text) => {
        expect((await failureOf(search({ text }))).code).toBe(lacks);
      });
    } else {
      it.each(subject.search.has)('finds by $what', async (by) => {
        const found = await search(by);
        expect(found[0]?.number).toBe(by.first);
        expect(new Set(found.map((one) => one.recordKey)).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(50);
      });

      it.each(['Zyxwvut Qponmlk', '%', '_', "' OR ''='", '</value>', '*', '\\'])(
        'finds nobody by what nobody has: %s',
        async (text) => {
          await expect(search({ text })).resolves.toEqual([]);
        },
      );
    }

    it.each(['', '  '])('asks nothing for nothing', async (text) => {
      await expect(search({ text })).resolves.toEqual([]);
      expect(bench().sent()).toEqual([]);
    });
  });

  describe('reading one customer', () => {
    it('comes to the same by number and by record key', async () => {
      const connector = bench().connector();
      const byNumber = await connector.read({ recordKey: '', number: subject.ledger.number });
      expect(byNumber).toMatchObject({ number: subject.ledger.number, name: subject.ledger.name });
      expect(byNumber?.recordKey).not.toBe('');
      await expect(connector.read({ recordKey: byNumber?.recordKey ?? '', number: '' })).resolves.toEqual(
        byNumber,
      );
    });

    it.each(subject.odd)('leaves number and name as they are: $number', async ({ number, name }) => {
      await expect(bench().connector().read({ recordKey: '', number })).resolves.toMatchObject({
        number,
        name,
      });
    });

    it.each(subject.privateOnes)(
      'sees what is private to an entity: $number',
      async ({ number, name, entity }) => {
        await expect(bench().connector().read({ recordKey: '', number })).resolves.toMatchObject({
          name,
          entity,
        });
      },
    );

    it('is null for a number and for a key that nobody has', async () => {
      const connector = bench().connector();
      await expect(connector.read({ recordKey: '', number: 'NO-SUCH' })).resolves.toBeNull();
      await expect(connector.read({ recordKey: '999999999', number: '' })).resolves.toBeNull();
    });

    it('goes by the key where both are given: numbers are given anew', async () => {
      const connector = bench().connector();
      const known = await connector.read({ recordKey: '', number: subject.ledger.number });
      const renamed = { recordKey: known?.recordKey ?? '', number: 'OLD-NUMBER' };
      await expect(connector.read(renamed)).resolves.toMatchObject({ number: subject.ledger.number });
    });
  });
};
