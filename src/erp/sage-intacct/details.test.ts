import { describe, expect, it } from 'vitest';
import { textOf } from '../../transport/xml-element';
import { createSageIntacct } from './connector';
import {
  answerWith,
  errorXml,
  type FakeRequest,
  failure,
  fakeGateway,
  invalidSession,
  objectOf,
  rows,
  success,
} from './gateway.fixture';

const REF = { recordKey: '41', number: 'N-41' };
const CUSTOMER =
  '<RECORDNO>41</RECORDNO><CUSTOMERID>N-41</CUSTOMERID><NAME>Quay</NAME><STATUS>active</STATUS>' +
  '<CREDITLIMIT>1000</CREDITLIMIT><TOTALDUE>250.5</TOTALDUE><ONHOLD>true</ONHOLD><WHENMODIFIED>31.07.2026 23:30:00</WHENMODIFIED>' +
  '<RECORD_URL>https://www.intacct.com/ia/acct/ur.phtml?.r=1</RECORD_URL>' +
  '<DISPLAYCONTACT.CONTACTNAME>Quay(CN-41)</DISPLAYCONTACT.CONTACTNAME><DISPLAYCONTACT.PRINTAS>Quay</DISPLAYCONTACT.PRINTAS><DISPLAYCONTACT.MAILADDRESS.CITY>Galway</DISPLAYCONTACT.MAILADDRESS.CITY>' +
  '<BILLTO.CONTACTNAME>Quay(CN-41)</BILLTO.CONTACTNAME><SHIPTO.CONTACTNAME>Yard</SHIPTO.CONTACTNAME>';
const invoice = (number: string, due: string, open: string, more = '') =>
  `<RECORDNO>${number}</RECORDNO><RECORDID>INV-${number}</RECORDID><STATE>Posted</STATE><WHENCREATED>01.06.2026</WHENCREATED>` +
  `<WHENDUE>${due}</WHENDUE><TOTALENTERED>${open}</TOTALENTERED><TOTALDUE>${open}</TOTALDUE><BASECURR>EUR</BASECURR>${more}`;

const DEFAULTS: Readonly<Record<string, string>> = {
  customer: rows('CUSTOMER', [CUSTOMER]),
  open: rows('ARINVOICE', [
    invoice('1', '12.08.2026', '100.1'),
    invoice('2', '11.08.2026', '200.2'),
    invoice('3', '01.01.2026', '50.5', '<RECORD_URL>javascript:alert(1)</RECORD_URL>'),
  ]),
  paid: rows('ARINVOICE', [
    '<WHENCREATED>01.06.2026</WHENCREATED><WHENPAID>01.07.2026</WHENPAID>',
    '<WHENCREATED>01.06.2026</WHENCREATED><WHENPAID>11.06.2026</WHENPAID>',
  ]),
  payments: rows('ARPYMT', [
    '<RECORDNO>9</RECORDNO><DOCNUMBER>CHK 1</DOCNUMBER><RECEIPTDATE>02.07.2026</RECEIPTDATE><TOTALENTERED>90</TOTALENTERED><CURRENCY>USD</CURRENCY><TRX_TOTALENTERED>100</TRX_TOTALENTERED>',
  ]),
  orders: rows('SODOCUMENT', [
    '<DOCNO>SO-1</DOCNO><DOCPARID>Sales Order</DOCPARID><TOTAL>7</TOTAL>',
    '<DOCNO>SQ-1</DOCNO><DOCPARID>Sales Quote</DOCPARID><TOTAL>7</TOTAL>',
  ]),
  adjustments: rows('ARADJUSTMENT', ['<TOTALDUE>-80.3</TOTALDUE>', '<TOTALDUE>20</TOTALDUE>']),
  advances: rows('ARADVANCE', ['<TOTALDUE>30</TOTALDUE>']),
  overpayments: rows('ARPYMT', []),
};
const SETUP = [
  success(
    '<userformatting><dateformat>.dmY</dateformat><gmtoffset>-01:00</gmtoffset><clock>24</clock></userformatting>',
  ),
  success(
    '<financialSetup><baseCurrency>EUR</baseCurrency><multiBaseCurrency>false</multiBaseCurrency></financialSetup>',
  ),
  rows('SODOCUMENTPARAMS', ['<DOCID>Sales Order</DOCID>']),
];

const PART_NAMES = Object.keys(DEFAULTS);

function sceneWith(changes: Readonly<Record<string, string>> = {}, setup = SETUP) {
  const parts = { ...DEFAULTS, ...changes };
  const scene = fakeGateway({
    answer: ({ bodies }) =>
      answerWith(...PART_NAMES.map((name) => parts[name] ?? ''), ...setup.slice(0, bodies.length - 8)),
  });
  return { scene, erp: createSageIntacct(scene.ports) };
}

describe('details', () => {
  it('take one round trip, the first time too', async () => {
    const { scene, erp } = sceneWith();
    await erp.readDetails(REF);
    expect(scene.requests.map(({ bodies }) => bodies.length)).toEqual([11]);
    await erp.readDetails(REF);
    expect(scene.requests.map(({ bodies }) => bodies.length)).toEqual([11, 8]);
  });

  it('see what is private to entities', async () => {
    const { scene, erp } = sceneWith();
    await erp.readDetails(REF);
    const queries = (scene.requests[0]?.bodies ?? []).filter((body) => body.name === 'query');
    const seen = queries
      .map((body) => body.children.find(({ name }) => name === 'options'))
      .map((options) => textOf(options ?? null, 'showprivate'));
    expect(new Set(seen)).toEqual(new Set(['true']));
  });

  it('compute figures exactly and in base currency', async () => {
    const details = await sceneWith().erp.readDetails(REF);
    expect(details.figures).toEqual({
      ok: true,
      value: {
        balance: { amount: '250.5', currency: 'EUR' },
        overdue: { amount: '250.7', currency: 'EUR' },
        creditLimit: { amount: '1000', currency: 'EUR' },
        creditLeft: { amount: '749.5', currency: 'EUR' },
        unapplied: { amount: '110.3', currency: 'EUR' },
        daysToPay: 20,
      },
    });
    expect(details.aging.ok && details.aging.value.map(({ amount }) => amount.amount)).toEqual([
      '100.1',
      '200.2',
      '0',
      '0',
      '50.5',
    ]);
    expect(details.notices).toEqual([{ labelKey: 'intacct_notice_balance_differs', params: {} }]);
  });

  it('read dates as this user sees them and instants in their zone', async () => {
    const details = await sceneWith().erp.readDetails(REF);
    expect(details.invoices.ok && details.invoices.value[0]).toMatchObject({
      date: '2026-06-01',
      due: '2026-08-12',
    });
    expect(details.profile.modifiedAt).toBe('2026-08-01T00:30:00.000Z');
  });

  it('open only pages of Intacct', async () => {
    const details = await sceneWith().erp.readDetails(REF);
    expect(details.profile.url).toBe('https://www.intacct.com/ia/acct/ur.phtml?.r=1');
    expect(details.invoices.ok && details.invoices.value[2]?.url).toBe('');
  });

  it('show documents in their own currency', async () => {
    const details = await sceneWith().erp.readDetails(REF);
    expect(details.payments.ok && details.payments.value[0]).toMatchObject({
      number: 'CHK 1',
      amount: { amount: '100', currency: 'USD' },
    });
  });

  it('list orders, not quotes, and ask for them alone next time', async () => {
    const { scene, erp } = sceneWith();
    const details = await erp.readDetails(REF);
    expect(details.orders.ok && details.orders.value.map(({ number }) => number)).toEqual(['SO-1']);
    await erp.readDetails(REF);
    const filterOf = (request: FakeRequest | undefined): string =>
      JSON.stringify(request?.bodies.find((body) => objectOf(body) === 'SODOCUMENT'));
    expect(filterOf(scene.requests[0])).not.toContain('Sales Order');
    expect(filterOf(scene.requests[1])).toContain('Sales Order');
  });

  it('call contacts as people do, and leave out those that only repeat the display contact', async () => {
    const details = await sceneWith().erp.readDetails(REF);
    expect(details.addresses.map(({ role, name }) => [role, name])).toEqual([
      ['display', 'Quay'],
      ['ship-to', 'Yard'],
    ]);
  });

  it('lose only the part that was refused', async () => {
    const refused = failure(
      errorXml('PL04000005', 'You do not have permission for API operation READ_BY_QUERY'),
    );
    const details = await sceneWith({ orders: refused, advances: refused }).erp.readDetails(REF);
    expect(details.orders).toMatchObject({ ok: false, error: { code: 'ERP-PERMISSION' } });
    expect([details.figures.ok, details.invoices.ok, details.payments.ok]).toEqual([true, true, true]);
    expect(details.notices).toContainEqual({ labelKey: 'intacct_notice_unapplied_partial', params: {} });
  });

  it('give what the customer itself says without the open invoices, and no overdue', async () => {
    const refused = failure(errorXml('PL04000005', 'You do not have permission'));
    const details = await sceneWith({ open: refused }).erp.readDetails(REF);
    expect([details.aging.ok, details.invoices.ok, details.payments.ok]).toEqual([false, false, true]);
    expect(details.figures).toMatchObject({
      ok: true,
      value: {
        balance: { amount: '250.5', currency: 'EUR' },
        creditLeft: { amount: '749.5' },
        overdue: null,
      },
    });
    expect(details.notices).toEqual([]);
  });

  it('give no figures where the open invoices alone could tell the currency', async () => {
    const refused = failure(errorXml('PL04000005', 'You do not have permission'));
    const details = await sceneWith({ open: refused }, [refused, refused, refused]).erp.readDetails(REF);
    expect(details.figures).toMatchObject({ ok: false, error: { code: 'ERP-PERMISSION' } });
  });

  it('do not add up several base currencies', async () => {
    const open = rows('ARINVOICE', [
      invoice('1', '12.08.2026', '1'),
      invoice('2', '12.08.2026', '1').replace('EUR', 'USD'),
    ]);
    const details = await sceneWith({ open }).erp.readDetails(REF);
    expect(details.figures.ok).toBe(false);
    expect(details.invoices.ok).toBe(true);
    expect(details.notices).toEqual([{ labelKey: 'intacct_notice_several_currencies', params: {} }]);
  });

  it('leave out drafts and reversals, and say when the list was cut', async () => {
    const draft = invoice('4', '12.08.2026', '5000').replace('Posted', 'Draft');
    const open = rows('ARINVOICE', [invoice('1', '12.08.2026', '1'), draft], 2500);
    const details = await sceneWith({ open }).erp.readDetails(REF);
    expect(details.invoices.ok && details.invoices.value).toHaveLength(1);
    expect(details.invoiceCount).toBe(2499);
    expect(details.notices).toEqual([{ labelKey: 'intacct_notice_open_invoices_cut', params: {} }]);
  });

  it('have no aging rather than a guessed one when the formatting is unknown', async () => {
    const refused = failure(errorXml('PL04000005', 'You do not have permission'));
    const details = await sceneWith({}, [refused, refused, refused]).erp.readDetails(REF);
    expect(details.notices).toContainEqual({ labelKey: 'intacct_notice_format_unknown', params: {} });
    expect(details.aging).toMatchObject({ ok: false, error: { code: 'ERP-DATE-FORMAT' } });
    expect(details.figures).toMatchObject({
      ok: true,
      value: { balance: { amount: '250.5' }, overdue: null, daysToPay: null },
    });
    expect(details.invoices.ok && details.invoices.value[0]).toMatchObject({ date: null, due: null });
    expect(details.profile.modifiedAt).toBe('');
    expect(details.orders.ok && details.orders.value).toHaveLength(2);
  });

  it('end when there is no such customer', async () => {
    const scene = sceneWith({ customer: rows('CUSTOMER', []) });
    await expect(scene.erp.readDetails(REF)).rejects.toMatchObject({
      code: 'ERP-NOT-FOUND',
      params: { number: 'N-41' },
    });
  });

  it('go on after the session ended', async () => {
    const scene = fakeGateway({
      answer: (_, index) =>
        index === 0 ? invalidSession() : answerWith(...Object.values(DEFAULTS), ...SETUP),
    });
    const details = await createSageIntacct(scene.ports).readDetails(REF);
    expect(details.profile.name).toBe('Quay');
  });
});
