import { type Column, datetime, integer, longtext, text } from './column';

/** A column that an administrator added. */
export interface CustomField {
  /** With the prefix of its table, such as `comp_erpcustomerno`. */
  readonly name: string;
  readonly caption?: string;
  readonly type?: 'text' | 'longtext' | 'integer' | 'datetime';
  readonly length?: number;
}

export interface SchemaOptions {
  /** Columns that administrators added, by known name or with their shape. */
  readonly customFields: readonly (string | CustomField)[];
  /** Lengths of columns that differ from a fresh installation. */
  readonly columnLengths: Readonly<Record<string, number>>;
  /** Columns that must be filled in addition to the standard ones. */
  readonly requiredFields: readonly string[];
}

/** Fields for one link to any ERP. */
export const ERP_FIELDS: readonly CustomField[] = [
  { name: 'comp_erpcustomerno', caption: 'ERP Customer No.', length: 40 },
  { name: 'comp_erpintegrationkey', caption: 'ERP Integration Key', length: 255 },
  { name: 'comp_erpexternaluid', caption: 'ERP External UID', length: 80 },
  { name: 'comp_erplinks', caption: 'ERP Links', type: 'longtext' },
];

/** Fields for a link to Sage Intacct. */
export const INTACCT_FIELDS: readonly CustomField[] = [
  { name: 'comp_intacctcustid', caption: 'Intacct Customer Id', length: 30 },
  { name: 'comp_intacctrecno', caption: 'Intacct Record No.', length: 20 },
  { name: 'comp_intacctcompany', caption: 'Intacct Company', length: 80 },
  { name: 'comp_intacctkey', caption: 'Intacct Key', length: 120 },
  { name: 'comp_intacctentity', caption: 'Intacct Entity', length: 60 },
  { name: 'comp_intacctsynced', caption: 'Intacct Synchronised', type: 'datetime' },
  { name: 'comp_intacctstatus', caption: 'Intacct Status', length: 20 },
  { name: 'comp_intacctname', caption: 'Intacct Name', length: 100 },
];

const KNOWN = new Map([...ERP_FIELDS, ...INTACCT_FIELDS].map((one) => [one.name, one]));

/** A field by its name alone is one of the known ones, or a text of 255 characters. */
export function customColumn(given: string | CustomField): Column {
  const field = typeof given === 'string' ? (KNOWN.get(given.toLowerCase()) ?? { name: given }) : given;
  const name = field.name.toLowerCase();
  const caption = field.caption ?? name.slice(name.indexOf('_') + 1);
  const extra = { custom: true };
  if (field.type === 'longtext') return longtext(name, caption, extra);
  if (field.type === 'integer') return integer(name, caption, extra);
  if (field.type === 'datetime') return datetime(name, caption, extra);
  return text(name, caption, field.length ?? 255, extra);
}
