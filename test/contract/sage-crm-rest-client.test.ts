import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import { origin, RestClient, SIZE, startSageCrm } from './sage-crm-clients';

let sandbox: Sandbox;
let client: RestClient;

beforeAll(async () => {
  sandbox = await startSageCrm();
});
afterAll(() => sandbox.stop());
beforeEach(() => {
  sandbox.reset({ size: SIZE });
  const basic = `Basic ${btoa('kim.olsen:Rep-Pass-1')}`;
  client = new RestClient(`${origin(sandbox)}/sdata/crmj/sagecrm2/-/`, basic);
});

function configure(switches: Readonly<Record<string, unknown>>): void {
  sandbox.systems['sage-crm']?.configure(switches);
}

describe('REST, walked in the shapes of the public client', () => {
  it.each(['Pascal', 'lower', 'mixed'])('reads one record with names in %s case', async (fieldNames) => {
    configure({ fieldNames });
    const { recordId, name, fields, links, url } = await client.one('company', 43);
    expect([recordId, name, fields.comp_primarypersonid]).toEqual([43, 'Harbour Tools Ltd', 101]);
    expect(Object.keys(links)).toEqual(['Person', 'Address', 'Users']);
    expect(new URL(url).host).toBe('crm01');
  });

  it('reads a page, and pages on', async () => {
    const first = await client.many('Company');
    expect([first.totalResults, first.records.length]).toEqual([10 + SIZE - 2, 10]);
    const last = await client.many('Company?startIndex=121&count=50');
    expect(last.records).toHaveLength(first.totalResults - 120);
  });

  it('lists entities and the fields of each', async () => {
    const all = (await client.send('GET', '$prototypes')) as {
      $totalResults: number;
      $resources: { $resourceKind: string; $resourceId: number }[];
    };
    expect(all.$totalResults).toBe(all.$resources.length);
    for (const { $resourceKind } of all.$resources) {
      const one = (await client.send('GET', `$prototypes/${$resourceKind}`)) as { $properties: object };
      expect(Object.keys(one.$properties).length).toBeGreaterThan(3);
    }
  });

  it('adds, edits and deletes, and tells a mistake by its text', async () => {
    await client.send('POST', 'company', { comp_name: 'Åland Rope & Twine "AB"' });
    const found = await client.many("Company?where=comp_name%20like%20'%C3%85land%25'");
    const [made] = found.records;
    expect(made?.name).toBe('Åland Rope & Twine "AB"');
    const id = made?.recordId ?? 0;
    await client.send('PUT', `company('${id}')`, { comp_name: 'Åland Rope' });
    expect((await client.one('Company', id)).name).toBe('Åland Rope');
    await client.send('DELETE', `company('${id}')`);
    expect((await client.many("Company?where=comp_name%20like%20'%C3%85land%25'")).records).toEqual([]);
    await expect(client.send('POST', 'company', {})).rejects.toThrow('Company Name is required');
  });

  it('reads the same through SData, which writes nothing', async () => {
    const address = `${origin(sandbox)}/sdata/crmj/sagecrm/-/company`;
    const headers = { 'X-Sage-Authorization': `Basic ${btoa('kim.olsen:Rep-Pass-1')}` };
    const feed = await (await fetch(`${address}?count=500`, { headers })).text();
    expect(feed.match(/<entry>/g)).toHaveLength(100);
    expect((await fetch(address, { method: 'POST', headers, body: '{}' })).status).toBe(405);
  });
});
