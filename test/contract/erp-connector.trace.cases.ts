import { describe, expect, it } from 'vitest';
import { failureOf } from './connector-failure';
import { crmAccount } from './erp-connector.account';
import { type Loss, loseCreate, lossesOf } from './erp-connector.loss';
import type { ErpCases } from './erp-connector.suite';

const NAME = 'Lantern Works GmbH';
const DAY = 86_400_000;

export const traceCases: ErpCases = (subject, bench) => {
  const { numbers } = subject;
  const { automatic } = numbers;
  const typed = numbers.free.form;

  function lossThat(committed: boolean): Loss {
    const loss = lossesOf(subject).find((one) => one.committed === committed);
    if (!loss) throw new Error('every ERP loses answers before and after its work');
    return loss;
  }

  describe('looking for what a lost create has made', () => {
    const before = lossThat(false);
    const after = lossThat(true);

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

    it('tells ours from an older one of the same name', async () => {
      bench().configure(automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const older = await connector.create(bench().request(connector, loner, numbers.alsoFree.form));
      bench().clock.wait(DAY);
      const trace = await loseCreate(bench(), after, connector, automatic ? {} : typed);
      const { found } = await connector.traceCreate(trace);
      const all = subject.numbersOf(bench().snapshot(), NAME);
      expect(found.map((one) => one.number)).toEqual(all.filter((number) => number !== older.number));
    });

    it.each(subject.dateFormats)(
      'reads the time of creation however it is written: $what',
      async ({ switches }) => {
        bench().configure({ ...switches, ...automatic?.switches });
        const connector = await bench().signedIn();
        const form = automatic ? {} : typed;
        const lost = await loseCreate(bench(), before, connector, form);
        await expect(connector.traceCreate(lost)).resolves.toEqual({ certain: false, found: [] });
        const made = await loseCreate(bench(), after, connector, form);
        const { certain, found } = await connector.traceCreate(made);
        expect([certain, found.map((one) => one.name)]).toEqual([true, [NAME]]);
      },
    );

    it('is not certain where a colleague did the same at the same time', async () => {
      bench().configure(automatic?.switches ?? {});
      const connector = await bench().signedIn();
      const sentAt = bench().clock.now();
      const mine = await bench().numbered(connector, loner, automatic ? {} : typed);
      const theirs = await bench().numbered(connector, loner, automatic ? {} : numbers.alsoFree.form);
      for (const request of [theirs, mine]) await connector.create(request);
      const { certain, found } = await connector.traceCreate({ ...mine, sentAt });
      // A number of our own tells the two apart.
      const number = connector.numberOf(mine.values);
      if (number === '') expect([certain, found.length]).toEqual([false, 2]);
      else expect(found.map((one) => one.number)).toEqual([number]);
    });

    it('is itself no answer while nothing can be asked', async () => {
      const connector = await bench().signedIn();
      const trace = await loseCreate(bench(), after, connector, typed);
      bench().arm({ kind: 'drop-before', times: 99 });
      expect((await failureOf(connector.traceCreate(trace))).code).toBe('NET-UNREACHABLE');
    });
  });
};
