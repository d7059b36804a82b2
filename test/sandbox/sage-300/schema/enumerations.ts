import type { EnumMember } from './property';

/** Label and number of each member, the default first; the labels are those of the classic views. */
const LABELS: Readonly<Record<string, readonly (readonly [label: string, number: number])[]>> = {
  NoYes: [
    ['No', 0],
    ['Yes', 1],
  ],
  YesNo: [
    ['Yes', 1],
    ['No', 0],
  ],
  Status: [
    ['Active', 1],
    ['Inactive', 0],
  ],
  AccountType: [
    ['Open Item', 0],
    ['Balance Forward', 1],
  ],
  DiscountLevel: [
    ['Base', 0],
    ['A', 1],
    ['B', 2],
    ['C', 3],
    ['D', 4],
    ['E', 5],
  ],
  DeliveryMethod: [
    ['Mail', 0],
    ['e-mail customer', 2],
    ['e-mail contact', 4],
    ['e-mail multiple contacts', 5],
  ],
  DuplicateCheck: [
    ['None', 0],
    ['Warning', 1],
    ['Error', 2],
  ],
  ProcessCommand: [['Insert Optional Fields', 0]],
  Mode: [['Normal', 0]],
  DocumentType: [
    ['Invoice', 1],
    ['Debit Note', 2],
    ['Credit Note', 3],
    ['Interest', 4],
    ['Unapplied Cash', 5],
    ['Prepayment', 10],
    ['Receipt', 11],
    ['Refund', 19],
  ],
  TransactionType: [
    ['Invoice - Summary Entered', 11],
    ['Invoice - Summary Issued', 12],
    ['Debit Note - Summary Entered', 21],
    ['Credit Note - Summary Entered', 31],
    ['Interest Charge', 40],
    ['Unapplied Cash - Posted', 51],
    ['Prepayment - Posted', 50],
    ['Receipt - Posted', 80],
    ['Refund - Posted', 90],
  ],
  PaymentType: [
    ['Cash', 1],
    ['Check', 2],
    ['Credit Card', 3],
    ['Other', 4],
    ['SPS Credit Card', 5],
  ],
  CheckCleared: [
    ['Outstanding', 0],
    ['Cleared', 1],
    ['Returned', 2],
  ],
  PaymentStatus: [
    ['Outstanding', 0],
    ['Cleared', 1],
    ['Reversed', 2],
  ],
  RetainageRate: [
    ['Use Current Exchange Rate', 0],
    ['Use Original Document Exchange Rate', 1],
  ],
  RateOperator: [
    ['Multiply', 1],
    ['Divide', 2],
  ],
  DiscountBase: [
    ['Included', 1],
    ['Excluded', 0],
  ],
  DayType: [
    ['Days From Invoice Date', 1],
    ['End of Next Month', 2],
    ['Day of Next Month', 3],
    ['Days From Day of Next Month', 4],
    ['Due Date Table', 5],
  ],
  TaxTransaction: [
    ['Sales', 1],
    ['Purchases', 2],
  ],
  TaxMethod: [
    ['Automatic', 1],
    ['Manual', 2],
  ],
  Surtax: [
    ['No', 0],
    ['Yes', 1],
  ],
  DecimalPlaces: [
    ['2', 2],
    ['0', 0],
    ['1', 1],
    ['3', 3],
  ],
  SymbolPosition: [
    ['Before with space', 1],
    ['Before no space', 2],
    ['After with space', 3],
    ['After no space', 4],
  ],
  Separator: [
    ['Comma', 0],
    ['Period', 1],
    ['Space', 2],
    ['None', 3],
  ],
  NegativeDisplay: [
    ['Leading Minus', 0],
    ['Trailing Minus', 1],
    ['Parentheses', 2],
    ['CR', 3],
  ],
  PriceBasis: [
    ['Discount', 1],
    ['Markup On Markup Cost', 2],
    ['Markup On Standard Cost', 3],
  ],
  LocationType: [
    ['Physical', 1],
    ['Logical', 2],
    ['Goods in Transit', 3],
  ],
  OrderType: [
    ['Active', 1],
    ['Future', 2],
    ['Standing', 3],
    ['Quote', 4],
  ],
  OrderCompleted: [
    ['Incomplete/Not Included', 1],
    ['Incomplete/Included', 2],
    ['Complete/Not Included', 3],
    ['Complete/Included', 4],
    ['Complete/Day End', 5],
  ],
  LineType: [
    ['Item', 1],
    ['Miscellaneous', 2],
  ],
  OptionalFieldType: [
    ['Text', 1],
    ['Amount', 100],
    ['Number', 6],
    ['Integer', 8],
    ['Yes/No', 9],
    ['Date', 3],
    ['Time', 4],
  ],
  ValueSet: [
    ['No', 0],
    ['Yes', 1],
    ['Not Applicable', 2],
  ],
};

/** Everything that is no letter or digit is dropped; a name must not begin with a digit. */
export function memberName(label: string): string {
  const name = label.replace(/[^A-Za-z0-9]/g, '');
  return /^\d/.test(name) ? `Num${name}` : name;
}

const enumerations = new Map<string, readonly EnumMember[]>(
  Object.entries(LABELS).map(([name, labels]) => [
    name,
    labels.map(([label, number]) => ({ name: memberName(label), number })),
  ]),
);

/** @throws Error when there is no enumeration of that name */
export function enumeration(name: string): readonly EnumMember[] {
  const members = enumerations.get(name);
  if (!members) throw new Error(`no enumeration named ${name}`);
  return members;
}
