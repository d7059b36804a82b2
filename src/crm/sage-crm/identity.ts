import { AppError } from '../../core/app-error';
import type { CrmIdentity } from '../contract';
import type { Prototypes } from './prototypes';
import { readRows } from './read-rows';
import type { SageRest } from './rest';
import { isJson, textIn, toRow } from './row';
import { hasCode } from './session-call';
import { unlessClosed } from './unless-closed';
import { toUser } from './user';
import { equals } from './where';

interface Own {
  readonly userId: string;
  readonly userName: string;
}

/**
 * Whose session it is, by the user's own settings (since 2021 R1). A version without them says nobody's name: then what
 * can be said is that the session holds.
 */
export async function readIdentity(
  rest: SageRest,
  prototypes: Prototypes,
  organizationId: string,
): Promise<CrmIdentity> {
  const own = await readOwn(rest).catch((error: unknown) => {
    if (hasCode(error, 'CRM-WEB-SERVICES-OFF', 'CRM-RECORD-GONE', 'CRM-REFUSED')) return null;
    throw error;
  });
  if (own === null) {
    await prototypes.company();
    return { userId: '', userName: '', displayName: '', organizationId };
  }
  const [row] = await unlessClosed(readRows(rest, { entity: 'Users', where: whereOf(own), most: 1 }), []);
  const displayName = (row && toUser(row).name) || own.userName;
  const userName = own.userName || textIn(row ?? {}, 'user_logon');
  return { userId: own.userId, userName, displayName, organizationId };
}

async function readOwn(rest: SageRest): Promise<Own> {
  const query = { Action: 'getCalendarUserPreferences' };
  const json = await rest.send({ path: 'userdata', query });
  const row = Object.assign({}, ...Object.values(json).filter(isJson).map(toRow), toRow(json));
  const [userId = '', userName = ''] = [
    ['userid', 'user_userid', '$key'],
    ['userlogon', 'user_logon', 'logon'],
  ].map((names) => names.map((name) => textIn(row, name)).find(Boolean));
  if (userId === '' && userName === '')
    throw new AppError('NET-UNREADABLE', { raw: 'user data of another shape' });
  return { userId, userName };
}

const whereOf = ({ userId, userName }: Own): string =>
  userId === '' ? equals('user_logon', userName) : equals('user_userid', userId);
