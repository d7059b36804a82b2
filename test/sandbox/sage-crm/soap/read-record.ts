import type { QualifiedElement } from '../../xml/qualified-element';
import type { TableSchema } from '../schema/column';
import type { Value } from '../store/row';

/** A record as it was sent: its own columns, and lists of children by the name of the member. */
export interface SentRecord {
  readonly values: Readonly<Record<string, Value>>;
  /** The word that stands as `type` of a person, address, phone or e-mail: a matter of its link. */
  readonly type: string | null;
  /** `companyid` or `personid` of an address, phone or e-mail: whose it is. */
  readonly owners: Readonly<Record<'company' | 'person', number>>;
  readonly children: Readonly<Record<'people' | 'address' | 'phone' | 'email', readonly QualifiedElement[]>>;
}

/** Fields of the link to a record's owner, where they are no columns of the record itself. */
const LINK_FIELDS = ['type', 'companyid', 'personid'];
const MEMBERS = ['people', 'address', 'phone', 'email'] as const;

/** Reads a record of short names; full column names are taken too. */
export function readRecord(record: QualifiedElement, { prefix, columns }: TableSchema): SentRecord {
  const values: Record<string, Value> = {};
  const texts: Record<string, string> = {};
  for (const field of record.children) {
    if (field.children.length > 0) continue;
    const name = field.name.toLowerCase();
    texts[name] = field.text;
    const isLinks = LINK_FIELDS.includes(name) && !columns.has(`${prefix}_${name}`);
    if (!isLinks)
      values[columns.has(name) ? name : `${prefix}_${name}`] = field.text === '' ? null : field.text;
  }
  return {
    values,
    type: columns.has(`${prefix}_type`) ? null : (texts.type ?? null),
    owners: { company: Number(texts.companyid ?? 0), person: Number(texts.personid ?? 0) },
    children: Object.fromEntries(
      MEMBERS.map((member) => [member, recordsOf(record.children.find((one) => one.name === member))]),
    ) as SentRecord['children'],
  };
}

/** The `records` inside a list. */
export function recordsOf(list: QualifiedElement | undefined): readonly QualifiedElement[] {
  return list?.children.filter((one) => one.name.toLowerCase() === 'records') ?? [];
}

/** A `crmrecord`: named values. */
export function readCrmRecord(record: QualifiedElement): Readonly<Record<string, Value>> {
  const fields = recordsOf(record).map((field) => {
    const text = (name: string): string =>
      field.children.find((one) => one.name.toLowerCase() === name)?.text ?? '';
    return [text('name').trim().toLowerCase(), text('value') === '' ? null : text('value')] as const;
  });
  return Object.fromEntries(fields);
}
