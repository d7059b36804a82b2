import { defineProperties } from './define-properties';
import { optionalFields } from './optional-fields';
import { defineResource, type Resource } from './resource';

const STATUS = `
  e.Status: Status
  t: InactiveDate
  t!: DateLastMaintained
`;

const CUSTOMER_GROUP = defineProperties(
  `
  S6: GroupCode
  s60: Description
  ${STATUS.trim()}
  S6: AccountSet AutocashProfile BillingCycle InterestProfile
  e.AccountType: AccountType
  S6: Terms
  S2: RateType
  e.YesNo: AllowEditOfCreditLimit
  S3: CreditLimit1Currency
  d: CreditLimit1Amount
  S3: CreditLimit2Currency
  d: CreditLimit2Amount
  S3: CreditLimit3Currency
  d: CreditLimit3Amount
  S3: CreditLimit4Currency
  d: CreditLimit4Amount
  S3: CreditLimit5Currency
  d: CreditLimit5Amount
  l!: NumberOfOptionalFields
  e.ProcessCommand: ProcessCommandCode
  S12: TaxGroup
  i: TaxClassCode1..5
  S8: Salesperson1..5
  d: SalesSplitPercentage1..5
  e.NoYes: PrintStatements CheckCreditLimit CheckOverdueAmounts
  i: DaysOverdue
  d: AmountOverdue1..5
  x.CustomerGroupOptionalFieldVa: CustomerGroupOptionalFieldVa
`,
  { CustomerGroupOptionalFieldVa: optionalFields('CustomerGroupOptionalFieldVa', 'S6: CustomerGroup') },
);

const TERMS = (key: string) =>
  defineProperties(
    `
  S6: ${key}
  s60: Description
  ${STATUS.trim()}
  e.NoYes: UsePaymentSchedule
  e.DiscountBase: CalculationBaseForDiscountwithTax
  e.DayType: DiscountType
  d: DiscountTableStartingDay1..4 DiscountTableEndingDay1..4 DiscountTableMonthsAdded1..4 DiscountTableDayOfMonth1..4
  e.DayType: DueDateType
  d: DueDateTableStartingDay1..4 DueDateTableEndingDay1..4 DueDateTableMonthsAdded1..4 DueDateTableDayOfMonth1..4
  d: NumberOfPayments TotalPercentDue
  x.TermsPaymentSchedule: TermsPaymentSchedules
`,
    {
      TermsPaymentSchedule: {
        model: 'TermsPaymentSchedule',
        key: 'PaymentNumber',
        properties: defineProperties(`
          S6: TermsCode
          d: PaymentNumber
          t!: DateLastMaintained
          d: PercentDue DiscountPercent DiscountNumberOfDays DiscountDayOfMonth DueNumberOfDays DueDayOfMonth
        `),
      },
    },
  );

const SALESPERSON = defineProperties(`
  S8: SalespersonKey
  ${STATUS.trim()}
  s15: EmployeeNumber
  s60: Name
  e.NoYes: CommissionsPaid
  d: AnnualSalesTarget MaximumSalesForRate1..4 CommissionRate1..5 CommissionableSales
`);

const ACCOUNT_SET = defineProperties(`
  S6: AccountSetKey
  s60: Description
  ${STATUS.trim()}
  s45: ReceivablesControlAccount PrepaymentLiabilityAccount DiscountsAccount WriteOffsAccount
  S3: CurrencyCode
  s45: UnrealizedExchangeGainAccount UnrealizedExchangeLossAccount ExchangeGainAccount ExchangeLossAccount
  s45: RetainageAccount ExchangeRoundingAccount
`);

const BILLING_CYCLE = defineProperties(`
  S6: BillingCycleKey
  s60: Description
  ${STATUS.trim()}
  t!: DateStatementsLastPrinted DateInterestInvoicesLastPosted
  d: BillingCycleFrequency
  s60: RemitToName RemitToAddress1..4
  s30: RemitToCity RemitToStateProvince
  s20: RemitToZipPostalCode
  s30: RemitToCountry
`);

const PAYMENT_CODE = defineProperties(`
  S12: PaymentCodeKey
  s60: Description
  ${STATUS.trim()}
  e.PaymentType: PaymentType
`);

const NATIONAL_ACCOUNT = defineProperties(
  `
  S12: NationalAccountNumber
  S6: GroupCode
  ${STATUS.trim()}
  e.NoYes: OnHold
  s60: NationalAccountName AddressLine1..4
  s30: City StateProvince
  s20: ZipPostalCode
  s30: Country
  s60: ContactName
  s30: PhoneNumber FaxNumber
  S6: AccountSet AutocashProfile BillingCycle InterestProfile
  S3: CurrencyCode
  e.NoYes: PrintStatements
  e.AccountType: AccountType
  S2: RateType
  d: CreditLimit
  s50: Email
  s100: WebSite
  s30: ContactsPhone ContactsFax
  s50: ContactsEmail
  e.DeliveryMethod: DeliveryMethod
  l!: NumberOfOptionalFields
  e.NoYes: CheckCreditLimit CheckOverdueAmounts
  i: DaysOverdue
  d: AmountOverdue
  x.NationalAccountOptionalField: NationalAccountOptionalField
`,
  { NationalAccountOptionalField: optionalFields('NationalAccountOptionalField', 'S12: NationalAccount') },
);

const SHIP_TO_LOCATION = defineProperties(
  `
  S12: CustomerNumber
  S6: ShipToLocationKey
  ${STATUS.trim()}
  s60: Description AddressLine1..4
  s30: City StateProvince
  s20: ZipPostalCode
  s30: Country
  s60: ContactName
  s30: PhoneNumber FaxNumber
  S6: TerritoryCode
  S12: TaxGroup
  s20: TaxRegistrationNumber1..5
  i: TaxClassCode1..5
  s60: SpecialInstructions
  S8: Salesperson1..5
  d: SalesSplitPercentage1..5
  S6: CustomerPriceList
  s60: FreeOnBoard
  S6: ShipViaCode
  s60: ShipViaDescription
  e.NoYes: PrimaryShipToIndicator
  s50: Email
  s30: ContactsPhone ContactsFax
  s50: ContactsEmail
  l!: NumberOfOptionalFields
  e.ProcessCommand: ProcessCommandCode
  S6: InventoryLocation
  b: SuppressIntegration
  s3!: ARVersion
  s6!: Database
  e.Mode: Mode
  x.ShipToLocationsOptionalField: ShipToLocationsOptionalField
`,
  { ShipToLocationsOptionalField: optionalFields('ShipToLocationsOptionalField', 'S12: CustomerNumber') },
);

/** What customers refer to in Accounts Receivable. Metadata and sample payloads differ on the key of terms. */
export function customerSetup(termsKey: 'TermsCode' | 'TermsCodeKey'): readonly Resource[] {
  return [
    defineResource('ARCustomerGroups', 'CustomerGroup', 'GPUDH', ['GroupCode'], CUSTOMER_GROUP),
    defineResource('ARTerms', 'TermsCode', 'GPUDH', [termsKey], TERMS(termsKey)),
    defineResource('ARSalespersons', 'Salesperson', 'GPUDH', ['SalespersonKey'], SALESPERSON),
    defineResource('ARAccountSets', 'AccountSet', 'GPUDH', ['AccountSetKey'], ACCOUNT_SET),
    defineResource('ARBillingCycles', 'BillingCycle', 'GPUDH', ['BillingCycleKey'], BILLING_CYCLE),
    defineResource('ARPaymentCodes', 'PaymentCode', 'GPUDH', ['PaymentCodeKey'], PAYMENT_CODE),
    defineResource(
      'ARNationalAccounts',
      'NationalAccount',
      'GPUDH',
      ['NationalAccountNumber'],
      NATIONAL_ACCOUNT,
    ),
    defineResource(
      'ARShipToLocations',
      'ShipToLocation',
      'GPUDH',
      ['CustomerNumber', 'ShipToLocationKey'],
      SHIP_TO_LOCATION,
    ),
  ];
}
