import { beforeEach, describe, expect, it } from 'vitest';
import { GatewayClient, queryOf } from '../gateway-client';
import { createIntacct } from '../intacct';
import { child, textOf, type XmlElement } from '../xml/element';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

const NAMES = queryOf('CUSTOMER', 'NAME');
function authentication(response: XmlElement): XmlElement {
  const operation = child(response, 'operation');
  const block = operation && child(operation, 'authentication');
  if (!operation || !block) throw new Error('no authentication block');
  return {
    ...block,
    children: [...block.children, ...operation.children.filter((one) => one.name === 'errormessage')],
  };
}

describe('signing in', () => {
  it('locks the user after too many wrong passwords', async () => {
    system.configure({ lockAfterFailures: 3 });
    for (let attempt = 0; attempt < 3; attempt += 1) await client.send([NAMES], { password: 'wrong' });
    expect(textOf(authentication(await client.send([NAMES])), 'status')).toBe('failure');
  });
});
