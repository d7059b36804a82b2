import { Connection } from 'jsforce';
import { PEOPLE, type PersonSeed } from '../sandbox/salesforce/seed/people';
import type { Sandbox } from '../sandbox/sandbox';

/** Signs a seeded person in the way a browser would: authorise page, log-in form, Allow, code, tokens. */
export async function signIn(
  sandbox: Sandbox,
  who: PersonSeed['key'],
  scope = 'api refresh_token id',
): Promise<Connection> {
  const origin = sandbox.httpOrigin.salesforce ?? '';
  const connection = new Connection({
    version: '66.0',
    oauth2: {
      loginUrl: origin,
      clientId: String(sandbox.systems.salesforce?.describe().consumerKey),
      redirectUri: 'http://127.0.0.1/callback',
      useVerifier: true,
    },
  });
  const address = connection.oauth2.getAuthorizationUrl({ scope, state: 'state-1' });
  const callback = await consent(address, who, 'allow');
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
