import { describe, expect, it } from 'vitest';
import { bodyOf, faultOf, freshClient, textOf, type WebServiceClient } from '../web-service-client';

const line = (inner: string) => `<SalesOrderLine>${inner}</SalesOrderLine>`;
const rope = line('<ItemCode>ROPE-10</ItemCode><QuantityOrdered>2</QuantityOrdered><TaxClass>TX</TaxClass>');
const order = (lines: string, more = '', number = '0000950') =>
  `<salesOrder><ARDivisionNo>01</ARDivisionNo>${more}<CustomerNo>NORTHW</CustomerNo><Lines>${lines}</Lines><SalesOrderNo>${number}</SalesOrderNo></salesOrder>`;

const get = (client: WebServiceClient, number: string) =>
  client.call('GetSalesOrder', `<salesOrderNo>${number}</salesOrderNo>`);
const lines = async (client: WebServiceClient, number: string) =>
  (await get(client, number)).children.find((one) => one.name === 'Lines')?.children ?? [];

describe('sales orders', () => {
  it('are read one at a time by number', async () => {
    const client = freshClient();
    const read = await get(client, '0000754');
    expect(['OrderType', 'OrderStatus', 'CustomerPONo'].map((name) => textOf(read, name))).toEqual([
      'B',
      'O',
      'PO 87-C',
    ]);
    const [only] = await lines(client, '0000754');
    expect(only && textOf(only, 'QuantityBackordered')).toBe('15');
    expect(faultOf(await get(client, '0009999'))).toMatch(/^CI_NoKey/);
  });

  it('take defaults from the customer, prices from the items and tax from the schedule', async () => {
    const preview = await freshClient().call('PreviewSalesOrder', order(rope, '', ''));
    const shown = ['BillToName', 'ShipVia', 'TermsCode', 'TaxableAmt', 'SalesTaxAmt'];
    expect(shown.map((name) => textOf(preview, name))).toEqual([
      'Northwind Traders',
      'UPS GROUND',
      '01',
      '124.50',
      '6.85',
    ]);
  });

  it('are created once and replaced whole', async () => {
    const client = freshClient();
    const two = rope + line('<ItemCode>0007</ItemCode><QuantityOrdered>10</QuantityOrdered>');
    expect((await client.call('CreateSalesOrder', order(two))).name).toBe('CreateSalesOrderResponse');
    expect(faultOf(await client.call('CreateSalesOrder', order(two)))).toMatch(/^WS_AlreadyExists/);
    expect(await lines(client, '0000950')).toHaveLength(2);
    await client.call('UpdateSalesOrder', order(rope));
    expect(await lines(client, '0000950')).toHaveLength(1);
    await client.call('DeleteSalesOrder', '<salesOrderNo>0000950</salesOrderNo>');
    expect(faultOf(await get(client, '0000950'))).toMatch(/^CI_NoKey/);
  });

  it.each([
    ['an item', order(line('<ItemCode>ANVIL</ItemCode>')), /^CI_NOF .*column ItemCode to ANVIL/],
    ['a line without one', order(line('')), /ItemCode is required/],
    ['a customer', order(rope).replace('NORTHW', 'NOBODY'), /^CI_NOF .*column CustomerNo/],
    ['a number', order(rope, '', ''), /SalesOrderNo is required/],
    [
      'a field of a company option',
      order(rope, '<BillToDivisionNo>01</BillToDivisionNo>'),
      /Bill To Customer Reporting is No/,
    ],
  ])('refuse %s', async (_, body, text) => {
    expect(faultOf(await freshClient().call('CreateSalesOrder', body))).toMatch(text);
  });

  it('have that field where the company has the option', async () => {
    const client = freshClient({ billToReporting: true });
    await client.call('CreateSalesOrder', order(rope, '<BillToDivisionNo>01</BillToDivisionNo>'));
    expect(textOf(await get(client, '0000950'), 'BillToDivisionNo')).toBe('01');
  });

  it('have templates', async () => {
    const key = '<arDivisionNo>01</arDivisionNo><customerNo>HARBOUR</customerNo>';
    const template = await freshClient().call('GetSalesOrderTemplate', key);
    expect([textOf(template, 'BillToCity'), textOf(template, 'SalesOrderNo')]).toEqual(['Galway', '']);
  });
});

describe('members of an answer', () => {
  const template = async (blanks: string) => {
    const client = freshClient({ blanks });
    return client.call('GetSalesOrder', '<salesOrderNo>0000760</salesOrderNo>');
  };

  it('stand in wire order', async () => {
    const names = (await template('empty')).children.map((one) => one.name);
    expect(names[0]).toBe('OtherFields');
    expect(names.slice(1)).toEqual([...names.slice(1)].sort());
  });

  it('without a value are empty, nil or omitted', async () => {
    const nil = '{http://www.w3.org/2001/XMLSchema-instance}nil';
    const po = async (blanks: string) =>
      (await template(blanks)).children.find((one) => one.name === 'CustomerPONo')?.attributes;
    expect([await po('empty'), await po('nil'), await po('omitted')]).toEqual([
      {},
      { [nil]: 'true' },
      undefined,
    ]);
  });

  it('are in the namespace of the data', async () => {
    const client = freshClient({ dataNamespace: 'urn:data' });
    const logon = '<d:Password>View-Only-1</d:Password><d:Username>viewer</d:Username>';
    const body = `<GetSalesOrder xmlns="http://mas90.sage.com/ws" xmlns:d="urn:data"><logon>${logon}</logon><companyCode>ABC</companyCode><salesOrderNo>0000760</salesOrderNo></GetSalesOrder>`;
    const read = bodyOf(await client.post('GetSalesOrder', body));
    expect(new Set(read.children.map((one) => one.namespace))).toEqual(new Set(['urn:data']));
    expect(faultOf(await get(client, '0000760'))).toMatch(/Logon failure/);
  });
});
