import { describe, expect, it } from 'vitest';
import type { PickList } from '../../src/core/pick-list';
import { type PromotionPlan, problemsOf, valuesOf } from '../../src/core/promotion-plan';
import type { PlanInput } from '../../src/erp/contract';
import { crmAccount } from './erp-connector.account';
import type { ErpCases } from './erp-connector.suite';

/** A list with one entry that can be chosen. */
const listWith = (id: string, value: string): PickList => ({
  id,
  state: 'ready',
  entries: [{ value, label: value }],
  readAt: 1,
  error: null,
  source: 'erp',
});

const lineOf = (plan: PromotionPlan, target: string) => plan.lines.find((line) => line.target === target);

export const planCases: ErpCases = (subject, bench) => {
  const { name, email, number, pick } = subject.plan;
  const country = subject.plan.country.target;
  // Where numbers have to be typed there is one, so that nothing else is wrong.
  const startForm = subject.numbers.free.form;

  const input = (changes: Partial<PlanInput> = {}): PlanInput => bench().planInput({}, startForm, changes);
  const plan = (changes: Partial<PlanInput> = {}): PromotionPlan => bench().connector().plan(input(changes));
  const formWith = (values: Readonly<Record<string, string>>) => ({ ...input().form, ...values });

  describe('the plan', () => {
    it('has no problem with a good account, and says where every value is from', () => {
      const good = plan();
      expect(problemsOf(good)).toEqual([]);
      expect(valuesOf(good)).toMatchObject({
        [name]: 'Lantern Works GmbH',
        [email]: 'office@lanternworks.example',
      });
      expect(good.lines.every((line) => line.labelKey !== '' && line.origin.kind.length > 0)).toBe(true);
      expect(new Set(good.lines.map((line) => line.target)).size).toBe(good.lines.length);
    });

    it('is the same for the same input, changes nothing and asks nobody', () => {
      const frozen = deepFreeze(input());
      const connector = bench().connector();
      expect(connector.plan(frozen)).toEqual(connector.plan(frozen));
      expect(bench().sent()).toEqual([]);
    });

    it('wants a name', () => {
      const line = lineOf(plan({ account: crmAccount({ name: ' ' }) }), name);
      expect(line?.problem).toMatchObject({ code: 'VALUE-REQUIRED', field: name });
    });

    it('finds what is too long, and cuts nothing', () => {
      const long = 'Lantern '.repeat(80).trim();
      const line = lineOf(plan({ account: crmAccount({ name: long }) }), name);
      expect(line).toMatchObject({ value: long, problem: { code: 'VALUE-TOO-LONG', field: name } });
      expect(Number(line?.problem?.params.max)).toBeGreaterThan(0);
      expect(line?.problem?.params.length).toBe(String(long.length));
    });

    it.each(['\u0000', '\u0007', '\u001b', '\ufffe', '\ud800'])(
      'finds characters that the ERP cannot hold: %j',
      (bad) => {
        const line = lineOf(plan({ account: crmAccount({ name: `Lantern${bad}Works` }) }), name);
        const problem = { code: 'VALUE-CHARACTERS', field: name };
        if (subject.plan.holds(bad)) expect(line?.problem).toBeNull();
        else expect(line?.problem).toMatchObject(problem);
      },
    );

    it('finds characters that a customer number may not have, at the field', () => {
      const found = plan({ form: formWith(number.illegal) });
      expect(found.fieldProblems[number.field]).toMatchObject({ code: 'VALUE-CHARACTERS' });
      expect(problemsOf(found)).toHaveLength(1);
    });

    it.each([
      'not an address',
      'two@@lantern.example',
      'a@b',
      'Ines <ines@lantern.example>',
      'a@lantern.example, b@lantern.example',
    ])('finds a mail address that is none: %s', (bad) => {
      const line = lineOf(plan({ account: crmAccount({ email: bad }) }), email);
      expect(line?.problem).toMatchObject({ code: 'VALUE-EMAIL', field: email });
    });

    it.each(['Atlantis', 'GERMANNY', 'XX', '49'])(
      'never makes an unknown country another, and asks about it where the ERP does: %s',
      (written) => {
        const billing = { ...crmAccount().billing, country: written, countryCode: '' };
        const found = plan({ account: crmAccount({ billing }) });
        expect(lineOf(found, country)).toMatchObject({
          value: written,
          problem: subject.plan.country.free ? null : { code: 'VALUE-COUNTRY', field: country },
        });
      },
    );

    it.each(['Germany', 'germany', 'DE', 'Deutschland'])(
      'knows a country by what people write: %s',
      (written) => {
        const billing = { ...crmAccount().billing, country: written };
        const found = plan({ account: crmAccount({ billing, shipping: { ...billing } }) });
        const { germany, free } = subject.plan.country;
        // Where any text is taken, a word stays as it was written, and a code becomes its country's name.
        const kept = free && written.length > 3 ? written : germany;
        expect(lineOf(found, country)).toMatchObject({ value: kept, problem: null });
      },
    );

    it('says nothing of a country where the address has none', () => {
      const billing = { ...crmAccount().billing, country: '' };
      expect(lineOf(plan({ account: crmAccount({ billing }) }), country)).toBeUndefined();
    });
  });

  describe('a field with a list', () => {
    const otherLists = () => input().lists.filter(({ id }) => id !== pick.list);

    const chosen = (value: string, list: PickList | null) =>
      plan({ form: formWith({ [pick.field]: value }), lists: list ? [...otherLists(), list] : otherLists() });

    it('takes what is in the list', () => {
      const found = chosen(pick.good, listWith(pick.list, pick.good));
      expect(found.fieldProblems[pick.field]).toBeUndefined();
      expect(valuesOf(found)[pick.target]).toBe(pick.good);
    });

    it('refuses what is not', () => {
      const found = chosen(pick.bad, listWith(pick.list, pick.good));
      expect(found.fieldProblems[pick.field]).toMatchObject({
        code: 'VALUE-NOT-IN-LIST',
        params: { value: pick.bad },
      });
    });

    it('takes anything where the list is free: the ERP judges', () => {
      const found = chosen(pick.bad, { ...listWith(pick.list, pick.good), state: 'free', entries: [] });
      expect(found.fieldProblems[pick.field]).toBeUndefined();
      expect(valuesOf(found)[pick.target]).toBe(pick.bad);
    });

    it('cannot be filled while the list is missing', () => {
      const failed: PickList = { ...listWith(pick.list, ''), state: 'failed', entries: [], readAt: 0 };
      for (const list of [failed, null]) {
        expect(chosen(pick.good, list).fieldProblems[pick.field]).toMatchObject({ code: 'LIST-MISSING' });
      }
    });

    it('goes by an earlier reading where the latest failed', () => {
      const stale: PickList = { ...listWith(pick.list, pick.good), state: 'failed' };
      expect(chosen(pick.good, stale).fieldProblems[pick.field]).toBeUndefined();
      expect(chosen(pick.bad, stale).fieldProblems[pick.field]).toMatchObject({ code: 'VALUE-NOT-IN-LIST' });
    });
  });
};

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
