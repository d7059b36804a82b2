import type { Client } from 'soap';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import { call, list, logOn, SIZE, soapClient, startSageCrm, typed } from './sage-crm-clients';

let sandbox: Sandbox;
let client: Client;

beforeAll(async () => {
  sandbox = await startSageCrm();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.reset({ size: SIZE });
  sandbox.systems['sage-crm']?.configure({ wsdl: true, batchSize: 40, customFields: ['comp_intacctkey'] });
  client = await soapClient(sandbox);
  await logOn(client);
});

const company = (where: string): object => ({ queryString: where, entity: 'company' });

describe('the web service, walked by a generic client', () => {
  it('describes its operations, and the columns that this installation added', () => {
    const operations = client.describe().webservice.webserviceport;
    expect(Object.keys(operations)).toEqual(
      expect.arrayContaining(['logon', 'query', 'next', 'add', 'queryrecord']),
    );
    expect(client.wsdl.toXML()).toContain('name="intacctkey"');
  });

  it('reads a company with its children', async () => {
    const { more, records } = await call(client, 'query', company('comp_companyid = 43'));
    expect([more, records?.length]).toEqual(['false', 1]);
    expect(records?.[0]).toMatchObject({
      companyid: '43',
      name: 'Harbour Tools Ltd',
      people: { records: [{ lastname: 'Byrne' }, { lastname: 'Daly' }, { lastname: "O'Neill" }] },
      phone: { records: [{ type: 'Business', number: '5550140' }, { type: 'Fax' }] },
    });
  });

  it('walks all companies in batches', async () => {
    const ids: unknown[] = [];
    let page = await call(client, 'query', company('comp_deleted IS NULL'));
    for (;;) {
      ids.push(...(page.records ?? []).map((one) => one.companyid));
      if (page.more !== 'true') break;
      page = await call(client, 'next');
    }
    expect(ids).toHaveLength(10 + SIZE - 2);
  });

  it('inserts two companies with their parts, changes one and deletes the other', async () => {
    const record = (name: string): object =>
      typed('company', {
        name,
        intacctkey: `T|${name}`,
        people: list('person', { firstname: 'Ada', lastname: 'Tern' }),
        address: list('address', { address1: '1 Pier', city: 'Sligo' }),
        phone: list('phone', { type: 'Business', number: '5550100' }),
      });
    const added = await call(client, 'add', {
      entityname: 'company',
      records: [record('Tern & Co'), record('<Gull> "Ltd"')],
    });
    const [first, second] = (added.records ?? []).map((one) => String(one.crmid));
    const changed = await call(client, 'update', {
      entityname: 'company',
      records: [typed('company', { companyid: first, website: 'https://tern.example' })],
    });
    expect(changed).toMatchObject({ numberupdated: '1', updatesuccess: 'true' });
    await call(client, 'delete', {
      entityname: 'company',
      records: [typed('company', { companyid: second })],
    });
    const { records } = await call(
      client,
      'query',
      company("comp_intacctkey like 'T|%' and comp_deleted is null"),
    );
    expect(records).toMatchObject([
      {
        name: 'Tern & Co',
        website: 'https://tern.example',
        people: { records: [{ lastname: 'Tern' }] },
        address: { records: [{ city: 'Sligo' }] },
      },
    ]);
  });

  it('reads fields in order by queryrecord', async () => {
    const { records } = await call(client, 'queryrecord', {
      fieldlist: 'comp_companyid,comp_name',
      ...company('comp_companyid < 46'),
      orderby: 'comp_companyid desc',
    });
    const fields = (records ?? []).map((one) => one.records as readonly { name: string; value: string }[]);
    expect(fields.map(([id]) => id?.value)).toEqual(['45', '44', '43']);
  });

  it('raises the fault that a lost session is, though its status is 200', async () => {
    await logOn(await soapClient(sandbox));
    await expect(call(client, 'query', company(''))).rejects.toThrow('You are not logged on.');
  });
});
