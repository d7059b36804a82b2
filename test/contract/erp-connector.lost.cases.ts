import { describe, expect, it } from 'vitest';
import type { CreateTrace, ErpConnector } from '../../src/erp/contract';
import type { Fault } from '../sandbox/faults';
import { failureOf } from './connector-failure';
import { crmAccount } from './erp-connector.account';
import type { ErpBench } from './erp-connector.bench';
import type { Values } from './erp-connector.subject';
import type { ErpCases } from './erp-connector.suite';

/** A way to lose the answer to a create. */
interface Loss {
  readonly what: string;
  readonly committed: boolean;
  arm(bench: ErpBench): void;
}

const NAME = 'Lantern Works GmbH';
const DAY = 86_400_000;

const STRIKES: readonly (Omit<Fault, 'system'> & { readonly committed: boolean })[] = [
  { kind: 'drop-before', committed: false },
  { kind: 'drop-after', committed: true },
  { kind: 'cut', committed: true },
  { kind: 'malformed', committed: true },
  { kind: 'html-error', status: 500, committed: false },
  { kind: 'html-error', status: 502, committed: false },
  { kind: 'html-error', status: 504, committed: false },
  { kind: 'html-error', status: 524, committed: false },
  { kind: 'html-error', status: 408, committed: false },
  { kind: 'server-error', committed: false },
];

export const lostCases: ErpCases = (subject, bench) => {
  const { numbers, plan } = subject;
  const losses: readonly Loss[] = [
    ...STRIKES.map(({ committed, ...fault }) => ({
      what: [fault.kind, fault.status].filter(Boolean).join(' '),
      committed,
      arm: (on: ErpBench) => on.arm({ ...fault, ...subject.wire.create }),
    })),
    ...subject.lostAnswers.map(({ what, switches, committed }) => ({
      what,
      committed,
      arm: (on: ErpBench) => on.configure(switches),
    })),
  ];
  const typed = { [plan.number.field]: numbers.free };

  /** Sends a create whose answer is lost, and gives what is known about it afterwards. */
  async function lose(loss: Loss, connector: ErpConnector, form: Values): Promise<CreateTrace> {
    const request = bench().request(connector, {}, form);
    const sentAt = bench().clock.now();
    bench().forget();
    loss.arm(bench());
    const error = await failureOf(connector.create(request));
    expect(error.code).toBe('ERP-UNCERTAIN');
    expect(bench().creates()).toBe(1);
    bench().clearFaults();
    return { ...request, sentAt };
  }

  describe.each(losses)('a create whose answer is lost: $what', (loss) => {
    it('is uncertain, is not sent again, and is found only if it was carried out', async () => {
      const connector = await bench().signedIn();
      const trace = await lose(loss, connector, typed);
      expect(subject.numbersOf(bench().snapshot(), NAME)).toEqual(loss.committed ? [numbers.free] : []);
      const { certain, found } = await connector.traceCreate(trace);
      expect(found.map((one) => one.number)).toEqual(loss.committed ? [numbers.free] : []);
      if (!loss.committed) expect(certain).toBe(false);
      expect(bench().creates()).toBe(1);
    });

    it.skipIf(numbers.automatic === null)('is found under the number that the company gave', async () => {
      bench().configure(numbers.automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const trace = await lose(loss, connector, {});
      const made = subject.numbersOf(bench().snapshot(), NAME);
      expect(made).toHaveLength(loss.committed ? 1 : 0);
      const { certain, found } = await connector.traceCreate(trace);
      expect(found.map((one) => one.number)).toEqual(made);
      if (!loss.committed) expect(certain).toBe(false);
    });

    it.skipIf(subject.traceKey === null)('is found for certain where the ERP keeps our key', async () => {
      const connector = await bench().signedIn(subject.traceKey ?? {});
      const trace = await lose(loss, connector, typed);
      const { certain, found } = await connector.traceCreate(trace);
      expect(certain).toBe(loss.committed);
      expect(found.map((one) => one.number)).toEqual(loss.committed ? [numbers.free] : []);
    });
  });

  describe('looking for what a lost create has made', () => {
    const [before, after] = [false, true].map((committed) =>
      losses.find((loss) => loss.committed === committed),
    );
    if (!before || !after) throw new Error('a system loses answers before and after its work');

    it('takes no older customer of the same name or number for ours', async () => {
      const connector = await bench().signedIn();
      await connector.create(bench().request(connector, {}, typed));
      bench().clock.wait(DAY);
      const request = bench().request(connector, {}, typed);
      const { certain } = await connector.traceCreate({ ...request, sentAt: bench().clock.now() });
      expect(certain).toBe(false);
    });

    // Without contacts of its own: their names would have to be unique.
    const loner = { contacts: [], shipping: crmAccount().billing };

    it.skipIf(numbers.automatic === null)('tells ours from an older one of the same name', async () => {
      bench().configure(numbers.automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const older = await connector.create(bench().request(connector, loner));
      bench().clock.wait(DAY);
      const trace = await lose(after, connector, {});
      const { found } = await connector.traceCreate(trace);
      const all = subject.numbersOf(bench().snapshot(), NAME);
      expect(found.map((one) => one.number)).toEqual(all.filter((number) => number !== older.number));
    });

    it.each(subject.dateFormats)(
      'reads the time of creation however it is written: $what',
      async ({ switches }) => {
        bench().configure({ ...switches, ...numbers.automatic?.switches });
        const connector = await bench().signedIn();
        const form = numbers.automatic ? {} : typed;
        const lost = await lose(before, connector, form);
        await expect(connector.traceCreate(lost)).resolves.toEqual({ certain: false, found: [] });
        const made = await lose(after, connector, form);
        const { certain, found } = await connector.traceCreate(made);
        expect([certain, found.map((one) => one.name)]).toEqual([true, [NAME]]);
      },
    );

    it('is itself no answer while nothing can be asked', async () => {
      const connector = await bench().signedIn();
      const trace = await lose(after, connector, typed);
      bench().arm({ kind: 'drop-before', times: 99 });
      expect((await failureOf(connector.traceCreate(trace))).code).toBe('NET-UNREACHABLE');
    });
  });
};
