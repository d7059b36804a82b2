import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorizeUrl, exchangeCode, readCallback, refreshGrant, revokeGrant } from './oauth';
import type { TokenGrant } from './oauth-grant';
import { challengeOf, createPkce, randomToken } from './pkce';
import { inOrder, jsonAnswer, noContent, ORIGIN, scriptedHttp } from './scripted-http';

const REDIRECT = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/sf';
const SIGN_IN = { apiOrigin: ORIGIN, clientId: '3MVG9.consumer', redirectUri: REDIRECT, state: 'st-1' };
const ORG = '00D0900000B98deEAB';
const USER = '005AA000001aBcDYAU';
const GRANT: TokenGrant = {
  accessToken: 'at-1',
  refreshToken: 'rt-1',
  apiOrigin: ORIGIN,
  organizationId: ORG,
  userId: USER,
};
const tokens = (rest: Record<string, unknown> = {}) =>
  jsonAnswer(200, {
    access_token: 'at-2',
    instance_url: ORIGIN,
    id: `https://login.example.com/id/${ORG}/${USER}`,
    token_type: 'Bearer',
    ...rest,
  });

describe('the way to the sign-in page and back', () => {
  it('asks with PKCE on the My Domain of the organisation', () => {
    const url = new URL(authorizeUrl(SIGN_IN, 'challenge', 'login'));
    expect(url.origin + url.pathname).toBe(`${ORIGIN}/services/oauth2/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: SIGN_IN.clientId,
      redirect_uri: REDIRECT,
      scope: 'api refresh_token',
      state: 'st-1',
      code_challenge: 'challenge',
      code_challenge_method: 'S256',
      prompt: 'login',
    });
  });

  it('takes the code of its own answer', () => {
    expect(readCallback(`${REDIRECT}?code=aPrx%3D&state=st-1`, SIGN_IN)).toBe('aPrx=');
  });

  it.each([
    [`${REDIRECT}?code=x&state=other`, 'CRM-CALLBACK-MISMATCH'],
    [`${REDIRECT}?code=x`, 'CRM-CALLBACK-MISMATCH'],
    [`${REDIRECT}?state=st-1`, 'CRM-CALLBACK-MISMATCH'],
    ['https://evil.example.com/sf?code=x&state=st-1', 'CRM-CALLBACK-MISMATCH'],
    ['nonsense', 'CRM-CALLBACK-MISMATCH'],
    [`${REDIRECT}?error=access_denied&error_description=end-user+denied&state=st-1`, 'CRM-CONSENT-DENIED'],
    [`${REDIRECT}?error=OAUTH_APP_BLOCKED&error_description=blocked+by+admin&state=st-1`, 'CRM-APP-BLOCKED'],
    [`${REDIRECT}?error=invalid_client_id&state=st-1`, 'CRM-APP-UNKNOWN'],
    [`${REDIRECT}?error=redirect_uri_mismatch&state=st-1`, 'CRM-CALLBACK-MISMATCH'],
    [`${REDIRECT}?error=something_else&state=st-1`, 'CRM-REFUSED'],
  ])('%s is %s', (landed, code) => {
    expect(() => readCallback(landed, SIGN_IN)).toThrow(expect.objectContaining({ code }));
  });

  it('never takes a code without its own state', () => {
    fc.assert(
      fc.property(fc.string(), (state) => {
        fc.pre(state !== SIGN_IN.state);
        const landed = `${REDIRECT}?${new URLSearchParams({ code: 'x', state })}`;
        expect(() => readCallback(landed, SIGN_IN)).toThrow();
      }),
    );
  });
});

describe('tokens', () => {
  it('are traded for the code, with the verifier and without a secret', async () => {
    const http = scriptedHttp(inOrder(tokens({ refresh_token: 'rt-2' })));
    const grant = await exchangeCode(http, SIGN_IN, 'code-1', 'verifier-1');
    expect(grant).toEqual({ ...GRANT, accessToken: 'at-2', refreshToken: 'rt-2' });
    expect(Object.fromEntries(new URLSearchParams(http.sent[0]?.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'code-1',
      client_id: SIGN_IN.clientId,
      redirect_uri: REDIRECT,
      code_verifier: 'verifier-1',
    });
  });

  it.each([
    ['a foreign instance', { instance_url: 'https://evil.example.com' }, 'NET-HOST-REFUSED'],
    ['plain http', { instance_url: 'http://northwind.my.salesforce.com' }, 'NET-HOST-REFUSED'],
    ['a loopback that nobody configured', { instance_url: 'http://127.0.0.1:4010' }, 'NET-HOST-REFUSED'],
    ['no owner', { id: 'https://login.example.com/id/none' }, 'NET-UNREADABLE'],
    ['no token', { access_token: '' }, 'NET-UNREADABLE'],
  ])('are refused with %s', async (_, rest, code) => {
    const http = scriptedHttp(inOrder(tokens(rest)));
    await expect(exchangeCode(http, SIGN_IN, 'c', 'v')).rejects.toMatchObject({ code });
  });

  it('stay with the refresh token where it is not rotated, and take the new one where it is', async () => {
    const http = scriptedHttp(inOrder(tokens(), tokens({ refresh_token: 'rt-2' })));
    expect((await refreshGrant(http, SIGN_IN, GRANT)).refreshToken).toBe('rt-1');
    expect((await refreshGrant(http, SIGN_IN, GRANT)).refreshToken).toBe('rt-2');
  });

  it.each([
    ['00D0900000B98dfEAB', USER, 'CRM-OTHER-ORG'],
    [ORG, '005AA000001aBcEYAU', 'CRM-OTHER-USER'],
  ])('are never those of %s %s', async (org, user, code) => {
    const http = scriptedHttp(
      inOrder(tokens({ id: `https://login.example.com/id/${org.slice(0, 15)}/${user.slice(0, 15)}` })),
    );
    await expect(refreshGrant(http, SIGN_IN, GRANT)).rejects.toMatchObject({ code });
  });

  it.each([
    [400, { error: 'invalid_grant', error_description: 'expired access/refresh token' }, 'CRM-SIGNED-OUT'],
    [400, { error: 'invalid_client_id', error_description: 'client identifier invalid' }, 'CRM-APP-UNKNOWN'],
    [400, { error: 'redirect_uri_mismatch', error_description: '' }, 'CRM-CALLBACK-MISMATCH'],
    [400, { error: 'rate_limit_exceeded', error_description: '' }, 'NET-THROTTLED'],
    [503, { error: 'unavailable', error_description: '' }, 'NET-SERVER'],
  ])('%i %j is %s', async (status, body, code) => {
    const http = scriptedHttp(inOrder(jsonAnswer(status, body)));
    await expect(refreshGrant(http, SIGN_IN, GRANT)).rejects.toMatchObject({ code });
  });

  it('are revoked as a whole', async () => {
    const http = scriptedHttp(inOrder(noContent));
    await revokeGrant(http, SIGN_IN, GRANT);
    expect(http.sent[0]).toMatchObject({ url: `${ORIGIN}/services/oauth2/revoke`, body: 'token=rt-1' });
  });
});

describe('proof keys', () => {
  it('follow RFC 7636, appendix B', async () => {
    const challenge = await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk');
    expect(challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  it('are long, safe in addresses and never the same', async () => {
    const { verifier, challenge } = await createPkce();
    expect(verifier).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(challenge).toBe(await challengeOf(verifier));
    expect(randomToken(24)).not.toBe(randomToken(24));
  });
});
