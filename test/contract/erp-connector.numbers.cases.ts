import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/core/promotion-plan';
import { failureOf } from './connector-failure';
import { crmAccount } from './erp-connector.account';
import type { ErpCases } from './erp-connector.suite';

export const numberCases: ErpCases = (subject, bench) => {
  const { numbers, plan } = subject;
  const { automatic, manual, rule } = numbers;

  describe('the customer number', () => {
    it('is found with its owner where it is taken, in one look', async () => {
      const connector = await bench().signedIn();
      const owner = await connector.findNumber({ ...plan.form, ...numbers.taken.form }, []);
      expect(owner).toMatchObject({ number: numbers.taken.number });
      expect(owner?.name).not.toBe('');
      expect(bench().sent()).toHaveLength(1);
    });

    it('is free where nobody has it', async () => {
      const connector = await bench().signedIn();
      await expect(connector.findNumber({ ...plan.form, ...numbers.free.form }, [])).resolves.toBeNull();
    });

    it('is asked for by nobody while nothing is typed', async () => {
      const connector = await bench().signedIn();
      for (const nothing of ['', '  ']) {
        const form = { ...plan.form, ...numbers.free.form, [plan.number.field]: nothing };
        await expect(connector.findNumber(form, [])).resolves.toBeNull();
      }
      await expect(connector.findNumber({}, [])).resolves.toBeNull();
      expect(bench().sent()).toEqual([]);
    });

    it.each(['%', '*', "' OR ''='", '</value>', '\\', '_______'])('is no pattern: %s', async (typed) => {
      const form = { ...plan.form, ...numbers.taken.form, [plan.number.field]: typed };
      const found = await bench()
        .connector()
        .findNumber(form, [])
        .catch((error: unknown) => error);
      // What cannot be a number at all may be refused; somebody's number it is not.
      expect(found === null || found instanceof Error).toBe(true);
    });

    it('that was typed is the one that is sent', async () => {
      const connector = await bench().signedIn();
      const request = bench().request(connector, {}, numbers.free.form);
      expect(connector.numberOf(request.values)).toBe(numbers.free.number);
      await expect(connector.assignNumber(request.values)).resolves.toEqual(request.values);
      expect(connector.numberOf({})).toBe('');
    });

    it('is used up by looking at nothing: not by plans, proposals or searches', async () => {
      bench().configure(automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const next = numbers.next(bench().snapshot());
      bench().request(connector);
      await connector.proposeNumber(crmAccount(), bench().planInput().form);
      await connector.findNumber({ ...plan.form, ...numbers.free.form }, []);
      expect(numbers.next(bench().snapshot())).toBe(next);
      expect(bench().creates()).toBe(0);
    });

    it('has to be typed where nobody else gives one, and that is said', async () => {
      bench().configure(manual.switches);
      const connector = await bench().signedIn();
      const needed = () =>
        failureOf(
          bench()
            .numbered(connector)
            .then((one) => connector.create(one)),
        );
      if (manual.saidBy === 'plan') {
        expect(bench().plan().fieldProblems[plan.number.field]).toMatchObject({
          code: expect.stringMatching(/^(?:VALUE-REQUIRED|ERP-NUMBER-NEEDED)$/),
        });
      } else {
        expect(problemsOf(bench().plan())).toEqual([]);
        expect(await needed()).toMatchObject({ code: 'ERP-NUMBER-NEEDED', field: plan.number.field });
        expect(bench().creates()).toBe(manual.saidBy === 'create' ? 1 : 0);
      }
      expect(subject.numbersOf(bench().snapshot(), crmAccount().name)).toEqual([]);
    });
  });

  describe('a number that the ERP gives', () => {
    if (automatic === null) {
      it('is none: what was typed is all there is', async () => {
        const connector = await bench().signedIn();
        await expect(connector.assignNumber({})).resolves.toEqual({});
        expect(bench().sent()).toEqual([]);
      });
      return;
    }

    it('is the number of the customer', async () => {
      bench().configure(automatic.switches);
      const connector = await bench().signedIn();
      const request = await bench().numbered(connector);
      const assigned = connector.numberOf(request.values);
      const made = await connector.create(request);
      expect(made.number).toMatch(automatic.shape);
      expect(assigned).toBe(automatic.by === 'assign' ? made.number : '');
      expect(subject.numbersOf(bench().snapshot(), crmAccount().name)).toEqual([made.number]);
      expect(bench().creates()).toBe(1);
    });

    it('is used up once for each customer', async () => {
      bench().configure(automatic.switches);
      const connector = await bench().signedIn();
      const made: string[] = [];
      for (const name of ['First Lantern', 'Second Lantern']) {
        const loner = { name, contacts: [], shipping: crmAccount().billing };
        const announced = numbers.next(bench().snapshot());
        const { number } = await connector.create(await bench().numbered(connector, loner));
        if (automatic.by === 'assign') expect(number).toBe(announced);
        made.push(number);
      }
      expect(new Set(made).size).toBe(2);
    });
  });

  describe('a proposed number', () => {
    if (rule === null) {
      it('is none where the ERP has no rule for it, and nobody is asked', async () => {
        const connector = await bench().signedIn();
        await expect(connector.proposeNumber(crmAccount(), bench().planInput().form)).resolves.toBe('');
        expect(bench().sent()).toEqual([]);
      });
      return;
    }

    it('is none while the administrator has set no rule', async () => {
      const connector = await bench().signedIn();
      await expect(connector.proposeNumber(crmAccount(), bench().planInput().form)).resolves.toBe('');
    });

    it('follows the rule, is free, and the next one is another', async () => {
      const connector = await bench().signedIn(rule.connection);
      const propose = () => connector.proposeNumber(crmAccount(), bench().planInput().form);
      const first = await propose();
      expect(first).toMatch(rule.proposes);
      const form = { ...numbers.free.form, [plan.number.field]: first };
      await expect(connector.findNumber({ ...plan.form, ...form }, [])).resolves.toBeNull();
      await connector.create(bench().request(connector, {}, form));
      const second = await propose();
      expect(second).toMatch(rule.proposes);
      expect(second).not.toBe(first);
    });
  });
};
