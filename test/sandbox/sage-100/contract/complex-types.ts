import { CUSTOMER } from './customer';
import { CUSTOMER_CONTACT } from './customer-contact';
import type { ContractType, MemberType } from './member';
import { SALES_ORDER, SALES_ORDER_LINE, SALES_ORDER_PAYMENT } from './sales-order';
import { CONTRACT_INFORMATION, DIAGNOSTIC_INFORMATION, FIELD, LOGON, MAS_FAULT } from './small-types';

/** Every data contract, for the service description. */
export const COMPLEX_TYPES: readonly ContractType[] = [
  CONTRACT_INFORMATION,
  CUSTOMER,
  CUSTOMER_CONTACT,
  DIAGNOSTIC_INFORMATION,
  FIELD,
  LOGON,
  MAS_FAULT,
  SALES_ORDER,
  SALES_ORDER_LINE,
  SALES_ORDER_PAYMENT,
];

/** The type of the entries of a list member; null for a simple member. */
export function entryType(type: MemberType): ContractType | null {
  if (type === 'fields') return FIELD;
  if (type === 'lines') return SALES_ORDER_LINE;
  return type === 'payments' ? SALES_ORDER_PAYMENT : null;
}
