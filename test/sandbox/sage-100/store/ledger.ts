/** One payment on an invoice. */
export interface Payment {
  readonly date: string;
  readonly amount: string;
  readonly checkNo: string;
}

/** An invoice, credit memo, debit memo, prepayment or finance charge. Amounts of credits are negative. */
export interface LedgerInvoice {
  readonly division: string;
  readonly customerNo: string;
  readonly number: string;
  readonly type: 'IN' | 'CM' | 'DM' | 'PP' | 'FC';
  readonly date: string;
  readonly dueDate: string;
  readonly amount: string;
  readonly payments: readonly Payment[];
  readonly purchaseOrder: string;
  readonly orderNo: string;
  /** Paid and purged: only in the history. */
  readonly purged: boolean;
}

/** Invoices of the company. Nothing that the simulated services do changes them. */
export interface Ledger {
  invoicesOf(division: string, customerNo: string): readonly LedgerInvoice[];
  /** Invoices of all customers, generated ones included. */
  all(): Iterable<LedgerInvoice>;
}
