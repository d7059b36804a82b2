import { describe, expect, it } from 'vitest';
import type { ConnectionStep } from '../../src/erp/contract';
import { failureOf } from './connector-failure';
import type { ErpCases } from './erp-connector.suite';

const outcomes = (steps: readonly ConnectionStep[]): readonly string[] => steps.map((step) => step.outcome);

export const signInCases: ErpCases = (subject, bench) => {
  describe('the test of a connection', () => {
    it('says ok at every step of a good one', async () => {
      bench().configure(subject.numbers.automatic?.switches ?? {});
      const steps = await bench().connector().testConnection();
      expect(steps.filter((step) => step.outcome !== 'ok' && step.labelKey !== subject.optionalStep)).toEqual(
        [],
      );
      expect(steps.length).toBeGreaterThan(2);
    });

    it('gives each step a text of its own', async () => {
      const labels = (await bench().connector().testConnection()).map((step) => step.labelKey);
      expect(new Set(labels).size).toBe(labels.length);
    });

    it.each(subject.refused)(
      'stops at the step that fails: $what',
      async ({ change, code, step, switches }) => {
        bench().configure(switches ?? {});
        const steps = await bench().connector(change).testConnection();
        const failed = steps.filter((one) => one.outcome === 'failed');
        expect(failed.map((one) => [one.labelKey, one.error?.code])).toEqual([[step, code]]);
        const after = steps.slice(steps.findIndex((one) => one.outcome === 'failed') + 1);
        expect(after.every((one) => one.outcome === 'skipped')).toBe(true);
      },
    );

    it('warns of a right that only a part of the panel needs', async () => {
      const { change, step, code, switches } = subject.limited;
      bench().configure(switches ?? {});
      const steps = await bench().connector(change).testConnection();
      expect(outcomes(steps)).not.toContain('failed');
      const warned = steps.find((one) => one.labelKey === step);
      expect(warned).toMatchObject({ outcome: 'warning', error: { code } });
    });

    it('warns where this company, unlike others of its ERP, wants a number for every customer', async () => {
      bench().configure(subject.numbers.manual.switches);
      const steps = await bench().connector().testConnection();
      expect(outcomes(steps)).not.toContain('failed');
      const warned = steps.some((step) => step.error?.code === 'ERP-NUMBER-NEEDED');
      expect(warned).toBe(subject.numbers.testWarns);
    });

    it('changes nothing and uses up no number', async () => {
      bench().configure(subject.numbers.automatic?.switches ?? {});
      const before = bench().snapshot();
      const next = subject.numbers.next(before);
      await bench().connector().testConnection();
      expect(subject.numbers.next(bench().snapshot())).toBe(next);
      expect(bench().creates() + bench().sent(subject.wire.update).length).toBe(0);
    });

    it('says that nothing answers', async () => {
      bench().arm({ kind: 'drop-before', times: 99 });
      const [first, ...rest] = await bench().connector().testConnection();
      expect(first).toMatchObject({ outcome: 'failed', error: { code: 'NET-UNREACHABLE' } });
      expect(rest.every((step) => step.outcome === 'skipped')).toBe(true);
    });

    it('names the field that was left empty, and sends nothing', async () => {
      const empty = bench()
        .connector()
        .descriptor.connectionFields.filter((field) => field.required);
      for (const { key } of empty) {
        const steps = await bench()
          .connector({ [key]: ' ' })
          .testConnection();
        const error = steps.find((step) => step.outcome === 'failed')?.error;
        expect(error).toMatchObject({ code: 'SECRET-MISSING', field: key });
      }
      expect(bench().sent()).toEqual([]);
    });
  });

  describe('a sign-in that is refused', () => {
    it.each(subject.refused)(
      'is tried no more than is of use by a test: $what',
      async ({ change, switches, attempts = 1, testAttempts = attempts }) => {
        bench().configure(switches ?? {});
        await bench().connector(change).testConnection();
        expect(bench().attempts()).toBe(testAttempts);
      },
    );

    it.each(subject.refused)(
      'is tried no more than is of use by a read: $what',
      async ({ change, code, switches, attempts = 1 }) => {
        bench().configure(switches ?? {});
        const known = { recordKey: '', number: subject.ledger.number };
        const error = await failureOf(bench().connector(change).read(known));
        expect(error.code).toBe(code);
        expect(bench().attempts()).toBe(attempts);
      },
    );

    it.each(subject.refused)(
      'creates nothing and is no riddle: $what',
      async ({ change, code, switches, attempts = 1 }) => {
        bench().configure(switches ?? {});
        const connector = bench().connector(change);
        const request = bench().request(connector, {}, subject.numbers.free.form);
        const error = await failureOf(connector.create(request));
        expect(error.code).toBe(code);
        expect(bench().attempts()).toBe(attempts);
        expect(subject.numbersOf(bench().snapshot(), 'Lantern Works GmbH')).toEqual([]);
      },
    );
  });
};
