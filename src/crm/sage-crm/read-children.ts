import type { Typed } from './phones';
import { readRows } from './read-rows';
import type { SageRest } from './rest';
import { type Row, textIn } from './row';
import type { SageSoap } from './soap';
import { unlessClosed } from './unless-closed';
import { equals, isOneOf } from './where';

/** What hangs on a company. An address or person linked in several ways stands once for each. */
export interface Children {
  readonly addresses: readonly Row[];
  readonly people: readonly Row[];
  readonly phones: readonly Typed[];
  readonly emails: readonly Typed[];
}

export interface Sources {
  readonly rest: SageRest;
  readonly soap: SageSoap;
}

const COMPANY = '5';
const PERSON = '13';
const MOST = 1000;

/**
 * Addresses and people by the views that join them with their links, phones and e-mails by their link tables. What the
 * installation does not open to REST comes by SOAP in one call; without that too, there is none.
 */
export async function readChildren({ rest, soap }: Sources, id: string, company: Row): Promise<Children> {
  const rows = (entity: string, where: string): Promise<readonly Row[] | null> =>
    unlessClosed(readRows(rest, { entity, where, most: MOST }), null);
  const [addresses, people, phoneLinks, emailLinks] = await Promise.all([
    rows('vListAddress', equals('adli_companyid', id)),
    rows('vListPerson', equals('pers_companyid', id)),
    rows('PhoneLink', `${equals('plink_entityid', COMPANY)} and ${equals('plink_recordid', id)}`),
    rows('EmailLink', `${equals('elink_entityid', COMPANY)} and ${equals('elink_recordid', id)}`),
  ]);
  const [phones, emails] = await Promise.all([
    phoneLinks && readPhones(rows, phoneLinks, idsIn(people ?? [], 'pers_personid')),
    emailLinks && readTyped(rows, emailLinks, EMAIL),
  ]);
  const found = { addresses, people, phones, emails };
  const bySoap = Object.values(found).includes(null) ? await unlessClosed(soap.children(id), null) : null;
  return {
    addresses: await withPrimary(rest, addresses ?? bySoap?.addresses ?? [], company),
    people: people ?? bySoap?.people ?? [],
    phones: phones ?? bySoap?.phones ?? [],
    emails: emails ?? bySoap?.emails ?? [],
  };
}

type ReadRows = (entity: string, where: string) => Promise<readonly Row[] | null>;

interface LinkTable {
  readonly entity: string;
  /** Column of the link that leads to it, and its own key. */
  readonly by: string;
  readonly key: string;
  readonly link: string;
}

const PHONE: LinkTable = { entity: 'Phone', by: 'plink_phoneid', key: 'phon_phoneid', link: 'plink' };
const EMAIL: LinkTable = { entity: 'Email', by: 'elink_emailid', key: 'emai_emailid', link: 'elink' };

/** The company's and its people's: a mobile number stands nowhere else. */
async function readPhones(
  rows: ReadRows,
  company: readonly Row[],
  people: readonly string[],
): Promise<readonly Typed[] | null> {
  const lists = isOneOf('plink_recordid', people).map((list) =>
    rows('PhoneLink', `${equals('plink_entityid', PERSON)} and ${list}`),
  );
  const links = (await Promise.all(lists)).flatMap((one) => one ?? []);
  return readTyped(rows, [...company, ...links], PHONE);
}

async function readTyped(
  rows: ReadRows,
  links: readonly Row[],
  { entity, by, key, link }: LinkTable,
): Promise<readonly Typed[] | null> {
  const lists = isOneOf(key, idsIn(links, by)).map((list) => rows(entity, list));
  const found = await Promise.all(lists);
  if (found.includes(null)) return null;
  const byId = new Map(found.flatMap((all) => all ?? []).map((row) => [textIn(row, key), row]));
  return links.flatMap((one) => {
    const row = byId.get(textIn(one, by));
    const person = textIn(one, `${link}_entityid`) === PERSON ? textIn(one, `${link}_recordid`) : '';
    return row ? [{ person, type: textIn(one, `${link}_type`), row }] : [];
  });
}

const idsIn = (rows: readonly Row[], column: string): readonly string[] => [
  ...new Set(rows.map((row) => textIn(row, column)).filter((id) => /^\d+$/.test(id))),
];

/** A primary address that no link leads to, and the only one where links are not to be had. */
async function withPrimary(rest: SageRest, addresses: readonly Row[], company: Row): Promise<readonly Row[]> {
  const id = textIn(company, 'comp_primaryaddressid');
  if (!/^\d+$/.test(id) || addresses.some((row) => textIn(row, 'addr_addressid') === id)) return addresses;
  const where = equals('addr_addressid', id);
  const found = await unlessClosed(readRows(rest, { entity: 'Address', where, most: 1 }), []);
  return [...found, ...addresses];
}
