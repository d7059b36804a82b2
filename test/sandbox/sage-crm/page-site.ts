import type { Installation } from './installation';
import type { Choice, PageRecords, PageSite, SaveOutcome } from './pages/page-data';
import { RecentRecords } from './pages/recent-records';
import { Refusal } from './rules/refusal';
import { isDeleted, isVisible } from './rules/visibility';
import { CAPTIONS } from './schema/captions';
import { USERS, type UserSeed, userById } from './seed/users';

const RECENT = new WeakMap<Installation['database'], RecentRecords>();

/** The installation as the pages see it. */
export function pageSite(installation: Installation): PageSite {
  const { switches, schema, database, accounts, webSessions, locks } = installation;
  const recent = RECENT.get(database) ?? new RecentRecords();
  RECENT.set(database, recent);
  return {
    install: switches.install,
    switches,
    schema,
    database,
    accounts,
    sessions: webSessions,
    records: pageRecords(installation),
    locks: {
      take: (table, id, user) => {
        if (switches.lockedRecords.includes(`${table}:${id}`)) return somebodyElse(user);
        const holder = locks.take(table, id, user.id);
        return holder === user.id ? null : (userById(holder) ?? null);
      },
      releaseAll: (user) => locks.releaseAllOf(user.id),
    },
    recent,
    version: switches.version.replace('R', ' R'),
    readOnlyUsers: switches.readOnlyUsers,
    fieldSecurity: switches.fieldSecurity,
    choices: choicesOf,
  };
}

/** Whoever has a record that is locked by a switch. */
function somebodyElse(user: UserSeed): UserSeed | null {
  return USERS.find((one) => one.id !== user.id) ?? null;
}

function pageRecords({ database, records }: Installation): PageRecords {
  return {
    read: (table, id, user) => records.find(table, id, user),
    *visible(rows, table, user) {
      const { schema } = database.table(table);
      for (const row of rows) if (!isDeleted(row, schema) && isVisible(row, schema, user)) yield row;
    },
    insert: (table, values, user) =>
      outcome(() => records.insert(table, values, { user, channel: 'pages' }).row.id),
    update: (table, id, values, user) =>
      outcome(() => records.update(table, id, values, { user, channel: 'pages' }).row.id),
  };
}

function outcome(work: () => number): SaveOutcome {
  try {
    return { id: work() };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}

function choicesOf(family: string): readonly Choice[] {
  return [...(CAPTIONS.get(family.toLowerCase()) ?? [])].map(([code, captions]) => ({ code, captions }));
}
