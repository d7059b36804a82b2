import type { PickListEntry } from '../../core/pick-list';
import { equals, type ODataRow, textIn } from '../../transport/odata';
import { PICKS, type PickField } from './form-fields';

/** Where a list is read, and what its properties may be called. */
export interface ListSource {
  readonly path: string;
  /** Names of the code, the likeliest first. */
  readonly code: readonly string[];
  readonly words: string;
  readonly narrow?: string;
  /** False for rows that `narrow` should have kept away. */
  keeps?(row: ODataRow): boolean;
  /** Names and values by form field (or by what the plan compares) that an entry brings with it. */
  readonly supplies?: Readonly<Record<string, string>>;
  /** Whether the names are certain enough to ask for them alone. */
  readonly select: boolean;
}

const source = (path: string, code: string, extra: Partial<ListSource> = {}): ListSource => ({
  path,
  code: [code],
  words: 'Description',
  select: true,
  ...extra,
});

/** What the plan compares beside form fields. */
export const TAX_CURRENCY = 'taxCurrency';
export const LIMIT_EDITABLE = 'creditLimitEditable';

/** Sources by form field (Sage 300 Web API, endpoint reference). Key names with and without `Key` occur. */
const SOURCES: Readonly<Record<Exclude<PickField, 'language'>, ListSource>> = {
  group: source('AR/ARCustomerGroups', 'GroupCode', {
    supplies: {
      taxGroup: 'TaxGroup',
      terms: 'Terms',
      accountSet: 'AccountSet',
      billingCycle: 'BillingCycle',
      salesperson: 'Salesperson1',
      [LIMIT_EDITABLE]: 'AllowEditOfCreditLimit',
    },
  }),
  taxGroup: source('TX/TXTaxGroups', 'TaxGroupKey', {
    narrow: equals('TransactionType', 'Sales'),
    // Every group is there twice: for sales and for purchases.
    keeps: (row) => /^(?:sales|1)?$/i.test(textIn(row, 'TransactionType')),
    supplies: { [TAX_CURRENCY]: 'TaxReportingCurrency' },
  }),
  terms: source('AR/ARTerms', 'TermsCode', { code: ['TermsCode', 'TermsCodeKey'], select: false }),
  accountSet: source('AR/ARAccountSets', 'AccountSetKey', { supplies: { currency: 'CurrencyCode' } }),
  billingCycle: source('AR/ARBillingCycles', 'BillingCycleKey'),
  salesperson: source('AR/ARSalespersons', 'SalespersonKey', { words: 'Name' }),
  currency: source('CS/CSCurrencyCodes', 'CurrencyCodeKey'),
  shipVia: source('OE/OEShipViaCodes', 'Code', { words: 'Name' }),
  priceList: source('IC/ICPriceListCodes', 'PriceListCodeKey', {
    code: ['PriceListCodeKey', 'PriceListCode', 'PriceList'],
    select: false,
  }),
};

const BY_LIST = new Map<string, ListSource>(
  Object.entries(SOURCES).map(([field, one]) => [PICKS[field as PickField].list, one]),
);

/** Languages of checks: values of an enumeration, which no resource lists (Sage 300 Web API, ARCustomers). */
const LANGUAGES: readonly PickListEntry[] = [
  { value: 'ENG', label: 'ENG · English' },
  { value: 'AUS', label: 'AUS · English (Australia)' },
  { value: 'FRA', label: 'FRA · French' },
  { value: 'ESN', label: 'ESN · Spanish' },
  { value: 'MEX', label: 'MEX · Spanish (Mexico)' },
  { value: 'CHN', label: 'CHN · Chinese (simplified)' },
  { value: 'CHT', label: 'CHT · Chinese (traditional)' },
];

/** Entries of a list that is part of the interface, or undefined. */
export const fixedEntriesOf = (list: string): readonly PickListEntry[] | undefined =>
  list === PICKS.language.list ? LANGUAGES : undefined;

export const sourceOf = (list: string): ListSource | undefined => BY_LIST.get(list);
