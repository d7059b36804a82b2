import { describe, expect, it } from 'vitest';
import type { CustomerTarget, IndexedAccount } from '../../src/crm/customer-target';
import { idsOf, insertOne, linkTo, uidOf } from './customer-target.bench';
import type { TargetCases } from './customer-target.suite';

async function allKeys(target: CustomerTarget, size: number): Promise<readonly IndexedAccount[]> {
  const found: IndexedAccount[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { accounts, next }: Awaited<ReturnType<CustomerTarget['readKeys']>> = await target.readKeys(
      cursor,
      size,
    );
    expect(accounts.length).toBeLessThanOrEqual(size);
    found.push(...accounts);
    cursor = next;
  }
  return found;
}

const sorted = (ids: readonly string[]) => [...ids].sort();

export const keyCases: TargetCases = (subject, bench) => {
  describe('the keys of all accounts', () => {
    const { keys } = subject;
    const cases = [{ what: 'as it comes', switches: {} }, ...keys.variants].flatMap((variant) =>
      keys.pageSizes.map((size) => ({ ...variant, size })),
    );
    it.each(cases)('are complete, $what, $size at once', async ({ switches, size }) => {
      bench().configure(switches);
      const target = await bench().open();
      const gone = await insertOne(bench(), target, 'gone');
      const kept = await insertOne(bench(), target, 'kept');
      await subject.crm.remove(bench(), gone.id);
      await subject.crm.remove(bench(), bench().other());
      const found = await allKeys(target, size);
      const ids = found.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const deleted = found.filter((one) => one.deleted).map(({ id }) => id);
      expect(deleted).toEqual([gone.id]);
      expect(sorted(ids.filter((id) => id !== gone.id))).toEqual(sorted(await keys.living(bench())));
      expect(found.find(({ id }) => id === kept.id)).toMatchObject({
        name: subject.account.values[subject.account.name],
        links: [linkTo('kept')],
        deleted: false,
      });
      expect(found.find(({ id }) => id === gone.id)?.links).toEqual([linkTo('gone')]);
    });

    it('go on after the last account that there was, with those that came since', async () => {
      const target = await bench().open();
      const last = (await allKeys(target, 1000)).at(-1)?.id ?? '';
      expect((await target.readKeys(last, 1000)).accounts).toEqual([]);
      const added = await insertOne(bench(), target, 'added');
      expect((await target.readKeys(last, 1000)).accounts.map(({ id }) => id)).toEqual([added.id]);
    });

    it('go on at a cursor, in another session', async () => {
      const first = await bench().open();
      const { accounts, next } = await first.readKeys('', 3);
      await first.close();
      const second = await bench().open();
      const rest: string[] = [];
      for (let cursor = next; cursor !== null; ) {
        const page = await second.readKeys(cursor, 5);
        rest.push(...page.accounts.map(({ id }) => id));
        cursor = page.next;
      }
      const all = (await allKeys(second, 1000)).map(({ id }) => id);
      expect(sorted([...accounts.map(({ id }) => id), ...rest])).toEqual(sorted(all));
    });
  });

  describe('accounts by their External UID', () => {
    it('are found whatever an index says, deleted ones too, and no others', async () => {
      const target = await bench().open();
      const ids = idsOf(await target.insert(['1', '12', '2'].map((key) => bench().account(key))));
      await subject.crm.remove(bench(), ids[2] ?? '');
      const found = await target.findLinked([uidOf('1'), uidOf('2'), uidOf('none'), "x' OR '1'='1"]);
      expect(found.map(({ id, deleted }) => [id, deleted])).toEqual(
        expect.arrayContaining([
          [ids[0], false],
          [ids[2], true],
        ]),
      );
      expect(found).toHaveLength(2);
      expect(await target.findLinked([])).toEqual([]);
    });

    if (!subject.furtherLinks) return;
    const { furtherLinks } = subject;
    it('are found by further links', async () => {
      const target = await bench().open(furtherLinks);
      const account = await insertOne(bench(), target, '1');
      const link = { ...linkTo('7'), externalUid: 'sage-300:A_%25:7' };
      idsOf(await target.update([{ account, values: {}, link }]));
      const found = await target.findLinked([link.externalUid]);
      expect(found).toMatchObject([{ id: account.id, links: [linkTo('1'), link] }]);
      expect(await target.findLinked(['sage-300:AX%25:7', 'sage-300:A_%25:70'])).toEqual([]);
      const keys = await allKeys(target, 1000);
      expect(keys.find(({ id }) => id === account.id)?.links).toEqual([linkTo('1'), link]);
    });
  });
};
