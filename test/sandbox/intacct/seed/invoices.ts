export interface SeedInvoice {
  readonly customer: string;
  readonly number: string;
  /** Days past due; negative is not due yet. */
  readonly overdueDays: number;
  readonly entered: string;
  readonly paid: string;
  /** Entity that the invoice is private to. */
  readonly entity?: string;
}

const QUAYSIDE = 'C-00042';

/** C-00042 has one invoice or more in every aging bucket, and with them nearly uses up its credit limit. */
export const invoices: readonly SeedInvoice[] = [
  { customer: QUAYSIDE, number: 'INV-1107', overdueDays: -12, entered: '9120.5', paid: '0' },
  { customer: QUAYSIDE, number: 'INV-1098', overdueDays: 9, entered: '6240', paid: '1000' },
  { customer: QUAYSIDE, number: 'INV-1071', overdueDays: 44, entered: '4875.25', paid: '0' },
  { customer: QUAYSIDE, number: 'INV-1042', overdueDays: 72, entered: '3310.1', paid: '0', entity: 'IE' },
  { customer: QUAYSIDE, number: 'INV-0990', overdueDays: 131, entered: '2750', paid: '0' },
  { customer: QUAYSIDE, number: 'INV-0951', overdueDays: 190, entered: '1875', paid: '1875' },
  { customer: 'C-00917', number: 'INV-1101', overdueDays: -5, entered: '1250.5', paid: '0' },
  { customer: 'C-00215', number: 'INV-1066', overdueDays: 61, entered: '5400', paid: '0' },
  { customer: 'C-00410', number: 'INV-1090', overdueDays: 14, entered: '830', paid: '0', entity: 'IE' },
  { customer: 'C-00411', number: 'INV-1091', overdueDays: 30, entered: '2200', paid: '200', entity: 'US' },
];
