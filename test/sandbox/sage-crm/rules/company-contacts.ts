import type { Database } from '../store/database';
import type { Row, Value } from '../store/row';
import { isDeleted } from './visibility';

/** `bord_tableid` of the owners of phones and e-mails. */
export const OWNER_IDS = { company: 5, person: 13 } as const;

export type Owner = keyof typeof OWNER_IDS;

/** A phone or an e-mail with the link that says whose it is and what for. */
export interface Linked {
  readonly row: Row;
  readonly link: Row;
  readonly type: Value;
}

/** Living phones of a company or person, in the order of their links. */
export function phonesOf(database: Database, owner: Owner, id: number): Linked[] {
  return linked(database, owner, id, { link: 'phonelink', prefix: 'plink', item: 'phone' });
}

/** Living e-mails of a company or person, in the order of their links. */
export function emailsOf(database: Database, owner: Owner, id: number): Linked[] {
  return linked(database, owner, id, { link: 'emaillink', prefix: 'elink', item: 'email' });
}

interface LinkTable {
  readonly link: string;
  readonly prefix: string;
  readonly item: string;
}

function linked(database: Database, owner: Owner, id: number, names: LinkTable): Linked[] {
  const links = database.table(names.link);
  const items = database.table(names.item);
  return (links.lookup(`${names.prefix}_recordid`, String(id)) ?? []).flatMap((link) => {
    if (isDeleted(link, links.schema)) return [];
    if (Number(link.get(`${names.prefix}_entityid`)) !== OWNER_IDS[owner]) return [];
    const row = items.get(Number(link.get(`${names.prefix}_${names.item}id`)));
    if (!row || isDeleted(row, items.schema)) return [];
    return [{ row, link, type: link.get(`${names.prefix}_type`) }];
  });
}

/** An address with the links that lead to it. */
export interface LinkedAddress {
  readonly row: Row;
  readonly types: readonly string[];
}

/** Living addresses of a company or person; an address with several types stands once. */
export function addressesOf(database: Database, owner: Owner, id: number): LinkedAddress[] {
  const links = database.table('address_link');
  const addresses = database.table('address');
  const types = new Map<Row, string[]>();
  const byId = new Map<string, Row>();
  for (const link of links.lookup(`adli_${owner}id`, String(id)) ?? []) {
    const addressId = link.get('adli_addressid') ?? '';
    const row = byId.get(addressId) ?? addresses.get(Number(addressId));
    if (!row || isDeleted(link, links.schema) || isDeleted(row, addresses.schema)) continue;
    byId.set(addressId, row);
    const type = link.get('adli_type');
    types.set(row, [...(types.get(row) ?? []), ...(type === null ? [] : [type])]);
  }
  return [...types].map(([row, list]) => ({ row, types: list }));
}

/** Living people of a company. */
export function peopleOf(database: Database, companyId: number): Row[] {
  const people = database.table('person');
  return (people.lookup('pers_companyid', String(companyId)) ?? []).filter(
    (row) => !isDeleted(row, people.schema),
  );
}
