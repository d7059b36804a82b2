import type { Notice } from '../../core/erp-customer';

/** A notice that needs nothing filled in. */
export const notice = (labelKey: string): Notice => ({ labelKey, params: {} });
