import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { trustedInstanceOrigin } from './hosts';
import { toId18 } from './record-id';

/** Tokens and whose they are. Lives in the background alone. */
export interface TokenGrant {
  readonly accessToken: string;
  /** '' when the app gives none. */
  readonly refreshToken: string;
  /** Where the tokens may be sent. */
  readonly apiOrigin: string;
  /** 18 characters. */
  readonly organizationId: string;
  /** 18 characters. */
  readonly userId: string;
}

const nonEmpty = v.pipe(v.string(), v.minLength(1));
const Answer = v.object({
  access_token: nonEmpty,
  refresh_token: v.optional(v.string(), ''),
  instance_url: nonEmpty,
  id: nonEmpty,
});

/**
 * The token answer, verified: the instance must be Salesforce's (or the very loopback address that was configured).
 * `keptRefreshToken` stays in use when the answer brings no new one.
 * @throws AppError `NET-UNREADABLE`, `NET-HOST-REFUSED`
 */
export function readGrant(json: unknown, configuredOrigin: string, keptRefreshToken: string): TokenGrant {
  const parsed = v.safeParse(Answer, json);
  const owner = parsed.success ? readIdUrl(parsed.output.id) : null;
  if (!parsed.success || owner === null)
    throw new AppError('NET-UNREADABLE', { raw: 'token answer of another shape' });
  const apiOrigin = trustedInstanceOrigin(parsed.output.instance_url, configuredOrigin);
  if (apiOrigin === null)
    throw new AppError('NET-HOST-REFUSED', { params: { host: hostOf(parsed.output.instance_url) } });
  return {
    accessToken: parsed.output.access_token,
    refreshToken: parsed.output.refresh_token || keptRefreshToken,
    apiOrigin,
    ...owner,
  };
}

/** `https://…/id/00D…/005…` names organisation and user. */
function readIdUrl(idUrl: string): { organizationId: string; userId: string } | null {
  const match = /\/id\/(00D\w+)\/(005\w+)$/.exec(URL.canParse(idUrl) ? new URL(idUrl).pathname : '');
  const organizationId = toId18(match?.[1] ?? '');
  const userId = toId18(match?.[2] ?? '');
  return organizationId && userId ? { organizationId, userId } : null;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url.slice(0, 100));
