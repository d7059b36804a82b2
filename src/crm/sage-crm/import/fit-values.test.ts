import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetFacts } from '../../customer-target';
import { fitValues, sameValue } from './fit-values';
import { TARGETS } from './targets';

const NOTHING_KNOWN: TargetFacts = { lengths: {}, codes: {} };
const fitted = (key: string, value: string, facts: TargetFacts = NOTHING_KNOWN) =>
  fitValues({ [key]: value }, facts);

describe('a value', () => {
  it('is no longer than the column, holds whole letters, and says what was cut', () => {
    const { values, notes } = fitted('company.comp_name', `${'x'.repeat(59)}😀 Ltd`);
    expect(values).toEqual({ 'company.comp_name': 'x'.repeat(59) });
    expect(notes).toEqual([
      {
        labelKey: 'import_note_shortened',
        params: expect.objectContaining({
          field: 'sage_crm_target_company_comp_name',
          length: '65',
          max: '60',
        }),
      },
    ]);
  });

  it('is as long as the installation says, not a fresh one', () => {
    const facts = { ...NOTHING_KNOWN, lengths: { 'company.comp_name': 100 } };
    expect(fitted('company.comp_name', 'x'.repeat(100), facts).notes).toEqual([]);
  });

  it('of an e-mail is left out rather than cut', () => {
    const { values, notes } = fitted('email.Business', `${'x'.repeat(250)}@x.example`);
    expect(values).toEqual({ 'email.Business': '' });
    expect(notes).toMatchObject([{ labelKey: 'import_note_left_out' }]);
  });

  it('of a list is its code, or nothing', () => {
    const facts = { ...NOTHING_KNOWN, codes: { 'person.pers_salutation': { 'ms.': 'Ms.' } } };
    expect(fitted('person.pers_salutation', 'MS.', facts)).toEqual({
      values: { 'person.pers_salutation': 'Ms.' },
      notes: [],
    });
    expect(fitted('person.pers_salutation', 'Frau', facts)).toMatchObject({
      values: { 'person.pers_salutation': '' },
      notes: [{ labelKey: 'import_note_not_in_list', params: { value: 'Frau' } }],
    });
  });

  it.each([
    ['active', 'Active'],
    ['Active non-posting', 'Active'],
    ['inactive', 'Inactive'],
    ['on hold', 'on hold'],
  ])('of a status that is %s reads %s', (given, status) => {
    expect(fitted('company.comp_status', given).values).toEqual({ 'company.comp_status': status });
  });

  it('of a country is its ISO code where the list is not to be had, and nothing where it is unknown', () => {
    expect(fitted('address.addr_country', 'Deutschland').values).toEqual({ 'address.addr_country': 'DE' });
    expect(fitted('address.addr_country', 'Atlantis')).toMatchObject({
      values: { 'address.addr_country': '' },
      notes: [{ labelKey: 'import_note_country', params: { value: 'Atlantis' } }],
    });
  });

  it('that Sage CRM cannot be without is never emptied', () => {
    const empty = { 'company.comp_name': ' ', 'person.pers_lastname': '', 'person.pers_title': 'Buyer' };
    expect(fitValues(empty, NOTHING_KNOWN)).toEqual({ values: { 'person.pers_title': 'Buyer' }, notes: [] });
  });

  it('of an address or a contact that the ERP does not have leaves that of the CRM alone', () => {
    const none = { 'address.addr_city': '', 'address.addr_address1': ' ', 'phone.Fax': '' };
    const contact = {
      'person.pers_firstname': '',
      'person.phone.Mobile': '',
      'person.email.Business': 'a@x.example',
    };
    const { values } = fitValues({ ...none, ...contact }, NOTHING_KNOWN);
    expect(values).toEqual({ 'phone.Fax': '', ...contact });
  });

  it('fits once it has been made to fit', () => {
    const key = fc.constantFrom(...TARGETS.map((target) => target.key));
    fc.assert(
      fc.property(fc.dictionary(key, fc.string({ unit: 'binary', maxLength: 300 })), (given) => {
        const { values } = fitValues(given, NOTHING_KNOWN);
        const again = fitValues(values, NOTHING_KNOWN);
        expect(again.notes).toEqual([]);
        expect(values).toEqual({ ...values, ...again.values });
        for (const key of Object.keys(values)) expect(again.values[key] ?? '').toBe(values[key]);
      }),
    );
  });
});

describe('two values', () => {
  it.each([
    ['phone.Fax', '+49 (30) 12-34', '49 30 1234', true],
    ['phone.Fax', 'ask Jim', '', false],
    ['email.Business', 'A@X.example', 'a@x.example', true],
    ['company.comp_name', 'A  Ltd', 'A Ltd', true],
    ['company.comp_name', 'A Ltd', 'a ltd', false],
    ['company.comp_name', '25000.0', '25000', false],
    ['company.comp_creditlimit', '25000.000000', '25000', true],
    ['company.comp_creditlimit', '', '0', false],
    ['company.comp_oldnumber', '00042', '42', false],
  ])('of %s, %s and %s: %s', (key, left, right, same) => {
    expect(sameValue(key, left, right)).toBe(same);
    expect(sameValue(key, right, left)).toBe(same);
  });
});
