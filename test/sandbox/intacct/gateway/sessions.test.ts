import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../xml/element';
import { authenticationOf, errorsOf, GatewayClient, queryOf, recordsOf, resultsOf } from '../gateway-client';
import { createIntacct } from '../intacct';

let now = new Date('2026-08-01T10:00:00Z');
const system = createIntacct(() => now);
const client = new GatewayClient(system);
beforeEach(() => {
  now = new Date('2026-08-01T10:00:00Z');
  system.reset({ seed: 1, size: 5 });
});

const NAMES = queryOf('CUSTOMER', 'NAME');
async function openSession(options: Parameters<GatewayClient['call']>[1] = {}): Promise<string> {
  const [data] = recordsOf(await client.call('<getAPISession/>', options));
  return (data && textOf(data, 'sessionid')) ?? '';
}

describe('sessions', () => {
  it('slide with every use and end after their time', async () => {
    system.configure({ sessionMinutes: 60 });
    const sessionId = await openSession();
    now = new Date('2026-08-01T10:59:00Z');
    const used = authenticationOf(await client.send([NAMES], { sessionId }));
    expect(textOf(used, 'sessiontimeout')).toBe('2026-08-01T11:59:00+00:00');
    now = new Date('2026-08-01T11:59:01Z');
    const over = authenticationOf(await client.send([NAMES], { sessionId }));
    expect([textOf(over, 'status'), textOf(over, 'userid'), textOf(over, 'companyid')]).toEqual([
      'failure',
      '',
      '',
    ]);
    expect(errorsOf(over)[0]).toMatch(/^XL03000006 Invalid session/);
  });

  it('belong to the host of their endpoint', async () => {
    const sessionId = await openSession({ host: 'api.intacct.com' });
    const astray = authenticationOf(await client.send([NAMES], { sessionId, host: 'api.intacct.com' }));
    expect(textOf(astray, 'status')).toBe('failure');
    const right = authenticationOf(await client.send([NAMES], { sessionId, host: 'na09.intacct.com' }));
    expect(textOf(right, 'status')).toBe('success');
  });

  it('are made by a request of their own', async () => {
    const results = resultsOf(await client.send(['<getAPISession/>', NAMES]));
    expect(results.map((one) => textOf(one, 'status'))).toEqual(['failure', 'success']);
  });

  it('lead from an entity back to the top with an empty location', async () => {
    const sessionId = await openSession({ entityId: 'IE' });
    const [api] = recordsOf(await client.call('<getAPISession><locationid/></getAPISession>', { sessionId }));
    expect(api && textOf(api, 'locationid')).toBe('');
  });
});
