import { AppError } from '../../src/core/app-error';
import type { CrmToken, CrmTokens } from '../../src/crm/contract';
import { sageCrmDescriptor } from '../../src/crm/sage-crm/descriptor';
import { fakeLocks } from '../../src/platform/locks';
import type { Bench } from './connector-bench';
import type { CrmPerson } from './crm-connector.subject';

const USERS: Readonly<Record<CrmPerson, string>> = { admin: 'admin', rep: 'rep', colleague: 'restrictedRep' };

/** What tells a sign-in to replace an ended session from the others, in the log of requests. */
export const AGAIN = 'again';

/** Signs a seeded person in at the logon form, and again in "another tab" when the session has ended. */
export async function signInToSageCrm(bench: Bench, who: CrmPerson): Promise<CrmTokens> {
  const alone = fakeLocks();
  let token = await logOn(bench, who);
  return {
    current: async () => token,
    renewed: (stale) =>
      alone('session', async () => {
        if (token.accessToken === stale.accessToken) token = await logOn(bench, who, AGAIN);
        return token;
      }),
  };
}

/** The session is taken from the address of the first page, as it is in the browser. A later logon of a user ends the earlier. */
export async function logOn(bench: Bench, who: CrmPerson, query = ''): Promise<CrmToken> {
  const { users, install } = bench.describe() as {
    readonly install: string;
    readonly users: Readonly<Record<string, { readonly logon: string; readonly password: string }>>;
  };
  const { logon = '', password = '' } = users[USERS[who]] ?? {};
  const answer = await fetch(`${bench.origin}/${install}/eware.dll/go?${query}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ EWARE_USERID: logon, PASSWORD: password }).toString(),
  }).catch(() => null);
  if (!answer || answer.status >= 500) throw new AppError('NET-SERVER');
  const page = new URL(answer.headers.get('location') ?? '/', bench.origin);
  const accessToken = sageCrmDescriptor.sessionOf?.(page) ?? '';
  if (accessToken === '') throw new AppError('CRM-SIGNED-OUT');
  return { accessToken, apiOrigin: bench.origin };
}

/** Nobody has a page of Sage CRM open. */
export const signedOut: CrmTokens = {
  current: () => Promise.reject(new AppError('CRM-SIGNED-OUT')),
  renewed: () => Promise.reject(new AppError('CRM-SIGNED-OUT')),
};
