import { describe, expect, it } from 'vitest';
import { CrmClient } from './crm-client';

describe('the simulated Sage CRM', () => {
  it('describes its users, companies and addresses', () => {
    expect(new CrmClient({ install: 'CRM2024' }).system.describe()).toMatchObject({
      soap: 'https://crm.northwind.example/CRM2024/eware.dll/webservices/soap',
      rest: 'https://crm.northwind.example/sdata/CRM2024j/sagecrm2/-/',
      users: {
        admin: { administrator: true },
        service: { logon: 'erp.sync', webServices: true },
        withoutWebServices: { webServices: false },
        restrictedRep: { territories: [101] },
      },
      companies: { harbour: { id: 43, name: 'Harbour Tools Ltd' }, quayside: { id: 50 } },
    });
  });

  it.each([
    [{ nothing: 1 }, 'no switch named nothing'],
    [{ children: 'some' }, 'cannot be "some"'],
    [{ customFields: ['name'] }, 'cannot be ["name"]'],
    [{ urlOrigin: 'crm01' }, 'cannot be'],
    [{ batchSize: -1 }, 'cannot be -1'],
    [{ fieldSecurity: [] }, 'cannot be []'],
    [{ wsdl: 'yes' }, 'cannot be "yes"'],
  ])('refuses the switches %j', (switches, text) => {
    expect(() => new CrmClient(switches)).toThrow(text);
  });

  it('goes back to its seed and its defaults', async () => {
    const client = new CrmClient({ urlOrigin: 'request', fieldNames: 'lower' });
    await client.json('PATCH', "Company('43')", { body: { comp_name: 'Other' } });
    const sid = await client.soapLogOn();
    client.system.reset({ seed: 1, size: 5 });
    expect(await client.json('GET', "Company('43')")).toMatchObject({
      Comp_Name: 'Harbour Tools Ltd',
      $url: "http://crm01/sdata/crmj/sagecrm2/-/Company('43')",
    });
    expect(await client.soap('getversionstring', '', sid)).toContain('You are not logged on.');
  });

  it('takes further columns while its records stay', async () => {
    const client = new CrmClient();
    await client.json('PATCH', "Company('43')", { body: { comp_name: 'Other', comp_x3number: '1' } });
    client.system.configure({ customFields: [{ name: 'comp_x3number', length: 4, caption: 'X3 No.' }] });
    expect(await client.json('GET', "Company('43')")).toMatchObject({
      Comp_Name: 'Other',
      comp_x3number: null,
    });
    await client.json('PATCH', "Company('43')", { body: { comp_x3number: '0007' } });
    expect(await client.keys("Company?where=comp_x3number eq '0007'")).toEqual([43]);
  });

  it('lies under the name of its application in any case, and behind https where told', async () => {
    const client = new CrmClient({ install: 'CRM2024' });
    expect((await client.call('GET', "/SData/crm2024J/sagecrm2/-/Company('43')")).status).toBe(200);
    expect((await client.call('GET', "Company('43')")).status).toBe(404);
    client.system.configure({ redirectToHttps: true });
    const plain = await client.send('GET', 'http://crm.northwind.example/CRM2024/eware.dll/go');
    expect(plain.headers?.location).toBe('https://crm.northwind.example/CRM2024/eware.dll/go');
  });

  it.each([
    ['throttle', '/crm/eware.dll/webservices/soap', 503, 'unavailable'],
    ['server-error', '/sdata/crmj/sagecrm2/-/Company', 500, 'Tomcat'],
    ['expired-session', '/sdata/crmj/sagecrm2/-/Company', 401, 'UnAuthorized'],
    ['expired-session', '/crm/eware.dll/webservices/soap', 200, 'You are not logged on.'],
    ['expired-session', '/crm/eware.dll/Do?Act=200', 200, 'EWARE_USERID'],
  ] as const)('is in distress (%s) at %s', (fault, path, status, text) => {
    const url = new URL(path, 'https://crm.northwind.example');
    const answer = new CrmClient().system.distress(fault, { method: 'GET', url, headers: {}, body: '' });
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(text)]);
  });
});
