import { describe, expect, it } from 'vitest';
import type { PickList } from '../../core/pick-list';
import { problemsOf, valuesOf } from '../../core/promotion-plan';
import { account, address, contact } from '../../core/test/crm-account';
import type { PlanInput } from '../contract';
import { SAGE_100_LISTS } from './form-fields';
import { compare, planCustomer, startForm } from './mapping';

const free = (id: string): PickList => ({
  id,
  state: 'free',
  entries: [],
  readAt: 0,
  error: null,
  source: 'erp',
});
const ready = (id: string, ...values: readonly string[]): PickList => ({
  ...free(id),
  state: 'ready',
  entries: values.map((value) => ({ value, label: value })),
});

const northwind = account({
  name: 'Northwind Traders',
  phone: '(604) 555-0100',
  billing: address({
    lines: ['12 Harbour Rd'],
    city: 'Vancouver',
    state: 'British Columbia',
    postalCode: 'V6B 1A1',
    country: 'Canada',
  }),
  contacts: [
    contact({ id: 'c1', firstName: 'Ann', lastName: 'Lee-Østergård', email: 'ann@northwind.example' }),
    contact({ id: 'c2', firstName: 'Al', lastName: 'Lee-Østergård', email: 'al@northwind.example' }),
    contact({ id: 'c3', firstName: '', lastName: '李', email: '' }),
  ],
});

const input = (form: Readonly<Record<string, string>> = {}, changes: Partial<PlanInput> = {}): PlanInput => ({
  account: northwind,
  form: { ...startForm(northwind), salesperson: '01-0100', ...form },
  defaulted: [],
  mapping: {},
  lists: SAGE_100_LISTS.map(free),
  connection: { lengths: 'old' },
  ...changes,
});
const valuesFor = (form: Readonly<Record<string, string>>, changes?: Partial<PlanInput>) =>
  valuesOf(planCustomer(input(form, changes)));

describe('the plan', () => {
  it('has the codes that Sage 100 takes for state and country, and says what they were', () => {
    const plan = planCustomer(input());
    expect(problemsOf(plan)).toEqual([]);
    expect(valuesOf(plan)).toMatchObject({
      State: 'BC',
      CountryCode: 'CAN',
      ZipCode: 'V6B 1A1',
      ARDivisionNo: '00',
    });
    expect(plan.lines.find(({ target }) => target === 'State')?.origin).toEqual({
      kind: 'translated',
      from: 'British Columbia',
    });
  });

  it('keeps a county that has no code in the address', () => {
    const billing = address({ lines: ['Quay St'], city: 'Westport', state: 'Co. Mayo', country: 'Ireland' });
    const values = valuesFor({}, { account: account({ billing }) });
    expect([values.AddressLine2, values.State, values.CountryCode]).toEqual(['Co. Mayo', undefined, 'IRL']);
  });

  it('leaves the post code out where that was chosen', () => {
    expect(valuesFor({ postCode: 'omit' }).ZipCode).toBeUndefined();
  });

  it('fills codes with zeros, and takes a salesperson of the customer’s division', () => {
    expect(valuesFor({ division: '1', terms: '5', salesperson: '100', customerNo: 'northw' })).toMatchObject({
      ARDivisionNo: '01',
      TermsCode: '05',
      SalespersonDivisionNo: '01',
      SalespersonNo: '0100',
      CustomerNo: 'NORTHW',
    });
    expect(valuesFor({ division: '1', salesperson: '02-0300' }).SalespersonDivisionNo).toBe('02');
  });

  it('wants a division only where the company has several', () => {
    const lists = (...values: readonly string[]) => [
      ready('divisions', ...values),
      ...SAGE_100_LISTS.slice(1).map(free),
    ];
    expect(valuesFor({}, { lists: lists('03') }).ARDivisionNo).toBe('03');
    expect(planCustomer(input({}, { lists: lists('01', '02') })).fieldProblems.division?.code).toBe(
      'VALUE-REQUIRED',
    );
    expect(
      planCustomer(input({ division: '07' }, { lists: lists('01', '02') })).fieldProblems.division?.code,
    ).toBe('VALUE-NOT-IN-LIST');
  });

  it('wants a salesperson, and looks it up as the administrator wrote it', () => {
    expect(planCustomer(input({ salesperson: '' })).fieldProblems.salesperson?.code).toBe('VALUE-REQUIRED');
    const lists = [
      ...SAGE_100_LISTS.filter((id) => id !== 'salespersons').map(free),
      ready('salespersons', '0100'),
    ];
    const plan = planCustomer(input({ division: '01', salesperson: '0100' }, { lists }));
    expect([plan.fieldProblems, valuesOf(plan).SalespersonNo]).toEqual([{}, '0100']);
  });

  it('judges lengths by the version that the administrator named', () => {
    const long = { account: account({ name: 'N'.repeat(40) }) };
    const codes = (lengths: string) =>
      problemsOf(planCustomer(input({}, { ...long, connection: { lengths } }))).map(({ code }) => code);
    expect([codes('old'), codes(''), codes('new')]).toEqual([['VALUE-TOO-LONG'], ['VALUE-TOO-LONG'], []]);
  });

  it('gives each contact a code of its own of ten characters, the primary one first', () => {
    const values = valuesFor({ primaryContact: 'c2', contacts: 'c1,c3,c2' });
    expect([1, 2, 3, 4].map((at) => values[`Contact${at}.ContactCode`])).toEqual([
      'ALEESTERGA',
      'ALEESTERG2',
      'CONTACT',
      undefined,
    ]);
    expect(values['Contact1.EmailAddress']).toBe('al@northwind.example');
    const named = valuesFor({ contacts: 'c2' }, { connection: { contactCode: 'buyer' } });
    expect([named['Contact1.ContactCode'], named['Contact2.ContactCode']]).toEqual(['BUYER', 'BUYER2']);
  });

  it('makes nobody the primary contact where none was chosen', () => {
    const values = valuesFor({ primaryContact: '', contacts: 'c1' });
    expect([values['Contact1.ContactName'], values['Contact2.ContactName']]).toEqual([
      undefined,
      'Ann Lee-Østergård',
    ]);
  });
});

describe('differences', () => {
  const current = {
    CustomerName: 'Northwind Traders',
    TelephoneNo: '604-555-0100',
    ZipCode: 'v6b1a1',
    City: 'Vancouver',
    State: 'BC',
    CountryCode: 'CAN',
    AddressLine1: '12 Harbour Rd',
  };
  const targets = (values: Readonly<Record<string, string>>) =>
    compare(input(), values).map(({ target }) => target);

  it('are not what is only written otherwise, nor what the CRM does not know', () => {
    expect(targets({ ...current, FaxNo: '1', TermsCode: '01' })).toEqual([]);
  });

  it('are what the ERP lacks, and lines of an address that the CRM no longer has', () => {
    expect(targets({ ...current, City: '', AddressLine2: 'Unit 7' })).toEqual(['City', 'AddressLine2']);
    const { City: _, ...without } = current;
    expect(targets(without)).toEqual(['City']);
  });
});
