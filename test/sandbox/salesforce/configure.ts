import type { Organisation } from './organisation';
import { applyErpFields } from './seed/erp-fields';
import { applyMoreUsers } from './seed/other-users';
import { seedPersonAccount } from './seed/person-account';
import type { Seeded } from './seed/seed';
import { changedSwitches } from './switches';

/** Applies switches, and carries out those that change records or end sessions. */
export function applyChanges(
  org: Organisation,
  seeded: Seeded,
  changes: Readonly<Record<string, unknown>>,
): void {
  const before = org.switches;
  org.switches = { ...changedSwitches(before, changes), expireAccessTokens: false };
  if ('erpFields' in changes) applyErpFields(org, org.switches.erpFields);
  if (before.personAccounts !== org.switches.personAccounts) switchPersonAccounts(org, seeded);
  if (before.moreUsers !== org.switches.moreUsers) applyMoreUsers(org, org.switches.moreUsers);
  if (shapeChanged(before, org.switches)) org.schema.touch(org.now());
  if (changes.expireAccessTokens === true) org.grants.expireAccessTokens();
  if (changes.requireLogin === true || changes.uiUser !== undefined) org.sessions.closeAll();
}

function shapeChanged(before: Organisation['switches'], after: Organisation['switches']): boolean {
  return (
    before.multiCurrency !== after.multiCurrency ||
    before.statePicklists !== after.statePicklists ||
    before.personAccounts !== after.personAccounts ||
    before.readOnlyFields !== after.readOnlyFields ||
    before.hiddenFields !== after.hiddenFields
  );
}

function switchPersonAccounts(org: Organisation, seeded: Seeded): void {
  const { store } = org;
  if (org.switches.personAccounts) {
    seedPersonAccount(org, seeded.users.rep);
    return;
  }
  for (const row of store.lookup('Account', 'IsPersonAccount', true)) {
    store.purge('Contact', String(row.PersonContactId));
    store.purge('Account', row.Id);
  }
  for (const row of store.lookup('RecordType', 'IsPersonType', true)) store.purge('RecordType', row.Id);
}
