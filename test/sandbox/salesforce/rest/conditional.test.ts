import { beforeEach, describe, expect, test } from 'vitest';
import { headerOf, type RequestOptions } from '../request-maker';
import { createSalesforce } from '../salesforce';
import { apiCall, seededRecord, sessionToken } from '../session-maker';

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

describe('conditional requests', () => {
  const row = () => `v66.0/sobjects/Account/${harbour}`;
  const write = (headers: Record<string, string>) =>
    call(row(), { method: 'PATCH', json: { Phone: '2' }, headers });
  const tag = async () => headerOf(await call(row()), 'etag');

  test('GET with the tag it gave is not modified', async () => {
    expect((await call(row(), { headers: { 'if-none-match': await tag() } })).status).toBe(304);
  });

  test('a write changes the tag', async () => {
    const before = await tag();
    expect((await write({ 'if-match': before })).status).toBe(204);
    expect((await write({ 'if-match': before })).status).toBe(412);
    expect(await tag()).not.toBe(before);
  });

  test('a tag of a compressed answer is the same tag', async () => {
    const compressed = (await tag()).replace(/"$/, '-gzip"');
    expect((await write({ 'if-match': compressed })).status).toBe(204);
  });

  test('dates work both ways', async () => {
    const long = { past: 'Mon, 01 Jan 2001 00:00:00 GMT', future: 'Fri, 01 Jan 2100 00:00:00 GMT' };
    expect((await write({ 'if-unmodified-since': long.past })).status).toBe(412);
    expect((await write({ 'if-unmodified-since': long.future })).status).toBe(204);
    expect((await call(row(), { headers: { 'if-modified-since': long.future } })).status).toBe(304);
    expect((await call(row(), { headers: { 'if-modified-since': long.past } })).status).toBe(200);
  });

  test('malformed headers are refused', async () => {
    expect((await write({ 'if-match': 'no quotes' })).status).toBe(400);
  });
});
