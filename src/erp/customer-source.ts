import type { ImportCriteria } from '../core/import-criteria';
import type { SourceCustomer } from '../core/source-customer';

/** What is known, without talking to it, about an ERP whose customers can be imported. */
export interface CustomerSourceDescriptor {
  /** Name of the page and of its menu entry ("Sage Intacct Import Customers"). */
  readonly titleKey: string;
  /** Label of the choice of the company ("Sage Intacct Company Name"). */
  readonly companyLabelKey: string;
  /** Largest and smallest page that is worth asking for. */
  readonly largestPage: number;
  readonly smallestPage: number;
}

export interface SourcePage {
  readonly customers: readonly SourceCustomer[];
  /** Opaque; where the next page begins. Null after the last. */
  readonly next: string | null;
}

/** A field of the ERP's own that a mapping can draw on beside the common parts. */
export interface SourceField {
  readonly name: string;
  readonly label: string;
}

/**
 * Customers read page by page, by key, so that a run can go on at a cursor after days, in a new session. A customer may come
 * twice (an overlap is safer than a gap); none that matches is left out. Methods throw `AppError`; a time-out, `NET-SERVER` or
 * `NET-TOO-LARGE` asks for smaller pages.
 */
export interface CustomerSource {
  /** How many customers match at this moment. */
  count(criteria: ImportCriteria): Promise<number>;
  /** The cursor of the first page: it holds what must not change during a run (the upper bound in the server's time). */
  begin(criteria: ImportCriteria): Promise<string>;
  /** At most `size` customers from the cursor on. */
  readPage(criteria: ImportCriteria, cursor: string, size: number): Promise<SourcePage>;
  /** Single customers by the ERP's record keys; those that are gone are missing. Any number of keys. */
  readCustomers(recordKeys: readonly string[]): Promise<readonly SourceCustomer[]>;
  /** Whether a customer has that number. */
  hasNumber(number: string): Promise<boolean>;
  /** What a mapping can draw on beside the common parts, custom fields included. */
  listFields(): Promise<readonly SourceField[]>;
}
