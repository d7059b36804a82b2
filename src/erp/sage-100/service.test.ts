import { describe, expect, it } from 'vitest';
import { createSage100 } from './connector';
import { failureCode } from './failure-code.fixture';
import { fakeService, members, ORIGIN, wsdlOf } from './service.fixture';

const REF = { recordKey: '01-NORTHW', number: '' };
const CUSTOMER = members({ ARDivisionNo: '01', CustomerName: 'Northwind', CustomerNo: 'NORTHW' });

describe('how the service is called', () => {
  it('is read once, from the origin that was entered, whatever the server calls itself', async () => {
    const service = fakeService({ answers: { GetCustomer: CUSTOMER } });
    const erp = createSage100(service.ports);
    await expect(erp.read(REF)).resolves.toMatchObject({ number: '01-NORTHW', name: 'Northwind' });
    await erp.read(REF);
    expect(service.sent.map(({ method, url }) => `${method} ${url.slice(ORIGIN.length)}`)).toEqual([
      'GET /eBusinessWebServices/MasBasicWsdl.svc?wsdl',
      'GET /eBusinessWebServices/MasBasicWsdl.svc?xsd=xsd0',
      'POST /eBusinessWebServices/MasService.svc',
      'POST /eBusinessWebServices/MasService.svc',
    ]);
    expect(service.sent[2]?.headers?.soapaction).toBe('"urn:it/GetCustomer"');
  });

  it('is an envelope with the password first, the company in capital letters and everything escaped', async () => {
    const service = fakeService();
    await createSage100(service.ports).read(REF);
    expect(service.bodiesOf('GetCustomer')[0]).toContain(
      '<GetCustomer xmlns="http://mas90.sage.com/ws"><logon><Password>p&lt;w&gt;&amp;1</Password><Username>crmapi</Username></logon>' +
        '<companyCode>ABC</companyCode><arDivisionNo>01</arDivisionNo><customerNo>NORTHW</customerNo></GetCustomer>',
    );
  });

  it('takes the name of the contract that was entered, and needs no description then', async () => {
    const service = fakeService({ connection: { contractName: 'IMas' }, wsdl: '<html>off</html>' });
    await expect(createSage100(service.ports).read(REF)).resolves.toBeNull();
    const call = service.sent.find(({ method }) => method === 'POST');
    expect(call?.headers?.soapaction).toBe('"http://mas90.sage.com/ws/IMas/GetCustomer"');
    expect(call?.url).toBe(`${ORIGIN}/eBusinessWebServices/MasBasicWsdl.svc`);
  });

  it('offers only what the description names', async () => {
    const service = fakeService({
      wsdl: wsdlOf(['GetContractInformation', 'GetCustomer', 'CreateCustomer']),
    });
    const erp = createSage100(service.ports);
    expect(await failureCode(erp.assignNumber({}))).toBe('ERP-INTERFACE');
    const steps = await erp.testConnection();
    expect(steps.find(({ labelKey }) => labelKey === 'sage100_step_interface')).toMatchObject({
      outcome: 'warning',
      error: { code: 'ERP-INTERFACE', params: { operation: expect.stringContaining('UpdateCustomer') } },
    });
  });

  it('is read anew after the service did not know an action', async () => {
    const fault = { fault: 'ActionNotSupported', text: 'No such action.' };
    const service = fakeService({ answers: { GetCustomer: fault } });
    const erp = createSage100(service.ports);
    for (const _ of [1, 2]) expect(await failureCode(erp.read(REF))).toBe('ERP-INTERFACE');
    expect(service.sent.filter(({ url }) => url.endsWith('?wsdl'))).toHaveLength(2);
  });

  it.each([
    [{ serviceAddress: 'erp.example' }, 'ERP-ADDRESS'],
    [{ serviceAddress: '' }, 'SECRET-MISSING'],
    [{ companyId: ' ' }, 'SECRET-MISSING'],
  ] as const)('is not tried with %j', async (connection, code) => {
    const service = fakeService({ connection });
    expect(await failureCode(createSage100(service.ports).read(REF))).toBe(code);
    expect(service.sent).toEqual([]);
  });
});
