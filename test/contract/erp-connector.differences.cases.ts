import { describe, expect, it } from 'vitest';
import type { CrmAccount } from '../../src/core/crm-account';
import type { FieldDifference } from '../../src/core/field-difference';
import type { ErpConnector } from '../../src/erp/contract';
import { failureOf } from './connector-failure';
import { crmAccount } from './erp-connector.account';
import type { ErpCases } from './erp-connector.suite';

export const differenceCases: ErpCases = (subject, bench) => {
  const { numbers, plan } = subject;

  /** A customer made of the account of the suite, with all that goes with it. */
  async function linked() {
    const connector = await bench().signedIn();
    const form = { ...subject.companions?.form, ...numbers.free.form };
    const ref = await bench().make(connector, bench().request(connector, {}, form));
    bench().forget();
    return { connector, ref, form };
  }

  const differences = async (
    {
      connector,
      ref,
      form,
    }: { connector: ErpConnector; ref: { recordKey: string; number: string }; form: object },
    change: Partial<CrmAccount>,
  ): Promise<readonly FieldDifference[]> =>
    connector.compare(bench().planInput(change, { ...form }), await connector.readValues(ref));

  describe('differences between CRM and ERP', () => {
    it('are none right after the promotion', async () => {
      expect(await differences(await linked(), {})).toEqual([]);
    });

    it('are read in one round trip', async () => {
      const { connector, ref } = await linked();
      await connector.readValues(ref);
      expect(bench().sent()).toHaveLength(1);
    });

    it('are what the CRM says otherwise by now, with what both say', async () => {
      const customer = await linked();
      const billing = { ...crmAccount().billing, city: 'Lübeck' };
      const found = await differences(customer, { email: 'new@lanternworks.example', billing });
      const targets = found.map(({ target }) => target).sort();
      expect(targets).toEqual([plan.city, plan.email].sort());
      expect(found.find(({ target }) => target === plan.city)).toMatchObject({
        crm: 'Lübeck',
        erp: 'Kiel',
        problem: null,
      });
      expect(found.every(({ labelKey }) => labelKey !== '')).toBe(true);
    });

    it('are not what is only written otherwise', async () => {
      const customer = await linked();
      const same = { phone: '0049 (431) 555-01 90', name: ` ${crmAccount().name}  ` };
      expect(await differences(customer, same)).toEqual([]);
    });

    it('are not what the CRM does not know', async () => {
      expect(await differences(await linked(), { phone: '', fax: '', website: '' })).toEqual([]);
    });

    it('are also the lines that only the old address has', async () => {
      const billing = { ...crmAccount().billing, lines: ['Neue Allee 4'] };
      const found = await differences(await linked(), { billing });
      const lines = found.filter(({ target }) => target.startsWith(plan.city.replace(/city$/i, '')));
      expect(lines.map(({ crm, erp }) => [crm, erp])).toEqual([
        ['Neue Allee 4', 'Hafenweg 3'],
        ['', 'Halle 2'],
      ]);
      expect(lines.every(({ labelKey, problem }) => labelKey !== '' && problem === null)).toBe(true);
    });

    it('say why a value cannot be sent', async () => {
      const long = 'Lantern '.repeat(80).trim();
      const found = await differences(await linked(), { name: long });
      expect(found.find(({ target }) => target === plan.name)).toMatchObject({
        crm: long,
        problem: { code: 'VALUE-TOO-LONG', field: plan.name },
      });
    });

    it('are told without asking anybody, and change nothing of what they are made from', async () => {
      const { connector, ref, form } = await linked();
      const current = Object.freeze({ ...(await connector.readValues(ref)) });
      bench().forget();
      const input = bench().planInput({ email: 'new@lanternworks.example' }, form);
      expect(connector.compare(input, current)).toEqual(connector.compare(input, current));
      expect(bench().sent()).toEqual([]);
    });

    it.each(subject.odd)('know the values of a customer of old: $number', async ({ number, name }) => {
      const values = await bench().connector().readValues({ recordKey: '', number });
      expect(values[plan.name]).toBe(name);
    });

    it('know everything that a mapping can fill', async () => {
      const connector = bench().connector();
      const ref = { recordKey: '', number: subject.ledger.number };
      const values = await connector.readValues(ref);
      const targets = connector.descriptor.mappingTargets.map(({ key }) => key);
      expect(targets.filter((key) => values[key] === undefined)).toEqual([]);
    });

    it('are not those of nobody', async () => {
      const nobody = { recordKey: '', number: 'NO-SUCH' };
      expect((await failureOf(bench().connector().readValues(nobody))).code).toBe('ERP-NOT-FOUND');
    });
  });
};
