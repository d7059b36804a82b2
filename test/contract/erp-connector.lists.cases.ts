import { describe, expect, it } from 'vitest';
import type { ErpCases } from './erp-connector.suite';

export const listCases: ErpCases = (subject, bench) => {
  const ids = subject.lists.contents.map((list) => list.id);

  describe('pick lists', () => {
    it('are all known to the suite', () => {
      expect(
        bench()
          .connector()
          .descriptor.pickLists.map((list) => list.id)
          .sort(),
      ).toEqual([...ids].sort());
    });

    it.each(subject.lists.contents)('offer what may be chosen: $id', async ({ id, offers, hides }) => {
      const [list] = await bench().connector().readPickLists([id]);
      const values = list?.entries.map((entry) => entry.value) ?? [];
      expect(list).toMatchObject({ id, state: 'ready', error: null });
      expect(values).toEqual(expect.arrayContaining([...offers]));
      expect(values.filter((value) => hides.includes(value))).toEqual([]);
      expect(new Set(values).size).toBe(values.length);
      expect(list?.entries.every((entry) => entry.value !== '' && entry.label !== '')).toBe(true);
      expect(list?.readAt).toBeGreaterThan(0);
    });

    it('come in the order in which they were asked for', async () => {
      const lists = await bench().connector().readPickLists(ids);
      expect(lists.map((list) => [list.id, list.state])).toEqual(ids.map((id) => [id, 'ready']));
    });

    it('leave the field free where the user may not read one, and the others ready', async () => {
      const { id, switches } = subject.lists.denied;
      bench().configure(switches);
      const lists = await bench().connector().readPickLists(ids);
      expect(lists.filter((list) => list.state !== 'ready').map((list) => [list.id, list.state])).toEqual([
        [id, 'free'],
      ]);
      expect(lists.find((list) => list.id === id)?.error?.code).toBe('ERP-PERMISSION');
    });

    it('fail one by one when the network takes one of them', async () => {
      const { id, switches, fault } = subject.lists.cutOff;
      bench().configure(switches);
      bench().arm(fault);
      const lists = await bench().connector().readPickLists(ids);
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
      const lists = await bench().connector().readPickLists(ids);
      expect(lists.map((list) => list.id)).toEqual(ids);
      expect(lists.every((list) => list.state === 'failed' && list.error?.code === 'NET-UNREACHABLE')).toBe(
        true,
      );
    });

    it('fail together when the sign-in is refused, which is sent once', async () => {
      const [{ change, code }] = subject.refused as [(typeof subject.refused)[number]];
      const lists = await bench().connector(change).readPickLists(ids);
      expect(lists.every((list) => list.state === 'failed' && list.error?.code === code)).toBe(true);
      expect(bench().sent()).toHaveLength(1);
    });

    it('ask nothing when none is wanted', async () => {
      await expect(bench().connector().readPickLists([])).resolves.toEqual([]);
      expect(bench().sent()).toEqual([]);
    });
  });
};
