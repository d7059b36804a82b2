import type { ErrorCode } from '../../src/core/error-catalogue';

/** What an ERP's interface gives, or the code with which its connector says that it does not. */
export type Offered<T> = { readonly has: T } | { readonly lacks: ErrorCode };

/** A customer of the seed. */
export interface KnownCustomer {
  readonly number: string;
  readonly name: string;
}

/** What is known of one customer's ledger in the seed, at the day of the bench. Amounts are plain decimals. */
export interface KnownLedger extends KnownCustomer {
  readonly currency: string;
  readonly balance: string;
  /** Null where the ERP does not tell. */
  readonly overdue: string | null;
  readonly unapplied: string;
  readonly creditLimit: string;
  readonly creditLeft: string;
  /** Open orders, where they lower what is left of the credit. */
  readonly ordered?: string;
  /** Days past due and amount, from current to the oldest. */
  readonly buckets: readonly (readonly [from: number, to: number | null, amount: string])[];
  /** Day of the ERP's last aging run; null where the buckets are of now. */
  readonly agedOn: string | null;
  /** Number, due date and open amount, as an ordered list. */
  readonly openInvoices: Offered<readonly (readonly [number: string, due: string, open: string])[]>;
  /** What lowers the balance stands among them, with a negative amount. */
  readonly creditsListed: boolean;
  readonly payments: Offered<readonly string[]>;
  readonly orders: Offered<readonly string[]>;
  /** Numbers; null where the ERP knows no others than the open ones. */
  readonly salesInvoices: Offered<readonly string[]> | null;
}

/** An order or sales invoice of the customer of the ledger. */
export interface KnownDocument {
  readonly number: string;
  readonly total: string;
  /** Item, quantity and amount. */
  readonly lines: readonly (readonly [item: string, quantity: string, amount: string])[];
  /** One of another customer; '' where the seed has none. */
  readonly ofAnother: string;
}

/** What is offered, or null. */
export const offered = <T>(one: Offered<T>): T | null => ('has' in one ? one.has : null);
