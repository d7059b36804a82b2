import type { Money } from './money';
import type { PlainDate } from './plain-date';
import type { Part } from './result';

/** How a customer is named inside its ERP company. */
export interface ErpCustomerRef {
  /** The ERP's own record key, or '' where only the number is known. */
  readonly recordKey: string;
  /** The number that people use (Intacct CUSTOMERID). */
  readonly number: string;
}

/** What is needed to recognise a customer: for duplicates, linking and settling an uncertain create. */
export interface ErpCustomerSummary extends ErpCustomerRef {
  readonly name: string;
  readonly status: 'active' | 'inactive' | 'other';
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly taxId: string;
  /** Entity the customer is private to; '' when shared. */
  readonly entity: string;
}

export interface ErpFigures {
  readonly balance: Money;
  /** Sum of what is past due; zero when nothing is, null where that cannot be told. */
  readonly overdue: Money | null;
  /** Null where the ERP holds no limit. */
  readonly creditLimit: Money | null;
  readonly creditLeft: Money | null;
  /** Payments and credit memos not yet applied. */
  readonly unapplied: Money;
  /** Average days from invoice to payment over the recent paid invoices; null when there are none. */
  readonly daysToPay: number | null;
}

export interface AgingBucket {
  /** Days past due, inclusive; `to` is null in the last one. `from` 0 to 0 is "current". */
  readonly from: number;
  readonly to: number | null;
  readonly amount: Money;
}

export interface ErpInvoice {
  readonly recordKey: string;
  readonly number: string;
  readonly state: string;
  readonly date: PlainDate | null;
  readonly due: PlainDate | null;
  readonly total: Money;
  readonly open: Money;
  readonly url: string;
}

export interface ErpPayment {
  readonly recordKey: string;
  readonly number: string;
  readonly method: string;
  readonly state: string;
  readonly date: PlainDate | null;
  readonly amount: Money;
  readonly url: string;
}

export interface ErpOrder {
  readonly recordKey: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly date: PlainDate | null;
  readonly due: PlainDate | null;
  readonly total: Money;
  readonly poNumber: string;
}

export interface ErpAddress {
  /** The ERP's own code of the address (a ship-to location), or ''. */
  readonly code: string;
  readonly role: 'bill-to' | 'ship-to' | 'primary' | 'display';
  readonly name: string;
  readonly lines: readonly string[];
  readonly phone: string;
  readonly email: string;
}

/** Somebody at the customer, as the ERP knows them. */
export interface ErpContact {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
  readonly primary: boolean;
}

/** An invoice as the sales module knows it, paid ones included (O/E invoices, invoice history). */
export interface ErpSalesInvoice {
  readonly recordKey: string;
  readonly number: string;
  readonly date: PlainDate | null;
  readonly due: PlainDate | null;
  readonly total: Money;
  readonly orderNumber: string;
  readonly poNumber: string;
  /** Whether `readDocument` can show its lines. */
  readonly hasLines: boolean;
}

/** Something that last happened with the customer (last invoice, last payment). */
export interface ErpActivity {
  readonly labelKey: string;
  readonly date: PlainDate | null;
  readonly amount: Money | null;
}

export interface ErpDocumentLine {
  readonly item: string;
  readonly description: string;
  /** As the ERP writes it, without trailing zeros. */
  readonly quantity: string;
  readonly unitPrice: Money | null;
  readonly amount: Money | null;
}

/** One order or sales invoice with its lines. */
export interface ErpDocument {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly date: PlainDate | null;
  readonly state: string;
  readonly poNumber: string;
  readonly total: Money;
  readonly lines: readonly ErpDocumentLine[];
}

export type DocumentKind = 'order' | 'invoice';

/** How one document is asked for. */
export interface DocumentRef {
  /** The ERP's own record key, or '' where only the number is known. */
  readonly recordKey: string;
  /** The number that people use, or '' where only the record key is known. */
  readonly number: string;
}

/** Something to know that is no error: a text and what fills it. */
export interface Notice {
  readonly labelKey: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface ErpProfile extends ErpCustomerSummary {
  readonly terms: string;
  readonly customerType: string;
  readonly salesRep: string;
  readonly territory: string;
  readonly taxGroup: string;
  readonly currency: string;
  readonly onHold: boolean;
  readonly parent: string;
  readonly comments: string;
  /** ISO instant as the ERP gave it, or ''. */
  readonly modifiedAt: string;
  /** Where *Open in ERP* leads, or '' where the ERP has no such address. */
  readonly url: string;
}

/** Everything the details panel draws. A part the ERP cannot give or refuses is missing with its reason. */
export interface ErpCustomerDetails {
  /** When the ERP answered, milliseconds since 1970. */
  readonly readAt: number;
  readonly profile: ErpProfile;
  readonly figures: Part<ErpFigures>;
  readonly aging: Part<readonly AgingBucket[]>;
  readonly invoices: Part<readonly ErpInvoice[]>;
  /** Open invoices in the ERP; more than `invoices` holds when the list was cut. */
  readonly invoiceCount: number;
  readonly payments: Part<readonly ErpPayment[]>;
  readonly orders: Part<readonly ErpOrder[]>;
  /** Sales invoices; null where the ERP knows no others than `invoices`. */
  readonly salesInvoices: Part<readonly ErpSalesInvoice[]> | null;
  readonly addresses: readonly ErpAddress[];
  /** Ship-to locations that are records of their own; null where the ERP has none. */
  readonly shipTo: Part<readonly ErpAddress[]> | null;
  /** Contacts that are records of their own; null where the addresses say who is meant. */
  readonly contacts: Part<readonly ErpContact[]> | null;
  readonly activity: readonly ErpActivity[];
  /** Day of the ERP's last aging run where the buckets are as old as that; null when they are of now. */
  readonly agedOn: PlainDate | null;
  readonly notices: readonly Notice[];
}
