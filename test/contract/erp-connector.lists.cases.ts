import { describe, expect, it } from 'vitest';
import type { PickList } from '../../src/core/pick-list';
import { offered } from './erp-connector.known';
import type { ErpCases } from './erp-connector.suite';

export const listCases: ErpCases = (subject, bench) => {
  const overTheWire = offered(subject.lists);
  const ids = (): readonly string[] =>
    bench()
      .connector()
      .descriptor.pickLists.map((list) => list.id);

  const table = (id: string): PickList => ({
    id,
    state: 'ready',
    entries: [{ value: 'TYPED', label: 'Typed by hand' }],
    readAt: 7,
    error: null,
    source: 'table',
  });

  describe('pick lists', () => {
    it('come in the order in which they were asked for, each told once, as the very same', async () => {
      const told: PickList[] = [];
      const lists = await bench()
        .connector()
        .readPickLists(ids(), (list) => told.push(list));
      expect(lists.map((list) => list.id)).toEqual(ids());
      const byId = (of: readonly PickList[]) => [...of].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(told)).toEqual(byId(lists));
    });

    it('ask nothing when none is wanted', async () => {
      await expect(bench().connector().readPickLists([])).resolves.toEqual([]);
      expect(bench().sent()).toEqual([]);
    });

    it('may be typed only where the ERP says so', async () => {
      const { descriptor } = bench().connector();
      const typed = descriptor.pickLists.filter((list) => list.typed);
      expect(typed.length > 0).toBe('lacks' in subject.lists || subject.variant !== '');
    });
  });

  if (overTheWire === null) {
    describe('pick lists that the interface does not give', () => {
      it('are free, and say what would give them', async () => {
        const lists = await bench().connector().readPickLists(ids());
        const code = 'lacks' in subject.lists ? subject.lists.lacks : '';
        const typed = bench()
          .connector()
          .descriptor.pickLists.filter((list) => list.typed)
          .map((list) => list.id);
        const missing = lists.filter((list) => typed.includes(list.id));
        expect(missing.length).toBeGreaterThan(0);
        expect(missing.map((list) => [list.state, list.error?.code])).toEqual(
          missing.map(() => ['free', code]),
        );
      });

      it('are those of the administrator, with their age', async () => {
        const { list: id } = subject.plan.pick;
        const connector = bench().connector({}, { tables: [table(id)] });
        const [list] = await connector.readPickLists([id]);
        expect(list).toEqual(table(id));
        expect(bench().sent()).toEqual([]);
      });
    });
    return;
  }

  describe('pick lists of the interface', () => {
    it.each(overTheWire.contents)('offer what may be chosen: $id', async ({ id, offers, hides }) => {
      const [list] = await bench().connector().readPickLists([id]);
      const values = list?.entries.map((entry) => entry.value) ?? [];
      expect(list).toMatchObject({ id, state: 'ready', error: null });
      expect(values).toEqual(expect.arrayContaining([...offers]));
      expect(values.filter((value) => hides.includes(value))).toEqual([]);
      expect(new Set(values).size).toBe(values.length);
      expect(list?.entries.every((entry) => entry.value !== '' && entry.label !== '')).toBe(true);
      // What is part of the interface was never read, and does not age.
      expect(list?.source === 'fixed' || Number(list?.readAt) > 0).toBe(true);
    });

    it('are all known to the suite, and ready', async () => {
      expect([...ids()].sort()).toEqual(overTheWire.contents.map(({ id }) => id).sort());
      const lists = await bench().connector().readPickLists(ids());
      expect(lists.map((list) => [list.id, list.state])).toEqual(ids().map((id) => [id, 'ready']));
    });

    it('leave the field free where the user may not read one, and the others ready', async () => {
      const { id, switches, code = subject.deniedCode } = overTheWire.denied;
      bench().configure(switches);
      const lists = await bench().connector().readPickLists(ids());
      expect(lists.filter((list) => list.state !== 'ready').map((list) => [list.id, list.state])).toEqual([
        [id, 'free'],
      ]);
      expect(lists.find((list) => list.id === id)?.error?.code).toBe(code);
    });

    it('fail one by one when the network takes one of them', async () => {
      const { id, switches, fault } = overTheWire.cutOff;
      bench().configure(switches);
      bench().arm(fault);
      const lists = await bench().connector().readPickLists(ids());
      expect(lists.filter((list) => list.state !== 'ready')).toEqual([
        expect.objectContaining({
          id,
          state: 'failed',
          entries: [],
          readAt: 0,
          error: expect.objectContaining({ code: 'NET-UNREACHABLE' }),
        }),
      ]);
    });

    it('fail together, and without throwing, when nothing answers', async () => {
      bench().arm({ kind: 'drop-before', times: 999 });
      const all = await bench().connector().readPickLists(ids());
      expect(all.map((list) => list.id)).toEqual(ids());
      const lists = all.filter((list) => list.source !== 'fixed');
      expect(lists.every((list) => list.state === 'failed' && list.error?.code === 'NET-UNREACHABLE')).toBe(
        true,
      );
    });

    it('fail together when the sign-in is refused, which is not tried for each', async () => {
      const [{ change, code }] = subject.refused as [(typeof subject.refused)[number]];
      const all = await bench().connector(change).readPickLists(ids());
      const lists = all.filter((list) => list.source !== 'fixed');
      expect(lists.every((list) => list.state === 'failed' && list.error?.code === code)).toBe(true);
      expect(bench().attempts()).toBe(1);
    });
  });
};
