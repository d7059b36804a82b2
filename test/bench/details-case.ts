import type { ErpAccess } from '../e2e/support/erp-access';

/** One ERP's details, whose round trips are counted: the customer with documents of every kind. */
export interface DetailsCase {
  readonly erp: ErpAccess['erp'];
  readonly number: string;
  /** Round trips one after the other, however many calls stand side by side in each. */
  readonly sequential: number;
  /** Calls altogether. */
  readonly calls: number;
}

export const INTACCT_DETAILS: DetailsCase = {
  erp: 'Sage Intacct',
  number: 'C-00042',
  sequential: 1,
  calls: 1,
};

/** Customer, documents, receipts, orders, O/E invoices and ship-to locations side by side; then the contacts it names. */
export const SAGE_300_DETAILS: DetailsCase = {
  erp: 'Sage 300',
  number: 'QUAYSIDE',
  sequential: 2,
  calls: 7,
};

/** Without SData: the customer, then the contact that it names. */
export const SAGE_100_DETAILS: DetailsCase = {
  erp: 'Sage 100',
  number: '01-QUAYSIDE',
  sequential: 2,
  calls: 2,
};
