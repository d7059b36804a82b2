import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import type { CrmIdentity } from '../contract';
import type { SalesforceApi } from './api';
import { toId18 } from './record-id';

const UserInfo = v.object({
  user_id: v.string(),
  organization_id: v.string(),
  preferred_username: v.string(),
  name: v.fallback(v.string(), ''),
});

/** Whose token it is (OAuth 2.0, UserInfo endpoint). Ids in 18 characters. */
export async function readIdentity(api: SalesforceApi): Promise<CrmIdentity> {
  const { json } = await api.send({ method: 'GET', path: '/services/oauth2/userinfo' });
  const parsed = v.safeParse(UserInfo, json);
  const userId = parsed.success ? toId18(parsed.output.user_id) : null;
  const organizationId = parsed.success ? toId18(parsed.output.organization_id) : null;
  if (!parsed.success || userId === null || organizationId === null) {
    throw new AppError('NET-UNREADABLE', { raw: 'userinfo of another shape' });
  }
  const { preferred_username: userName, name } = parsed.output;
  return { userId, organizationId, userName, displayName: name || userName };
}
