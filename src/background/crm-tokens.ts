import { AppError } from '../core/app-error';
import type { CrmConnection } from '../core/integration';
import type { CrmToken, CrmTokens } from '../crm/contract';
import { refreshGrant } from '../crm/salesforce/oauth';
import { chooseSession } from '../crm/salesforce/session-cookie';
import { listCookies } from '../platform/cookies';
import { tabAddresses } from '../platform/tabs';
import { crmDescriptorOf, crmHttp } from './crm-access';
import type { StoredTokens } from './crm-token-store';
import type { Services } from './services';

/** Tokens of one connected organisation, for its connector. */
export function crmTokens(services: Services, connection: CrmConnection): CrmTokens {
  const { sessionOf, siteOf } = crmDescriptorOf(connection);
  if (sessionOf) {
    // A server may run several, each with sessions of its own.
    const ours = (page: string): boolean => siteOf(page)?.org === connection.org;
    return pageTokens(connection, (page) => (ours(page) ? sessionOf(new URL(page)) : ''));
  }
  return connection.auth === 'session' ? sessionTokens(connection) : oauthTokens(services, connection);
}

const signedOut = (org: string): AppError => new AppError('CRM-SIGNED-OUT', { params: { org } });

/**
 * Refreshing is single flight per organisation across all contexts, and the new pair is stored before anybody uses it:
 * with rotation, using an old refresh token again would end the whole grant.
 */
function oauthTokens(services: Services, connection: CrmConnection): CrmTokens {
  const { org } = connection;
  const stored = async (): Promise<StoredTokens> => {
    const tokens = await services.tokens.get(org);
    if (!tokens) throw signedOut(org);
    return tokens;
  };
  return {
    current: async () => toToken(await stored()),
    renewed: (stale) =>
      services.exclusive(`tokens:${org}`, async () => {
        const tokens = await stored();
        if (tokens.accessToken !== stale.accessToken) return toToken(tokens);
        if (tokens.refreshToken === '') return endSession(services, org);
        try {
          const app = { apiOrigin: `https://${org}`, clientId: connection.consumerKey };
          const next = await refreshGrant(crmHttp(services, connection), app, tokens);
          await services.tokens.set(org, next);
          return toToken(next);
        } catch (error) {
          if (endsGrant(error)) await services.tokens.forget(org);
          throw error;
        }
      }),
  };
}

/** A refresh that got no answer says nothing about the grant. */
const endsGrant = (error: unknown): boolean =>
  !(error instanceof AppError) || !(error.code.startsWith('NET-') || error.code === 'PERMISSION-MISSING');

async function endSession(services: Services, org: string): Promise<never> {
  await services.tokens.forget(org);
  throw signedOut(org);
}

/**
 * The session of the CRM's own pages, as the tab used last carries it in its address. Nothing of it is stored. When it has
 * ended, one tab after the other is asked for another.
 */
function pageTokens({ org, address }: CrmConnection, sessionOf: (page: string) => string): CrmTokens {
  const apiOrigin = new URL(address).origin;
  const after = async (stale: string): Promise<CrmToken> => {
    const found = (await tabAddresses(apiOrigin)).map(sessionOf).filter((one) => one !== '');
    const sessions = [...new Set(found)];
    const inTurn = [...sessions.slice(sessions.indexOf(stale) + 1), ...sessions];
    const accessToken = inTurn.find((one) => one !== stale);
    if (accessToken === undefined) throw signedOut(org);
    return { accessToken, apiOrigin };
  };
  return { current: () => after(''), renewed: ({ accessToken }) => after(accessToken) };
}

/** The browser's own Salesforce session: whoever is signed in there. Nothing of it is stored. */
function sessionTokens({ org, organizationId }: CrmConnection): CrmTokens {
  const current = async (): Promise<CrmToken> => {
    const apiOrigin = `https://${org}`;
    const session = chooseSession(await listCookies(apiOrigin, 'sid'), org, organizationId);
    if (!session) throw signedOut(org);
    return { accessToken: session.accessToken, apiOrigin };
  };
  return {
    current,
    renewed: async (stale) => {
      const token = await current();
      if (token.accessToken === stale.accessToken) throw signedOut(org);
      return token;
    },
  };
}

const toToken = ({ accessToken, apiOrigin }: StoredTokens): CrmToken => ({ accessToken, apiOrigin });
