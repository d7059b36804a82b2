import { AppError } from '../../core/app-error';
import { type ErpLinkFields, parseExternalUid } from '../../core/erp-link';
import type { CrmPorts } from '../contract';
import { type LineOwner, linkOfLine, linksOfLines, withLine } from './other-links';
import { type Row, textIn } from './row';

/** Where the connector's link stands on a company, see `LinkSlot`. */
export interface SlotColumns {
  /** Columns that have to be there, by the names that the administrator gave. */
  readonly columns: readonly string[];
  /** The column of a part, by the name that the administrator gave. */
  columnOf(part: keyof ErpLinkFields): string;
  linkIn(row: Row): ErpLinkFields;
  othersIn(row: Row): readonly ErpLinkFields[];
  /** The link fields, where they name a customer of the ERP company that a further link is for. */
  rivalIn(row: Row): ErpLinkFields | null;
  /** Links of others stand in the same column: whoever writes one writes all of them. */
  readonly shared: boolean;
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
  const column = (part: keyof ErpLinkFields): string => linkFields[part].toLowerCase();
  const inFields = (row: Row): ErpLinkFields => ({
    customerNo: textIn(row, column('customerNo')),
    integrationKey: textIn(row, column('integrationKey')),
    externalUid: textIn(row, column('externalUid')),
  });
  const columns = [...PARTS.map((part) => linkFields[part]), ...(lines === '' ? [] : [otherLinksField])];
  if (slot.kind === 'default') {
    return {
      columns,
      columnOf: (part) => linkFields[part],
      linkIn: inFields,
      rivalIn: () => null,
      shared: false,
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
    rivalIn: (row) => (isFor(slot, inFields(row)) ? inFields(row) : null),
    shared: true,
    valuesFor: (row, link) => ({
      [lines]: withLine(textIn(row, lines), slot, { ...linkOfLine(textIn(row, lines), slot), ...link }),
    }),
  };
}

function isFor({ erp, company }: LineOwner, { externalUid }: ErpLinkFields): boolean {
  const uid = parseExternalUid(externalUid);
  return uid?.erp === erp && uid.company.toLowerCase() === company.toLowerCase();
}
