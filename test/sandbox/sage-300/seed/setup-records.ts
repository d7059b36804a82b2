import { dateValue } from '../dates';
import type { Row } from '../schema/property';
import type { Schema } from '../schema/schema';

type Records = Readonly<Record<string, readonly Row[]>>;

const RETIRED: Row = { Status: 'Inactive', InactiveDate: dateValue('2021-12-31') };

const CAD_LIMITS = { CreditLimit1Currency: 'CAD', CreditLimit1Amount: 7500 };
const USD_LIMITS = { CreditLimit1Currency: 'USD', CreditLimit1Amount: 6000 };
const BILLING = { BillingCycle: 'BILLMT', InterestProfile: 'INTWHS' };

const GROUPS_LTD: readonly Row[] = [
  {
    GroupCode: 'WHL',
    Description: 'Wholesale customers',
    AccountSet: 'TRADE',
    Terms: 'N30',
    ...BILLING,
    ...CAD_LIMITS,
    CreditLimit2Currency: 'USD',
    CreditLimit2Amount: 5500,
    PrintStatements: 'Yes',
    CheckCreditLimit: 'Yes',
  },
  {
    GroupCode: 'RTL',
    Description: 'Retail customers',
    AccountSet: 'TRADE',
    AccountType: 'BalanceForward',
    Terms: 'DUETBL',
    ...BILLING,
    TaxGroup: 'BCTAX',
    TaxClassCode1: 1,
    Salesperson1: 'RW',
    SalesSplitPercentage1: 100,
    AllowEditOfCreditLimit: 'No',
    CreditLimit1Currency: 'CAD',
    CreditLimit1Amount: 1000,
  },
  {
    GroupCode: 'USW',
    Description: 'Customers in the United States',
    AccountSet: 'USA',
    Terms: 'N30',
    ...BILLING,
    ...USD_LIMITS,
    TaxGroup: 'USDTAX',
    RateType: 'SP',
  },
  {
    GroupCode: 'EUR',
    Description: 'Customers in Europe',
    AccountSet: 'EURO',
    Terms: 'N60',
    ...BILLING,
    CreditLimit1Currency: 'EUR',
    CreditLimit1Amount: 10000,
    TaxGroup: 'EUTAX',
    RateType: 'SP',
  },
  { GroupCode: 'OLDGRP', Description: 'Mail order (closed)', AccountSet: 'TRADE', Terms: 'N30', ...RETIRED },
];

const GROUPS_INC: readonly Row[] = [
  {
    GroupCode: 'WHL',
    Description: 'Wholesale customers',
    AccountSet: 'USA',
    Terms: 'N30',
    ...BILLING,
    ...USD_LIMITS,
  },
  {
    GroupCode: 'RTL',
    Description: 'Retail customers',
    AccountSet: 'USA',
    Terms: 'N30',
    ...BILLING,
    TaxGroup: 'CALIF',
  },
];

/** One of them is a user of the CRM too, so that there is somebody to match. */
const SALESPERSONS: readonly Row[] = [
  { SalespersonKey: 'KO', Name: 'Kim Olsen', EmployeeNumber: 'KO' },
  { SalespersonKey: 'RW', Name: 'Rhona Whitlock', EmployeeNumber: 'RW', CommissionsPaid: 'Yes' },
  { SalespersonKey: 'SP', Name: 'Søren Pike', EmployeeNumber: 'SP' },
  { SalespersonKey: 'JH', Name: 'Jo Harte', EmployeeNumber: 'JH', ...RETIRED },
];

const PAYMENT_CODES: readonly Row[] = [
  { PaymentCodeKey: 'CASH', Description: 'Cash', PaymentType: 'Cash' },
  { PaymentCodeKey: 'CHECK', Description: 'Check', PaymentType: 'Check' },
  { PaymentCodeKey: 'EFT', Description: 'Bank transfer', PaymentType: 'Other' },
  { PaymentCodeKey: 'VISA', Description: 'Visa', PaymentType: 'CreditCard', ...RETIRED },
];

const SHIP_VIA: readonly Row[] = [
  { Code: 'CCT', Name: 'Coastal Courier', City: 'Vancouver', Country: 'Canada' },
  { Code: 'SEA', Name: 'Sea freight' },
  { Code: 'PICKUP', Name: 'Customer collects' },
];

const CURRENCIES: Readonly<Record<string, Row>> = {
  CAD: { CurrencyCodeKey: 'CAD', Description: 'Canadian Dollars', Symbol: '$' },
  EUR: { CurrencyCodeKey: 'EUR', Description: 'Euro', Symbol: '€' },
  JPY: { CurrencyCodeKey: 'JPY', Description: 'Japanese Yen', Symbol: '¥', DecimalPlaces: 'Num0' },
  USD: { CurrencyCodeKey: 'USD', Description: 'US Dollars', Symbol: '$' },
};

const PRICE_LISTS: readonly Row[] = [
  { PriceListCodeKey: 'WHS', Description: 'Wholesale' },
  { PriceListCodeKey: 'RTL', Description: 'Retail' },
];

const LOCATIONS: readonly Row[] = [
  { LocationKey: '1', Name: 'Central warehouse', City: 'Vancouver', Country: 'Canada' },
  { LocationKey: '3', Name: 'Yard', City: 'Richmond', Country: 'Canada' },
  { LocationKey: '9', Name: 'Old pier', Status: 'Inactive' },
];

/** Codes of one company, by resource. */
export function setupRecords(id: 'SAMLTD' | 'SAMINC', schema: Schema): Records {
  const isLtd = id === 'SAMLTD';
  return {
    ARCustomerGroups: isLtd ? GROUPS_LTD : GROUPS_INC,
    ARTerms: terms(schema),
    ARSalespersons: SALESPERSONS,
    ARAccountSets: accountSets(isLtd),
    ARBillingCycles: [
      { BillingCycleKey: 'BILLMT', Description: 'Monthly billing', BillingCycleFrequency: 30 },
      { BillingCycleKey: 'BILLWK', Description: 'Weekly billing', BillingCycleFrequency: 7, ...RETIRED },
    ],
    ARPaymentCodes: PAYMENT_CODES,
    ARNationalAccounts: [
      {
        NationalAccountNumber: 'BARMRT',
        NationalAccountName: 'Barmart Stores',
        GroupCode: 'WHL',
        AccountSet: isLtd ? 'TRADE' : 'USA',
        CurrencyCode: isLtd ? 'CAD' : 'USD',
        CreditLimit: 85000,
      },
    ],
    OEShipViaCodes: SHIP_VIA,
    ICPriceListCodes: PRICE_LISTS,
    ICLocations: LOCATIONS,
    CSCurrencyCodes: isLtd ? Object.values(CURRENCIES) : [CURRENCIES.USD ?? {}],
    CSCompanyProfile: [companyProfile(isLtd)],
    ...taxRecords(isLtd),
  };
}

function companyProfile(isLtd: boolean): Row {
  return {
    CompanyProfileKey: isLtd ? 'SAMLTD' : 'SAMINC',
    CompanyName: isLtd ? 'Sandbox Trading Limited' : 'Sandbox Trading Inc.',
    Country: isLtd ? 'Canada' : 'USA',
    FunctionalCurrency: isLtd ? 'CAD' : 'USD',
    Multicurrency: isLtd ? 'Yes' : 'No',
  };
}

function accountSets(isLtd: boolean): readonly Row[] {
  const home = isLtd ? 'CAD' : 'USD';
  const control = { ReceivablesControlAccount: '1100', DiscountsAccount: '4130' };
  return [
    { AccountSetKey: 'TRADE', Description: 'Trade receivables', CurrencyCode: home, ...control },
    { AccountSetKey: 'USA', Description: 'Receivables in US dollars', CurrencyCode: 'USD', ...control },
    ...(isLtd
      ? [{ AccountSetKey: 'EURO', Description: 'Receivables in euro', CurrencyCode: 'EUR', ...control }]
      : []),
    { AccountSetKey: 'STAFF', Description: 'Staff purchases', CurrencyCode: home, ...control, ...RETIRED },
  ];
}

function terms(schema: Schema): readonly Row[] {
  const key = schema.get('arterms')?.key[0] ?? 'TermsCode';
  const row = (code: string, description: string, days: number, more: Row = {}): Row => ({
    [key]: code,
    Description: description,
    NumberOfPayments: 1,
    TotalPercentDue: 100,
    TermsPaymentSchedules: [{ TermsCode: code, PaymentNumber: 1, PercentDue: 100, DueNumberOfDays: days }],
    ...more,
  });
  return [
    row('N30', 'Net 30 days', 30),
    row('N60', 'Net 60 days', 60),
    row('DUETBL', 'Due by table', 0, { DueDateType: 'DueDateTable' }),
    row('COD', 'Cash on delivery', 0, RETIRED),
  ];
}

function taxRecords(isLtd: boolean): Records {
  const groups = isLtd
    ? [
        ['BCTAX', 'British Columbia', 'CAD'],
        ['CALIF', 'California', 'USD'],
        ['EUTAX', 'European Union', 'EUR'],
        ['USDTAX', 'Sales in US dollars', 'USD'],
      ]
    : [
        ['CALIF', 'California', 'USD'],
        ['USDTAX', 'Other states', 'USD'],
      ];
  const group = ([key = '', name = '', currency = '']: readonly string[], type: string): Row => ({
    TaxGroupKey: key,
    TransactionType: type,
    Description: `${name} (${type.toLowerCase()})`,
    TaxReportingCurrency: currency,
    TaxAuthority1: key,
    Taxable1: true,
    LastMaintained: dateValue('2019-03-04'),
  });
  return {
    TXTaxGroups: [
      ...groups.flatMap((one) => [group(one, 'Sales'), group(one, 'Purchases')]),
      group(['IMPORT', 'Import', isLtd ? 'CAD' : 'USD'], 'Purchases'),
    ],
    TXTaxAuthorities: groups.map(([key = '', name = '', currency = '']) => ({
      TaxAuthorityKey: key,
      Description: name,
      TaxReportingCurrency: currency,
    })),
    TXTaxRates: groups.map(([key = '']) => ({
      TaxAuthority: key,
      TransactionType: 'Sales',
      BuyerTaxClass: 1,
      ItemTaxRate1: 7,
    })),
  };
}
