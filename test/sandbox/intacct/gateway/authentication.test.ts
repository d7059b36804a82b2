import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../xml/element';
import { authenticationOf, GatewayClient, queryOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

const NAMES = queryOf('CUSTOMER', 'NAME');

describe('signing in', () => {
  it('locks the user after too many wrong passwords', async () => {
    system.configure({ lockAfterFailures: 3 });
    for (let attempt = 0; attempt < 3; attempt += 1) await client.send([NAMES], { password: 'wrong' });
    expect(textOf(authenticationOf(await client.send([NAMES])), 'status')).toBe('failure');
  });
});
