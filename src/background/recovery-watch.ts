import type { Alarms } from '../platform/alarms';
import type { Exclusive } from '../platform/locks';
import type { Journal } from '../storage/journal';

/** The alarm that comes back to open promotions. */
export const RECOVERY_ALARM = 'recover-promotions';
const EVERY_MINUTES = 1;

/** Beginning a promotion and switching the alarm off wait for each other. */
const WATCH = 'recovery-watch';

interface WatchPorts {
  readonly journal: Journal;
  readonly alarms: Alarms;
  readonly exclusive: Exclusive;
}

/**
 * The journal with the alarm set before an intent is written: a worker that is ended a moment later has somebody who
 * comes back to what it left behind.
 */
export function watchedJournal({ journal, alarms, exclusive }: WatchPorts): Journal {
  return {
    ...journal,
    begin: (intent) =>
      exclusive(WATCH, async () => {
        await alarms.every(RECOVERY_ALARM, EVERY_MINUTES);
        await journal.begin(intent);
      }),
  };
}

/** How many intents are open; the alarm runs exactly as long as there are any. */
export function watchOpen({ journal, alarms, exclusive }: WatchPorts): Promise<number> {
  return exclusive(WATCH, async () => {
    const { length } = await journal.open();
    await (length === 0 ? alarms.stop(RECOVERY_ALARM) : alarms.every(RECOVERY_ALARM, EVERY_MINUTES));
    return length;
  });
}
