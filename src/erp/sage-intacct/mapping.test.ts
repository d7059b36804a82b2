import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PickList } from '../../core/pick-list';
import { type PromotionPlan, problemsOf, valuesOf } from '../../core/promotion-plan';
import { account, address, contact } from '../../core/test/crm-account';
import { readXml } from '../../transport/xml';
import { writeXml } from '../../transport/xml-writer';
import type { PlanInput } from '../contract';
import { createFunctions } from './create';
import locale from './locale.en.json';
import { planCustomer, startForm } from './mapping';

const GALWAY = address({ lines: ['Dock Road 4'], city: 'Galway', postalCode: 'H91', country: 'Irland' });
const SLIGO = address({ lines: ['Yard 1', 'Gate 2', 'Dock 3', 'Bay 4'], city: 'Sligo', countryCode: 'IE' });
const list = (id: string, ...values: string[]): PickList => ({
  id,
  state: 'ready',
  entries: values.map((value) => ({ value, label: value })),
  readAt: 1,
  error: null,
  source: 'erp',
});
const LISTS = [
  list('terms', 'Net 30'),
  list('currencies', 'EUR', 'USD'),
  list('entities', 'IE'),
  list('customerTypes', 'Retail'),
];

const plan = (values: Partial<PlanInput>): PromotionPlan =>
  planCustomer({
    account: account(),
    form: {},
    defaulted: [],
    mapping: {},
    lists: LISTS,
    connection: {},
    ...values,
  });
const line = (of: PromotionPlan, target: string) => of.lines.find((each) => each.target === target);
const problem = (of: PromotionPlan, target: string) => line(of, target)?.problem?.code;

describe('plan', () => {
  it('sends the account under the names of Intacct and says where each value comes from', () => {
    const made = plan({ account: account({ phone: '+353 91', email: 'ap@harbour.example', taxId: 'IE1' }) });
    expect(valuesOf(made)).toEqual({
      NAME: 'Harbour Trading',
      'DISPLAYCONTACT.PRINTAS': 'Harbour Trading',
      'DISPLAYCONTACT.COMPANYNAME': 'Harbour Trading',
      'DISPLAYCONTACT.PHONE1': '+353 91',
      'DISPLAYCONTACT.EMAIL1': 'ap@harbour.example',
      TAXID: 'IE1',
    });
    expect(line(made, 'TAXID')?.origin).toEqual({ kind: 'crm', source: 'account.taxId' });
    expect(problemsOf(made)).toEqual([]);
  });

  it('follows the administrator mapping', () => {
    const mapping = { COMMENTS: 'text:From CRM', TAXID: '', NAME: 'field:Legal__c' };
    const made = plan({ account: account({ taxId: 'IE1', fields: { Legal__c: 'Harbour Ltd' } }), mapping });
    expect(valuesOf(made)).toMatchObject({ COMMENTS: 'From CRM', NAME: 'Harbour Ltd' });
    expect(line(made, 'TAXID')).toBeUndefined();
    expect(line(made, 'COMMENTS')?.origin).toEqual({ kind: 'default' });
  });

  it('asks for what is required', () => {
    const made = plan({ account: account({ name: '' }) });
    expect(problem(made, 'NAME')).toBe('VALUE-REQUIRED');
    expect(problem(made, 'DISPLAYCONTACT.PRINTAS')).toBe('VALUE-REQUIRED');
  });

  it.each([
    ['NAME', { name: 'x'.repeat(101) }, 'VALUE-TOO-LONG'],
    ['NAME', { name: 'a\u0007b' }, 'VALUE-CHARACTERS'],
    ['NAME', { name: 'a\uD800b' }, 'VALUE-CHARACTERS'],
    ['DISPLAYCONTACT.EMAIL1', { email: 'ines@harbour' }, 'VALUE-EMAIL'],
    ['DISPLAYCONTACT.EMAIL1', { email: 'a@b.example; c@d.example' }, 'VALUE-EMAIL'],
    ['DISPLAYCONTACT.EMAIL1', { email: '@harbour.example' }, 'VALUE-EMAIL'],
  ])('finds what Intacct would refuse in %s', (target, values, code) => {
    expect(problem(plan({ account: account(values) }), target)).toBe(code);
  });

  it('takes credit limits as plain decimals only', () => {
    const limit = (text: string) => plan({ mapping: { CREDITLIMIT: `text:${text}` } });
    expect(valuesOf(limit('025000.00')).CREDITLIMIT).toBe('25000');
    expect(problem(limit('25,000'), 'CREDITLIMIT')).toBe('VALUE-INVALID');
    expect(problem(limit('-1'), 'CREDITLIMIT')).toBe('VALUE-INVALID');
  });

  it('keeps every value but comments on one line', () => {
    const made = plan({
      account: account({ name: 'A\r\n  B', description: 'x\ny' }),
      mapping: { COMMENTS: 'account.description' },
    });
    expect(valuesOf(made)).toMatchObject({ NAME: 'A B', COMMENTS: 'x\ny' });
    expect(problemsOf(made)).toEqual([]);
  });
});

describe('plan of addresses', () => {
  it('puts the bill-to address on the display contact and a different ship-to on a contact of its own', () => {
    const form = { billTo: 'billing', shipTo: 'shipping' };
    const made = valuesOf(plan({ account: account({ billing: GALWAY, shipping: SLIGO }), form }));
    expect(made).toMatchObject({
      'DISPLAYCONTACT.MAILADDRESS.CITY': 'Galway',
      'DISPLAYCONTACT.MAILADDRESS.COUNTRY': 'Ireland',
      'SHIPTO.CONTACTNAME': 'Harbour Trading ship-to (0015g00000ABCDEAA2)',
      'SHIPTO.MAILADDRESS.ADDRESS3': 'Dock 3, Bay 4',
      'SHIPTO.MAILADDRESS.COUNTRY': 'Ireland',
    });
  });

  it('makes no contact for the same place', () => {
    const same = { ...GALWAY, city: ' galway'.trim(), lines: ['DOCK ROAD  4'] };
    const form = { billTo: 'billing', shipTo: 'shipping' };
    const made = valuesOf(plan({ account: account({ billing: GALWAY, shipping: same }), form }));
    expect(Object.keys(made).filter((target) => target.startsWith('SHIPTO'))).toEqual([]);
  });

  it('says that a country was translated, and from what', () => {
    const made = plan({ account: account({ billing: GALWAY }), form: { billTo: 'billing' } });
    expect(line(made, 'DISPLAYCONTACT.MAILADDRESS.COUNTRY')?.origin).toEqual({
      kind: 'translated',
      from: 'Irland',
    });
  });

  it('uses the names of Intacct where they differ', () => {
    const billing = address({ country: 'South Korea' });
    const made = valuesOf(plan({ account: account({ billing }), form: { billTo: 'billing' } }));
    expect(made['DISPLAYCONTACT.MAILADDRESS.COUNTRY']).toBe('Korea, Republic of');
  });

  it('asks about a country it does not know, and shows it', () => {
    const billing = { ...GALWAY, country: 'Atlantis' };
    const made = plan({ account: account({ billing }), form: { billTo: 'billing' } });
    expect(line(made, 'DISPLAYCONTACT.MAILADDRESS.COUNTRY')).toMatchObject({
      value: 'Atlantis',
      problem: { code: 'VALUE-COUNTRY', params: { value: 'Atlantis' } },
    });
  });

  it.each(['COUNTRYCODE', 'isocountrycode'])('adds the code in the element of the company: %s', (element) => {
    const connection = { countryCodeElement: element };
    const made = valuesOf(
      plan({ account: account({ billing: GALWAY }), form: { billTo: 'billing' }, connection }),
    );
    expect(made[`DISPLAYCONTACT.MAILADDRESS.${element.toUpperCase()}`]).toBe('IE');
  });

  it('makes the chosen person the primary contact', () => {
    const person = contact({ address: GALWAY });
    const made = plan({
      account: account({ contacts: [person] }),
      form: { primaryContact: '0035', billTo: '0035' },
    });
    expect(valuesOf(made)).toMatchObject({
      'CONTACTINFO.CONTACTNAME': 'Ines Vogel (0035)',
      'CONTACTINFO.EMAIL1': 'ines@harbour.example',
      'CONTACTINFO.MAILADDRESS.CITY': 'Galway',
      'DISPLAYCONTACT.MAILADDRESS.CITY': 'Galway',
    });
  });
});

describe('plan of the form', () => {
  it('sends picked values and tells defaults from choices', () => {
    const made = plan({ form: { terms: 'Net 30', customerType: 'retail' }, defaulted: ['terms'] });
    expect(valuesOf(made)).toMatchObject({ TERMNAME: 'Net 30', CUSTTYPE: 'Retail' });
    expect(line(made, 'TERMNAME')?.origin).toEqual({ kind: 'default' });
    expect(line(made, 'CUSTTYPE')?.origin).toEqual({ kind: 'form' });
  });

  it('refuses what is not in its list, at the field', () => {
    const made = plan({ form: { terms: 'Net 45', entity: 'ZZ', customerId: 'A B' } });
    expect(made.fieldProblems).toMatchObject({
      terms: { code: 'VALUE-NOT-IN-LIST' },
      entity: { code: 'VALUE-NOT-IN-LIST' },
      customerId: { code: 'VALUE-CHARACTERS' },
    });
    expect(problemsOf(made)).toHaveLength(3);
  });

  it('lets a field be typed where the company has no such list', () => {
    const free: PickList = { ...list('terms'), state: 'free' };
    expect(valuesOf(plan({ form: { terms: 'Anything' }, lists: [free] })).TERMNAME).toBe('Anything');
  });

  it('does not guess while a list is missing', () => {
    const failed: PickList = { ...list('terms'), state: 'failed' };
    expect(plan({ form: { terms: 'Net 30' }, lists: [failed] }).fieldProblems.terms?.code).toBe(
      'LIST-MISSING',
    );
    expect(plan({ form: { terms: 'Net 30' }, lists: [] }).fieldProblems.terms?.code).toBe('LIST-MISSING');
    const stale: PickList = { ...list('terms', 'Net 30'), state: 'failed' };
    expect(plan({ form: { terms: 'Net 30' }, lists: [stale] }).fieldProblems).toEqual({});
  });

  it('sends the currency of the account only where the company has several', () => {
    const form = { currency: 'EUR' };
    expect(valuesOf(plan({ form, defaulted: ['currency'] })).CURRENCY).toBe('EUR');
    expect(valuesOf(plan({ form, defaulted: ['currency'], lists: [] })).CURRENCY).toBeUndefined();
  });

  it('starts with what the CRM has', () => {
    const made = account({ shipping: SLIGO, contacts: [contact()] });
    expect(startForm(made, { entityId: 'IE' })).toEqual({
      customerId: '',
      entity: 'IE',
      currency: 'EUR',
      primaryContact: '0035',
      billTo: 'shipping',
      shipTo: 'shipping',
    });
  });
});

describe('the bill-to to begin with', () => {
  const home = contact({ address: SLIGO });

  it('is where a person lives, when the account has no address of its own', () => {
    expect(startForm(account({ kind: 'person', contacts: [home] }), {}).billTo).toBe(home.id);
  });

  it('is never the address of a contact at a business', () => {
    expect(startForm(account({ kind: 'business', contacts: [home] }), {}).billTo).toBe('');
  });
});

describe('every plan', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const drawn = fc.record({ name: text, email: text, phone: text, city: text, country: text, first: text });

  it('has words for every line', () => {
    const made = plan({
      account: account({ billing: GALWAY, shipping: SLIGO, contacts: [contact({ address: SLIGO })] }),
      form: {
        billTo: 'billing',
        shipTo: 'shipping',
        primaryContact: '0035',
        terms: 'Net 30',
        customerId: 'N-1',
      },
      connection: { countryCodeElement: 'COUNTRYCODE' },
    });
    expect(made.lines.map(({ labelKey }) => labelKey).filter((key) => !(key in locale))).toEqual([]);
  });

  it('becomes XML that says exactly what the plan says, or has a problem', () => {
    fc.assert(
      fc.property(drawn, ({ name, email, phone, city, country, first }) => {
        const made = plan({
          account: account({
            name,
            email,
            phone,
            billing: address({ city, country }),
            contacts: [contact({ firstName: first })],
          }),
          form: { billTo: 'billing', primaryContact: '0035' },
        });
        if (problemsOf(made).length > 0) return;
        const values = valuesOf(made);
        const functions = createFunctions({ intentId: 'i', entity: '', values }, '');
        const customer = functions.at(-1)?.body.children[0];
        if (!customer) throw new Error('no customer');
        const sent = readXml(writeXml(customer));
        expect(sent).toEqual(customer);
        expect(sent.children.find((child) => child.name === 'NAME')?.text).toBe(values.NAME);
      }),
    );
  });
});
