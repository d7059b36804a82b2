import type { CrmUser } from '../../core/crm-account';
import { readRows } from './read-rows';
import type { SageRest } from './rest';
import { type Row, textIn } from './row';
import { toUser } from './user';

const MOST = 2000;

/** See `CrmConnector.listUsers`. Which are disabled is judged here: REST filters on neither checkboxes nor null. */
export async function listUsers(rest: SageRest): Promise<readonly CrmUser[]> {
  const rows = await readRows(rest, { entity: 'Users', most: 2 * MOST });
  return rows
    .filter((row) => !isSet(row, 'user_disabled') && !isSet(row, 'user_istemplate'))
    .map(toUser)
    .filter((user) => user.id !== '')
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .slice(0, MOST);
}

const isSet = (row: Row, column: string): boolean => /^(?:y|true|1)$/i.test(textIn(row, column));
