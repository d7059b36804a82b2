import { beforeEach, describe, expect, it } from 'vitest';
import { readXml } from '../../xml/read-xml';
import { errorsOf, GatewayClient, queryOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

const create = (id: string) =>
  `<create><CUSTOMER><CUSTOMERID>${id}</CUSTOMERID><NAME>${id}</NAME><DISPLAYCONTACT><PRINTAS>${id}</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>`;

describe('what stands before the gateway', () => {
  it('limits requests at a time', async () => {
    system.configure({ concurrency: 2 });
    const answers = await Promise.all([1, 2, 3].map(() => client.post('<request/>')));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers?.['retry-after']).toBe('2');
  });

  it.each([
    ['GET', '/ia/xml/xmlgw.phtml', 405],
    ['POST', '/ia/api/v1', 404],
  ])('answers %s %s with a page', async (method, path, status) => {
    const url = new URL(path, 'https://api.intacct.com');
    expect(await system.handle({ method, url, headers: {}, body: '' })).toMatchObject({ status });
  });

  it('refuses other content types', async () => {
    const url = new URL('https://api.intacct.com/ia/xml/xmlgw.phtml');
    const headers = { 'content-type': 'application/json' };
    const response = await system.handle({ method: 'POST', url, headers, body: '{}' });
    expect(response.status).toBe(400);
    expect(errorsOf(readXml(String(response.body)))).toEqual(['GW-0014']);
  });

  it('knows no other switches than its own', () => {
    expect(() => system.configure({ colour: 'red' })).toThrow(/no switch named colour/);
    expect(() => system.configure({ dateFormat: 'ISO' })).toThrow(/cannot be/);
  });

  it('shows rows in another order after a write, unless told not to', async () => {
    const ids = async () => valuesOf(await client.call(queryOf('CUSTOMER', 'CUSTOMERID')), 'CUSTOMERID');
    const first = await ids();
    await client.call(create('A'));
    const second = (await ids()).filter((id) => id !== 'A');
    expect(second).not.toEqual(first);
    expect([...second].sort()).toEqual([...first].sort());
    system.configure({ readShuffled: false });
    expect((await ids()).slice(0, 2)).toEqual(['C-00917', 'C-00042']);
  });
});
