import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { createSage100 } from './connector';
import { failureCode } from './failure-code.fixture';
import { fakeService, members, ORIGIN } from './service.fixture';

const REF = { recordKey: '01-NORTHW', number: '' };
const CUSTOMER = {
  ARDivisionNo: '01',
  AgingCategory1: '150.00',
  AgingCategory2: '0',
  AgingCategory3: '25.50',
  AgingCategory4: '-10',
  ContactCode: 'BUYER',
  CreditHold: 'Y',
  CreditLimit: '7500',
  CurrentBalance: '2100.50',
  CustomerName: 'Northwind Traders',
  CustomerNo: 'NORTHW',
  DateLastAging: '2026-08-01T00:00:00',
  DateLastPayment: '2026-07-15T00:00:00',
  DateLastActivity: '1753-01-01T00:00:00',
  DateEstablished: '0001-01-01T00:00:00',
  LastPaymentAmt: '99.9',
  OpenOrderAmt: '310.00',
};
const NO_SDATA = { ok: false, error: { code: 'ERP-NEEDS-SDATA' } };
const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('details over the web services alone', () => {
  const service = () =>
    fakeService({
      answers: {
        GetCustomer: members(CUSTOMER),
        GetCustomerContact: members({ ContactCode: 'BUYER', ContactName: 'Ann Lee' }),
      },
    });

  it('have all that the customer’s record says', async () => {
    const details = await createSage100(service().ports).readDetails(REF);
    expect(details.figures).toEqual({
      ok: true,
      value: {
        balance: usd('2266'),
        overdue: usd('165.5'),
        creditLimit: usd('7500'),
        creditLeft: usd('4924'),
        unapplied: usd('0'),
        daysToPay: null,
      },
    });
    expect(details.profile).toMatchObject({ number: '01-NORTHW', onHold: true, currency: 'USD' });
    expect(details.agedOn).toBe('2026-08-01');
    expect(details.activity).toEqual([
      { labelKey: 'sage100_activity_payment', date: '2026-07-15', amount: usd('99.9') },
    ]);
    expect(details.contacts).toMatchObject({
      ok: true,
      value: [{ code: 'BUYER', name: 'Ann Lee', primary: true }],
    });
  });

  it('say of everything else what it needs', async () => {
    const details = await createSage100(service().ports).readDetails(REF);
    const { invoices, payments, orders, salesInvoices, shipTo } = details;
    for (const part of [invoices, payments, orders, salesInvoices, shipTo])
      expect(part).toMatchObject(NO_SDATA);
  });

  it('name the aging categories by the days that the administrator entered', async () => {
    const { ports } = service();
    const connection = { ...ports.connection, agingPeriods: '0/15/30/45' };
    const { aging } = await createSage100({ ...ports, connection }).readDetails(REF);
    const ends = aging.ok ? aging.value.map(({ from, to }) => [from, to]) : [];
    expect(ends).toEqual([
      [0, 0],
      [1, 15],
      [16, 30],
      [31, 45],
      [46, null],
    ]);
  });

  it('stand although the service does not say which day is none, nor who the contact is', async () => {
    const lost = new AppError('NET-TIMEOUT');
    const answers = {
      GetCustomer: members(CUSTOMER),
      GetContractInformation: lost,
      GetCustomerContact: lost,
    };
    const details = await createSage100(fakeService({ answers }).ports).readDetails(REF);
    expect([details.agedOn, details.contacts]).toMatchObject(['2026-08-01', { ok: false }]);
  });

  it('of nobody are not found', async () => {
    expect(await failureCode(createSage100(fakeService().ports).readDetails(REF))).toBe('ERP-NOT-FOUND');
  });
});

describe('details with SData', () => {
  const KEY = '<ARDivisionNo>01</ARDivisionNo><CustomerNo>NORTHW</CustomerNo>';
  const open = (no: string, balance: string, due = '20260701') =>
    `${KEY}<InvoiceNo>${no}</InvoiceNo><InvoiceType>IN</InvoiceType><InvoiceDueDate>${due}</InvoiceDueDate><NonTaxableAmt>10</NonTaxableAmt><Balance>${balance}</Balance>`;

  it('have each part with its own fate', async () => {
    const service = fakeService({
      connection: { sdataAddress: ORIGIN },
      answers: { GetCustomer: members(CUSTOMER) },
      tablesOfSdata: (table, where) => {
        expect(where).toBe("ARDivisionNo eq '01' and CustomerNo eq 'NORTHW'");
        if (table === 'AR_OpenInvoice')
          return [
            open('0000004', '6', '20260801'),
            open('0000001', '10'),
            open('0000002', '0'),
            open('0000003', '-4'),
          ];
        if (table === 'SO_SalesOrderHeader') return new AppError('NET-HOST-REFUSED');
        return table === 'AR_InvoiceHistoryHeader' ? null : [];
      },
    });
    const details = await createSage100(service.ports).readDetails(REF);
    expect(details.invoices).toMatchObject({
      ok: true,
      value: [{ number: '0000001', due: '2026-07-01' }, { number: '0000003' }, { number: '0000004' }],
    });
    expect([details.invoiceCount, details.figures]).toMatchObject([3, { value: { unapplied: usd('4') } }]);
    expect(details.orders).toMatchObject({ error: { code: 'NET-HOST-REFUSED' } });
    expect(details.salesInvoices).toMatchObject({ error: { code: 'ERP-FEATURE-ABSENT' } });
    expect(details.payments).toEqual({ ok: true, value: [] });
    expect(service.bodiesOf('GetCustomerContact')).toEqual([]);
  });
});

describe('a link that is a number alone', () => {
  const HAND = { recordKey: '', number: '01NORTHW' };
  const is = (body: string, division: string, number: string) =>
    new RegExp(`<arDivisionNo[^>]*>${division}<.*<customerNo[^>]*>${number}<`).test(body);
  const NOBODY = { fault: 'CI_NoKey', text: 'No such customer.' };
  const order = members({ ARDivisionNo: '01', CustomerNo: 'NORTHW', SalesOrderNo: '0000771' });

  it('has the tables of the very customer whose record it leads to', async () => {
    const asked: string[] = [];
    const service = fakeService({
      connection: { sdataAddress: ORIGIN },
      answers: { GetCustomer: (body) => (is(body, '01', 'NORTHW') ? members(CUSTOMER) : NOBODY) },
      tablesOfSdata: (table, where) => {
        if (table !== '') asked.push(where);
        return [];
      },
    });
    await createSage100(service.ports).readDetails(HAND);
    expect([...new Set(asked)]).toEqual(["ARDivisionNo eq '01' and CustomerNo eq 'NORTHW'"]);
  });

  it('does not show an order of the other customer that it could mean', async () => {
    const both = members({ ...CUSTOMER, ARDivisionNo: '00', CustomerNo: '01NORTHW' });
    const service = fakeService({ answers: { GetCustomer: both, GetSalesOrder: order } });
    const read = createSage100(service.ports).readDocument(HAND, 'order', { recordKey: '', number: '771' });
    expect(await failureCode(read)).toBe('ERP-NOT-FOUND');
  });

  it('means a customer of a company without divisions too', async () => {
    const { ARDivisionNo: _, ...undivided } = CUSTOMER;
    const service = fakeService({ answers: { GetCustomer: members(undivided) } });
    const found = await createSage100(service.ports).read({ recordKey: '', number: 'NORTHW' });
    expect(found?.recordKey).toBe('00-NORTHW');
  });
});

describe('details with an SData address that is none', () => {
  it('miss what SData would give, and nothing else', async () => {
    const service = fakeService({
      connection: { sdataAddress: 'erp' },
      answers: { GetCustomer: members(CUSTOMER) },
    });
    const details = await createSage100(service.ports).readDetails(REF);
    expect([details.figures.ok, details.invoices]).toMatchObject([true, { error: { code: 'ERP-ADDRESS' } }]);
  });
});

describe('an order by its number', () => {
  const order = (customer: string) =>
    members({
      ARDivisionNo: '01',
      CustomerNo: customer,
      OrderStatus: 'O',
      SalesOrderNo: '0000771',
      NonTaxableAmt: '20',
      DiscountAmt: '5',
    }) +
    '<a:Lines><a:SalesOrderLine><a:ItemCode>X</a:ItemCode><a:QuantityOrdered>2.00</a:QuantityOrdered></a:SalesOrderLine></a:Lines>';
  const read = (customer: string) => {
    const service = fakeService({ answers: { GetSalesOrder: order(customer) } });
    return createSage100(service.ports).readDocument(REF, 'order', { recordKey: '', number: '771' });
  };

  it('is zero-filled, and has its lines', async () => {
    await expect(read('NORTHW')).resolves.toMatchObject({
      number: '0000771',
      state: 'Open',
      total: usd('15'),
      lines: [{ item: 'X', quantity: '2', unitPrice: null }],
    });
  });

  it('is not shown to another customer', async () => {
    expect(await failureCode(read('OTHER'))).toBe('ERP-NOT-FOUND');
  });
});

describe('an invoice of the history', () => {
  const row = (sequence: string, rest: string) =>
    `<ARDivisionNo>01</ARDivisionNo><CustomerNo>NORTHW</CustomerNo><InvoiceNo>0000012</InvoiceNo><HeaderSeqNo>${sequence}</HeaderSeqNo>${rest}`;
  const read = (recordKey: string) => {
    const service = fakeService({
      connection: { sdataAddress: ORIGIN },
      tablesOfSdata: (table) =>
        table === 'AR_InvoiceHistoryHeader'
          ? [row('000000', '<NonTaxableSalesAmt>50</NonTaxableSalesAmt>'), row('000001', '')]
          : [row('000000', '<ItemCode>SOLD</ItemCode>'), row('000001', '<ItemCode>BACK</ItemCode>')],
    });
    return createSage100(service.ports).readDocument(REF, 'invoice', { recordKey, number: '0000012' });
  };

  it.each([
    ['0000012-000000', 'SOLD'],
    ['0000012-000001', 'BACK'],
    ['', 'SOLD'],
  ])('is told from others of its number, such as its credit memo: %j', async (recordKey, item) => {
    expect((await read(recordKey)).lines.map((line) => line.item)).toEqual([item]);
  });
});
