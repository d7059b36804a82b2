import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customers } from '../schema/customer';
import { emptyValue, type Row } from '../schema/property';
import { compileFilter, demandedValue } from './filter';
import { parseFilter } from './filter-syntax';
import type { FilterRules } from './term';

const RULES: FilterRules = { dialect: 'v4', caseSensitive: true, unfilterable: [] };
const resource = customers(true);

const HARBOUR: Row = {
  CustomerNumber: '1400',
  CustomerName: "O'Brien & Sons",
  Status: 'Active',
  AccountType: 'BalanceForward',
  CreditLimitCustomerCurrency: 1000,
  DateLastMaintained: '2026-03-31T00:00:00Z',
};

function passes(filter: string, row: Row = HARBOUR, rules: Partial<FilterRules> = {}): boolean {
  const read = (one: Row, property: Parameters<typeof emptyValue>[0]) =>
    one[property.name] ?? emptyValue(property);
  return compileFilter(parseFilter(filter), resource, { ...RULES, ...rules }, read)(row);
}

describe('what a filter says', () => {
  it.each([
    ["CustomerNumber eq '1400'", true],
    ["CustomerNumber ne '1400'", false],
    ["CustomerName eq 'O''Brien & Sons'", true],
    ["startswith(CustomerName,'O''B')", true],
    ["endswith(CustomerName,'Sons')", true],
    ["contains(CustomerName,'rien')", true],
    ["contains(CustomerName,'RIEN')", false],
    ['length(CustomerNumber) eq 4', true],
    ['CreditLimitCustomerCurrency ge 1000.00', true],
    ['CreditLimitCustomerCurrency gt 1000.00m', false],
    ['CreditLimitCustomerCurrency lt -1', false],
    ['DateLastMaintained ge 2026-03-31T00:00:00Z', true],
    ['DateLastMaintained gt 2026-03-31T00:00:00Z', false],
    ['DateLastMaintained lt 2026-03-31T02:00:00+01:00', true],
    ['InactiveDate eq null', true],
    ['DateLastMaintained ne null', true],
    ['InactiveDate gt 2026-01-01T00:00:00Z', false],
    ['SuppressIntegration eq false', true],
    ["AccountType eq 'BalanceForward'", true],
    ["AccountType eq '1'", true],
    ["AccountType eq '0'", false],
    ["not startswith(CustomerName,'X') and Status eq 'Active'", true],
    ["not (Status eq 'Active')", false],
    ["'1400' eq CustomerNumber", true],
  ])('%s', (filter, expected) => {
    expect(passes(filter)).toBe(expected);
  });

  it('binds and stronger than or, and parentheses strongest', () => {
    expect(passes("Status eq 'Active' or Status eq 'Inactive' and CustomerNumber eq 'X'")).toBe(true);
    expect(passes("(Status eq 'Active' or Status eq 'Inactive') and CustomerNumber eq 'X'")).toBe(false);
  });

  it('agrees with the truth tables of any nesting', () => {
    const leaf = fc.boolean().map((value) => ({
      text: value ? "CustomerNumber eq '1400'" : "CustomerNumber eq 'none'",
      value,
    }));
    const { tree } = fc.letrec<{ tree: { text: string; value: boolean } }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.tuple(tie('tree'), tie('tree'), fc.constantFrom('and', 'or')).map(([left, right, word]) => ({
          text: `(${left.text}) ${word} (${right.text})`,
          value: word === 'and' ? left.value && right.value : left.value || right.value,
        })),
        tie('tree').map((inner) => ({ text: `not (${inner.text})`, value: !inner.value })),
      ),
    }));
    fc.assert(fc.property(tree, ({ text, value }) => passes(text) === value));
  });

  it('reads back any string between quotes', () => {
    fc.assert(
      fc.property(fc.string(), (name) =>
        passes(`CustomerName eq '${name.replaceAll("'", "''")}'`, { CustomerName: name }),
      ),
    );
  });
});

describe('what a filter must not say', () => {
  it.each([
    ['an unknown property', "Nope eq 'x'", /Could not find a property named 'Nope' on type 'Sage\.CA/],
    ['another case', "customernumber eq 'x'", /Could not find a property/],
    ['text against a number', 'CustomerNumber eq 1400', /incompatible types.*'Edm.String' and 'Edm.Decimal'/],
    ['a date without a time', 'DateLastMaintained ge 2026-03-01', /incompatible types/],
    ['a v3 date', "DateLastMaintained ge datetime'2026-03-01T00:00:00'", /Unrecognized/],
    ['an unknown member', "Status eq 'Dormant'", /no value of 'Status'/],
    ['a label instead of a member', "AccountType eq 'Open Item'", /no value of 'AccountType'/],
    ['an unknown function', "tolower(CustomerName) eq 'x'", /unknown function with name 'tolower'/],
    ['not before a comparison', "not Status eq 'Active'", /true or false/],
    ['an open parenthesis', "(Status eq 'Active'", /Syntax error/],
    ['an open quote', "CustomerName eq 'O'Brien'", /Syntax error/],
    ['two words', "Status eq 'Active' Status", /Syntax error/],
    ['a value alone', 'CustomerNumber', /true or false/],
    ['nothing', '', /Syntax error/],
  ])('%s', (_, filter, message) => {
    expect(() => passes(filter)).toThrow(message);
  });

  it.each([
    ['v4', { contains: true, substringof: false, datetime: false }],
    ['v3', { contains: false, substringof: true, datetime: true }],
    ['both', { contains: true, substringof: true, datetime: true }],
    ['prefix-only', { contains: false, substringof: false, datetime: false }],
  ] as const)('knows its functions in the dialect %s', (dialect, known) => {
    const works = (filter: string): boolean => {
      try {
        return passes(filter, HARBOUR, { dialect });
      } catch {
        return false;
      }
    };
    expect({
      contains: works("contains(CustomerName,'rien')"),
      substringof: works("substringof('rien',CustomerName)"),
      datetime: works("DateLastMaintained ge datetime'2026-03-01T00:00:00'"),
    }).toEqual(known);
    expect(works("startswith(CustomerName,'O')")).toBe(true);
  });

  it('may be deaf to case', () => {
    expect(passes("contains(CustomerName,'RIEN')", HARBOUR, { caseSensitive: false })).toBe(true);
  });
});

describe('the value that a filter demands', () => {
  it.each([
    ["CustomerNumber eq '1400'", '1400'],
    ["Status eq 'Active' and CustomerNumber eq '1400'", '1400'],
    ["CustomerNumber eq '1400' or Status eq 'Active'", undefined],
    ["not (CustomerNumber eq '1400')", undefined],
    ["CustomerNumber ne '1400'", undefined],
  ])('of %s', (filter, value) => {
    expect(demandedValue(parseFilter(filter), 'CustomerNumber')).toBe(value);
  });
});
