import { beforeEach, describe, expect, it } from 'vitest';
import { child } from '../../xml/element';
import { errorsOf, GatewayClient, queryOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T23:30:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 60 }));

const PRIVATE = '<options><showprivate>true</showprivate></options><pagesize>2000</pagesize>';

describe('lists', () => {
  it('come in lower case from get_list, a part at a time', async () => {
    const result = await client.call('<get_list object="territory" start="1" maxitems="1"/>');
    expect(child(result, 'listtype')).toMatchObject({
      text: 'territory',
      attributes: { start: '1', end: '1', total: '3' },
    });
    expect(valuesOf(result, 'territoryid')).toEqual(['WEST']);
  });

  it('are filtered and sorted', async () => {
    const filter =
      '<filter><expression><field>status</field><operator>=</operator><value>active</value></expression></filter>';
    const sorts = '<sorts><sortfield order="desc">currency</sortfield></sorts>';
    const result = await client.call(`<get_list object="trxcurrencies">${filter}${sorts}</get_list>`);
    expect(valuesOf(result, 'currency')).toEqual(['USD', 'PLN', 'JPY', 'GBP', 'EUR']);
    expect(valuesOf(await client.call('<get_list object="contacttaxgroup"/>'), 'name')).toContain('EU-IE');
  });

  it.each([
    'CUSTTYPE NAME',
    'ARTERM NAME',
    'TAXGROUP NAME',
    'SHIPMETHOD NAME',
    'LOCATION LOCATIONID',
    'USERINFO LOGINID',
    'EMPLOYEE PERSONALINFO.CONTACTNAME',
    'EMPLOYEE CONTACT.CONTACTNAME',
    'TERRITORY TERRITORYID',
    'TRXCURRENCIES CURRENCY',
    'SODOCUMENTPARAMS DOCCLASS',
    'LOCATIONENTITY NAME',
    'ARPYMT PAYMENTMETHOD',
    'SODOCUMENT CUSTOMER.NAME',
  ])('query answers %s', async (pair) => {
    const [object = '', field = ''] = pair.split(' ');
    const values = valuesOf(await client.call(queryOf(object, field, PRIVATE)), field);
    expect(values.length).toBeGreaterThan(1);
    expect(values.filter(Boolean).length).toBe(values.length);
  });

  it('lack currencies in a company with one', async () => {
    system.configure({ multiCurrency: false });
    expect(errorsOf(await client.call(queryOf('TRXCURRENCIES', 'CURRENCY')))).toEqual([
      'Query Failed Object definition TRXCURRENCIES not found',
    ]);
  });
});
