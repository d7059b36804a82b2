import { beforeEach, describe, expect, test } from 'vitest';
import { bodyOf, headerOf, send } from '../request-maker';
import { createSalesforce } from '../salesforce';
import { CLIENT_APP } from './client-app';
import { challengeOf } from './pkce';

const API = 'https://northwind.my.salesforce.com';
const CALLBACK = 'https://abcdefgh.chromiumapp.org/sf';
const VERIFIER = 'v'.repeat(171);
const salesforce = createSalesforce();

beforeEach(() => salesforce.reset({ seed: 1, size: 0 }));

function authorizeUrl(changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT_APP.consumerKey,
    redirect_uri: CALLBACK,
    scope: 'api refresh_token',
    state: 'the state',
    code_challenge: challengeOf(VERIFIER),
    ...changes,
  });
  return `${API}/services/oauth2/authorize?${query}`;
}

const REP = { username: 'kim.olsen@northwind.example', password: 'Rep-Pass-1' };

async function logIn(url = authorizeUrl()): Promise<string> {
  const opened = await send(salesforce, url, { method: 'POST', form: { action: 'log-in', ...REP } });
  return headerOf(opened, 'set-cookie').split(';')[0] ?? '';
}

async function decide(action: 'allow' | 'deny', url = authorizeUrl()): Promise<URL> {
  const cookie = await logIn(url);
  const decided = await send(salesforce, url, { method: 'POST', form: { action }, headers: { cookie } });
  return new URL(headerOf(decided, 'location'));
}

function token(form: Record<string, string>) {
  const client = { client_id: CLIENT_APP.consumerKey };
  return send(salesforce, `${API}/services/oauth2/token`, { method: 'POST', form: { ...client, ...form } });
}

async function signIn(scope = 'api refresh_token'): Promise<Record<string, string>> {
  const code = (await decide('allow', authorizeUrl({ scope }))).searchParams.get('code') ?? '';
  const answer = await token({
    grant_type: 'authorization_code',
    code,
    redirect_uri: CALLBACK,
    code_verifier: VERIFIER,
  });
  return bodyOf(answer) as Record<string, string>;
}

describe('authorise', () => {
  test('asks for log-in, then for consent', async () => {
    const first = await send(salesforce, authorizeUrl());
    expect(String(first.body)).toContain('Log In');
    const cookie = await logIn();
    const second = await send(salesforce, authorizeUrl(), { headers: { cookie } });
    expect(String(second.body)).toContain('Ledgerside is asking to');
  });

  test('goes on by itself once the app was allowed', async () => {
    await signIn();
    const cookie = await logIn();
    const again = await send(salesforce, authorizeUrl(), { headers: { cookie } });
    expect(headerOf(again, 'location')).toMatch(/[?&]code=/);
    const asked = await send(salesforce, authorizeUrl({ prompt: 'consent' }), { headers: { cookie } });
    expect(asked.status).toBe(200);
  });

  test('refuses a wrong password', async () => {
    const form = { action: 'log-in', ...REP, password: 'guess' };
    const answer = await send(salesforce, authorizeUrl(), { method: 'POST', form });
    expect(String(answer.body)).toContain('check your username and password');
    expect(answer.headers?.['set-cookie']).toBeUndefined();
  });

  test('tells the app when the user denies', async () => {
    const location = await decide('deny');
    expect(location.searchParams.get('error')).toBe('access_denied');
    expect(location.searchParams.get('state')).toBe('the state');
  });

  test.each([
    [{ scope: 'api full' }, 'invalid_scope'],
    [{ code_challenge: '' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
  ])('%o is refused by redirect', async (changes, error) => {
    const answer = await send(salesforce, authorizeUrl(changes));
    expect(new URL(headerOf(answer, 'location')).searchParams.get('error')).toBe(error);
  });

  test.each([
    [{ client_id: 'unknown' }, 'invalid_client_id'],
    [{ redirect_uri: 'https://evil.example/?x=.chromiumapp.org/' }, 'redirect_uri_mismatch'],
  ])('%o is refused on a page: the address is not to be trusted', async (changes, error) => {
    const answer = await send(salesforce, authorizeUrl(changes));
    expect(answer.status).toBe(400);
    expect(answer.headers?.location).toBeUndefined();
    expect(String(answer.body)).toContain(error);
  });

  test('says when the administrator blocked the app', async () => {
    salesforce.configure({ appBlocked: true });
    const answer = await send(salesforce, authorizeUrl());
    expect(new URL(headerOf(answer, 'location')).searchParams.get('error')).toBe('OAUTH_APP_BLOCKED');
  });
});

describe('tokens', () => {
  test('name the instance, the identity and the scopes', async () => {
    const tokens = await signIn();
    expect(tokens).toMatchObject({ instance_url: API, token_type: 'Bearer', scope: 'api refresh_token' });
    expect(tokens.id).toMatch(/^https:\/\/northwind\.my\.salesforce\.com\/id\/00D\w{15}\/005\w{15}$/);
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    const info = await send(salesforce, `${API}/services/oauth2/userinfo`, { headers });
    expect(bodyOf(info)).toMatchObject({ preferred_username: REP.username });
  });

  test('without the scope api are good for the identity only', async () => {
    const { access_token } = await signIn('id');
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await send(salesforce, `${API}/services/data/v66.0/limits`, { headers })).status).toBe(401);
    expect((await send(salesforce, `${API}/services/oauth2/userinfo`, { headers })).status).toBe(200);
  });

  test('rotate, and reuse of a spent one ends the grant', async () => {
    const { access_token, refresh_token = '' } = await signIn();
    const next = bodyOf(await token({ grant_type: 'refresh_token', refresh_token })) as Record<
      string,
      string
    >;
    expect(next.refresh_token).not.toBe(refresh_token);
    expect((await token({ grant_type: 'refresh_token', refresh_token })).status).toBe(400);
    const robbed = await token({ grant_type: 'refresh_token', refresh_token: next.refresh_token ?? '' });
    expect(bodyOf(robbed)).toMatchObject({ error: 'invalid_grant' });
    for (const bearer of [access_token, next.access_token]) {
      const headers = { authorization: `Bearer ${bearer}` };
      const answer = await send(salesforce, `${API}/services/data/v66.0/limits`, { headers });
      expect(answer.status).toBe(401);
    }
  });

  test('stay the same without rotation', async () => {
    salesforce.configure({ refreshTokenRotation: false });
    const { refresh_token = '' } = await signIn();
    const next = bodyOf(await token({ grant_type: 'refresh_token', refresh_token }));
    expect(next).not.toHaveProperty('refresh_token');
    expect((await token({ grant_type: 'refresh_token', refresh_token })).status).toBe(200);
  });

  test('need the verifier of the challenge and the address of the request', async () => {
    const code = async () =>
      (await decide('allow', authorizeUrl({ prompt: 'consent' }))).searchParams.get('code') ?? '';
    const grant = { grant_type: 'authorization_code', redirect_uri: CALLBACK, code_verifier: VERIFIER };
    const wrong = [
      { ...grant, code: await code(), code_verifier: 'w'.repeat(64) },
      { ...grant, code: await code(), redirect_uri: 'https://other.chromiumapp.org/sf' },
      { ...grant, code: await code(), client_id: 'unknown' },
    ];
    const errors = [];
    for (const form of wrong) errors.push((bodyOf(await token(form)) as { error: string }).error);
    expect(errors).toEqual(['invalid_grant', 'redirect_uri_mismatch', 'invalid_client_id']);
  });
});
