import { describe, expect, it } from 'vitest';
import { textOf } from '../web-service-client';
import { basic, diagnosisOf, payloadsOf, ROOT, SdataClient } from './sdata-client';

const NIL = '{http://www.w3.org/2001/XMLSchema-instance}nil';
const ATOM = 'http://www.w3.org/2005/Atom';
const ENTRY = `<entry xmlns="${ATOM}"><sdata:payload xmlns:sdata="http://schemas.sage.com/sdata/2008/1"><AR_Customer xmlns=""><ARDivisionNo>01</ARDivisionNo><CustomerNo>FEED</CustomerNo><CustomerName>Feed &amp; Co</CustomerName><SalespersonDivisionNo>01</SalespersonDivisionNo><SalespersonNo>0100</SalespersonNo></AR_Customer></sdata:payload></entry>`;

describe('the SData provider', () => {
  it('takes Basic credentials of users that may use it', async () => {
    const client = new SdataClient();
    const statuses = [
      await client.status('/AR_Division', basic('crmapi', 'wrong')),
      await client.status('/AR_Division', ''),
      await client.status('/AR_Division', basic('viewer', 'View-Only-1')),
      await client.status('/AR_Division'),
    ];
    expect(statuses).toEqual([401, 401, 403, 200]);
  });

  it.each([
    ['/AR_Nothing', 404, /^ResourceKindNotFound/],
    ['/constructor', 404, /^ResourceKindNotFound/],
    ['/', 400, /^BadUrlSyntax/],
    [ROOT.replace('ABC', 'XYZ/AR_Division'), 404, /^DatasetNotFound/],
    [ROOT.replace('MasApp', 'Other'), 404, /^ApplicationNotFound/],
    [ROOT.replace('MasContract', 'Other'), 404, /^ContractNotFound/],
    ['/AR_Customer(01;NOBODY)', 404, /does not exist/],
    ['/AR_Customer(02;R&D/1)', 500, /Object reference not set/],
    ["/AR_Customer(00;O'BRIEN)", 500, /Object reference not set/],
    ['/AR_Customer?count=many', 400, /^BadQueryParameter/],
    ['/AR_Customer?where=Shoe eq 1', 400, /^BadWhereSyntax .*Shoe/],
  ])('diagnoses %s', async (path, status, text) => {
    const answer = await new SdataClient().get(path);
    expect([answer.status, diagnosisOf(answer.root)]).toEqual([status, expect.stringMatching(text)]);
  });

  it('finds by key, with segments between semicolons', async () => {
    const client = new SdataClient();
    const [payload] = payloadsOf((await client.get('/AR_Customer(01;QUAYSIDE)')).root);
    expect([payload?.namespace, payload?.name, payload && textOf(payload, 'AgingCategory4')]).toEqual([
      '',
      'AR_Customer',
      '2791.25',
    ]);
    const { root } = await client.get('/AR_CustomerContact(01;QUAYSIDE;BUYER)');
    expect(payloadsOf(root).map((one) => textOf(one, 'ContactName'))).toEqual(['Niamh Gallagher']);
    const detail = await client.get('/AR_InvoiceHistoryDetail(0100119;000000;000002)');
    expect(payloadsOf(detail.root).map((one) => textOf(one, 'ItemCode'))).toEqual(['/C']);
  });

  it('finds by where what it cannot find by key', async () => {
    const found = await new SdataClient().find('AR_Customer', "CustomerNo eq 'R&D/1'", 'CustomerName');
    expect(found).toEqual(['Rowe & Daughters']);
  });

  it('marks what is empty as nil, and writes dates and times as the switches say', async () => {
    const row = async (switches: Readonly<Record<string, unknown>>) => {
      const client = new SdataClient({ today: '2026-11-20', ...switches });
      const [payload] = payloadsOf((await client.get('/AR_Customer(01;QUAYSIDE)')).root);
      return ['DateUpdated', 'TimeUpdated'].map((name) => payload && textOf(payload, name));
    };
    expect(await row({})).toEqual(['2026-11-17', '14.50000']);
    expect(await row({ sdataDates: 'compact', sdataTimes: 'clock' })).toEqual(['20261117', '14:30:00']);
    expect(await row({ sdataDates: 'dateTime' })).toEqual(['2026-11-17T00:00:00', '14.50000']);
    const [never] = payloadsOf((await new SdataClient().get('/AR_Customer(00;0000123)')).root);
    const updated = never?.children.find((one) => one.name === 'DateUpdated');
    expect(updated?.attributes).toEqual({ [NIL]: 'true' });
  });

  it.each([
    ['AR_Division', 3],
    ['AR_TermsCode', 6],
    ['AR_Salesperson', 6],
    ['SY_SalesTaxSchedule', 4],
    ['SO_ShippingRateHeader', 5],
    ['AR_CustomerType', 3],
    ['AR_PriceLevel', 3],
    ['SO_ShipToAddress', 2],
    ['SO_SalesOrderHeader', 6],
    ['SO_SalesOrderDetail', 8],
    ['AR_CustomerContact', 3],
  ])('has the table %s', async (table, count) => {
    const { root } = await new SdataClient().get(`/${table}?count=500`);
    expect([textOf(root, 'totalResults'), payloadsOf(root)]).toEqual([
      String(count),
      expect.objectContaining({ length: count }),
    ]);
  });

  it('calls the table of shipping methods as the switch says', async () => {
    const client = new SdataClient({ shippingTable: 'SO_ShippingRate' });
    expect(await client.status('/SO_ShippingRate')).toBe(200);
    expect(await client.status('/SO_ShippingRateHeader')).toBe(404);
  });

  it('creates nothing unless it is allowed to', async () => {
    expect((await new SdataClient().post('/AR_Customer', ENTRY)).status).toBe(405);
    const client = new SdataClient({ sdataCreate: true });
    expect((await client.post('/AR_Customer', ENTRY)).status).toBe(201);
    expect(await client.find('AR_Customer', "CustomerNo eq 'FEED'", 'CustomerName')).toEqual(['Feed & Co']);
    expect((await client.post('/AR_Customer', ENTRY)).status).toBe(409);
    const refused = await client.post('/AR_Customer', ENTRY.replace('0100', '0999').replace('FEED', 'F2'));
    expect(diagnosisOf(refused.root)).toMatch(/column SalespersonNo/);
    expect((await client.post('/AR_Division', ENTRY)).status).toBe(405);
  });
});

describe('the ledger in SData', () => {
  const owner = "ARDivisionNo eq '01' and CustomerNo eq 'QUAYSIDE'";

  it('adds up to the balances of the customer', async () => {
    const client = new SdataClient({}, 40);
    const sum = (amounts: readonly (string | undefined)[]) =>
      amounts.reduce((total, one) => total + Math.round(Number(one) * 100), 0);
    const columns = [
      'CurrentBalance',
      'AgingCategory1',
      'AgingCategory2',
      'AgingCategory3',
      'AgingCategory4',
    ];
    const { root } = await client.get('/AR_Customer?count=500');
    for (const customer of payloadsOf(root)) {
      const where = `ARDivisionNo eq '${textOf(customer, 'ARDivisionNo')}' and CustomerNo eq '${textOf(customer, 'CustomerNo')}'`;
      const open = await client.find('AR_OpenInvoice', where, 'Balance');
      expect(sum(columns.map((name) => textOf(customer, name)))).toBe(sum(open));
    }
  });

  it('can be asked for by amounts that are derived', async () => {
    const where = "AgingCategory4 gt 2000 and ARDivisionNo eq '01' and not CustomerNo like 'G%'";
    expect(await new SdataClient().find('AR_Customer', where, 'CustomerNo')).toEqual(['QUAYSIDE']);
  });

  it('keeps paid invoices open until they are purged, and all in the history', async () => {
    const client = new SdataClient();
    expect(await client.find('AR_OpenInvoice', `${owner} and Balance eq 0`, 'InvoiceNo')).toEqual([
      '0100055',
    ]);
    const history = await client.find('AR_InvoiceHistoryHeader', owner, 'InvoiceNo');
    expect(history).toHaveLength(11);
    expect(history).toContain('0099012');
    const types = await client.find('AR_OpenInvoice', owner, 'InvoiceType');
    expect(new Set(types)).toEqual(new Set(['IN', 'CM', 'DM', 'PP', 'FC']));
  });

  it('has payments twice: by invoice and by deposit', async () => {
    const client = new SdataClient();
    const paid = ['640.00', '875.00', '1000.00', '1000.00'];
    const sorted = async (table: string, column: string) =>
      (await client.find(table, owner, column)).sort((one, other) => Number(one) - Number(other));
    expect(await sorted('AR_TransactionPaymentHistory', 'TransactionAmt')).toEqual(paid);
    expect(await sorted('AR_CashReceiptsHistory', 'CashAmountApplied')).toEqual(paid);
  });
});
