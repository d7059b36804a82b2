import { beforeEach, describe, expect, test } from 'vitest';
import { bodyOf, headerOf, type RequestOptions, send } from '../request-maker';
import { createSalesforce } from '../salesforce';
import { apiCall, seededRecord, sessionToken } from '../session-maker';

const API = 'https://northwind.my.salesforce.com';
const salesforce = createSalesforce();
let harbour: string;
let token: string;

beforeEach(async () => {
  salesforce.reset({ seed: 1, size: 3 });
  salesforce.configure({ erpFields: 'ready' });
  harbour = seededRecord(salesforce, 'harbour');
  token = await sessionToken(salesforce);
});

const call = (path: string, options?: RequestOptions) => apiCall(salesforce, token, path, options);

const codeOf = async (path: string, options: RequestOptions = {}) => {
  const answer = await call(path, options);
  const [first] = bodyOf(answer) as { errorCode: string }[];
  return [answer.status, first?.errorCode];
};

describe('versions', () => {
  test('are listed without a token, and old ones still answer', async () => {
    const list = bodyOf(await send(salesforce, `${API}/services/data`)) as { version: string }[];
    expect(list.map((one) => one.version)).toEqual(expect.arrayContaining(['64.0', '65.0', '66.0', '67.0']));
    expect((await call('v50.0/limits')).status).toBe(200);
    expect(await codeOf('v99.0/limits')).toEqual([404, 'NOT_FOUND']);
  });
});

describe('describe', () => {
  test('is not sent again while nothing changed', async () => {
    const modified = headerOf(await call('v66.0/sobjects/Account/describe'), 'last-modified');
    const again = await call('v66.0/sobjects/Account/describe', {
      headers: { 'if-modified-since': modified },
    });
    expect(again.status).toBe(304);
  });

  test('is sent again once access changed, however soon', async () => {
    const path = 'v66.0/sobjects/Account/describe';
    const modified = headerOf(await call(path), 'last-modified');
    salesforce.configure({ readOnlyFields: ['Phone'] });
    const again = await call(path, { headers: { 'if-modified-since': modified } });
    const { fields } = bodyOf(again) as { fields: { name: string; updateable: boolean }[] };
    expect(fields.find((field) => field.name === 'Phone')).toMatchObject({ updateable: false });
  });

  test('can lag behind', async () => {
    salesforce.configure({ describeLag: 1 });
    const custom = async () => {
      const body = bodyOf(await call('v66.0/sobjects/Account/describe')) as { fields: { custom: boolean }[] };
      return body.fields.some((field) => field.custom);
    };
    expect([await custom(), await custom()]).toEqual([false, true]);
  });

  test('shows the fields of a feature only with the feature', async () => {
    const names = async () => {
      const body = bodyOf(await call('v66.0/sobjects/Account/describe')) as { fields: { name: string }[] };
      return body.fields.map((field) => field.name);
    };
    const features = ['CurrencyIsoCode', 'BillingCountryCode', 'IsPersonAccount'];
    expect(await names()).not.toEqual(expect.arrayContaining([features[0]]));
    salesforce.configure({ multiCurrency: true, statePicklists: true, personAccounts: true });
    expect(await names()).toEqual(expect.arrayContaining(features));
  });
});

describe('refusals', () => {
  test('of the method name the ones that are allowed', async () => {
    const answer = await call('v66.0/sobjects/Account', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(bodyOf(answer)).toMatchObject([{ message: expect.stringContaining('Allowed are') }]);
  });

  test('of ids tell apart what is malformed, missing and no id', async () => {
    expect(await codeOf('v66.0/sobjects/Account/nonsense')).toEqual([404, 'NOT_FOUND']);
    const patch = { method: 'PATCH', json: { Phone: '1' } };
    expect(await codeOf('v66.0/sobjects/Account/003000000000001', patch)).toEqual([400, 'MALFORMED_ID']);
    expect(await codeOf('v66.0/sobjects/Account/001000000000001', patch)).toEqual([404, 'NOT_FOUND']);
  });

  test('of bodies', async () => {
    const headers = { 'content-type': 'application/json' };
    const path = `v66.0/sobjects/Account/${harbour}`;
    expect(await codeOf(path, { method: 'PATCH', json: { Phone: 5 }, headers })).toEqual([
      400,
      'JSON_PARSER_ERROR',
    ]);
    expect(await codeOf(path, { method: 'PATCH', form: { a: 'b' } })).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
  });

  test('of more than 200 records', async () => {
    const records = Array.from({ length: 201 }, () => ({ attributes: { type: 'Account' }, Name: 'x' }));
    const answer = await codeOf('v66.0/composite/sobjects', { method: 'POST', json: { records } });
    expect(answer).toEqual([400, 'EXCEEDED_ID_LIMIT']);
  });
});

describe('sessions', () => {
  test('a Lightning session is no good for the API', async () => {
    const lightning = await sessionToken(salesforce, 'lightning');
    const headers = { authorization: `Bearer ${lightning}` };
    expect(await codeOf('v66.0/limits', { headers })).toEqual([401, 'INVALID_SESSION_ID']);
  });

  test('neither is any browser session under API access control', async () => {
    expect((await call('v66.0/limits')).status).toBe(200);
    salesforce.configure({ apiAccessControl: true });
    expect((await call('v66.0/limits')).status).toBe(401);
  });
});

describe('origins', () => {
  const preflight = (origin: string) => call('v66.0/limits', { method: 'OPTIONS', headers: { origin } });

  test('that are not listed get no preflight and no permission to read', async () => {
    expect((await preflight('https://page.example')).status).toBe(403);
    const plain = await call('v66.0/limits', { headers: { origin: 'https://page.example' } });
    expect(plain.status).toBe(200);
    expect(plain.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('that are listed get both', async () => {
    salesforce.configure({ corsOrigins: ['https://page.example'] });
    expect(headerOf(await preflight('https://page.example'), 'access-control-allow-origin')).toBe(
      'https://page.example',
    );
  });
});

test('list views give their columns and records', async () => {
  const { listviews } = bodyOf(await call('v66.0/sobjects/Account/listviews')) as {
    listviews: { developerName: string; resultsUrl: string; describeUrl: string }[];
  };
  const all = listviews.find((view) => view.developerName === 'AllAccounts');
  const results = bodyOf(await call(`${all?.resultsUrl.slice('/services/data/'.length)}?limit=2`));
  expect(results).toMatchObject({ size: 2, records: [{ columns: expect.any(Array) }, {}] });
  const described = bodyOf(await call(String(all?.describeUrl.slice('/services/data/'.length))));
  expect(described).toMatchObject({
    query: expect.stringMatching(/^SELECT .* FROM Account/),
    scope: 'everything',
  });
});

test('batches count every request', async () => {
  const request = { method: 'GET', url: 'v66.0/limits' };
  const before = (salesforce.snapshot() as { apiUsage: number }).apiUsage;
  const json = { batchRequests: [request, { method: 'GET', url: 'v66.0/nowhere' }, request] };
  const answer = await call('v66.0/composite/batch', { method: 'POST', json });
  expect(bodyOf(answer)).toMatchObject({
    hasErrors: true,
    results: [{ statusCode: 200 }, { statusCode: 404 }, { statusCode: 200 }],
  });
  expect((salesforce.snapshot() as { apiUsage: number }).apiUsage).toBe(before + 3);
});
