import type { Installation } from './installation';

/** What was stored or changed, by table; generated records as they were are left out. */
export function snapshotOf(installation: Installation): Readonly<Record<string, unknown>> {
  const { database, webSessions, serviceSessions, locks, switches, accounts } = installation;
  const tables = [...database.tables].map(([name, table]) => {
    const columns = [...table.schema.columns.keys()];
    const records = table
      .stored()
      .map((row) => Object.fromEntries(columns.map((column) => [column, row.get(column)])));
    return [name, records];
  });
  return {
    tables: Object.fromEntries(tables),
    sessions: webSessions.live().map(({ sid, user }) => ({ sid, user: user.logon })),
    serviceSessions: serviceSessions.live().map(({ sid, user }) => ({ sid, user: user.logon })),
    locks: locks.keys(),
    lockedAccounts: accounts.locked(),
    switches,
  };
}
