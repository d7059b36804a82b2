import { describe, expect, it } from 'vitest';
import { customerKey, faultOf, freshClient, SERVICE, textOf } from '../web-service-client';

const NS = 'http://mas90.sage.com/ws';
const key = customerKey('01', 'NORTHW');
const logon = '<logon><Password>Soap&amp;Pass&lt;1&gt;</Password><Username>crmapi</Username></logon>';
const wrapper = (inner: string, namespace = NS) => `<GetCustomer xmlns="${namespace}">${inner}</GetCustomer>`;

describe('the door of the web service', () => {
  it.each([
    ['another type', { contentType: 'application/soap+xml; charset=utf-8' }, 415],
    ['no charset', { contentType: 'text/xml' }, 415],
    ['another charset', { contentType: 'text/xml; charset=iso-8859-1' }, 415],
    ['quotes around the charset', { contentType: 'text/xml;charset="UTF-8"' }, 500],
  ])('answers %s with its status (500 is a fault of the service behind it)', async (_, options, status) => {
    const response = await freshClient().post('GetCustomer', wrapper(logon + key), options);
    expect(response.status).toBe(status);
  });

  it('lets the charset out where the switch says so', async () => {
    const client = freshClient({ charset: 'optional' });
    const body = wrapper(`${logon}<companyCode>ABC</companyCode>${key}`);
    expect((await client.post('GetCustomer', body, { contentType: 'text/xml' })).status).toBe(200);
  });

  it.each([
    ['without quotes', `${NS}/IMasService/GetCustomer`],
    ['in quotes', `"${NS}/IMasService/GetCustomer"`],
  ])('knows a SOAPAction %s', async (_, action) => {
    expect((await freshClient().call('GetCustomer', key, { action })).name).toBe('GetCustomerResult');
  });

  it.each(['', `"${NS}/IOther/GetCustomer"`, `"${NS}/IMasService/ListCustomers"`])(
    'refuses the SOAPAction %j',
    async (action) => {
      expect(faultOf(await freshClient().call('GetCustomer', key, { action }))).toMatch(
        /^ActionNotSupported The message with Action/,
      );
    },
  );

  it('takes the contract name and the form of the SOAPAction from the switches', async () => {
    const client = freshClient({ contractName: 'IOther', soapAction: 'urn:{contract}#{operation}' });
    const answer = await client.call('GetCustomer', key, { action: 'urn:IOther#GetCustomer' });
    expect(textOf(answer, 'CustomerName')).toBe('Northwind Traders');
  });

  it('answers what is no message with a bare 400', async () => {
    const response = await freshClient().post('GetCustomer', wrapper('<logon>'));
    expect([response.status, response.body]).toEqual([400, '']);
  });

  it('refuses a wrapper in another namespace, and headers that must be understood', async () => {
    const client = freshClient();
    const foreign = await client.post('GetCustomer', wrapper(logon + key, 'urn:x'));
    expect([foreign.status, foreign.body]).toEqual([500, expect.stringContaining('DeserializationFailed')]);
    const envelope = 'http://schemas.xmlsoap.org/soap/envelope/';
    const body = `<e:Envelope xmlns:e="${envelope}"><e:Header><x:Token xmlns:x="urn:x" e:mustUnderstand="1"/></e:Header><e:Body>${wrapper(logon)}</e:Body></e:Envelope>`;
    const headers = {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `${NS}/IMasService/GetCustomer`,
    };
    const response = await client.send('POST', SERVICE, headers, body);
    expect(response.body).toContain('MustUnderstand');
  });

  it('takes prefixes of any name', async () => {
    const body = `<q:GetCustomer xmlns:q="${NS}"><q:logon><z:Password xmlns:z="${NS}">Soap&amp;Pass&lt;1&gt;</z:Password><q:Username>CRMAPI</q:Username></q:logon><q:companyCode>abc</q:companyCode><q:arDivisionNo>01</q:arDivisionNo><q:customerNo>northw</q:customerNo></q:GetCustomer>`;
    expect((await freshClient().post('GetCustomer', body)).status).toBe(200);
  });
});

describe('what the serializer drops', () => {
  const failed = /^Server Logon failure: The user logon or password does not match/;

  it('the password after the user name', async () => {
    const swapped = '<logon><Username>crmapi</Username><Password>Soap&amp;Pass&lt;1&gt;</Password></logon>';
    const client = freshClient();
    const response = await client.post(
      'GetCustomer',
      wrapper(`${swapped}<companyCode>ABC</companyCode>${key}`),
    );
    expect(response.body).toContain('Logon failure');
  });

  it('arguments out of order', async () => {
    const client = freshClient();
    const swapped = '<customerNo>NORTHW</customerNo><arDivisionNo>01</arDivisionNo>';
    expect(faultOf(await client.call('GetCustomer', swapped))).toMatch(/^CI_NoKey/);
  });

  it('members in another namespace', async () => {
    const foreign = logon.replace('<logon>', '<logon><Password xmlns="urn:x">no</Password>');
    const inner = `${foreign}<companyCode>ABC</companyCode>${key}`;
    expect((await freshClient().post('GetCustomer', wrapper(inner))).status).toBe(200);
    const lost = logon.replace('<Password>', '<Password xmlns="urn:x">');
    const answer = await freshClient().post(
      'GetCustomer',
      wrapper(`${lost}<companyCode>ABC</companyCode>${key}`),
    );
    expect(answer.body).toMatch(/Logon failure/);
  });

  it('members that are nil', async () => {
    const nil = '<Password i:nil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">x</Password>';
    const inner = `<logon>${nil}<Username>crmapi</Username></logon><companyCode>ABC</companyCode>${key}`;
    expect((await freshClient().post('GetCustomer', wrapper(inner))).body).toContain('Logon failure');
  });

  it('and not a number that is none', async () => {
    const inner = '<customer><ARDivisionNo>01</ARDivisionNo><CreditLimit>1,000</CreditLimit></customer>';
    expect(faultOf(await freshClient().call('CreateCustomer', inner))).toMatch(
      /^DeserializationFailed .*'1,000' cannot be parsed as the type 'decimal'/,
    );
  });

  it.each([
    ['a wrong password', { password: 'x' }, failed],
    ['a user who is not enabled for web services', { user: 'nosoap', password: 'No-Soap-1' }, failed],
    ['a company that is not', { company: 'XYZ' }, /XYZ is not valid or the company is not enabled/],
    ['a company nobody knows', { company: 'QQQ' }, /QQQ is not valid/],
  ])('%s is a fault', async (_, options, text) => {
    expect(faultOf(await freshClient().call('GetCustomer', key, options))).toMatch(text);
  });
});

describe('faults', () => {
  it('have a MasFault in their detail and status 500, or 200 by switch', async () => {
    const client = freshClient();
    const answer = await client.call('GetCustomer', customerKey('01', 'NOBODY'));
    const detail = answer.children.find((one) => one.name === 'detail')?.children[0];
    expect(detail && [detail.name, detail.namespace, textOf(detail, 'ErrorCode')]).toEqual([
      'MasFault',
      NS,
      'CI_NoKey',
    ]);
    const body = wrapper(`${logon}<companyCode>ABC</companyCode>${customerKey('01', 'NOBODY')}`);
    expect((await client.post('GetCustomer', body)).status).toBe(500);
    client.system.configure({ faultStatus: 200 });
    expect((await client.post('GetCustomer', body)).status).toBe(200);
  });

  it('say No Access for a role, and that an exception occurred', async () => {
    const viewer = { user: 'viewer', password: 'View-Only-1' };
    const client = freshClient({ exceptions: ['GetNextSalesOrderNo'], unknownFaultCode: 'WS_Error' });
    expect((await client.call('GetCustomer', key, viewer)).name).toBe('GetCustomerResult');
    expect(faultOf(await client.call('GetNextCustomerNo', '', viewer))).toMatch(/^WS_Error No Access/);
    expect(faultOf(await client.call('GetNextSalesOrderNo'))).toBe('WS_Error An exception occurred.');
    client.system.configure({ noAccess: { crmapi: ['GetCustomer'] } });
    expect(faultOf(await client.call('GetCustomer', key))).toMatch(/No Access/);
    client.system.configure({ companyEnabled: false });
    expect(faultOf(await client.call('GetCustomer', key))).toMatch(/not enabled for web services/);
  });

  it('an unknown code is s:Server', async () => {
    expect(faultOf(await freshClient({ autoNumber: false }).call('GetNextCustomerNo'))).toMatch(/^Server /);
  });
});

describe('information', () => {
  it('on the contract takes no credentials, but may by switch', async () => {
    const client = freshClient();
    const ask = () => client.post('GetContractInformation', `<GetContractInformation xmlns="${NS}"/>`);
    expect((await ask()).body).toContain('<NullDateTime>1753-01-01T00:00:00</NullDateTime>');
    client.system.configure({ logonForInformation: true });
    expect((await ask()).body).toContain('Logon failure');
    expect((await client.call('GetContractInformation')).name).toBe('GetContractInformationResult');
  });

  it('on diagnostics is not for remote clients unless allowed', async () => {
    const client = freshClient();
    expect(faultOf(await client.call('GetDiagnosticInformation'))).toMatch(/not available/);
    client.system.configure({ allowRemoteDiagnostics: true });
    expect(textOf(await client.call('GetDiagnosticInformation'), 'MachineName')).toBe('MAS-SRV01');
  });
});
