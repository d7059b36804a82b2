import { Connection } from 'jsforce';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSalesforce } from '../sandbox/salesforce/salesforce';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { signIn } from './jsforce-sign-in';

const salesforce = createSalesforce();
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox([salesforce]);
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.reset({ size: 20 }));

describe('signing in', () => {
  test('code and PKCE give a connection that knows who it is', async () => {
    const connection = await signIn(sandbox, 'rep');
    const identity = await connection.identity();
    expect(identity.username).toBe('kim.olsen@northwind.example');
    expect(connection.instanceUrl).toBe(sandbox.httpOrigin.salesforce);
  });

  test('an expired access token is refreshed and the request repeated', async () => {
    const connection = await signIn(sandbox, 'rep');
    const before = connection.accessToken;
    salesforce.configure({ expireAccessTokens: true });
    const found = await connection.query('SELECT Id FROM Account LIMIT 1');
    expect(found.records).toHaveLength(1);
    expect(connection.accessToken).not.toBe(before);
  });

  test('a wrong verifier is refused', async () => {
    const other = new Connection({ oauth2: connectionOptions(sandbox) });
    await expect(other.authorize('never-issued')).rejects.toMatchObject({ name: 'invalid_grant' });
  });
});

describe('queries', () => {
  test('follow the pages of a large result', async () => {
    sandbox.reset({ size: 4100 });
    const connection = await signIn(sandbox, 'rep');
    const found = await connection
      .query<{ Id: string }>('SELECT Id, Name FROM Account ORDER BY Name')
      .execute({ autoFetch: true, maxFetch: 10_000 });
    const ids = new Set(found.records.map((record) => record.Id));
    expect(ids.size).toBe(4107);
  });
});

function connectionOptions(of: Sandbox) {
  const described = salesforce.describe();
  return {
    loginUrl: of.httpOrigin.salesforce ?? '',
    clientId: String(described.consumerKey),
    redirectUri: 'http://127.0.0.1/callback',
    useVerifier: true,
  };
}
