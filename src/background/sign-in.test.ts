import { beforeEach, describe, expect, it, vi } from 'vitest';
import { jsonAnswer, noContent, scriptedHttp } from '../crm/salesforce/scripted-http';
import { createFakeBrowser } from '../platform/test/fake-browser';
import { crmHandlers } from './handlers/crms';
import { panelHandlers } from './handlers/panel';
import { CONNECTED, fakeServices, ORG, ORGANIZATION_ID, TOKENS, USER_ID } from './test/fake-services';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const OTHER_ORGANIZATION = '00D000000000002EAA';
const record = { crm: 'salesforce', org: ORG, id: '001000000000001AAA' };
const TAB = 7;

/** An organisation that lets the user in; `organizationId` says which one it really is. */
function organisation(organizationId: string) {
  return scriptedHttp(({ url }) => {
    if (url.endsWith('/revoke')) return noContent;
    if (url.endsWith('/token')) {
      const id = `https://login.example.com/id/${organizationId}/${USER_ID}`;
      return jsonAnswer(200, { access_token: 'new', refresh_token: 'r', instance_url: TOKENS.apiOrigin, id });
    }
    return jsonAnswer(200, {
      user_id: USER_ID,
      organization_id: organizationId,
      preferred_username: 'kim@northwind.example',
    });
  });
}

async function setUp(organizationId = ORGANIZATION_ID, settings = CONNECTED) {
  const http = organisation(organizationId);
  const { services } = await fakeServices(http, settings);
  await services.records.set(TAB, record);
  const token = await services.grants.issueToken({ tabId: TAB, record, view: 'promote', host: 'frame' });
  const { id: grant } = await services.grants.redeem(token, TAB);
  const caller = { senderClass: 'panel', tabId: TAB, url: '' } as const;
  const signIn = (by = grant) => panelHandlers(services)['panel.sign-in']({ grant: by }, caller);
  const connect = (consumerKey: string) => {
    const own = { plainHttp: false, serviceUser: '', servicePassword: '' };
    const payload = { crm: 'salesforce', address: ORG, consumerKey, auth: 'oauth', ...own } as const;
    return crmHandlers(services)['crm.connect'](payload, { senderClass: 'page', tabId: 1, url: '' });
  };
  return { services, http, signIn, connect };
}

describe('signing in', () => {
  let surroundings: ReturnType<typeof createFakeBrowser>;
  let visited: URL[];

  beforeEach(() => {
    surroundings = createFakeBrowser();
    Object.assign(fake.browser, surroundings.browser);
    visited = [];
    surroundings.signIn.land = async (address) => {
      const page = new URL(address);
      visited.push(page);
      const query = page.searchParams;
      return `${query.get('redirect_uri')}?code=c&state=${query.get('state')}`;
    };
  });

  it('from the panel goes to the organisation of its record, with the key that is kept', async () => {
    const { services, signIn } = await setUp();
    await signIn();
    expect(visited.map((page) => page.host)).toEqual([ORG]);
    expect(visited[0]?.searchParams.get('client_id')).toBe('consumer-key');
    expect((await services.tokens.get(ORG))?.accessToken).toBe('new');
    expect((await services.settings.read()).crms[0]?.userName).toBe('kim@northwind.example');
  });

  it('refuses another organisation, gives its grant back and keeps the tokens from before', async () => {
    const { services, http, signIn } = await setUp(OTHER_ORGANIZATION);
    await services.tokens.set(ORG, TOKENS);
    await expect(signIn()).rejects.toMatchObject({ code: 'CRM-OTHER-ORG' });
    expect(http.sent.map(({ url }) => new URL(url).pathname)).toContain('/services/oauth2/revoke');
    expect((await services.tokens.get(ORG))?.accessToken).toBe('access');
    expect((await services.settings.read()).crms).toEqual(CONNECTED.crms);
  });

  it('does nothing for a panel without a grant', async () => {
    const { signIn } = await setUp();
    await expect(signIn('guessed')).rejects.toMatchObject({ code: 'MESSAGE-REFUSED' });
    expect(visited).toEqual([]);
  });

  it('says when the user closes the window', async () => {
    const { services, signIn } = await setUp();
    surroundings.signIn.land = () => Promise.reject(new Error('The user did not approve access.'));
    await expect(signIn()).rejects.toMatchObject({ code: 'CRM-CONSENT-DENIED' });
    expect(await services.tokens.get(ORG)).toBeNull();
  });

  it('from the options takes the key of the policy where none is typed', async () => {
    surroundings.managed.consumerKeys = { 'Northwind.my.salesforce.com': ' managed-key ' };
    const { connect } = await setUp(ORGANIZATION_ID, { ...CONNECTED, crms: [] });
    const view = await connect('');
    expect(visited[0]?.searchParams.get('client_id')).toBe('managed-key');
    expect(view.crms[0]).toMatchObject({ org: ORG, consumerKey: 'managed-key', signedIn: true });
    expect(view.managedOrgs).toEqual([ORG]);
  });

  it('prefers the key that was typed, and asks for one where there is none', async () => {
    surroundings.managed.consumerKeys = { [ORG]: 'managed-key' };
    await (await setUp()).connect('typed-key');
    expect(visited[0]?.searchParams.get('client_id')).toBe('typed-key');
    surroundings.managed.consumerKeys = 'not a table';
    await expect((await setUp()).connect('')).rejects.toMatchObject({ code: 'VALUE-REQUIRED' });
  });
});
