import type { Installation } from '../installation';
import type { UserSeed } from '../seed/users';
import type { Source } from './source';
import { tableSource } from './table-source';
import { viewSource } from './view-source';

/** A table or view by its name in any case, as one user sees it. */
export function sourceNamed(installation: Installation, name: string, user: UserSeed): Source | undefined {
  const lower = name.toLowerCase();
  const table = installation.database.tables.get(lower);
  return table ? tableSource(installation, table, user) : viewSource(installation, lower, user);
}
