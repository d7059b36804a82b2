import { defineProperties } from './define-properties';
import { optionalFields } from './optional-fields';
import type { DetailType } from './property';
import { defineResource, type Resource } from './resource';

const CONTACT_SELECTION: DetailType = {
  model: 'CustomerContactSelection',
  key: 'ContactCode',
  properties: defineProperties(`
    S12!: CustomerNumber
    S24: ContactCode
    e.NoYes: SendStatements SendInvoices
  `),
};

const PROPERTIES = defineProperties(
  `
  S12: CustomerNumber
  s10: ShortName
  S6: GroupCode
  S12: NationalAccount
  e.Status: Status
  t: InactiveDate
  t!: DateLastMaintained
  e.NoYes: OnHold
  t: StartDate
  s9: CreditBureauNumber
  s5: CreditBureauRating
  t: CreditBureauDate
  s60: CustomerName AddressLine1..4
  s30: City StateProvince
  s20: ZipPostalCode
  s30: Country
  s60: ContactName
  s30: PhoneNumber FaxNumber
  S6: TerritoryCode AccountSet AutocashProfile BillingCycle InterestProfile
  S3: CurrencyCode
  e.NoYes: PrintStatements
  e.AccountType: AccountType
  S6: Terms
  S2: RateType
  S12: TaxGroup
  s20: TaxRegistrationNumber1..5
  i: TaxClassCode1..5
  d: CreditLimitCustomerCurrency
  d!: BalanceDueInCustomerCurrency BalanceDueInFunctionalCurrency
  t!: DateOfLastStatement
  d!: LastStatementTotalCustomerCurrency
  t!: DateOfLastBalanceForwardStatement
  d!: BeginningBalanceOnLastStatement
  t!: DateOfLastRevaluation
  d!: LastRevaluationBalance NumberOfOpenDocuments NumberOfPaidInvoices NumberOfDaysToPay
  t!: DateOfLargestInvoice DateOfHighestBalance DateOfLargestInvoiceLastYear DateOfHighestBalanceLastYear
  t!: DateOfLastActivity DateOfLastInvoice DateOfLastCreditNote DateOfLastDebitNote DateOfLastReceipt
  t!: DateOfLastDiscount DateOfLastAdjustment DateOfLastWriteOff DateOfLastReturnedCheck
  t!: DateOfLastInterestCharge
  s22!: LargestInvoiceNumber LargestInvoiceNumberLastYear
  d!: LargestInvoiceCustomerCurrency HighestBalanceCustomerCurrency LargestInvoiceLastYearCustomerCurrency
  d!: HighBalanceLastYearCustomerCurrency LastInvoiceAmountCustomerCurrency LastCreditNoteAmountCustomerCurrency
  d!: LastDebitNoteAmountCustomerCurrency LastReceiptCustomerCurrency LastDiscountAmountCustomerCurrency
  d!: LastAdjustmentAmountCustomerCurrency LastWriteOffAmountCustomerCurrency LastReturnedCheckAmountCustomerCurr
  d!: LastInterestChargeCustomerCurrency
  d!: LargestInvoiceFunctionalCurrency HighestBalanceFunctionalCurrency LargestInvoiceLastYearFunctionalCurrency
  d!: HighBalanceLastYearFunctionalCurrency LastInvoiceAmountFunctionalCurrency
  d!: LastCreditNoteAmountFunctionalCurrency LastDebitNoteAmountFunctionalCurrency LastReceiptFunctionalCurrency
  d!: LastDiscountAmountFunctionalCurrency LastAdjustmentAmountFunctionalCurrency
  d!: LastWriteOffAmountFunctionalCurrency LastReturnedCheckAmountFunctionalCurr
  d!: LastInterestChargeFunctionalCurrency
  S8: Salesperson1..5
  d: SalesSplitPercentage1..5
  d!: AverageDaysToPay
  S6: CustomerPriceList
  e.DiscountLevel: CustomerDiscountType
  d!: AmountPastDue
  s50: ContactsEmail Email
  s100: WebSite
  i: BillingMethod
  S12: PaymentCode
  s60: FreeOnBoard
  S6: ShipViaCode
  s60: ShipViaDescription
  e.DeliveryMethod: DeliveryMethod
  S6: PrimaryShipToLocation
  s30: ContactsPhone ContactsFax
  e.NoYes: AllowPartialShipments AllowWebStoreShopping
  d: PercentRetained
  i: DaysRetained
  S6: RetainageTermsCode
  d!: AmountRetainedCustomerCurrency AmountRetainedFunctionalCurrency
  l!: NumberOfOptionalFields
  e.ProcessCommand: ProcessCommandCode
  d!: NumberOfOpenPrepayments AmountPrepaidCustomerCurrency AmountPrepaidFunctionalCurrency
  t!: DateOfLastRefund
  d!: LastRefundAmountCustomerCurrency LastRefundAmountFunctionalCurrency
  s3: CheckLanguage
  l: NextClientUniqueID
  S6: InventoryLocation
  e.NoYes: CheckCreditLimit CheckOverdueAmounts
  i: DaysOverdue
  d: AmountOverdue
  e.YesNo: AllowBackorderQuantities
  e.DuplicateCheck: CheckForDuplicatePOs
  b: SuppressIntegration
  s3!: ARVersion
  s6!: Database
  e.Mode: Mode
  e.NoYes: SageBillingAndPaymentCustome
  s30: BusinessRegistrationNumber
  x.CustomerOptionalFieldValue: CustomerOptionalFieldValues
  x.CustomerContactSelection: CustomerContactSelection
`,
  {
    CustomerOptionalFieldValue: optionalFields('CustomerOptionalFieldValue', 'S12: CustomerNumber'),
    CustomerContactSelection: CONTACT_SELECTION,
  },
);

/** View AR0024; the selection of contacts is there with the contacts module only. */
export function customers(withContacts: boolean): Resource {
  const properties = PROPERTIES.filter((one) => withContacts || one.name !== 'CustomerContactSelection');
  return defineResource('ARCustomers', 'Customer', 'GPUDH', ['CustomerNumber'], properties);
}
