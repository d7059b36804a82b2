import type { AppErrorJson } from './app-error';

/** One value that CRM and ERP do not agree on. */
export interface FieldDifference {
  /** The name of the field in the system that would be changed: the ERP, or the CRM for an import. */
  readonly target: string;
  readonly labelKey: string;
  /** What the CRM holds. */
  readonly crm: string;
  /** What the ERP holds. */
  readonly erp: string;
  /** Why the value cannot be sent as it is, or null. */
  readonly problem: AppErrorJson | null;
}

/** One value to be changed in the ERP, and what stood there when the user decided so. */
export interface FieldChange {
  readonly target: string;
  readonly from: string;
  readonly to: string;
}
