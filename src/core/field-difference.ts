import type { AppErrorJson } from './app-error';

/** One value that CRM and ERP do not agree on. */
export interface FieldDifference {
  /** The ERP's name of the field, as in the plan. */
  readonly target: string;
  readonly labelKey: string;
  /** What the CRM would send. */
  readonly crm: string;
  /** What the ERP holds. */
  readonly erp: string;
  /** Why the CRM's value cannot be sent as it is, or null. */
  readonly problem: AppErrorJson | null;
}

/** One value to be changed in the ERP, and what stood there when the user decided so. */
export interface FieldChange {
  readonly target: string;
  readonly from: string;
  readonly to: string;
}
