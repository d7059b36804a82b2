import { describe, expect, it } from 'vitest';
import type { SetupStep } from '../../src/crm/contract';
import { crmDescriptor } from '../../src/crm/descriptors';
import type { CrmCases } from './crm-connector.suite';

const states = (steps: readonly SetupStep[]): readonly string[] => [
  ...new Set(steps.map((step) => step.state)),
];
const ids = (steps: readonly SetupStep[]): readonly string[] => steps.map((step) => step.id);

/** More requests than a set-up makes. */
const MANY = 16;

export const setUpCases: CrmCases = (subject, bench) =>
  subject.setUp === 'by us' ? setUpByUs(subject, bench) : setUpByHand(subject, bench);

/** The CRM's interfaces create no fields: the set-up is a checklist. */
const setUpByHand: CrmCases = (subject, bench) => {
  const linkFields = Object.values(crmDescriptor(subject.id)?.linkFields ?? {});

  describe('the set-up of an organisation by hand', () => {
    it('says of each field that it is missing, with what it has to be, and that an administrator creates it', async () => {
      bench().configure(subject.fields.absent);
      const connector = await bench().connect('admin');
      const before = structuredClone(subject.setUpOf(bench().snapshot()));
      const plan = await connector.planSetup();
      expect([states(plan), plan.map((step) => step.params.field)]).toEqual([['missing'], linkFields]);
      expect(plan.every(({ params }) => params.type !== '' && Number(params.length) >= 20)).toBe(true);
      const told = await connector.applySetup();
      expect([ids(told), states(told)]).toEqual([ids(plan), ['refused']]);
      expect(told.map((step) => step.error?.code)).toEqual(told.map(() => 'CRM-BY-HAND'));
      expect(bench().sent(subject.wire.setUp)).toEqual([]);
      expect(subject.setUpOf(bench().snapshot())).toEqual(before);
    });

    it('finds what is there by now', async () => {
      bench().configure(subject.fields.absent);
      await (await bench().connect()).planSetup();
      bench().configure(subject.arrange(bench().origin));
      const connector = await bench().connect();
      expect(states(await connector.planSetup())).toEqual(['present']);
      expect(states(await connector.applySetup())).toEqual(['present']);
    });
  });
};

const setUpByUs: CrmCases = (subject, bench) => {
  const linkFields = Object.values(crmDescriptor(subject.id)?.linkFields ?? {});
  const made = (): unknown => structuredClone(subject.setUpOf(bench().snapshot()));

  async function connectBare(who: 'admin' | 'rep' = 'admin') {
    bench().configure(subject.fields.absent);
    return bench().connect(who);
  }

  describe('the set-up of an organisation', () => {
    it('says what it would do, and does nothing yet', async () => {
      const connector = await connectBare();
      const before = made();
      const plan = await connector.planSetup();
      expect(states(plan)).toEqual(['missing']);
      expect(new Set(ids(plan)).size).toBe(plan.length);
      expect(plan.every((step) => step.labelKey !== '' && step.error === null)).toBe(true);
      expect(made()).toEqual(before);
      expect(bench().sent(subject.wire.setUp)).toEqual([]);
    });

    it('does what it said, and then a record can be reserved', async () => {
      const connector = await connectBare();
      const plan = await connector.planSetup();
      const done = await connector.applySetup();
      expect(ids(done)).toEqual(ids(plan));
      expect(states(done)).toEqual(['done']);
      expect(states(await connector.planSetup())).toEqual(['present']);
      await connector.reserve(bench().free(), 'key-1', '');
      expect(bench().link(bench().free()).integrationKey).toBe('key-1');
    });

    it('changes nothing the second time', async () => {
      const connector = await connectBare();
      await connector.applySetup();
      const once = made();
      bench().forget();
      expect(states(await connector.applySetup())).toEqual(['present']);
      expect(made()).toEqual(once);
      expect(bench().sent(subject.wire.setUp)).toEqual([]);
    });

    it('waits for fields that show up late, where they do', async () => {
      const connector = await connectBare();
      bench().configure(subject.late ?? {});
      await connector.applySetup();
      expect(bench().pauses.length).toBeLessThanOrEqual(10);
      const ours = (await connector.describeFields()).filter((field) => linkFields.includes(field.name));
      expect(ours.filter((field) => field.writable)).toHaveLength(linkFields.length);
    });

    it('says for each step that a right is missing, and changes nothing', async () => {
      const connector = await connectBare('rep');
      const before = made();
      for (const steps of [await connector.planSetup(), await connector.applySetup()]) {
        expect(states(steps)).toEqual(['refused']);
        expect(steps.map((step) => step.error?.code)).toEqual(steps.map(() => 'CRM-NO-ACCESS'));
      }
      expect(made()).toEqual(before);
    });

    it('is done by two at the same moment as by one', async () => {
      const [one, two] = [await connectBare(), await bench().connect('admin')];
      const both = await Promise.all([one.applySetup(), two.applySetup()]);
      expect(both.flatMap(states)).not.toContain('refused');
      const together = made();
      expect(states(await one.planSetup())).toEqual(['present']);
      bench().reset();
      await (await connectBare()).applySetup();
      expect(sizes(together)).toEqual(sizes(made()));
    });

    it.each(['drop-before', 'drop-after', 'html-error', 'server-error'] as const)(
      'goes on where %s stopped it, wherever that was',
      async (kind) => {
        await (await connectBare()).applySetup();
        const whole = sizes(made());
        for (let after = 0; after < MANY; after += 1) {
          bench().reset();
          const connector = await connectBare();
          bench().arm({ kind, ...subject.wire.setUp, after });
          const first = await connector.applySetup();
          expect(states(first).filter((state) => state !== 'done' && state !== 'refused')).toEqual([]);
          bench().clearFaults();
          const second = await connector.applySetup();
          expect(states(second).filter((state) => state === 'refused')).toEqual([]);
          expect(states(await connector.planSetup())).toEqual(['present']);
          expect(sizes(made())).toEqual(whole);
        }
      },
    );
  });
};

/** How many there are of each kind of thing that a set-up makes. */
function sizes(made: unknown): Readonly<Record<string, number>> {
  const kinds = Object.entries(made as Readonly<Record<string, readonly unknown[]>>);
  return Object.fromEntries(kinds.map(([kind, all]) => [kind, all.length]));
}
