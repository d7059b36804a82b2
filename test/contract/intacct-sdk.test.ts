import { Functions, type OnlineClient, SessionProvider } from '@intacct/intacct-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import { SIZE, sdkClient, startIntacct } from './intacct-sdk-client';

const { Lookup } = Functions.Common;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startIntacct();
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.reset({ size: SIZE }));

function lookup(client: OnlineClient) {
  const call = new Lookup();
  call.objectName = 'CUSTOMER';
  return client.execute(call);
}

async function openSession(entityId?: string) {
  const response = await sdkClient(sandbox, { entityId }).execute(new Functions.ApiSessionCreate());
  return response.getResult().data[0] as { sessionid: string; endpoint: string; locationid: string };
}

describe('sign-in with the official SDK', () => {
  it('accepts a good login', async () => {
    const { authentication } = await lookup(sdkClient(sandbox));
    expect(authentication).toMatchObject({
      status: 'success',
      userId: 'xml_gateway',
      companyId: 'NorthwindTest',
    });
  });

  it.each([
    [
      'a bad password',
      { userPassword: 'wrong' },
      /authentication status failure - XL03000006 Sign-in information/,
    ],
    ['a locked user', { userId: 'xml_locked', userPassword: 'Locked1' }, /Sign-in information is incorrect/],
    ['an unknown entity', { entityId: 'FR' }, /Sign-in information is incorrect/],
    [
      'a bad sender',
      { senderPassword: 'wrong' },
      /control status failure - XL03000006 Incorrect Intacct XML Partner/,
    ],
    [
      'an unauthorised sender',
      { senderId: 'stranger_sender', senderPassword: 'Str4nger' },
      /not authorized to make Web/,
    ],
    ['an unknown company', { companyId: 'Nowhere' }, /control status failure - GW-0011 Invalid Request/],
  ])('refuses %s', async (_, changes, message) => {
    await expect(lookup(sdkClient(sandbox, changes))).rejects.toThrow(message);
  });

  it('reads the 401 of the front gateway as a response', async () => {
    sandbox.systems.intacct?.configure({ authFailureStatus: 401 });
    await expect(lookup(sdkClient(sandbox, { userPassword: 'wrong' }))).rejects.toThrow(/XMLGW_JPP0002/);
  });
});

describe('sessions with the official SDK', () => {
  it('returns a session and an address under intacct.com', async () => {
    expect(await openSession()).toEqual({
      sessionid: expect.stringMatching(/^\S{20,}$/),
      endpoint: 'https://na09.intacct.com/ia/xml/xmlgw.phtml',
      locationid: '',
    });
  });

  it('answers the session provider, as far as it validates the address', async () => {
    const config = sdkClient(sandbox).config;
    const { endpointUrl } = config;
    const session = await SessionProvider.factory(config);
    expect(session.endpointUrl).toBe('https://na09.intacct.com/ia/xml/xmlgw.phtml');
    expect(session.entityId).toBe('');
    const client = sdkClient(sandbox, { sessionId: session.sessionId });
    expect(client.config.endpointUrl).toBe(endpointUrl);
    await expect(lookup(client)).resolves.toMatchObject({ authentication: { userId: 'xml_gateway' } });
  });

  it('keeps the entity of the login in the session', async () => {
    const { sessionid, locationid } = await openSession('IE');
    expect(locationid).toBe('IE');
    const { authentication } = await lookup(sdkClient(sandbox, { sessionId: sessionid }));
    expect(authentication.entityId).toBe('IE');
  });

  it('moves from one entity to another', async () => {
    const { sessionid } = await openSession('IE');
    const move = new Functions.ApiSessionCreate();
    move.entityId = 'US';
    const response = await sdkClient(sandbox, { sessionId: sessionid }).execute(move);
    expect(response.authentication.entityId).toBe('IE');
    expect(response.getResult().data[0]).toMatchObject({ locationid: 'US' });
  });

  it('refuses an expired session', async () => {
    const { sessionid } = await openSession();
    sandbox.systems.intacct?.configure({ expireSessions: true });
    await expect(lookup(sdkClient(sandbox, { sessionId: sessionid }))).rejects.toThrow(
      /authentication status failure - XL03000006 Invalid session/,
    );
  });
});
