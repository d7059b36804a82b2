import { describe, expect, it } from 'vitest';
import { freshClient, SERVICE, textOf } from './web-service-client';

const HTTP = SERVICE.replace('https:', 'http:');

describe('the web server', () => {
  it('shows the help page at the service, and knows no other files', async () => {
    const client = freshClient();
    const page = await client.get(SERVICE);
    expect([page.status, page.headers?.['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(page.body).toContain('https://MAS-SRV01/eBusinessWebServices/MasBasicWsdl.svc?wsdl');
    const wanted = [`${SERVICE}x`, 'https://sage100.northwind.example/', `${SERVICE}?xsd=xsd9`];
    const statuses = await Promise.all(wanted.map(async (one) => (await client.get(one)).status));
    expect(statuses).toEqual([404, 404, 404]);
  });

  it('refuses OPTIONS and knows no CORS', async () => {
    const client = freshClient({ profile: '2024' });
    for (const path of [
      SERVICE,
      'https://sage100.northwind.example/sdata/MasApp/MasContract/ABC/AR_Customer',
    ]) {
      const answer = await client.send('OPTIONS', path, { origin: 'https://x.example' }, '');
      expect(answer.status).toBe(405);
      expect(Object.keys(answer.headers ?? {}).filter((name) => name.startsWith('access-control'))).toEqual(
        [],
      );
    }
    expect((await client.send('DELETE', SERVICE, {}, '')).status).toBe(405);
  });

  it('serves plain http, or redirects it', async () => {
    const client = freshClient();
    expect((await client.get(`${HTTP}?wsdl`)).body).toContain('location="http://MAS-SRV01/');
    client.system.configure({ redirectToHttps: true });
    const moved = await client.get(`${HTTP}?wsdl`);
    expect([moved.status, moved.headers?.location]).toEqual([302, `${SERVICE}?wsdl`]);
    expect((await client.get(`${SERVICE}?wsdl`)).status).toBe(200);
  });

  it('asks for Windows credentials where anonymous authentication is off', async () => {
    const answer = await freshClient({ anonymous: false }).get(`${SERVICE}?wsdl`);
    expect([answer.status, answer.headers?.['www-authenticate']]).toEqual([401, ['Negotiate', 'NTLM']]);
  });

  it('stands in the directory and answers at the file of the switches', async () => {
    const client = freshClient({ servicePath: '/Sage', serviceFile: 'MasService.svc' });
    const base = 'https://sage100.northwind.example/sage';
    expect((await client.get(`${base}/masbasicwsdl.svc?WSDL`)).body).toContain(
      'location="https://MAS-SRV01/Sage/MasService.svc"',
    );
    const post = async (file: string) => (await client.send('POST', `${base}/${file}`, {}, '')).status;
    expect([await post('MasService.svc'), await post('MasBasicWsdl.svc')]).toEqual([415, 404]);
  });

  it('has SData in the older profile alone', async () => {
    const address = 'https://sage100.northwind.example/sdata/MasApp/MasContract/ABC/AR_Customer';
    const client = freshClient();
    const gone = await client.get(address);
    expect([gone.status, gone.headers?.['content-type']]).toEqual([404, 'text/html']);
    client.system.configure({ profile: '2024' });
    expect((await client.get(address)).status).toBe(401);
  });
});

describe('distress', () => {
  const request = { method: 'POST', url: new URL(SERVICE), headers: {}, body: '' };
  const { system } = freshClient();

  it('is a stopped application pool, a broken service, or credentials that no longer hold', () => {
    const stopped = system.distress('throttle', request);
    expect([stopped.status, stopped.headers?.['content-type']]).toEqual([503, 'text/html']);
    const broken = system.distress('server-error', request);
    expect([broken.status, broken.body]).toEqual([500, expect.stringContaining('InternalServiceFault')]);
    expect(system.distress('expired-session', request).body).toContain('Logon failure');
    const sdata = { ...request, url: new URL('https://sage100.northwind.example/sdata/x') };
    expect(system.distress('expired-session', sdata).status).toBe(401);
  });
});

describe('the simulated system', () => {
  it('refuses unknown switches and impossible values', () => {
    const { system } = freshClient();
    expect(() => system.configure({ colour: 'red' })).toThrow(/no switch named colour/);
    expect(() => system.configure({ profile: '2023' })).toThrow(/profile cannot be "2023"/);
    expect(() => system.configure({ soapAction: 'urn:x' })).toThrow(/soapAction/);
  });

  it('gives the same records for the same seed, and any number of them', async () => {
    const one = freshClient();
    const other = freshClient();
    expect(one.system.snapshot()).toEqual(other.system.snapshot());
    expect(one.system.snapshot()).toMatchObject({ counts: { customers: 13 + 12 } });
    const big = freshClient({}, 300_000);
    const numbers = ['00', '01', '02'].map((division) => big.getCustomer(division, 'G299999'));
    const found = (await Promise.all(numbers)).filter((answer) => answer.name !== 'Fault');
    expect(found).toHaveLength(1);
    expect(found[0] && textOf(found[0], 'CustomerName')).toMatch(/\S+ \S+/);
  });

  it('describes how to get in', () => {
    const { system } = freshClient();
    expect(system.describe()).toMatchObject({
      wsdl: `${SERVICE}?wsdl`,
      sdata: null,
      company: 'ABC',
      users: [{ name: 'crmapi', password: 'Soap&Pass<1>' }, { name: 'viewer' }, { name: 'nosoap' }],
    });
  });
});
