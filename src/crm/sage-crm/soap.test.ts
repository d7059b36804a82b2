import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { answer, LOGON_PAGE, type Script, scriptedPorts } from './scripted-crm';
import { createSoap } from './soap';

const NAMESPACES =
  'xmlns="http://tempuri.org/type" xmlns:typens="http://tempuri.org/type" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const envelope = (content: string, status = 200) =>
  answer(
    `<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>${content}</SOAP-ENV:Body></SOAP-ENV:Envelope>`,
    status,
  );
const result = (name: string, content: string) =>
  envelope(`<${name} ${NAMESPACES}><result>${content}</result></${name}>`);
const fault = (text: string, status = 200, code = 'Server') =>
  envelope(
    `<SOAP-ENV:Fault><faultcode>SOAP-ENV:${code}</faultcode><faultstring>${text}</faultstring></SOAP-ENV:Fault>`,
    status,
  );
const record = (type: string, content: string) => `<records xsi:type="typens:${type}">${content}</records>`;

const PHONE = record(
  'phone',
  '<typens:type>Business</typens:type><typens:areacode>91</typens:areacode><typens:number>1</typens:number>',
);
const EMAIL = record(
  'email',
  '<typens:type>Business</typens:type><typens:emailaddress>una@x.example</typens:emailaddress>',
);
const GONE = record('phone', '<typens:number>2</typens:number><typens:deleted>1</typens:deleted>');

async function failure(script: Script): Promise<AppError> {
  const ended: unknown = await createSoap(scriptedPorts(script))
    .children('43')
    .catch((error: unknown) => error);
  if (!(ended instanceof AppError)) throw new Error('no failure');
  return ended;
}

describe('children by SOAP', () => {
  const company = (people: string, phones: string) =>
    result(
      'queryentityresponse',
      record('company', `<typens:companyid>43</typens:companyid>${people}${phones}`),
    );
  const person = record(
    'person',
    `<typens:personid>9</typens:personid><typens:email>${EMAIL}</typens:email>`,
  );

  it.each([
    [
      'in lists',
      company(`<typens:people>${person}</typens:people>`, `<typens:phone>${PHONE}${GONE}</typens:phone>`),
    ],
    ['bare', company(person, PHONE + GONE)],
  ])('stand %s, each with its owner', async (_, said) => {
    const { people, phones, emails } = await createSoap(scriptedPorts(() => said)).children('43');
    expect(people).toMatchObject([{ pers_personid: '9' }]);
    expect(phones).toMatchObject([{ person: '', type: 'Business', row: { phon_areacode: '91' } }]);
    expect(emails).toMatchObject([{ person: '9', row: { emai_emailaddress: 'una@x.example' } }]);
  });

  it('are none of a company that is not there', async () => {
    const said = result('queryentityresponse', '');
    expect(await createSoap(scriptedPorts(() => said)).children('43')).toEqual({
      addresses: [],
      people: [],
      phones: [],
      emails: [],
    });
  });
});

describe('a call of the web services', () => {
  it('carries the session in its header', async () => {
    const ports = scriptedPorts(() => result('queryentityresponse', ''));
    await createSoap(ports).children('43');
    expect(ports.sent[0]).toMatchObject({
      url: 'http://crm01/CRM/eware.dll/webservices/soap',
      headers: { soapaction: '"http://tempuri.org/queryentity"' },
    });
    expect(ports.sent[0]?.body).toContain(
      '<sessionheader xmlns="http://tempuri.org/"><sessionid>111111</sessionid>',
    );
  });

  it('is written in the other style where the first is not understood, and so from then on', async () => {
    const ports = scriptedPorts(({ body = '' }) =>
      body.includes('xmlns="http://tempuri.org/type"')
        ? result('queryentityresponse', '')
        : fault("Method 'queryentity' not implemented.", 500, 'Client'),
    );
    const soap = createSoap(ports);
    await soap.children('43');
    await soap.children('44');
    expect(ports.sent).toHaveLength(3);
    expect(ports.sent[2]?.body).toContain(
      '<SessionHeader xmlns="http://tempuri.org/type"><sessionId>111111</sessionId>',
    );
  });

  it.each(['You are not logged on.', 'Your session has expired', 'Invalid session'])(
    'finds a newer session once: %s',
    async (text) => {
      const ports = scriptedPorts(({ body = '' }) =>
        body.includes('111111') ? fault(text) : result('queryentityresponse', ''),
      );
      await createSoap(ports).children('43');
      expect(ports.sent).toHaveLength(2);
      expect((await failure(() => fault(text))).code).toBe('CRM-SIGNED-OUT');
    },
  );

  it.each([
    ['CRM-ENTITY-CLOSED', fault("Entity 'company' is not Web Service enabled")],
    ['CRM-ENTITY-CLOSED', fault("Entity 'company' does not exist")],
    ['CRM-REFUSED', fault('Query failed to run successfully.')],
    ['CRM-SIGNED-OUT', LOGON_PAGE],
    ['CRM-WEB-SERVICES-OFF', answer('<html>404</html>', 404)],
    ['CRM-WEB-SERVICES-OFF', answer('')],
    ['NET-SERVER', answer('<html>500</html>', 500)],
    ['NET-UNREADABLE', answer('<SOAP-ENV:Envelope><SOAP-ENV:Body>')],
  ])('means %s by what the answer is', async (code, said) => {
    expect((await failure(() => said)).code).toBe(code);
  });
});

describe('the service user', () => {
  const logon = (script: Script) => {
    const ports = scriptedPorts(script);
    return {
      ports,
      ended: createSoap(ports)
        .checkUser('erp.sync', 'Pass&Word1')
        .catch((error: unknown) => error),
    };
  };

  it('is signed on and off again', async () => {
    const { ports, ended } = logon(({ body = '' }) =>
      body.includes('<logon')
        ? result('logonresponsetype', '<sessionid>333333</sessionid>')
        : result('logoffresponse', 'true'),
    );
    expect(await ended).toBeUndefined();
    expect(ports.sent[0]?.body).toContain('<Username>erp.sync</Username><Password>Pass&amp;Word1</Password>');
    expect(ports.sent[1]?.body).toContain('<sessionid>333333</sessionid>');
    expect(ports.sent.map(({ withoutCookies }) => withoutCookies)).toEqual([true, true]);
  });

  it.each([
    fault('Invalid user name or password.'),
    fault('Invalid user name or password.', 500, 'Client'),
    result('logonresponsetype', ''),
  ])('that is refused is not tried again', async (said) => {
    const { ports, ended } = logon(() => said);
    expect(await ended).toMatchObject({ code: 'CRM-SERVICE-USER' });
    expect(ports.sent).toHaveLength(1);
    expect(ports.renewals).toEqual([]);
  });

  it('has a password that no error tells', async () => {
    const { ended } = logon(({ body = '' }) => answer(`<html>cannot read ${body} Pass&Word1</html>`, 404));
    expect(JSON.stringify(await ended)).not.toMatch(/Pass&/);
  });
});
