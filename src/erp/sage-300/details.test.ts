import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { readDetails } from './details';
import { readDocument } from './document';
import { openWebApi } from './web-api';
import { type Answer, customerRow, type FakeRequest, fakeWebApi, refusal, rows } from './web-api.fixture';

const REF = { recordKey: 'HARBOUR', number: 'HARBOUR' };
const CUSTOMER = customerRow({
  BalanceDueInCustomerCurrency: 1500.5,
  CreditLimitCustomerCurrency: 2000,
  AverageDaysToPay: 33.4,
  NumberOfPaidInvoices: 4,
  OnHold: 'Yes',
  ContactName: 'Ann Lee',
  DateOfLastInvoice: '2026-07-25T00:00:00Z',
  LastInvoiceAmountCustomerCurrency: 120,
  DateOfLastReceipt: null,
  DateOfLastStatement: '2026-07-31T00:00:00Z',
  CustomerContactSelection: [{ ContactCode: 'ANN' }],
});

const doc = (DocumentNumber: string, DocumentType: string, DueDate: string | null, due: number) => ({
  DocumentNumber,
  DocumentType,
  DocumentDate: '2026-07-01T00:00:00Z',
  DueDate: DueDate && `${DueDate}T00:00:00Z`,
  CurrencyCode: 'EUR',
  CustomerCurrencyInvoiceAmount: due,
  CustomerCurrencyAmountDue: due,
});

/** Today is 12 August 2026. */
const DOCUMENTS = [
  doc('IN1', 'Invoice', '2026-08-12', 100),
  doc('IN2', 'Invoice', '2026-08-11', 200),
  doc('IN3', 'Invoice', '2026-07-13', 300),
  doc('IN4', 'Invoice', '2026-07-12', 400),
  doc('IN5', 'Invoice', '2026-01-01', 600.5),
  doc('CN1', 'CreditNote', '2026-08-01', -50),
  doc('PP1', 'Prepayment', '2026-08-01', 30),
  doc('DN1', 'DebitNote', '2026-06-20', 5),
  doc('OLD', 'Invoice', '2026-01-01', 0),
];

const answers =
  (changes: Readonly<Record<string, Answer>> = {}) =>
  ({ path }: FakeRequest): Answer | undefined =>
    changes[path] ??
    {
      'AR/ARCustomers': rows([CUSTOMER]),
      'AR/ARPostedDocuments': rows(DOCUMENTS),
      'MT/MTContacts': rows([
        { ContactCode: 'ANN', FirstName: 'Ann', LastName: 'Lee', Email: 'ann@x.example' },
      ]),
    }[path];

const read = async (answer = answers(), connection = {}) => {
  const fake = fakeWebApi(answer, connection);
  return { fake, details: await readDetails(openWebApi(fake.ports), REF) };
};

const amounts = (part: Awaited<ReturnType<typeof read>>['details']['aging']) =>
  part.ok ? part.value.map(({ amount }) => amount.amount) : part.error.code;

describe('details', () => {
  it('are figures of the customer and of what is open', async () => {
    const { details } = await read();
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    expect(details.figures).toEqual({
      ok: true,
      value: {
        balance: eur('1500.5'),
        overdue: eur('1425.5'),
        creditLimit: eur('2000'),
        creditLeft: eur('499.5'),
        unapplied: eur('80'),
        daysToPay: 33,
      },
    });
    expect(amounts(details.aging)).toEqual(['100', '420', '405', '0', '600.5']);
    expect([details.agedOn, details.notices, details.invoiceCount]).toEqual([null, [], 8]);
    expect(details.profile).toMatchObject({ number: 'HARBOUR', onHold: true, currency: 'EUR' });
  });

  it('age credits as the administrator says, in the periods of the company', async () => {
    const { details } = await read(answers(), {
      agingPeriods: '10/20/31',
      ageCredits: 'current',
      ageUnapplied: 'current',
    });
    expect(amounts(details.aging)).toEqual(['25', '200', '0', '700', '600.5']);
    expect(details.aging).toMatchObject({
      value: [
        { to: 0 },
        { from: 1, to: 10 },
        { from: 11, to: 20 },
        { from: 21, to: 31 },
        { from: 32, to: null },
      ],
    });
  });

  it('list what is open by due date, without what is paid, credits as what they are', async () => {
    const { details } = await read();
    const listed = details.invoices.ok
      ? details.invoices.value.map(({ number, state, open }) => [number, state, open.amount])
      : [];
    expect(listed[0]).toEqual(['IN5', 'Invoice', '600.5']);
    expect(listed).toContainEqual(['PP1', 'Prepayment', '-30']);
    expect(listed).toContainEqual(['CN1', 'Credit Note', '-50']);
    expect(listed.map(([number]) => number)).not.toContain('OLD');
  });

  it('begin every filter with the customer, and take two round trips', async () => {
    const { fake } = await read();
    const [last, ...first] = [...fake.requests].reverse();
    expect(first.map(({ path }) => path).sort()).toEqual([
      'AR/ARCustomers',
      'AR/ARPostedDocuments',
      'AR/ARPostedReceipts',
      'AR/ARShipToLocations',
      'OE/OEInvoices',
      'OE/OEOrders',
    ]);
    expect(first.every(({ query }) => query.$filter?.startsWith("CustomerNumber eq 'HARBOUR'"))).toBe(true);
    expect(first.map(({ query }) => query.$filter).join()).toContain('ReceiptDate ge 2024-08-12T00:00:00Z');
    expect(last).toMatchObject({ path: 'MT/MTContacts', query: { $filter: "ContactCode eq 'ANN'" } });
    expect(fake.atOnce()).toBe(4);
  });

  it('each have their own fate', async () => {
    const denied = refusal('Forbidden', 'No.', 403);
    const { details } = await read(
      answers({
        'OE/OEOrders': denied,
        'OE/OEInvoices': denied,
        'MT/MTContacts': denied,
        'AR/ARPostedReceipts': new AppError('NET-TIMEOUT'),
      }),
    );
    const codes = [details.orders, details.salesInvoices, details.contacts, details.payments].map((part) =>
      part && !part.ok ? part.error.code : '',
    );
    expect(codes).toEqual(['ERP-MODULE', 'ERP-MODULE', 'ERP-MODULE', 'NET-TIMEOUT']);
    expect([details.figures.ok, details.aging.ok, details.shipTo?.ok]).toEqual([true, true, true]);
  });

  it('say what is missing without the open documents', async () => {
    const { details } = await read(answers({ 'AR/ARPostedDocuments': refusal('Forbidden', 'No.', 403) }));
    expect(details.figures).toMatchObject({
      ok: true,
      value: { overdue: null, balance: { amount: '1500.5' } },
    });
    expect([details.aging.ok, details.invoices.ok]).toEqual([false, false]);
    expect(details.notices).toEqual([{ labelKey: 'sage300_notice_no_documents', params: {} }]);
  });

  it('do not add up currencies', async () => {
    const foreign = { ...doc('IN9', 'Invoice', '2026-08-12', 9), CurrencyCode: 'USD' };
    const { details } = await read(answers({ 'AR/ARPostedDocuments': rows([...DOCUMENTS, foreign]) }));
    expect(amounts(details.aging)).toBe('ERP-FEATURE-ABSENT');
    expect(details.figures).toMatchObject({ ok: true, value: { overdue: null } });
  });

  it('say that there is more than was read', async () => {
    const many = Array.from({ length: 100 }, (_, index) => doc(`IN${index}`, 'Invoice', '2026-08-12', 1));
    const { details } = await read(answers({ 'AR/ARPostedDocuments': rows(many, { '@odata.count': 5000 }) }));
    expect(details.invoiceCount).toBe(5000);
    expect(details.notices[0]).toMatchObject({
      labelKey: 'sage300_notice_documents_cut',
      params: { read: '2000' },
    });
    expect(details.invoices.ok && details.invoices.value.length).toBe(100);
  });

  it('know no contacts in versions whose customers name none', async () => {
    const { CustomerContactSelection: _, ...older } = CUSTOMER as Record<string, unknown>;
    const { details, fake } = await read(answers({ 'AR/ARCustomers': rows([older]) }));
    expect(details.contacts).toBeNull();
    expect(fake.requests).toHaveLength(6);
    expect(details.addresses.map(({ role, name }) => [role, name])).toEqual([
      ['bill-to', 'Harbour Tools Ltd.'],
      ['primary', 'Ann Lee'],
    ]);
  });

  it('tell what last happened', async () => {
    const { details } = await read();
    expect(details.activity).toEqual([
      {
        labelKey: 'sage300_activity_invoice',
        date: '2026-07-25',
        amount: { amount: '120', currency: 'EUR' },
      },
      { labelKey: 'sage300_activity_statement', date: '2026-07-31', amount: null },
    ]);
  });

  it('are those of nobody where there is nobody', async () => {
    await expect(read(answers({ 'AR/ARCustomers': rows([]) }))).rejects.toMatchObject({
      code: 'ERP-NOT-FOUND',
    });
  });

  it.each([
    [{ CreditLimitCustomerCurrency: 0 }, null],
    [{ CreditLimitCustomerCurrency: 0, CheckCreditLimit: 'Yes' }, '0'],
  ])('take a limit of %o for %s', async (changes, limit) => {
    const { details } = await read(answers({ 'AR/ARCustomers': rows([{ ...CUSTOMER, ...changes }]) }));
    expect(details.figures.ok && (details.figures.value.creditLimit?.amount ?? null)).toBe(limit);
  });

  it.each([
    [{ AverageDaysToPay: 0, NumberOfDaysToPay: 90 }, 23],
    [{ AverageDaysToPay: 0 }, null],
    [{ AverageDaysToPay: null, NumberOfPaidInvoices: 0, NumberOfDaysToPay: 9 }, null],
  ])('take days to pay of %o for %s', async (changes, days) => {
    const { details } = await read(answers({ 'AR/ARCustomers': rows([{ ...CUSTOMER, ...changes }]) }));
    expect(details.figures).toMatchObject({ value: { daysToPay: days } });
  });

  it('show orders, receipts and O/E invoices, the newest first', async () => {
    const order = (OrderNumber: string, OrderDate: string, changes = {}) => ({
      OrderUniquifier: 1,
      OrderNumber,
      OrderDate,
      OrderType: 'Active',
      OrderCompleted: 'IncompleteNotIncluded',
      OrderTotal: 12.5,
      OrderSourceCurrency: 'USD',
      ...changes,
    });
    const receipt = {
      CheckReceiptNumber: 'R1',
      ReceiptDate: '2026-07-01',
      CustomerReceiptAmount: 9,
      PaymentType: 'CreditCard',
    };
    const { details } = await read(
      answers({
        'OE/OEOrders': rows([
          order('O1', '2026-01-01'),
          order('O2', '2026-02-01', {
            OnHold: true,
            OrderCompleted: 'CompleteDayEnd',
            OrderSourceCurrency: '',
          }),
        ]),
        'AR/ARPostedReceipts': rows([receipt]),
        'OE/OEInvoices': rows([{ InvoiceNumber: 'I1', InvoiceInclTaxTotal: 7, OrderNumber: 'O1' }]),
      }),
    );
    expect(details.orders).toMatchObject({
      value: [
        { number: 'O2', state: 'On Hold, Complete', total: { amount: '12.5', currency: 'EUR' } },
        { number: 'O1', state: 'Incomplete', kind: 'Active', total: { amount: '12.5', currency: 'USD' } },
      ],
    });
    expect(details.payments).toMatchObject({
      value: [{ number: 'R1', method: 'Credit Card', amount: { amount: '9' } }],
    });
    expect(details.salesInvoices).toMatchObject({
      value: [{ number: 'I1', total: { amount: '7', currency: 'EUR' }, hasLines: true }],
    });
  });
});

describe('a document', () => {
  const lines = [
    {
      LineNumber: 32,
      Item: 'A1-105/0',
      Description: 'Lamp',
      QuantityOrdered: 2.5,
      OrderUnitPrice: 10,
      ExtendedAmount: 25,
    },
    { MiscellaneousChargesCode: 'FRT', QuantityOrdered: 1 },
  ];
  const order = { OrderNumber: 'ORD1', OrderSourceCurrency: 'EUR', OrderTotal: 25, OrderDetails: lines };
  const open = (found: readonly object[]) => {
    const fake = fakeWebApi(() => rows(found as never));
    return { fake, api: openWebApi(fake.ports) };
  };

  it('comes with its lines', async () => {
    const { fake, api } = open([order]);
    const document = await readDocument(api, REF, 'order', { recordKey: '7', number: "O'1" });
    expect(fake.requests[0]).toMatchObject({
      path: 'OE/OEOrders',
      query: { $filter: "CustomerNumber eq 'HARBOUR' and OrderNumber eq 'O''1'" },
    });
    expect(document).toMatchObject({ kind: 'order', number: 'ORD1', total: { amount: '25' } });
    expect(document.lines).toEqual([
      {
        item: 'A1-105/0',
        description: 'Lamp',
        quantity: '2.5',
        unitPrice: { amount: '10', currency: 'EUR' },
        amount: { amount: '25', currency: 'EUR' },
      },
      { item: 'FRT', description: '', quantity: '1', unitPrice: null, amount: null },
    ]);
  });

  it('is found by its record key too', async () => {
    const { fake, api } = open([{ InvoiceNumber: 'I1' }]);
    await readDocument(api, REF, 'invoice', { recordKey: "7 or 1 eq 1'", number: '' });
    expect(fake.requests[0]).toMatchObject({
      path: 'OE/OEInvoices',
      query: { $filter: "CustomerNumber eq 'HARBOUR' and InvoiceUniquifier eq 711" },
    });
  });

  it('may not be there', async () => {
    const { api } = open([]);
    await expect(readDocument(api, REF, 'order', { recordKey: '', number: 'X' })).rejects.toMatchObject({
      code: 'ERP-NOT-FOUND',
    });
  });
});
