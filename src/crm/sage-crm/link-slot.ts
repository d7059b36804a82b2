import { AppError } from '../../core/app-error';
import type { ErpLinkFields } from '../../core/erp-link';
import type { CrmPorts } from '../contract';
import { linkOfLine, linksOfLines, withLine } from './other-links';
import { type Row, textIn } from './row';

/** Where the connector's link stands on a company, see `LinkSlot`. */
export interface SlotColumns {
  /** Columns that have to be there, by the names that the administrator gave. */
  readonly columns: readonly string[];
  /** The column of a part, by the name that the administrator gave. */
  columnOf(part: keyof ErpLinkFields): string;
  linkIn(row: Row): ErpLinkFields;
  othersIn(row: Row): readonly ErpLinkFields[];
  /** What to write so that these parts of the link stand there; '' empties. */
  valuesFor(row: Row, link: Partial<ErpLinkFields>): Row;
}

export const PARTS = ['customerNo', 'integrationKey', 'externalUid'] as const;

/** @throws AppError `CRM-ONE-LINK` for a further link where no field for such is named */
export function slotColumns({
  linkFields,
  otherLinksField,
  slot,
}: Pick<CrmPorts, 'linkFields' | 'otherLinksField' | 'slot'>): SlotColumns {
  const lines = otherLinksField.toLowerCase();
  const columns = [...PARTS.map((part) => linkFields[part]), ...(lines === '' ? [] : [otherLinksField])];
  if (slot.kind === 'default') {
    const column = (part: keyof ErpLinkFields): string => linkFields[part].toLowerCase();
    return {
      columns,
      columnOf: (part) => linkFields[part],
      linkIn: (row) => ({
        customerNo: textIn(row, column('customerNo')),
        integrationKey: textIn(row, column('integrationKey')),
        externalUid: textIn(row, column('externalUid')),
      }),
      othersIn: (row) => linksOfLines(textIn(row, lines), null),
      valuesFor: (_, link) =>
        Object.fromEntries(PARTS.flatMap((part) => (part in link ? [[column(part), link[part] ?? '']] : []))),
    };
  }
  if (lines === '') throw new AppError('CRM-ONE-LINK');
  return {
    columns,
    columnOf: () => otherLinksField,
    linkIn: (row) => linkOfLine(textIn(row, lines), slot),
    othersIn: (row) => linksOfLines(textIn(row, lines), slot),
    valuesFor: (row, link) => ({
      [lines]: withLine(textIn(row, lines), slot, { ...linkOfLine(textIn(row, lines), slot), ...link }),
    }),
  };
}
