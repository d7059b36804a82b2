import { defineProperties } from './define-properties';
import { defineResource, type Resource } from './resource';

const POSTED_DOCUMENT = defineProperties(`
  S12: CustomerNumber
  s22: DocumentNumber
  s24: CheckReceiptNumber
  s22: OrderNumber PONumber
  t: DueDate
  S12: NationalAccountNumber
  S6: ShipToLocation
  e.TransactionType: TransactionType
  e.DocumentType: DocumentType
  t: BatchDate
  d: BatchNumber EntryNumber
  S6: GroupCode
  s60: DocumentDescription
  t: DocumentDate AsofDate
  S6: Terms
  t: DiscountDate
  S3: CurrencyCode
  S2: RateType
  e.NoYes: RateOverridden
  d: ExchangeRate FunctionalCurrencyInvoiceAmount FunctionalCurrencyAmountDue FunctionalCurrencyTaxableAmount
  d: FunctionalCurrencyNonTaxableAmount FunctionalCurrencyTaxAmount FunctionalCurrencyDiscountAmount
  d: CustomerCurrencyInvoiceAmount CustomerCurrencyAmountDue CustomerCurrencyTaxableAmount
  d: CustomerCurrencyNonTaxableAmount CustomerCurrencyTaxAmount CustomerCurrencyDiscountAmount
  e.NoYes: FullyPaid
  t: LastActivityDate LastStatementDate
  d: NumberOfScheduledPayments PaymentNumberOnLastStatement LastAppliedPaymentSequenceNumber
  e.NoYes: DoNotCalculationTax
  S12: TaxAuthority1..5
  d: FunctionalBaseAmount1..5 FunctionalTaxAmount1..5 CustomerBaseAmount1..5 CustomerTaxAmount1..5
  S8: Salesperson1..5
  d: SalesSplitPercentage1..5
  s4: FiscalYear
  s2: FiscalPeriod
  s22: PrepaymentApplytoDocumentNumber
  t: PostingDate RateDate
  i: RateOperator
  s6: LastActivityYearPeriod
  S8: BankCode
  d: DepositNumber PostingSequenceNumber
  e.NoYes: JobRelated HasRetainage RetainageOutstanding
  t: DateRetainageDue
  d: FunctionalCurrencyOriginalRetainageAmount FunctionalCurrencyRetainageAmount
  d: CustomerCurrencyOriginalRetainageAmount CustomerCurrencyRetainageAmount
  S6: RetainageTermsCode
  e.RetainageRate: RetainageExchangeRate
  s22: OriginalDocumentNumber
  l: NumberOfOptionalFields
  s2: SourceApplication
  s3: ARVersionCreatedIn
  e.LineType: InvoiceType
  l: DepositSerialNumber DepositLineNumber
  s2: BatchType
  l: NumberOfOBLJDetails
  S3: TaxReportingCurrencyCode
  d: TaxReportingExchangeRate
  S2: TaxReportingRateType
  t: TaxReportingRateDate
  i: TaxReportingRateOperator
  e.NoYes: TaxReportingRateOverride
  i: ReportRetainageTax
  S12: TaxGroup
  l: TaxStateVersion
  e.TaxMethod: TaxReportingCalculateMethod
  i: TaxClass1..5
  d: TaxBase1..5 TaxAmount1..5
  s22: ShipmentNumber
  t: EarliestBackdatedActivityDate LastRevaluationDate
  d: OriginalExchangeRate
  S2: OriginalRateType
  t: OriginalRateDate
  i: OriginalRateOperator
  e.NoYes: OriginalRateOverrideFlag
  S6: AccountSet
  t: DatePaid
  i: MiscellaneousReceiptFlag
  S6: TerritotyCode
`);

const POSTED_RECEIPT = defineProperties(`
  S8: BankCode
  S12: CustomerNumber
  s24: CheckReceiptNumber
  l: DepositSerialNumber DepositLineNumber
  t: ReceiptDate
  d: DepositNumber
  t: BatchDate
  d: CustomerReceiptAmount BankReceiptAmount CustomerDiscountAmount
  S12: PaymentCode
  S3: CurrencyCode
  S2: BankRateType
  d: BankExchangeRate
  e.NoYes: BankRateOverride
  s60: ReasonForReturn
  t: DateLastMaintained LastStatementDate
  d: AmountOfRoundingError
  t: BankToFunctionalRateDate
  s4: FiscalYear
  s2: FiscalPeriod
  s60: Payer
  d: BatchNumber EntryNumber
  e.CheckCleared: CheckCleared
  d: FunctionalReceiptAmount CustomerAdjustmentAmount
  t: DateCleared DateReturned
  e.DocumentType: DocumentType
  s22: DocumentNumber
  i: RateOperator
  e.PaymentType: PaymentType
  s2: DrillDownApplicationSource
  i: DrillDownType
  d: DrillDownLinkNumber
  i: MiscellaneousReceiptFlag
  e.NoYes: JobRelated
  s22: InvoiceNumber
  e.NoYes: CalculateTax
  S12: TaxGroup TaxAuthority1..5
  i: TaxClass1..5
  d: TaxBase1..5 TaxAmount1..5 TaxTotal DistributionAmountNetOfTaxes
  S3: TaxReportingCurrencyCode
  e.TaxMethod: TaxReportingCalculateMethod
  d: TaxReportingExchangeRate
  S2: TaxReportingRateType
  t: TaxReportingRateDate
  i: TaxReportingRateOperator
  d: TaxReportingAmount1..5 TaxReportingTotal FunctionalTaxBase1..5 FunctionalTaxAmount1..5 FunctionalTaxTotal
  d: FunctionalDistributionAmountNetOfTaxes
  l: NumberOfAdvanceCreditClaims
  d: TotalAdvanceCreditClaim FunctionalTotalAdvanceCreditClaim
  t: PostingDate
  s36: CreditCardTransactionNumber
  s60: ProcessingCode CardNumber
  e.PaymentType: CardType
`);

/** "Payments" are refunds paid out to customers. */
const PAYMENT = defineProperties(`
  S12: CustomerNumber
  s22: DocumentNumber
  l: SequenceNumber
  S12: PaymentCode
  e.PaymentType: PaymentType
  t: DocumentDate
  s4: FiscalYear
  s2: FiscalPeriod
  S8: BankCode
  d: CheckNumber
  l: CheckSerialNumber
  s45: GLAccountTobeCredited
  s60: NameOnCheck
  s3: CheckLanguage
  S3: PaymentCurrency
  S2: RateType
  t: RateDate
  d: ExchangeRate
  e.RateOperator: RateOperator
  e.NoYes: RateOverrideFlag
  d: PaymentAmount CustomerAmount FunctionalAmount PostingSequenceNumber BatchNumber EntryNumber
  e.PaymentStatus: PaymentStatus
  t: DateCleared DateReversed
  s60: ReasonForReturn
  e.DocumentType: DocumentType
  l: ClientUniqueID
  t: PostingDate
  s36: CreditCardTransactionNumber
  s60: ProcessingCode
`);

export const receivables: readonly Resource[] = [
  defineResource(
    'ARPostedDocuments',
    'PostedDocument',
    'G',
    ['CustomerNumber', 'DocumentNumber'],
    POSTED_DOCUMENT,
  ),
  defineResource(
    'ARPostedReceipts',
    'PostedReceipt',
    'G',
    [
      'BankCode',
      'CustomerNumber',
      'CheckReceiptNumber',
      'DepositSerialNumber',
      'DepositLineNumber',
      'ReceiptDate',
    ],
    POSTED_RECEIPT,
  ),
  defineResource(
    'ARPayments',
    'Payment',
    'G',
    ['CustomerNumber', 'DocumentNumber', 'SequenceNumber'],
    PAYMENT,
  ),
];
