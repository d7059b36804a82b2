import { describe, expect, it } from 'vitest';
import { CrmClient } from '../crm-client';

const FEED = '/sdata/crmj/sagecrm/-/';
const entries = (body: unknown): number => String(body).split('<entry').length - 1;

describe('SData', () => {
  it('gives Atom with at most 100 records, whatever count is asked for', async () => {
    const { headers, body } = await new CrmClient().call('GET', `${FEED}company?count=1000`);
    expect(headers?.['content-type']).toContain('application/atom+xml');
    expect(entries(body)).toBe(100);
    expect(body).toContain('<opensearch:totalResults>206</opensearch:totalResults>');
  });

  it.each([
    ["comp_companyid eq '43'", 1],
    ['comp_companyid lt 60 and comp_createddate gt @2026-01-01@ and comp_createddate le @2026-02-09@', 10],
    ["comp_name eq concat('Lone ','Pine Holdings')", 1],
    ["comp_name ne 'x' and not (comp_companyid ge 45)", 2],
  ])('understands where %s', async (where, count) => {
    const response = await new CrmClient().call('GET', encodeURI(`${FEED}company?count=20&where=${where}`));
    expect([response.status, entries(response.body)]).toEqual([200, count]);
  });

  it('includes related records and collections', async () => {
    const path = `${FEED}company('43')?include=person,address,phoneCollection,emailCollection`;
    const { body } = await new CrmClient().call('GET', path);
    expect(body).toContain('<crm:pers_lastname>Byrne<');
    expect(body).toContain('<crm:addr_city>Galway<');
    expect(String(body).match(/<crm:phone sdata:key/g)).toHaveLength(2);
    expect(String(body).match(/<crm:email sdata:key/g)).toHaveLength(2);
  });

  it('describes an entity, and writes nothing', async () => {
    const client = new CrmClient({ customFields: ['comp_intacctkey'], sdataClosed: ['lead'] });
    const schema = await client.call('GET', `${FEED}company/$schema`);
    expect(schema.body).toContain('name="comp_intacctkey"');
    expect((await client.call('POST', `${FEED}company`, { body: {} })).status).toBe(405);
    expect((await client.call('GET', `${FEED}lead`)).status).toBe(404);
    client.system.configure({ sdata: false });
    expect((await client.call('GET', `${FEED}company`)).status).toBe(404);
  });

  it('shows a user with a territory what is his', async () => {
    const noor = { basic: 'noor.haddad:Rep-Pass-2' };
    const { body } = await new CrmClient({}, 0).call('GET', `${FEED}company?count=100`, noor);
    expect(entries(body)).toBe(7);
    expect(body).not.toContain('Redwood');
  });
});
