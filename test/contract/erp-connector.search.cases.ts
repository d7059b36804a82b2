import { describe, expect, it } from 'vitest';
import type { CustomerProbe } from '../../src/erp/contract';
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

    it('finds nobody by what nobody has', async () => {
      const strange = probe({
        name: 'Zyxwvut Qponmlk',
        email: 'x@zyx.example',
        taxId: 'ZY-9',
        phone: '99 88 77 66 55',
      });
      await expect(bench().connector().findCandidates(strange)).resolves.toEqual([]);
    });

    it('asks nothing for an empty probe', async () => {
      await expect(bench().connector().findCandidates(probe({}))).resolves.toEqual([]);
      expect(bench().sent()).toEqual([]);
    });

    it.each(['%', '%%%', '___', '*', "' OR ''='", '\\', '</value></equalto>'])(
      'takes no pattern from a name: %s',
      async (name) => {
        await expect(bench().connector().findCandidates(probe({ name }))).resolves.toEqual([]);
      },
    );

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
