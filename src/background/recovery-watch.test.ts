import { describe, expect, it } from 'vitest';
import type { PromotionIntent } from '../core/promotion-intent';
import { fakeLocks } from '../platform/locks';
import { fakeAlarms } from '../platform/test/fake-alarms';
import type { Journal } from '../storage/journal';
import { FakeJournal } from '../workflows/fake-systems';
import { RECOVERY_ALARM, watchedJournal, watchOpen } from './recovery-watch';
import { openIntent } from './test/open-intent';

function setUp() {
  const alarms = fakeAlarms();
  const stored = new FakeJournal();
  const atBegin: boolean[] = [];
  const journal: Journal = {
    begin: async (intent) => {
      atBegin.push(alarms.running.has(RECOVERY_ALARM));
      await stored.begin(intent);
    },
    save: (intent) => stored.save(intent),
    get: (id) => stored.get(id),
    openFor: (record) => stored.openFor(record),
    open: () => stored.open(),
    recent: () => stored.recent(),
  };
  const ports = { journal, alarms, exclusive: fakeLocks() };
  return { ports, alarms, stored, atBegin, watched: watchedJournal(ports) };
}

const closed = (intent: PromotionIntent): PromotionIntent => ({ ...intent, state: 'done' });

describe('the watch over open promotions', () => {
  it('runs before the first word of a promotion is written', async () => {
    const { watched, atBegin } = setUp();
    await watched.begin(openIntent('a'));
    expect(atBegin).toEqual([true]);
  });

  it('ends with the last open promotion', async () => {
    const { ports, alarms, watched } = setUp();
    await watched.begin(openIntent('a'));
    expect(await watchOpen(ports)).toBe(1);
    expect(alarms.running).toContain(RECOVERY_ALARM);
    await watched.save(closed(openIntent('a')));
    expect(await watchOpen(ports)).toBe(0);
    expect(alarms.running).not.toContain(RECOVERY_ALARM);
  });

  it('goes on when one promotion begins in the moment in which the last one is counted', async () => {
    const { ports, alarms, watched } = setUp();
    await Promise.all([watchOpen(ports), watched.begin(openIntent('a'))]);
    expect(alarms.running).toContain(RECOVERY_ALARM);
  });
});
