import { linkStateOf } from '../../../core/erp-link';
import type { IndexedAccount } from '../../customer-target';
import type { SlotColumns } from '../link-slot';
import { type Row, textIn } from '../row';

export const COMPANY_KEY = 'comp_companyid';

/** Columns that the key index is made of. */
export const indexColumns = ({ columns }: SlotColumns): readonly string[] => [
  'comp_name',
  'comp_website',
  'comp_deleted',
  ...columns.map((column) => column.toLowerCase()),
];

/** Reservations are no links. Sage CRM has no column of its own for a tax number. */
export function indexedAccount(row: Row, slot: SlotColumns): IndexedAccount {
  return {
    id: textIn(row, COMPANY_KEY),
    name: textIn(row, 'comp_name'),
    website: textIn(row, 'comp_website'),
    taxId: '',
    links: linksOf(row, slot),
    deleted: isGone(row),
  };
}

export const linksOf = (row: Row, slot: SlotColumns): IndexedAccount['links'] =>
  [slot.linkIn(row), ...slot.othersIn(row)].filter((link) => linkStateOf(link) === 'linked');

/** `comp_deleted` is empty or 0 as long as a company lives. */
export const isGone = (row: Row): boolean => !/^0?$/.test(textIn(row, 'comp_deleted'));
