import { describe, expect, it } from 'vitest';
import { asRead, codeOf, idsOf, insertOne, linkTo, uidOf } from './customer-target.bench';
import type { TargetSubject } from './customer-target.subject';
import type { TargetCases } from './customer-target.suite';

/** `table.column` of everything that differs; a record that one of them lacks is told by its table. */
function differences(subject: TargetSubject, before: unknown, after: unknown): readonly string[] {
  const [old, present] = [subject.records(before), subject.records(after)];
  const found = [...present].flatMap(([id, columns]) => {
    const table = id.slice(0, id.indexOf(':'));
    const was = old.get(id);
    if (!was) return [table];
    return Object.keys(columns)
      .filter((column) => columns[column] !== was[column])
      .map((column) => `${table}.${column}`);
  });
  return [...new Set(found)].sort();
}

export const updateCases: TargetCases = (subject, bench) => {
  const { account, wire } = subject;

  describe('updating', () => {
    it.each(subject.changes)('changes $touches and nothing else, once', async ({ values, touches }) => {
      const target = await bench().open();
      const own = await insertOne(bench(), target, '1');
      await insertOne(bench(), target, '2');
      const before = bench().snapshot();
      idsOf(await target.update([{ account: own, values, link: null }]));
      const after = bench().snapshot();
      expect(differences(subject, before, after)).toEqual(touches);
      const [read] = await target.read([own.id]);
      for (const [key, value] of Object.entries(values))
        expect(target.same(key, read?.values[key] ?? '', value)).toBe(true);
      idsOf(await target.update([{ account: own, values, link: null }]));
      expect(differences(subject, after, bench().snapshot())).toEqual([]);
    });

    it('takes many at once', async () => {
      const target = await bench().open();
      const keys = Array.from({ length: target.sizes.update }, (_, at) => String(at));
      const ids: string[] = [];
      for (let from = 0; from < keys.length; from += target.sizes.insert)
        ids.push(
          ...idsOf(
            await target.insert(
              keys.slice(from, from + target.sizes.insert).map((key) => bench().account(key)),
            ),
          ),
        );
      const accounts = await target.read(ids.slice(0, target.sizes.read));
      bench().forget();
      const changes = accounts.map((one) => ({
        account: one,
        values: { [account.other]: `https://c${one.id}.example` },
        link: null,
      }));
      idsOf(await target.update(changes));
      expect(bench().sent(wire.update).length).toBeLessThanOrEqual(Math.ceil(changes.length / 20));
      const read = await target.read(accounts.map(({ id }) => id));
      expect(read.map(({ values }) => values[account.other])).toEqual(
        read.map(({ id }) => `https://c${id}.example`),
      );
    });

    it.each(subject.addedParts)(
      'adds what an account lacks, $what, and does so once',
      async ({ switches }) => {
        bench().configure(switches);
        const target = await bench().open();
        const id = subject.crm.recordId(bench(), subject.bare);
        const [bare] = await target.read([id]);
        if (!bare) throw new Error('the bare account is not there');
        const change = { account: bare, values: account.values, link: linkTo('1') };
        idsOf(await target.update([change]));
        const [full] = await target.read([id]);
        expect(full?.values).toEqual(asRead(subject, account.values));
        expect(full?.links).toEqual([linkTo('1')]);
        const after = bench().snapshot();
        if (full) idsOf(await target.update([{ account: full, values: account.values, link: linkTo('1') }]));
        expect(differences(subject, after, bench().snapshot())).toEqual([]);
      },
    );

    it('goes on with the others where one is refused, is held by somebody, or is gone', async () => {
      const target = await bench().open();
      const ids = idsOf(await target.insert(['1', '2', '3', '4'].map((key) => bench().account(key))));
      const accounts = await target.read(ids);
      subject.crm.hold(bench(), ids[1] ?? '');
      await subject.crm.remove(bench(), ids[2] ?? '');
      const results = await target.update(
        accounts.map((one) => ({
          account: one,
          values: { [account.other]: 'https://new.example' },
          link: null,
        })),
      );
      const byId = new Map(accounts.map(({ id }, at) => [id, results[at]]));
      expect(ids.map((id) => byId.get(id)?.ok)).toEqual([true, false, false, true]);
      expect(byId.get(ids[1] ?? '')).toMatchObject({ error: { code: 'CRM-RECORD-LOCKED' } });
      expect(byId.get(ids[2] ?? '')).toMatchObject({ error: { code: 'CRM-RECORD-GONE' } });
    });

    it('is settled by reading where the answer is lost', async () => {
      const target = await bench().open();
      const own = await insertOne(bench(), target, '1');
      bench().arm({ kind: 'drop-after', ...wire.update, times: 1 });
      const change = { account: own, values: { [account.other]: 'https://new.example' }, link: null };
      expect(await codeOf(target.update([change]))).toMatch(/^NET-/);
      expect((await target.read([own.id]))[0]?.values[account.other]).toBe('https://new.example');
    });
  });

  describe('the link of an account that had none', () => {
    it('is written once, and never over another', async () => {
      const target = await bench().open();
      const [free] = await target.read([bench().free()]);
      if (!free) throw new Error('the free account is not there');
      const change = { account: free, values: {}, link: linkTo('1') };
      idsOf(await target.update([change]));
      idsOf(await target.update([change]));
      expect(bench().link(free.id)).toEqual(linkTo('1'));
      const [other] = await target.update([{ ...change, link: linkTo('2') }]);
      expect(other).toMatchObject({ ok: false, error: { code: 'LINK-EXISTS' } });
      const elsewhere = { ...linkTo('2'), externalUid: 'sage-300:DATA:2' };
      const [further] = await target.update([{ ...change, link: elsewhere }]);
      expect(further).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^(?:CRM-ONE-LINK|LINK-EXISTS)$/) },
      });
      expect(bench().link(free.id)).toEqual(linkTo('1'));
      expect(subject.linked(bench().snapshot(), uidOf('2'))).toEqual([]);
    });
  });
};
