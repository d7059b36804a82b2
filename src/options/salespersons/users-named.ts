import type { CrmUser } from '../../core/crm-account';
import { findOptions } from '../../ui/pick-option';

/** Users whose name or e-mail holds every word of `text`, by name; all of them for an empty text. */
export function usersNamed(users: readonly CrmUser[], text: string): readonly CrmUser[] {
  const byId = new Map(users.map((user) => [user.id, user]));
  const found = findOptions(
    users.map(({ id, name, email }) => ({ value: id, label: `${name} ${email}` })),
    text,
  );
  return found.flatMap(({ value }) => byId.get(value) ?? []);
}
