import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../core/promotion-plan';
import { account, address, contact } from '../../core/test/crm-account';
import { customerPayload } from './payload';
import { planCustomer, startForm } from './plan';
import { LISTS, list, planInput } from './web-api.fixture';

const EVERYTHING = {
  terms: 'N30',
  accountSet: 'TRADE',
  billingCycle: 'N30',
  salesperson: 'RW',
  currency: 'CAD',
  shipVia: 'N30',
  priceList: 'N30',
  language: 'FRA',
  billTo: 'billing',
  primaryContact: 'c1',
};

const lineOf = (input: ReturnType<typeof planInput>, target: string) =>
  planCustomer(input).lines.find((line) => line.target === target);

describe('a plan', () => {
  it('is sent in the order in which the Web API has to apply it', () => {
    const mapping = { CreditLimitCustomerCurrency: 'text:7500.00', FaxNumber: 'text:1', WebSite: 'text:w' };
    const plan = planCustomer(planInput({ form: EVERYTHING, mapping }));
    const sent = Object.keys(customerPayload(valuesOf(plan)));
    expect(sent).toEqual([
      'CustomerNumber',
      'ShortName',
      'GroupCode',
      'TaxGroup',
      'CustomerName',
      'AddressLine1',
      'City',
      'ZipPostalCode',
      'Country',
      'PhoneNumber',
      'FaxNumber',
      'Email',
      'WebSite',
      'ContactName',
      'ContactsPhone',
      'ContactsEmail',
      'AccountSet',
      'BillingCycle',
      'CurrencyCode',
      'Terms',
      'Salesperson1',
      'SalesSplitPercentage1',
      'CustomerPriceList',
      'ShipViaCode',
      'CheckLanguage',
      'CreditLimitCustomerCurrency',
    ]);
    expect(plan.lines.map(({ target }) => target)).toEqual(sent);
  });

  it('is sent in that order however the values were kept, numbers as numbers', () => {
    const kept = { CreditLimitCustomerCurrency: '7500.5', TaxGroup: 'BCTAX', City: '', CustomerNumber: 'A' };
    expect(JSON.stringify(customerPayload(kept))).toBe(
      '{"CustomerNumber":"A","TaxGroup":"BCTAX","CreditLimitCustomerCurrency":7500.5}',
    );
  });

  it('writes keys, telephone numbers and the short name as Sage 300 keeps them', () => {
    const values = valuesOf(planCustomer(planInput({ form: { customerNo: ' harbour ' } })));
    expect(values).toMatchObject({
      CustomerNumber: 'HARBOUR',
      ShortName: 'HARBOUR TO',
      CustomerName: 'Harbour Tools Ltd.',
      PhoneNumber: '353915550100',
    });
    expect(lineOf(planInput(), 'PhoneNumber')?.origin).toEqual({
      kind: 'translated',
      from: '+353 91 555-0100',
    });
  });

  it('sends what was chosen, and shows what category and account set supply', () => {
    const plan = planCustomer(planInput());
    expect(plan.supplied).toEqual({
      terms: { value: 'N30', from: 'WHL' },
      accountSet: { value: 'TRADE', from: 'WHL' },
      billingCycle: { value: 'BILLMT', from: 'WHL' },
      currency: { value: 'CAD', from: 'TRADE' },
    });
    expect(Object.keys(valuesOf(plan))).not.toContain('Terms');
    const chosen = planCustomer(planInput({ form: { terms: 'n30' } }));
    expect([chosen.supplied.terms, valuesOf(chosen).Terms]).toEqual([undefined, 'N30']);
    expect(chosen.fieldProblems).toEqual({});
  });

  it("sends the category's own tax group where none is chosen: the Web API wants one", () => {
    const plan = planCustomer(planInput({ form: { group: 'RTL', taxGroup: '' } }));
    expect([plan.fieldProblems, plan.supplied.taxGroup?.value, valuesOf(plan).TaxGroup]).toEqual([
      {},
      'BCTAX',
      'BCTAX',
    ]);
  });

  it('leaves a credit limit to a category that keeps it', () => {
    const mapping = { CreditLimitCustomerCurrency: 'text:7500' };
    expect(lineOf(planInput({ mapping }), 'CreditLimitCustomerCurrency')?.value).toBe('7500');
    expect(
      lineOf(planInput({ mapping, form: { group: 'RTL' } }), 'CreditLimitCustomerCurrency'),
    ).toBeUndefined();
  });

  it('says where a value stems from', () => {
    const input = planInput({ form: EVERYTHING, defaulted: ['terms'] });
    expect(
      ['Terms', 'AccountSet', 'CustomerName', 'SalesSplitPercentage1'].map(
        (t) => lineOf(input, t)?.origin.kind,
      ),
    ).toEqual(['default', 'form', 'crm', 'computed']);
  });
});

describe('what is wrong', () => {
  it.each([
    ['no category', { group: '' }, 'group', 'VALUE-REQUIRED'],
    ['no tax group', { taxGroup: '' }, 'taxGroup', 'VALUE-REQUIRED'],
    ['no number', { customerNo: ' ' }, 'customerNo', 'ERP-NUMBER-NEEDED'],
    ['a number that is too long', { customerNo: 'HARBOURTOOLS1' }, 'customerNo', 'VALUE-TOO-LONG'],
    ['a number with a slash', { customerNo: 'C/1' }, 'customerNo', 'VALUE-CHARACTERS'],
    ['terms that are not there', { terms: 'N99' }, 'terms', 'VALUE-NOT-IN-LIST'],
    ['a currency the account set is not in', { currency: 'EUR' }, 'currency', 'VALUE-CURRENCY'],
    ['a tax group of another currency', { taxGroup: 'EUTAX' }, 'taxGroup', 'VALUE-CURRENCY'],
  ])('%s is told at its field', (_what, form, field, code) => {
    const plan = planCustomer(planInput({ form }));
    expect(plan.fieldProblems[field]).toMatchObject({ code, field });
    expect(plan.lines.every(({ problem }) => problem === null)).toBe(true);
  });

  it('is nothing where account set, currency and tax group fit, or the administrator says so', () => {
    const euro = { accountSet: 'EURO', taxGroup: 'EUTAX', currency: 'EUR' };
    expect(planCustomer(planInput({ form: euro })).fieldProblems).toEqual({});
    const connection = { anyTaxCurrency: 'yes' };
    expect(planCustomer(planInput({ form: { taxGroup: 'EUTAX' }, connection })).fieldProblems).toEqual({});
  });

  it('is a list that could not be read, where a value of it is needed', () => {
    const lists = LISTS.filter(({ id }) => id !== 'taxGroups' && id !== 'terms').concat(
      list('taxGroups', [], { state: 'failed', readAt: 0 }),
    );
    for (const form of [{ taxGroup: '' }, { taxGroup: 'BCTAX' }]) {
      expect(planCustomer(planInput({ lists, form })).fieldProblems.taxGroup).toMatchObject({
        code: 'LIST-MISSING',
        params: { list: 'taxGroups' },
      });
    }
    expect(planCustomer(planInput({ lists })).fieldProblems.terms).toBeUndefined();
  });

  it.each([
    ['CustomerName', 'x'.repeat(61), 'VALUE-TOO-LONG'],
    ['CustomerName', '', 'VALUE-REQUIRED'],
    ['CustomerName', 'a\u0007b', 'VALUE-CHARACTERS'],
    ['Email', 'not an address', 'VALUE-EMAIL'],
    ['Email', `${'x'.repeat(50)}@y.example`, 'VALUE-TOO-LONG'],
    ['PhoneNumber', '1'.repeat(31), 'VALUE-TOO-LONG'],
    ['CreditLimitCustomerCurrency', 'lots', 'VALUE-INVALID'],
    ['CreditLimitCustomerCurrency', '-5', 'VALUE-INVALID'],
  ])('%s of %j stands at its line', (target, value, code) => {
    const input = planInput({ mapping: { [target]: `text:${value}` } });
    expect(lineOf(input, target)?.problem).toMatchObject({ code, field: target });
  });

  it('is nothing in a list that is typed freely; keys are written in capital letters', () => {
    const lists = LISTS.map((one) => (one.id === 'terms' ? list('terms', [], { state: 'free' }) : one));
    const plan = planCustomer(planInput({ lists, form: { terms: 'n45' } }));
    expect([plan.fieldProblems, valuesOf(plan).Terms]).toEqual([{}, 'N45']);
  });
});

describe('addresses and contacts', () => {
  it('puts what is more than four lines into the last, and a bare country code into words', () => {
    const billing = address({ lines: ['1', '2', '3', '4', '5'], country: '', countryCode: 'IE' });
    const values = valuesOf(
      planCustomer(planInput({ account: account({ billing }), form: { billTo: 'billing' } })),
    );
    expect([values.AddressLine1, values.AddressLine4, values.Country]).toEqual(['1', '4, 5', 'Ireland']);
  });

  it('keeps a country as the CRM writes it: Sage 300 takes any text', () => {
    const billing = address({ lines: ['1'], country: 'Éire' });
    expect(
      lineOf(planInput({ account: account({ billing }), form: { billTo: 'billing' } }), 'Country')?.value,
    ).toBe('Éire');
  });

  it('makes a ship-to location of each place once, with a code of its own', () => {
    const elsewhere = contact({
      id: 'c2',
      address: address({ lines: ['Kai 9'], city: 'Köln-Deutz am Rhein' }),
    });
    const nowhere = contact({ id: 'c3', address: address({ lines: ['Somewhere'] }) });
    const input = planInput();
    const twin = contact({ id: 'c4', address: input.account.shipping });
    const plan = planCustomer({
      ...input,
      account: { ...input.account, contacts: [elsewhere, nowhere, twin] },
      form: { ...input.form, billTo: 'billing', shipTo: 'billing,shipping,c2,c3,c4,gone' },
    });
    const codes = plan.lines.flatMap(
      ({ target }) => /^ShipTo\.([^.]+)\.Description$/.exec(target)?.[1] ?? [],
    );
    expect(codes).toEqual(['GALW01', 'KOLN02', 'SHIP03']);
  });

  it('makes a record of each chosen contact', () => {
    const values = valuesOf(planCustomer(planInput({ form: { contacts: 'c1,gone' } })));
    expect(Object.entries(values).filter(([target]) => target.startsWith('Contact.'))).toEqual([
      ['Contact.1.FirstName', 'Ann'],
      ['Contact.1.LastName', 'Lee'],
      ['Contact.1.PhoneNumber', '0915550101'],
      ['Contact.1.Email', 'ines@harbour.example'],
    ]);
  });

  it('begins with what the CRM has', () => {
    const { account: harbour } = planInput();
    expect(startForm(harbour)).toEqual({
      billTo: 'billing',
      shipTo: 'shipping',
      primaryContact: 'c1',
      contacts: '',
    });
    expect(startForm(account())).toEqual({ billTo: '', shipTo: '', primaryContact: '', contacts: '' });
    const home = contact({ id: 'me', address: address({ city: 'Galway' }) });
    expect(startForm(account({ kind: 'person', contacts: [home] })).billTo).toBe('me');
    expect(startForm(account({ shipping: address({ city: 'Galway' }) }))).toMatchObject({
      billTo: 'shipping',
      shipTo: '',
    });
  });
});
