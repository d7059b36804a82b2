import type { Text } from '../../ui/text';
import type { DocumentKey } from './documents-model';

/** "Order SO-311" */
export function documentTitle({ kind, number, recordKey }: DocumentKey, t: Text): string {
  return t(kind === 'order' ? 'order_title' : 'invoice_title', { number: number || recordKey });
}
