import { beforeEach, describe, expect, it } from 'vitest';
import { sumOf } from '../decimal';
import { errorsOf, GatewayClient, queryOf, recordsOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';
import { child, childrenNamed, textOf, type XmlElement } from '../xml/element';

const system = createIntacct(() => new Date('2026-08-01T23:30:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 60 }));

const PRIVATE = '<options><showprivate>true</showprivate></options><pagesize>2000</pagesize>';

function record(object: string, id: string, fields: string, by = 'CUSTOMERID'): string {
  const filter = `<filter><equalto><field>${by}</field><value>${id}</value></equalto></filter>`;
  return queryOf(object, fields, filter + PRIVATE);
}

describe('entities', () => {
  const ids = async (call: string, entityId?: string) =>
    valuesOf(await client.call(call, { entityId }), 'CUSTOMERID').filter((id) => /^C-0041/.test(id ?? ''));
  const shared = queryOf('CUSTOMER', 'CUSTOMERID', '<pagesize>2000</pagesize>');

  it('hide their own records from the top level unless it asks', async () => {
    expect(await ids(shared)).toEqual([]);
    expect((await ids(queryOf('CUSTOMER', 'CUSTOMERID', PRIVATE))).sort()).toEqual(['C-00410', 'C-00411']);
  });

  it('see their own and the shared ones', async () => {
    expect(await ids(shared, 'IE')).toEqual(['C-00410']);
    expect(await ids(shared, 'US')).toEqual(['C-00411']);
  });

  it('are listed for the user, and absent in a company without them', async () => {
    const call = '<readEntityDetails/>';
    expect(valuesOf(await client.call(call), 'id')).toEqual(['IE', 'US']);
    expect(valuesOf(await client.call(call), 'currency')).toEqual(['EUR', 'EUR']);
    system.configure({ multiBaseCurrency: true });
    expect(valuesOf(await client.call(call), 'currency')).toEqual(['EUR', 'USD']);
    expect(valuesOf(await client.call('<getFinancialSetup/>'), 'baseCurrency')).toEqual(['']);
    system.configure({ multiEntity: false });
    expect(recordsOf(await client.call(call))).toEqual([]);
    expect((await ids(shared)).sort()).toEqual(['C-00410', 'C-00411']);
  });
});

describe('the balance of a customer', () => {
  it.each(['C-00042', 'C-00917', 'C-00411', 'G-000001', 'G-000002'])(
    'of %s follows from its documents',
    async (id) => {
      const due = async (object: string) =>
        valuesOf(await client.call(record(object, id, 'TOTALDUE')), 'TOTALDUE').map((one) => one ?? '');
      const documents = [
        ...(await due('ARINVOICE')),
        ...(await due('ARADJUSTMENT')),
        ...(await due('ARADVANCE')).map((one) => `-${one}`),
      ];
      expect(valuesOf(await client.call(record('CUSTOMER', id, 'TOTALDUE')), 'TOTALDUE')).toEqual([
        sumOf(documents),
      ]);
    },
  );

  it('of C-00042 is near its limit', async () => {
    const result = await client.call(record('CUSTOMER', 'C-00042', 'TOTALDUE CREDITLIMIT'));
    expect([valuesOf(result, 'TOTALDUE'), valuesOf(result, 'CREDITLIMIT')]).toEqual([['24375.5'], ['25000']]);
  });
});

describe('aging', () => {
  const aging = (inner: string, entityId?: string) =>
    client.call(`<get_araging>${inner}</get_araging>`, { entityId });
  const buckets = (result: XmlElement) =>
    recordsOf(result).flatMap((report) =>
      childrenNamed(report, 'aging').map(
        (one) => `${textOf(one, 'agingperiod')}: ${textOf(one, 'totalamount')}`,
      ),
    );
  const customer = '<customerid>C-00042</customerid><locationid>IE</locationid>';

  it('has something of C-00042 in every bucket, by due date', async () => {
    const result = await aging(
      `<agingperiods>0-0,1-30,31-60,61-90,91-</agingperiods>${customer}<useduedate>true</useduedate>`,
    );
    expect(buckets(result)).toEqual([
      '0-0: 9120.5',
      '1-30: 5240',
      '31-60: 4875.25',
      '61-90: 3310.1',
      '91-: 2750',
    ]);
  });

  it('goes by another day', async () => {
    const day = '<asofdate><year>2026</year><month>7</month><day>1</day></asofdate>';
    const result = await aging(
      `<agingperiods>0-60,61-</agingperiods>${customer}${day}<useduedate>true</useduedate>`,
    );
    expect(buckets(result)).toEqual(['0-60: 13425.35', '61-: 2750']);
  });

  it('needs a location in a company with entities, and its parameters in order', async () => {
    expect(errorsOf(await aging('<customerid>C-00042</customerid>'))[0]).toMatch(/location is required/);
    expect(buckets(await aging('<customerid>C-00917</customerid>', 'IE'))[0]).toBe('0-30: 1250.5');
    const swapped = '<locationid>IE</locationid><customerid>C-00042</customerid>';
    expect(errorsOf(await aging(swapped))[0]).toMatch(/order/);
  });
});

describe('the format of the user', () => {
  it('is on every date out, and dates stay on their day', async () => {
    system.configure({ dateFormat: '.dmY', gmtOffset: '+02:00', clock: '12' });
    const [formatting] = recordsOf(
      await client.call('<readUserFormatting><userId>xml_gateway</userId></readUserFormatting>'),
    );
    expect(formatting?.children.map((one) => `${one.name} ${one.text}`)).toEqual([
      'recordno 31',
      'locale en_GB',
      'dateformat .dmY',
      'gmtoffset +02:00',
      'clock 12',
    ]);
    const customer = await client.call(record('CUSTOMER', 'C-00042', 'WHENMODIFIED'));
    expect(valuesOf(customer, 'WHENMODIFIED')).toEqual(['29.07.2026 05:50:21 PM']);
    const invoice = await client.call(record('ARINVOICE', 'INV-1107', 'WHENDUE', 'RECORDID'));
    expect(valuesOf(invoice, 'WHENDUE')).toEqual(['13.08.2026']);
  });

  it('is wanted on every date in', async () => {
    system.configure({ dateFormat: '.dmY' });
    const since = (date: string) =>
      queryOf(
        'CUSTOMER',
        'NAME',
        `<filter><greaterthan><field>WHENMODIFIED</field><value>${date}</value></greaterthan></filter>`,
      );
    expect(textOf(await client.call(since('31.07.2026')), 'status')).toBe('success');
    expect(errorsOf(await client.call(since('07/31/2026')))[0]).toMatch(/^DL02000001/);
  });

  it('follows the day that is set', async () => {
    system.configure({ today: '2024-03-01' });
    const invoice = await client.call(record('ARINVOICE', 'INV-1107', 'WHENDUE', 'RECORDID'));
    expect(valuesOf(invoice, 'WHENDUE')).toEqual(['03/13/2024']);
  });
});

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

describe('reads by key', () => {
  it('leave out what is not there', async () => {
    const result = await client.call(
      '<read><object>CUSTOMER</object><keys>41,999999</keys><fields>NAME</fields></read>',
    );
    expect(child(result, 'data')?.attributes).toEqual({ listtype: 'CUSTOMER', count: '1' });
    expect(valuesOf(result, 'NAME')).toEqual(['Harbour Tools Limited']);
  });

  it('name unknown fields in the error number itself', async () => {
    const result = await client.call(
      '<read><object>CUSTOMER</object><keys>41</keys><fields>NAME,SHOE</fields></read>',
    );
    expect(errorsOf(result)).toEqual(['Invalid fields list SHOE']);
    expect(child(result, 'data')).toBeUndefined();
  });

  it('end with the session that opened a result', async () => {
    const open = async () => {
      const [api] = recordsOf(await client.call('<getAPISession/>'));
      return (api && textOf(api, 'sessionid')) ?? '';
    };
    const [mine, other] = [await open(), await open()];
    const first = await client.call(
      '<readByQuery><object>CUSTOMER</object><fields>NAME</fields><query/><pagesize>10</pagesize></readByQuery>',
      { sessionId: mine },
    );
    const id = child(first, 'data')?.attributes.resultId ?? '';
    const more = `<readMore><resultId>${id}</resultId></readMore>`;
    expect(textOf(await client.call(more, { sessionId: other }), 'status')).toBe('failure');
    expect(child(await client.call(more, { sessionId: mine }), 'data')?.attributes).toMatchObject({
      count: '10',
      numremaining: '47',
    });
  });
});

describe('the page of a record', () => {
  it('is where RECORD_URL leads and shows the customer', async () => {
    const [address = ''] = valuesOf(
      await client.call(record('CUSTOMER', '00123', 'RECORD_URL')),
      'RECORD_URL',
    );
    const page = await system.handle({ method: 'GET', url: new URL(address), headers: {}, body: '' });
    expect(page.status).toBe(200);
    expect(new URL(address).hostname).toMatch(/\.intacct\.com$/);
    expect(page.body).toContain('O&#039;Brien &lt;Rope&gt; &quot;Works&quot;');
    expect(page.body).toContain('00123');
  });

  it('is missing for a record that does not exist', async () => {
    const url = new URL('https://www-p501.intacct.com/ia/acct/ur.phtml?.r=nonsense');
    expect(await system.handle({ method: 'GET', url, headers: {}, body: '' })).toMatchObject({ status: 404 });
  });
});
