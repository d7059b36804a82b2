import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetFacts } from '../../customer-target';
import locale from '../locale.en.json';
import { fitValues, sameValue } from './fit-values';
import { placeOf, STREET, TARGETS } from './targets';

const LENGTHS = Object.fromEntries(TARGETS.map(({ key, maxLength }) => [key, maxLength]));
const facts = (changes: Partial<TargetFacts> = {}): TargetFacts => ({
  lengths: LENGTHS,
  codes: {},
  ...changes,
});
const street = (...lines: readonly string[]) =>
  Object.fromEntries(STREET.map((key, at) => [key, lines[at] ?? '']));

describe('targets', () => {
  it('have words, a place and a length, each its own', () => {
    expect(TARGETS.filter(({ labelKey }) => !(labelKey in locale))).toEqual([]);
    expect(TARGETS.filter(({ key, maxLength }) => placeOf(key) === null || maxLength === 0)).toEqual([]);
    expect(new Set(TARGETS.map(({ key }) => key)).size).toBe(TARGETS.length);
  });

  it.each(['', 'account', 'account.', 'company.Name', 'account.Name.2', 'account.a-b', 'contact.Title.3'])(
    'are not %j',
    (key) => expect(placeOf(key)).toBeNull(),
  );
});

describe('values that fit', () => {
  it('are left as they are, and once more so', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(fc.record({ name: text, one: text, two: text, three: text, email: text }), (given) => {
        const { values } = fitValues(
          {
            'account.Name': given.name,
            ...street(given.one, given.two, given.three),
            'contact.Email': given.email,
          },
          facts(),
        );
        expect(fitValues(values, facts())).toEqual({ values, notes: [] });
        for (const [key, value] of Object.entries(values))
          expect(value.length).toBeLessThanOrEqual(LENGTHS[key] ?? 0);
        expect(
          STREET.map((key) => values[key] ?? '')
            .filter(Boolean)
            .join('\n').length,
        ).toBeLessThanOrEqual(255);
      }),
    );
  });

  it('close the lines of a street up', () => {
    expect(fitValues(street('1 Quay', '', 'c/o X'), facts()).values).toEqual(street('1 Quay', 'c/o X', ''));
  });

  it('leave out what the user may not write, and say so where somebody has mapped it', () => {
    const { values, notes } = fitValues(
      { 'account.CurrencyIsoCode': 'EUR', 'account.Gone__c': 'x', 'account.Also__c': '' },
      facts({ lengths: {} }),
    );
    expect(values).toEqual({});
    expect(notes).toEqual([{ labelKey: 'import_note_left_out', params: { field: 'Gone__c', value: 'x' } }]);
  });

  it('leave out an address that is no address, and half of one', () => {
    const long = `${'x'.repeat(80)}@long.example`;
    expect(fitValues({ 'contact.Email': 'nobody' }, facts())).toMatchObject({
      values: { 'contact.Email': '' },
      notes: [{ labelKey: 'import_note_left_out' }],
    });
    expect(fitValues({ 'contact.Email': long }, facts()).values).toEqual({ 'contact.Email': '' });
  });

  it('are one of the list where there is one', () => {
    const codes = { 'account.Type': { 'customer - direct': 'Customer - Direct', partner: 'Partner' } };
    expect(fitValues({ 'account.Type': 'PARTNER' }, facts({ codes })).values).toEqual({
      'account.Type': 'Partner',
    });
    expect(fitValues({ 'account.Type': 'Friend' }, facts({ codes }))).toMatchObject({
      values: { 'account.Type': '' },
      notes: [{ labelKey: 'import_note_not_in_list', params: { value: 'Friend' } }],
    });
  });
});

describe('the same value', () => {
  it.each([
    ['account.Phone', '+353 (0)1 5550100', '00353 1 555 0100', true],
    ['account.Website', 'HTTPS://A.example', 'https://a.example', true],
    ['account.BillingPostalCode', '01000', '1000', false],
    ['account.BillingStreet', 'A  B', 'A B', true],
    ['account.Revenue__c', '25000.0', '25000', true],
    ['account.Revenue__c', '', '0', false],
    ['account.Revenue__c', '0.50', '0.5', true],
    ['account.AccountNumber', '00042', '42', false],
  ])('of %s: %j and %j: %s', (key, left, right, same) => expect(sameValue(key, left, right)).toBe(same));
});
