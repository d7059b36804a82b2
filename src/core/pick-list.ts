import type { AppErrorJson } from './app-error';

export interface PickListEntry {
  /** What is sent to the ERP. */
  readonly value: string;
  readonly label: string;
  /** Locale key of the label, for an entry that is ours and not the ERP's. */
  readonly labelKey?: string;
  /** Values of other form fields, by field key, that the ERP takes from this entry unless they are chosen (a customer group's terms). */
  readonly supplies?: Readonly<Record<string, string>>;
}

/**
 * A code table of the ERP as it was last read.
 * - `ready`: entries are complete
 * - `free`: this company has no such table or the user may not read it; the field is typed by hand and the ERP judges
 * - `failed`: it could not be read; `entries` are those of an earlier reading, if any
 */
export interface PickList {
  readonly id: string;
  readonly state: 'ready' | 'free' | 'failed';
  readonly entries: readonly PickListEntry[];
  /** Milliseconds since 1970 of the reading that `entries` come from, or that found the list to be `free`; 0 when there was none. */
  readonly readAt: number;
  readonly error: AppErrorJson | null;
  /** `erp`: read over the wire · `table`: filled in by the administrator · `fixed`: part of the ERP's interface, never changes. */
  readonly source: 'erp' | 'table' | 'fixed';
}
