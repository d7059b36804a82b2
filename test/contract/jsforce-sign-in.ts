import { Connection } from 'jsforce';
import { PEOPLE, type PersonSeed } from '../sandbox/salesforce/seed/people';
import type { Sandbox } from '../sandbox/sandbox';

/** How the client finds the simulated organisation over plain http. */
export function oauthOptions(sandbox: Sandbox) {
  return {
    loginUrl: sandbox.httpOrigin.salesforce ?? '',
    clientId: String(sandbox.systems.salesforce?.describe().consumerKey),
    redirectUri: 'http://127.0.0.1/callback',
    useVerifier: true,
  };
}

/** Signs a seeded person in as a browser would: authorise page, log-in form, Allow, code, tokens. */
export async function signIn(sandbox: Sandbox, who: PersonSeed['key']): Promise<Connection> {
  const connection = new Connection({ version: '66.0', oauth2: oauthOptions(sandbox) });
  const scope = 'api refresh_token id';
  const callback = await consent(connection.oauth2.getAuthorizationUrl({ scope }), who, 'allow');
  await connection.authorize(callback.searchParams.get('code') ?? '');
  return connection;
}

/** Walks the forms of the authorise page and returns the address that the browser is sent to. */
export async function consent(
  address: string,
  who: PersonSeed['key'],
  action: 'allow' | 'deny',
): Promise<URL> {
  const person = PEOPLE.find((one) => one.key === who);
  const opened = await post(address, {
    action: 'log-in',
    username: person?.username ?? '',
    password: person?.password ?? '',
  });
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const decided = opened.status === 302 ? opened : await post(address, { action }, cookie);
  return new URL(decided.headers.get('location') ?? '');
}

function post(address: string, form: Record<string, string>, cookie = ''): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams(form),
  });
}
