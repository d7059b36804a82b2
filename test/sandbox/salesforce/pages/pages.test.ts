import { beforeEach, describe, expect, test } from 'vitest';
import { bodyOf, headerOf, send } from '../request-maker';
import { createSalesforce } from '../salesforce';
import { seededRecord, visit } from '../session-maker';

const HOST = 'https://northwind.lightning.force.com';
const salesforce = createSalesforce();
let harbour: string;

beforeEach(() => {
  salesforce.reset({ seed: 1, size: 3 });
  harbour = seededRecord(salesforce, 'harbour');
});

describe('a first visit', () => {
  test('ends at the page that was asked for, with a session on both hosts', async () => {
    const path = `/lightning/r/Account/${harbour}/view`;
    const { location, cookies } = await visit(salesforce, path);
    expect(location).toBe(`${HOST}${path}`);
    expect(cookies.api).toMatch(/^sid=00D\w{12}!/);
    expect(cookies.lightning).toMatch(/^sid=00D\w{12}!/);
    expect(cookies.api).not.toBe(cookies.lightning);
  });

  test('of a sandbox host stays on that host', async () => {
    const answer = await send(
      salesforce,
      'https://northwind--uat.sandbox.lightning.force.com/lightning/page/home',
    );
    expect(headerOf(answer, 'location')).toMatch(
      /^https:\/\/northwind--uat\.sandbox\.my\.salesforce\.com\/login/,
    );
  });

  test('asks for the password when it has to', async () => {
    salesforce.configure({ requireLogin: true });
    const form = await send(
      salesforce,
      'https://northwind.my.salesforce.com/login?startURL=%2Flightning%2Fpage%2Fhome',
    );
    expect(String(form.body)).toContain('Log In');
  });

  test('is never sent to a foreign host', async () => {
    const answer = await send(salesforce, `${HOST}/secur/frontdoor.jsp?retURL=%2F%2Fevil.example`);
    expect(headerOf(answer, 'location')).toBe(`${HOST}/lightning/page/home`);
  });
});

describe('the page', () => {
  const open = async (path: string) => {
    const { cookies } = await visit(salesforce);
    return send(salesforce, `${HOST}${path}`, { headers: { cookie: cookies.lightning } });
  };

  test('has a strict policy, whose nonce its script carries', async () => {
    const page = await open('/lightning/page/home');
    const policy = headerOf(page, 'content-security-policy');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(String(page.body)).toContain(`nonce="${nonce}"`);
  });

  test('reads records by its own session, without API use', async () => {
    const before = salesforce.snapshot();
    const record = bodyOf(await open(`/aura/record?id=${harbour}`));
    expect(record).toMatchObject({ name: 'Harbour Tools Ltd', related: [{ name: 'Contacts' }, {}] });
    expect(salesforce.snapshot()).toEqual(before);
  });

  test('does not show fields that the user may not see', async () => {
    const shown = async () => {
      const { fields } = bodyOf(await open(`/aura/record?id=${harbour}`)) as { fields: { name: string }[] };
      return fields.some((field) => field.name === 'ERP_Customer_No__c');
    };
    salesforce.configure({ erpFields: 'hidden' });
    expect(await shown()).toBe(false);
    salesforce.configure({ erpFields: 'ready' });
    expect(await shown()).toBe(true);
  });

  test('lists what was looked at', async () => {
    await open(`/aura/record?id=${harbour}`);
    const list = bodyOf(await open('/aura/list?object=Account&filterName=__Recent'));
    expect(list).toMatchObject({ view: { label: 'Recently Viewed' }, rows: [{ Id: harbour }] });
  });

  test('serves only the files that are there', async () => {
    expect((await open('/auraFW/main.js')).status).toBe(200);
    expect((await open('/auraFW/../shell.ts')).status).toBe(404);
    expect((await open('/auraFW/..%2Fshell.ts')).status).toBe(404);
  });
});
