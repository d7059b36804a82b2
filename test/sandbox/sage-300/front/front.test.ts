import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorOf, jsonOf, WebApiClient } from '../web-api-client';

let client: WebApiClient;
beforeEach(() => {
  client = new WebApiClient();
});
afterEach(() => {
  vi.useRealTimers();
});

const BASE = '/Sage300WebApi/v1.0/-/SAMLTD';
const NO_TYPE = { headers: {} };

const refusal = async (method: string, address: string) =>
  errorOf(await client.send(method, address)).slice(0, 2);

describe('addresses', () => {
  it.each([
    `${BASE}/AR/ARCustomers?$top=1`,
    `${BASE.toUpperCase()}/ar/arcustomers?$top=1`,
    `${BASE}/AR/ARCustomers('1400')`,
    `${BASE}/AR/ARCustomers(1400)`,
    `${BASE}/AR/ARShipToLocations('1400','MAIN')`,
    `${BASE}/OE/OEOrders(771)`,
    `${BASE}/CS/CSCompanyProfile('SAMLTD')`,
    '/Sage300WebApi/v1.0/-/Companies',
    '/Sage300WebApi/',
  ])('%s is there', async (address) => {
    expect((await client.send('GET', address)).status).toBe(200);
  });

  it.each([
    ['an unknown resource', `${BASE}/AR/ARNothing`, [404, 'ResourceNotFound']],
    ['a resource of another module', `${BASE}/AR/OEOrders`, [404, 'ResourceNotFound']],
    ['an unknown module', `${BASE}/XX/ARCustomers`, [404, 'ResourceNotFound']],
    ['the old form without a version', '/Sage300WebApi/-/SAMLTD/AR/Customers', [404, 'ResourceNotFound']],
    ['another tenant', '/Sage300WebApi/v1.0/acme/SAMLTD/AR/ARCustomers', [404, 'ResourceNotFound']],
    ['an unknown company', '/Sage300WebApi/v1.0/-/NOWHERE/AR/ARCustomers', [500, 'DBLinkError']],
    ['an unknown record', `${BASE}/AR/ARCustomers('NONE')`, [404, 'RecordNotFound']],
    ['half a key', `${BASE}/AR/ARShipToLocations('1400')`, [400, 'InvalidEntityKey']],
    ['an open key', `${BASE}/AR/ARCustomers('1400'`, [400, 'InvalidEntityKey']],
  ])('%s is not', async (_, address, expected) => {
    expect(await refusal('GET', address)).toEqual(expected);
  });

  it('follow the switches for the tenant, unknown companies and the list of companies', async () => {
    client.system.configure({ tenant: 'acme', unknownCompany: 'ResourceNotFound', companiesList: false });
    expect((await client.send('GET', '/Sage300WebApi/v1.0/acme/SAMINC/AR/ARCustomers')).status).toBe(200);
    expect(await refusal('GET', '/Sage300WebApi/v1.0/acme/NOWHERE/AR/ARCustomers')).toEqual([
      404,
      'ResourceNotFound',
    ]);
    expect(await refusal('GET', '/Sage300WebApi/v1.0/acme/Companies')).toEqual([404, 'ResourceNotFound']);
  });

  it('of two companies lead to different customers of one number', async () => {
    const names = [];
    for (const company of ['SAMLTD', 'SAMINC']) {
      client.company = company;
      names.push((await client.get("AR/ARCustomers('1100')")).CustomerName);
    }
    expect(names).toEqual(['Barmart - Bay Street', 'Redwood Hardware']);
  });

  it.each([
    ['outside the virtual directory', '/Sage300/v1.0/-/SAMLTD/AR/ARCustomers', 404],
    ['with an ampersand in a key', `${BASE}/AR/ARCustomers('A%26B')`, 400],
    ['with a colon in a key', `${BASE}/AR/ARCustomers('A:B')`, 400],
    ['with a plus in a key', `${BASE}/AR/ARCustomers('A+B')`, 404],
  ])('%s are refused by IIS with a page', async (_, address, status) => {
    const response = await client.send('GET', address);
    expect([response.status, String(response.headers?.['content-type'])]).toEqual([
      status,
      expect.stringMatching(/^text\/html/),
    ]);
  });

  it('cannot carry a slash in a key, which a filter can', async () => {
    expect(await refusal('GET', `${BASE}/AR/ARCustomers('MINATO%2F1')`)).toEqual([404, 'ResourceNotFound']);
    const found = await client.column(
      "AR/ARCustomers?$filter=CustomerNumber eq 'MINATO/1'",
      'CustomerNumber',
    );
    expect(found).toEqual(['MINATO/1']);
  });
});

describe('methods', () => {
  it('are those of each resource', async () => {
    expect(await refusal('POST', `${BASE}/TX/TXTaxGroups`)).toEqual([405, 'MethodNotAllowed']);
    expect(await refusal('PATCH', `${BASE}/OE/OEOrders(771)`)).toEqual([405, 'MethodNotAllowed']);
    expect(await refusal('POST', `${BASE}/CS/CSCompanyProfile`)).toEqual([405, 'MethodNotAllowed']);
    expect(await refusal('DELETE', `${BASE}/AR/ARPostedDocuments`)).toEqual([405, 'MethodNotAllowed']);
    expect(await refusal('HEAD', `${BASE}/AR/ARCustomers`)).toEqual([405, 'MethodNotAllowed']);
  });

  it('never include OPTIONS, and no answer lets another origin in', async () => {
    const response = await client.send('OPTIONS', `${BASE}/AR/ARCustomers`, { as: null });
    expect(response.status).toBe(405);
    expect(Object.keys(response.headers ?? {}).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });

  it('of a POST with a key are actions', async () => {
    const template = await client.call('POST', "AR/ARCustomers('$template')", {});
    expect(jsonOf(template)).toMatchObject({
      CustomerNumber: '',
      Status: 'Active',
      AllowBackorderQuantities: 'Yes',
    });
    expect(await refusal('POST', `${BASE}/AR/ARCustomers('$process')`)).toEqual([405, 'MethodNotAllowed']);
    expect(await refusal('POST', `${BASE}/AR/ARCustomers('1100')`)).toEqual([400, 'InvalidAction']);
  });
});

describe('the content type', () => {
  const statuses = async () => [
    (await client.call('GET', 'AR/ARCustomers?$top=1', undefined, NO_TYPE)).status,
    (await client.call('PATCH', "AR/ARCustomers('1105')", { City: 'X' }, NO_TYPE)).status,
  ];

  it.each([
    ['writes', [200, 500]],
    ['all', [500, 500]],
    ['none', [200, 204]],
  ])('is needed on %s', async (strictContentType, expected) => {
    client.system.configure({ strictContentType });
    expect(await statuses()).toEqual(expected);
  });
});

describe('trouble before the Web API', () => {
  it('is a page when the application pool is stopped', async () => {
    client.system.configure({ appPoolStopped: true });
    const response = await client.call('GET', 'AR/ARCustomers');
    expect([response.status, String(response.body)]).toEqual([
      503,
      expect.stringMatching(/<title>Service Unav/),
    ]);
  });

  it('is a redirect where plain http is not served', async () => {
    client.system.configure({ redirectToHttps: true });
    const response = await client.call('GET', 'AR/ARCustomers?$top=1');
    expect([response.status, response.headers?.location]).toEqual([
      307,
      'https://erp01.northwind.example/Sage300WebApi/v1.0/-/SAMLTD/AR/ARCustomers?$top=1',
    ]);
  });

  it('is a lost answer to what was carried out', async () => {
    client.system.configure({ timeoutAfterCommit: 1 });
    const payload = { CustomerNumber: 'LOST', ShortName: 'L', GroupCode: 'RTL' };
    const lost = await client.call('POST', 'AR/ARCustomers', payload);
    expect([lost.status, String(lost.headers?.['content-type'])]).toEqual([
      504,
      expect.stringMatching(/html/),
    ]);
    expect(errorOf(await client.call('POST', 'AR/ARCustomers', payload))[1]).toBe('RecordDuplicate');
  });

  it('is a refusal of more requests at a time than there are places', async () => {
    client.system.configure({ concurrency: 2 });
    const responses = await Promise.all([1, 2, 3].map(() => client.call('GET', 'AR/ARCustomers?$top=1')));
    expect(responses.map((one) => one.status)).toEqual([200, 200, 429]);
    expect((await client.call('GET', 'AR/ARCustomers?$top=1')).status).toBe(200);
  });

  it('is a slow start, once, for all who come meanwhile, and again after a time without requests', async () => {
    vi.useFakeTimers();
    client.system.configure({ coldStartMs: 45_000 });
    const done: string[] = [];
    const ask = (name: string) => client.call('GET', 'AR/ARCustomers?$top=1').then(() => done.push(name));
    const waiting = [ask('first'), ask('second')];
    await vi.advanceTimersByTimeAsync(44_000);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all(waiting);
    await ask('warm');
    client.now += 21 * 60_000;
    const cold = ask('cold');
    await vi.advanceTimersByTimeAsync(44_000);
    expect(done).toEqual(['first', 'second', 'warm']);
    await vi.advanceTimersByTimeAsync(1_000);
    await cold;
  });

  it('is phrased by the Web API itself', () => {
    const request = { method: 'GET', url: new URL('http://erp01.northwind.example/'), headers: {}, body: '' };
    const distress = (fault: 'throttle' | 'expired-session' | 'server-error') =>
      errorOf(client.system.distress(fault, request)).slice(0, 2);
    expect(distress('throttle')).toEqual([429, 'TooManyRequests']);
    expect(distress('expired-session')).toEqual([401, 'Unauthorized']);
    expect(distress('server-error')).toEqual([500, 'SessionError']);
  });
});
