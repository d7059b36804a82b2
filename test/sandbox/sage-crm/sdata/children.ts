import { element, type XmlElement } from '../../xml/element';
import type { Source } from '../query/source';
import { tableSource } from '../query/table-source';
import type { Call } from '../rest/call';
import { emailsOf, type Owner, phonesOf } from '../rules/company-contacts';
import { numberIn, type Row } from '../store/row';
import { payloadOf } from './payload';

/** What `include` adds to a company or person: the primary records, and the collections of phones and e-mails. */
export function childPayloads(
  row: Row,
  source: Source,
  included: readonly string[],
  { installation, user }: Call,
): readonly XmlElement[] {
  const owner: Owner | null = source.name === 'company' || source.name === 'person' ? source.name : null;
  if (owner === null) return [];
  const { database } = installation;
  const sourceOf = (name: string): Source => tableSource(installation, database.table(name), user);
  const single = (name: string, id: number): readonly XmlElement[] => {
    const found = sourceOf(name).get(id);
    return included.includes(name) && found ? [payloadOf(found, sourceOf(name))] : [];
  };
  const collection = (name: 'phone' | 'email', rows: readonly Row[]): readonly XmlElement[] =>
    included.includes(`${name}collection`)
      ? [
          element(
            `crm:${name}Collection`,
            rows.map((one) => payloadOf(one, sourceOf(name))),
          ),
        ]
      : [];
  const related = owner === 'company' ? 'person' : 'company';
  const relatedId = numberIn(row, owner === 'company' ? 'comp_primarypersonid' : 'pers_companyid');
  return [
    ...single(related, relatedId),
    ...single('address', numberIn(row, `${source.prefix}_primaryaddressid`)),
    ...collection(
      'phone',
      phonesOf(database, owner, row.id).map((one) => one.row),
    ),
    ...collection(
      'email',
      emailsOf(database, owner, row.id).map((one) => one.row),
    ),
  ];
}
