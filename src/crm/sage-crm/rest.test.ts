import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { createRest } from './rest';
import { answer, diagnosis, LOGON_PAGE, scriptedPorts } from './scripted-crm';

const tomcat = (status: number) =>
  answer('<!doctype html><h1>HTTP Status 500</h1><h3>Apache Tomcat</h3>', status);
const XML =
  '<sdata:diagnoses xmlns:sdata="urn:s"><sdata:diagnosis><sdata:severity>Error</sdata:severity><sdata:sdataCode>Forbidden</sdata:sdataCode><sdata:message>No rights.</sdata:message></sdata:diagnosis></sdata:diagnoses>';
const failure = async (script: Parameters<typeof scriptedPorts>[0], method: 'GET' | 'PATCH' = 'GET') => {
  const ports = scriptedPorts(script);
  const ended: unknown = await createRest(ports)
    .send({ path: "sagecrm2/-/Company('43')", method })
    .catch((error: unknown) => error);
  if (!(ended instanceof AppError)) throw new Error('no failure');
  return { error: ended, ports };
};

describe('a call of the REST API', () => {
  it('goes to the data of the install, with the session', async () => {
    const ports = scriptedPorts(() => answer({ $key: 43 }));
    const query = { where: "comp_name like '%25 & Söhne%'" };
    await createRest(ports).send({ path: 'sagecrm2/-/Company', query });
    expect(ports.sent[0]?.url).toBe(
      "http://crm01/sdata/CRMj/sagecrm2/-/Company?where=comp_name%20like%20'%2525%20%26%20S%C3%B6hne%25'&SID=111111",
    );
  });

  it.each([
    ['the logon page with status 200', LOGON_PAGE],
    ['a diagnosis', diagnosis('The session is not valid.', 401, 'UnAuthorized')],
    ['a page of the web server', answer('<html>401</html>', 401)],
    ['nothing', answer('', 401)],
  ])('finds a newer session once, when the answer is %s', async (_, said) => {
    const ports = scriptedPorts(({ url }) => (url.includes('SID=111111') ? said : answer({ $key: 43 })));
    await expect(createRest(ports).send({ path: 'x' })).resolves.toEqual({ $key: 43 });
    expect(ports.renewals).toHaveLength(1);
    expect((await failure(() => said)).error.code).toBe('CRM-SIGNED-OUT');
  });

  it.each([
    ['CRM-RECORD-GONE', diagnosis('Company 43 does not exist.', 404, 'EntityNotFound')],
    ['CRM-WEB-SERVICES-OFF', tomcat(404)],
    ['CRM-RECORD-LOCKED', diagnosis('This record is currently being edited by another user.', 409)],
    ['CRM-RECORD-LOCKED', diagnosis('The record is locked.')],
    ['CRM-NO-ACCESS', diagnosis('You do not have sufficient rights.')],
    ['CRM-NO-ACCESS', answer(XML, 400)],
    ['CRM-FIELDS-MISSING', diagnosis("Invalid column name 'comp_x'.", 400, 'BadWhereSyntax')],
    ['CRM-VALIDATION', diagnosis('comp_revenue is required.')],
    ['CRM-REFUSED', diagnosis('Unknown operator.', 400, 'BadWhereSyntax')],
    ['CRM-REFUSED', answer({ odd: true }, 418)],
    ['NET-SERVER', tomcat(500)],
    ['NET-SERVER', diagnosis('Null pointer', 500, 'Unexpected')],
    ['NET-UNREADABLE', answer('', 200)],
    ['NET-UNREADABLE', answer('<html>maintenance</html>', 200)],
    ['NET-UNREADABLE', answer('{"$key": 43, "Comp_', 200)],
    ['NET-UNREADABLE', answer('[1]', 200)],
    ['NET-UNREADABLE', answer('<sdata:diagnoses><sdata:diagnosis>', 200)],
  ])('means %s by what the answer is', async (code, said) => {
    expect((await failure(() => said)).error.code).toBe(code);
  });

  it('says which field a rule names', async () => {
    const { error } = await failure(() => diagnosis('comp_Revenue is required.'));
    expect([error.field, error.params.message]).toEqual(['comp_revenue', 'comp_Revenue is required.']);
  });

  it('tells its session to nobody', async () => {
    const { error } = await failure(({ url }) => diagnosis(`cannot read ${url} of session 111111`));
    expect(JSON.stringify(error.toJSON())).not.toMatch(/111111|222222/);
  });

  it('is repeated past a gateway where it only reads', async () => {
    const lost = new AppError('NET-UNREACHABLE');
    expect((await failure(() => lost)).ports.sent).toHaveLength(4);
    expect((await failure(() => tomcat(503))).ports.sent).toHaveLength(4);
    expect((await failure(() => lost, 'PATCH')).ports.sent).toHaveLength(1);
    expect((await failure(() => tomcat(500))).ports.sent).toHaveLength(1);
  });
});
