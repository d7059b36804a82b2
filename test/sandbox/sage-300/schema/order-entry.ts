import { defineProperties } from './define-properties';
import { optionalFields } from './optional-fields';
import type { DetailType } from './property';
import { defineResource, type Resource } from './resource';

const LINE = `
  e.LineType: LineType
  S24: Item
  S6: MiscellaneousChargesCode
  s60: Description
  S6: Location
`;

const ORDER_DETAIL: DetailType = {
  model: 'OrderDetail',
  key: 'LineNumber',
  properties: defineProperties(`
    d!: OrderUniquifier
    i: LineNumber
    ${LINE.trim()}
    t: ExpectedShipDate
    d: QuantityOrdered
    d!: QuantityShipped QuantityBackordered
    s10: OrderUnitOfMeasure
    d: OrderUnitPrice ExtendedAmount
  `),
};

const ORDER = defineProperties(
  `
  d!: OrderUniquifier
  S22: OrderNumber
  S12: CustomerNumber
  S6!: CustomerGroupCode
  s60!: BillToName
  S6: ShipToLocationCode
  s60: ShipToName ShipToAddressLine1
  s30: ShipToCity
  s60: OrderReference OrderDescription
  s22: PurchaseOrderNumber
  e.DiscountLevel: CustomerDiscountLevel
  S6: DefaultPriceListCode TermsCode
  e.OrderType: OrderType
  t: OrderDate ExpectedShipDate
  S6: ShipViaCode
  s60: ShipViaDescription
  S6: DefaultLocationCode
  b: OnHold
  S3!: OrderHomeCurrency OrderSourceCurrency
  S2: OrderRateType
  d!: OrderRate
  S12: TaxGroup
  S8: Salesperson1..5
  e.OrderCompleted!: OrderCompleted
  d!: OrderTotal OrderTaxTotal OrderInclTaxTotal
  i!: NumberOfLinesOnOrder
  b: InvoiceWillBeProduced
  s22!: LastInvoiceNumber LastShipmentNumber
  l: SageCRMCompanyID SageCRMOpportunityID SageCRMPersonID
  x.OrderDetail: OrderDetails
  x.OrderOptionalField: OrderOptionalFields
`,
  {
    OrderDetail: ORDER_DETAIL,
    OrderOptionalField: optionalFields('OrderOptionalField', 'd: OrderUniquifier'),
  },
);

/** Names after those of orders. */
const INVOICE = defineProperties(
  `
  d: InvoiceUniquifier
  S22: InvoiceNumber OrderNumber ShipmentNumber
  S12: CustomerNumber
  s60: BillToName
  s22: PurchaseOrderNumber
  s60: InvoiceReference InvoiceDescription
  t: InvoiceDate InvoiceDueDate
  S6: TermsCode ShipToLocationCode ShipViaCode
  S3: InvoiceHomeCurrency InvoiceSourceCurrency
  S8: Salesperson1..5
  i: NumberOfLinesOnInvoice
  d: InvoiceTotal InvoiceTaxTotal InvoiceInclTaxTotal InvoiceAmountDue
  x.InvoiceDetail: InvoiceDetails
`,
  {
    InvoiceDetail: {
      model: 'InvoiceDetail',
      key: 'LineNumber',
      properties: defineProperties(`
        d: InvoiceUniquifier
        i: LineNumber
        ${LINE.trim()}
        d: QuantityShipped
        s10: InvoiceUnitOfMeasure
        d: InvoiceUnitPrice ExtendedAmount
      `),
    },
  },
);

const SALES_HISTORY = defineProperties(`
  S12: CustomerNumber
  S24: Item
  s4: Year
  s2: Period
  d: SalesCount QuantitySold
  S3: CurrencyCode
  d: SalesAmountSource SalesAmountFunctional
`);

const SHIP_VIA = defineProperties(`
  S6: Code
  s60: Name AddressLine1..4
  s30: City StateProvince
  s20: ZipPostalCode
  s30: Country PhoneNumber FaxNumber
  s60: Contact
  s80: Comment
`);

export const orderEntry: readonly Resource[] = [
  defineResource('OEOrders', 'Order', 'GP', ['OrderUniquifier'], ORDER),
  defineResource('OEInvoices', 'Invoice', 'G', ['InvoiceUniquifier'], INVOICE),
  defineResource(
    'OESalesHistory',
    'SalesHistory',
    'G',
    ['CustomerNumber', 'Item', 'Year', 'Period'],
    SALES_HISTORY,
  ),
  defineResource('OEShipViaCodes', 'ShipViaCode', 'GPUDH', ['Code'], SHIP_VIA),
];
