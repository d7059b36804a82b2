import { CLIENT_APP } from './oauth/client-app';
import type { Organisation } from './organisation';
import { PEOPLE } from './seed/people';
import type { Seeded } from './seed/seed';

const LIGHTNING_ORIGIN = 'https://northwind.lightning.force.com';
const API_ORIGIN = 'https://northwind.my.salesforce.com';

/** Addresses, users and named records, for tests and for the line that the sandbox prints. */
export function describeOrganisation(org: Organisation, seeded: Seeded) {
  const people = PEOPLE.map(({ key, username, password }) => [
    key,
    { id: seeded.users[key], username, password },
  ]);
  const records = Object.entries(seeded.named).map(([key, id]) => [
    key,
    {
      id,
      name: org.store.get('Account', id)?.Name ?? null,
      url: `${LIGHTNING_ORIGIN}/lightning/r/Account/${id}/view`,
    },
  ]);
  const person = [...org.store.lookup('Account', 'IsPersonAccount', true)][0];
  const personRecord = person && {
    id: person.Id,
    name: person.Name,
    url: `${LIGHTNING_ORIGIN}/lightning/r/Account/${person.Id}/view`,
  };
  return {
    lightning: LIGHTNING_ORIGIN,
    api: API_ORIGIN,
    organizationId: org.record.Id,
    consumerKey: CLIENT_APP.consumerKey,
    users: Object.fromEntries(people),
    records: { ...Object.fromEntries(records), ...(personRecord ? { person: personRecord } : {}) },
  };
}
