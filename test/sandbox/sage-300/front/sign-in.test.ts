import { beforeEach, describe, expect, it } from 'vitest';
import { errorOf, WebApiClient } from '../web-api-client';

let client: WebApiClient;
beforeEach(() => {
  client = new WebApiClient();
});

const CUSTOMERS = '/Sage300WebApi/v1.0/-/SAMLTD/AR/ARCustomers?$top=1';
const JSON_TYPE = { 'content-type': 'application/json' };

const status = async (as: string | null): Promise<number> =>
  (await client.send('GET', CUSTOMERS, { as })).status;

describe('signing in', () => {
  it.each([
    ['CRMAPI:Pass-300', 200],
    ['WEBAPI:Zürich:300', 200],
    ['CRMAPI:pass-300', 401],
    ['crmapi:Pass-300', 401],
    ['CRMAPI:', 401],
    ['LEAVER:Gone-300', 401],
    ['NOBODY:x', 401],
    ['ADMIN:Admin-300', 401],
    [null, 401],
  ])('as %s gives %i', async (as, expected) => {
    expect(await status(as)).toBe(expected);
  });

  it('says how, when it refuses', async () => {
    const response = await client.send('GET', CUSTOMERS, { as: 'CRMAPI:wrong' });
    expect(errorOf(response).slice(0, 2)).toEqual([401, 'Unauthorized']);
    expect(response.headers?.['www-authenticate']).toBe('Basic realm="Sage 300 Web API"');
    expect(response.headers?.['set-cookie']).toBeUndefined();
  });

  it('lets ADMIN in where the site allows it', async () => {
    client.system.configure({ allowAdmin: true });
    expect(await status('ADMIN:Admin-300')).toBe(200);
  });

  it('needs the password in upper case where it was stored so', async () => {
    client.system.configure({ passwords: 'upper' });
    expect([await status('CRMAPI:Pass-300'), await status('CRMAPI:PASS-300')]).toEqual([401, 200]);
  });

  it('takes any password, and asks for no rights, where security is off', async () => {
    client.system.configure({ security: false });
    expect([await status('CRMAPI:'), await status('NOBODY:')]).toEqual([200, 401]);
    const orders = await client.call('GET', 'OE/OEOrders?$top=1', undefined, { as: 'SALES:' });
    expect(orders.status).toBe(200);
  });

  it('cannot be done by a script where only Windows authentication is on', async () => {
    client.system.configure({ authentication: 'negotiate' });
    const response = await client.send('GET', CUSTOMERS);
    expect([response.status, response.headers?.['www-authenticate']]).toEqual([401, ['Negotiate', 'NTLM']]);
    expect(response.headers?.['content-type']).toMatch(/html/);
  });
});

describe("the server's own session", () => {
  async function cookieOf(as: string): Promise<string> {
    const response = await client.send('GET', CUSTOMERS, { as });
    return String(response.headers?.['set-cookie']).split(';')[0] ?? '';
  }
  const withCookie = (cookie: string, as: string | null) =>
    client.send('GET', CUSTOMERS, { as, headers: { ...JSON_TYPE, cookie } });

  it('answers in place of a password, even of a wrong one', async () => {
    const cookie = await cookieOf('CRMAPI:Pass-300');
    expect((await withCookie(cookie, null)).status).toBe(200);
    const masked = await withCookie(`x=1; ${cookie}`, 'CRMAPI:wrong');
    expect([masked.status, masked.headers?.['set-cookie']]).toEqual([200, undefined]);
  });

  it('has the rights of who opened it', async () => {
    const headers = { ...JSON_TYPE, cookie: await cookieOf('SALES:Only-AR-1') };
    const response = await client.call('GET', 'OE/OEOrders', undefined, { as: 'CRMAPI:Pass-300', headers });
    expect(errorOf(response)[1]).toBe('Forbidden');
  });

  it('ends after a time without use, and when it is made to', async () => {
    const cookie = await cookieOf('CRMAPI:Pass-300');
    client.now += 19 * 60_000;
    expect((await withCookie(cookie, null)).status).toBe(200);
    client.now += 21 * 60_000;
    expect((await withCookie(cookie, null)).status).toBe(401);
    const other = await cookieOf('CRMAPI:Pass-300');
    client.system.configure({ expireSessions: true });
    expect((await withCookie(other, null)).status).toBe(401);
  });
});

describe('rights', () => {
  const code = async (method: string, path: string, as: string): Promise<string | number> => {
    const response = await client.call(method, path, method === 'GET' ? undefined : {}, { as });
    return response.status < 300 ? response.status : errorOf(response)[1];
  };

  it('are those of each module', async () => {
    const reached: Record<string, string | number> = {};
    for (const path of [
      'AR/ARCustomers',
      'OE/OEOrders',
      'TX/TXTaxGroups',
      'CS/CSCurrencyCodes',
      'IC/ICLocations',
    ])
      reached[path] = await code('GET', `${path}?$top=1`, 'SALES:Only-AR-1');
    expect(reached).toEqual({
      'AR/ARCustomers': 200,
      'OE/OEOrders': 'Forbidden',
      'TX/TXTaxGroups': 'Forbidden',
      'CS/CSCurrencyCodes': 'Forbidden',
      'IC/ICLocations': 'Forbidden',
    });
    expect(await code('GET', 'TX/$metadata', 'SALES:Only-AR-1')).toBe('Forbidden');
  });

  it('to view are not those to maintain', async () => {
    const viewer = 'VIEWER:Look-Only-1';
    expect(await code('GET', "AR/ARCustomers('1100')", viewer)).toBe(200);
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE'])
      expect(await code(method, "AR/ARCustomers('1100')", viewer)).toBe('Forbidden');
  });

  it('can be taken away, a module or a resource', async () => {
    client.system.configure({
      denyModules: { CRMAPI: ['OE'] },
      denyResources: { CRMAPI: ['ARPostedReceipts'] },
    });
    const user = 'CRMAPI:Pass-300';
    expect(await code('GET', 'OE/OEOrders', user)).toBe('Forbidden');
    expect(await code('GET', 'AR/ARPostedReceipts', user)).toBe('Forbidden');
    expect(await code('GET', 'AR/ARCustomers', user)).toBe(200);
  });
});
