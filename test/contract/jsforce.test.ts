import { OAuth2 } from 'jsforce';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSalesforce } from '../sandbox/salesforce/salesforce';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { consent, oauthOptions, signIn } from './jsforce-sign-in';

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

  test('a code that was never issued is refused', async () => {
    const oauth2 = new OAuth2(oauthOptions(sandbox));
    await expect(oauth2.requestToken('never-issued')).rejects.toMatchObject({ name: 'invalid_grant' });
  });

  test('another verifier than the one of the challenge is refused', async () => {
    const honest = new OAuth2(oauthOptions(sandbox));
    const callback = await consent(honest.getAuthorizationUrl({ scope: 'api' }), 'rep', 'allow');
    const thief = new OAuth2(oauthOptions(sandbox));
    const code = callback.searchParams.get('code') ?? '';
    await expect(thief.requestToken(code)).rejects.toMatchObject({ name: 'invalid_grant' });
  });

  test('a revoked token ends the connection', async () => {
    const connection = await signIn(sandbox, 'rep');
    await connection.logout(true);
    expect(salesforce.snapshot()).toMatchObject({ tokens: { grants: 0, access: 0, refresh: 0 } });
  });
});

describe('queries', () => {
  test('follow the pages of a large result, each record once', async () => {
    sandbox.reset({ size: 4100 });
    const connection = await signIn(sandbox, 'rep');
    const found = await connection
      .query<{ Id: string }>('SELECT Id, Name FROM Account ORDER BY Name')
      .execute({ autoFetch: true, maxFetch: 10_000 });
    expect(new Set(found.records.map((record) => record.Id)).size).toBe(4108);
    const pages = sandbox.log.filter((one) => one.url.includes('/query'));
    expect(pages).toHaveLength(3);
  });

  test('read parents and children in one go', async () => {
    const connection = await signIn(sandbox, 'rep');
    const { records } = await connection.query(
      "SELECT Name, Owner.Name, (SELECT LastName FROM Contacts ORDER BY LastName) FROM Account WHERE Name = 'Harbour Tools Ltd'",
    );
    expect(records[0]).toMatchObject({
      Owner: { attributes: { type: 'User' }, Name: 'Kim Olsen' },
      Contacts: {
        totalSize: 3,
        records: [{ LastName: 'Byrne' }, { LastName: 'Daly' }, { LastName: "O'Neill" }],
      },
    });
  });

  test('build conditions with the escaping of the client', async () => {
    const connection = await signIn(sandbox, 'rep');
    const found = await connection.sobject('Contact').find({ LastName: "O'Neill" }, ['Id', 'Name']);
    expect(found).toHaveLength(1);
  });

  test('refuse an unknown column', async () => {
    const connection = await signIn(sandbox, 'rep');
    await expect(connection.query('SELECT Nope FROM Account')).rejects.toMatchObject({
      name: 'INVALID_FIELD',
      message: expect.stringContaining("No such column 'Nope' on entity 'Account'"),
    });
  });

  test('count against the daily limit', async () => {
    const connection = await signIn(sandbox, 'rep');
    salesforce.configure({ dailyApiLimit: 2 });
    await connection.query('SELECT Id FROM Account LIMIT 1');
    expect(connection.limitInfo.apiUsage).toEqual({ used: 1, limit: 2 });
    await connection.query('SELECT Id FROM Account LIMIT 1');
    await expect(connection.query('SELECT Id FROM Account LIMIT 1')).rejects.toMatchObject({
      name: 'REQUEST_LIMIT_EXCEEDED',
    });
  });
});
