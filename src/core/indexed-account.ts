import type { ErpLinkFields } from './erp-link';

/** An account of the CRM as far as recognising it goes: what the key index of an import is made of. */
export interface IndexedAccount {
  readonly id: string;
  readonly name: string;
  /** Values that a proposal may rest on; '' where there is none. */
  readonly website: string;
  readonly taxId: string;
  /** The link in the link fields and those to further ERP customers; none for an account without link. */
  readonly links: readonly ErpLinkFields[];
  readonly deleted: boolean;
}

/** What an account is looked up by in the key index. `name`, `domain` and `tax` only hold accounts without a link. */
export type IndexKind = 'uid' | 'number' | 'name' | 'domain' | 'tax';

/** One entry of the key index; an account has several. Values are made by core/import-keys. */
export interface IndexEntry {
  readonly kind: IndexKind;
  readonly value: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly deleted: boolean;
  /** The link that the entry is about; null for an account without. */
  readonly link: ErpLinkFields | null;
}
