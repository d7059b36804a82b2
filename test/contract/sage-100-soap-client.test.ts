import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import {
  call,
  faultOf,
  origin,
  SIZE,
  serviceAddress,
  soapClient,
  startSage100,
} from './sage-100-soap-client';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSage100();
});
afterAll(() => sandbox.stop());
beforeEach(() => {
  sandbox.reset({ size: SIZE });
  configure({ machineName: null });
});

function configure(switches: Readonly<Record<string, unknown>>): void {
  sandbox.systems['sage-100']?.configure(switches);
}

const northwind = { arDivisionNo: '01', customerNo: 'NORTHW' };

describe('the service description, read by a generic client', () => {
  it('comes in parts and names every operation with its members in order', async () => {
    const client = await soapClient(sandbox);
    expect(sandbox.log.map((one) => new URL(one.url).search)).toEqual(['?wsdl', '?xsd=xsd0', '?xsd=xsd1']);
    const { MasService } = client.describe();
    const { BasicHttpBinding_MasService: port } = MasService;
    expect(Object.keys(port)).toHaveLength(18);
    expect(Object.keys(port.GetCustomer.input)).toEqual([
      'logon',
      'companyCode',
      'arDivisionNo',
      'customerNo',
    ]);
    const members = Object.keys(port.CreateCustomer.input.customer);
    expect(members.slice(0, 3)).toEqual(['OtherFields', 'ARDivisionNo', 'AddressLine1']);
    expect(members.indexOf('SalesPersonNo5')).toBeLessThan(members.indexOf('SalespersonDivisionNo'));
  });

  it('cannot be followed from outside while it names the machine, unless the client replaces the origin', async () => {
    configure({ machineName: '127.0.0.1:9' });
    await expect(soapClient(sandbox)).rejects.toThrow(/ECONNREFUSED/);
    const client = await soapClient(sandbox, {
      wsdl_options: {
        overrideImportLocation: (location: string) => {
          const { pathname, search } = new URL(location);
          return origin(sandbox) + pathname + search;
        },
      },
    });
    client.setEndpoint(serviceAddress(sandbox));
    expect(await call(client, 'GetCustomer', northwind)).toMatchObject({ CustomerName: 'Northwind Traders' });
  });

  it('may name another file, another contract and another namespace of the data', async () => {
    configure({
      serviceFile: 'MasService.svc',
      contractName: 'IMas',
      dataNamespace: 'http://mas90.sage.com/ws/data',
    });
    const client = await soapClient(sandbox);
    const customer = await call(client, 'GetCustomer', northwind);
    // The client finds no types behind the prefix of another namespace, so amounts stay texts.
    expect(customer).toMatchObject({ CustomerNo: 'NORTHW', CreditLimit: '7500' });
    await call(client, 'UpdateCustomer', {
      customer: {
        ARDivisionNo: '01',
        CustomerName: 'Northwind & Co',
        CustomerNo: 'NORTHW',
        SalespersonNo: '0100',
      },
    });
    expect(await call(client, 'GetCustomer', northwind)).toMatchObject({ CustomerName: 'Northwind & Co' });
    const last = sandbox.log.at(-1);
    expect(last?.url).toMatch(/MasService\.svc$/);
    expect(last?.headers.soapaction).toBe('"http://mas90.sage.com/ws/IMas/GetCustomer"');
  });
});

describe('reading with a generic client', () => {
  it('the contract information without credentials', async () => {
    const client = await soapClient(sandbox);
    const information = await call(client, 'GetContractInformation');
    expect(information).toEqual({
      AssemblyVersion: expect.stringMatching(/^\d/),
      ContractVersion: 7,
      NullDateTime: new Date('1753-01-01T00:00:00'),
    });
  });

  it('a customer with amounts, dates and user-defined fields', async () => {
    const client = await soapClient(sandbox);
    const customer = await call(client, 'GetCustomer', { arDivisionNo: '00', customerNo: '0000123' });
    expect(customer).toMatchObject({
      CustomerNo: '0000123',
      CustomerName: "O'Brien <Rope> & Sail",
      TermsCode: '00',
      DateTimeUpdated: new Date('1753-01-01T00:00:00'),
    });
    expect(await call(client, 'GetCustomer', northwind)).toMatchObject({
      CurrentBalance: 2100.5,
      AgingCategory1: 150,
      OtherFields: { Field: [{ MasFieldName: 'UDF_REGION', Value: 'EAST' }] },
    });
  });

  it('faults of a missing record, of credentials and of a role', async () => {
    const client = await soapClient(sandbox);
    const missing = await faultOf(call(client, 'GetCustomer', { arDivisionNo: '01', customerNo: 'NOBODY' }));
    expect(missing.detail?.MasFault.ErrorCode).toBe('CI_NoKey');
    const wrong = { Password: 'x', Username: 'crmapi' };
    const refused = await faultOf(call(client, 'GetCustomer', northwind, wrong));
    expect(refused.faultstring.$value).toMatch(/^Logon failure/);
    const viewer = { Password: 'View-Only-1', Username: 'viewer' };
    const denied = await faultOf(call(client, 'GetNextCustomerNo', {}, viewer));
    expect(denied.faultstring.$value).toMatch(/No Access/);
  });
});

describe('writing with a generic client', () => {
  const draft = (number: string, more: Readonly<Record<string, unknown>> = {}) => ({
    customer: {
      ARDivisionNo: '01',
      AddressLine1: '2 Quay Street',
      CustomerName: 'Crab & Co <Galway>',
      CustomerNo: number,
      SalespersonNo: '0200',
      TermsCode: '01',
      ...more,
    },
  });

  async function nextNumber(client: Awaited<ReturnType<typeof soapClient>>): Promise<string> {
    return String(await call(client, 'GetNextCustomerNo'));
  }

  it('takes a number, creates, reads back and refuses the second', async () => {
    const client = await soapClient(sandbox);
    const number = await nextNumber(client);
    expect([number, await nextNumber(client)]).toEqual(['0000452', '0000453']);
    await call(client, 'CreateCustomer', draft(number, { ZipCode: 'H91 X2Y3' }));
    expect(await call(client, 'GetCustomer', { arDivisionNo: '01', customerNo: number })).toMatchObject({
      CustomerName: 'Crab & Co <Galway>',
      City: 'Galway',
      CountryCode: 'IRL',
      SalespersonDivisionNo: '01',
      TermsCode: '01',
    });
    const again = await faultOf(call(client, 'CreateCustomer', draft(number)));
    expect(again.detail?.MasFault.ErrorCode).toBe('WS_AlreadyExists');
  });

  it('trips over a ZIP code that is not on file', async () => {
    const client = await soapClient(sandbox);
    const fault = await faultOf(call(client, 'CreateCustomer', draft('CRAB', { ZipCode: '90-001' })));
    expect(fault.detail?.MasFault).toEqual({
      ErrorCode: 'CI_NOF',
      ErrorMessage: 'Could not set AR_Customer_bus column ZipCode to 90-001. The value is not on file.',
    });
    await call(client, 'CreateCustomer', draft('CRAB'));
  });

  it('loses with an update what it does not send', async () => {
    // The client cannot write the Date objects it reads, so dates stay texts.
    const client = await soapClient(sandbox, { customDeserializer: { dateTime: (text: string) => text } });
    const whole = await call(client, 'GetCustomer', northwind);
    await call(client, 'UpdateCustomer', { customer: { ...whole, Comment: 'Changed' } });
    expect(await call(client, 'GetCustomer', northwind)).toMatchObject({
      Comment: 'Changed',
      ShipMethod: 'UPS GROUND',
      CreditLimit: 7500,
    });
    await call(client, 'UpdateCustomer', { customer: { ...draft('NORTHW').customer, Comment: 'Bare' } });
    expect(await call(client, 'GetCustomer', northwind)).toMatchObject({ ShipMethod: '', CreditLimit: 0 });
  });

  it('keeps contacts of a customer', async () => {
    const client = await soapClient(sandbox);
    const key = { ARDivisionNo: '01', ContactCode: 'MATE', ContactName: 'Ana Mate', CustomerNo: 'NORTHW' };
    await call(client, 'CreateCustomerContact', { customerContact: key });
    const contact = { ...northwind, contactCode: 'MATE' };
    expect(await call(client, 'GetCustomerContact', contact)).toMatchObject({ ContactName: 'Ana Mate' });
    await call(client, 'DeleteCustomerContact', contact);
    const fault = await faultOf(call(client, 'GetCustomerContact', contact));
    expect(fault.detail?.MasFault.ErrorCode).toBe('CI_NoKey');
  });

  it('reads, previews and creates orders', async () => {
    const client = await soapClient(sandbox);
    expect(await call(client, 'GetSalesOrder', { salesOrderNo: '0000771' })).toMatchObject({
      CustomerNo: 'QUAYSIDE',
      CustomerPONo: 'PO 88-A',
      NonTaxableAmt: 2075,
      Lines: { SalesOrderLine: [{ ItemCode: 'ROPE-10' }, { ItemCode: 'CLEAT-A' }, { ItemCode: '0007' }] },
    });
    const salesOrderNo = String(await call(client, 'GetNextSalesOrderNo'));
    const salesOrder = {
      ARDivisionNo: '01',
      CustomerNo: 'NORTHW',
      Lines: { SalesOrderLine: [{ ItemCode: 'CLEAT-A', QuantityOrdered: '3' }] },
      SalesOrderNo: salesOrderNo,
    };
    expect(await call(client, 'PreviewSalesOrder', { salesOrder })).toMatchObject({
      BillToCity: 'Milwaukee',
      NonTaxableAmt: 114,
    });
    await call(client, 'CreateSalesOrder', { salesOrder });
    expect(await call(client, 'GetSalesOrder', { salesOrderNo })).toMatchObject({ TermsCode: '01' });
    await call(client, 'DeleteSalesOrder', { salesOrderNo });
  });
});
