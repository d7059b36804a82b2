import type { AppError } from '../../../core/app-error';
import type { Row } from '../row';
import { textIn } from '../row';
import { hasCode } from '../session-call';
import { living, ofIds, ofTexts, queryRecords } from './query-records';
import { readNested } from './read-nested';
import type { ServiceSession } from './service-session';
import { type Owner, placeOf, TARGETS } from './targets';

/** A phone or e-mail of a company or person. */
export interface OwnedNumber {
  readonly owner: Owner;
  readonly ownerId: string;
  readonly entity: 'phone' | 'email';
  /** As its link says. */
  readonly type: string;
  readonly row: Row;
}

/** Who may own numbers: companies, and their contacts by the id of the company. */
export interface Owners {
  readonly companies: readonly string[];
  readonly people: readonly string[];
}

export type ReadNumbers = (owners: Owners) => Promise<readonly OwnedNumber[]>;

interface Tables {
  readonly entity: 'phone' | 'email';
  readonly key: string;
  readonly columns: readonly string[];
  /** Prefix of the link table. */
  readonly link: string;
}

const TABLES: readonly Tables[] = [
  {
    entity: 'phone',
    key: 'phon_phoneid',
    columns: ['phon_countrycode', 'phon_areacode', 'phon_number'],
    link: 'plink',
  },
  { entity: 'email', key: 'emai_emailid', columns: ['emai_emailaddress'], link: 'elink' },
];

/** `bord_tableid` of the owners. */
export const OWNER_IDS: Readonly<Record<Owner, string>> = { company: '5', person: '13' };

/** Types that an import knows. */
const TYPES = [
  ...new Set(
    TARGETS.flatMap(({ key }) => {
      const place = placeOf(key);
      return place?.kind === 'number' ? [place.type] : [];
    }),
  ),
];

/**
 * Phones and e-mails by their link tables; where these are closed to web services (which is found out once), with the
 * companies that they belong to, which is slow.
 */
export function createNumberReader(session: ServiceSession): ReadNumbers {
  let areLinksOpen = true;
  return async (owners) => {
    if (owners.companies.length === 0) return [];
    if (areLinksOpen) {
      try {
        const found: OwnedNumber[] = [];
        for (const tables of TABLES) found.push(...(await readByLinks(session, tables, owners)));
        return found;
      } catch (error) {
        if (!isClosed(error)) throw error;
        areLinksOpen = false;
      }
    }
    return readNested(session, owners.companies);
  };
}

const isClosed = (error: unknown): error is AppError =>
  hasCode(error, 'CRM-ENTITY-CLOSED') && /link$/i.test(error.params.entity ?? '');

async function readByLinks(
  session: ServiceSession,
  { entity, key, columns, link }: Tables,
  { companies, people }: Owners,
): Promise<readonly OwnedNumber[]> {
  const by = `${link}_${entity}id`;
  const links = await queryRecords(session, {
    entity: `${entity}link`,
    key: `${link}_linkid`,
    columns: [`${link}_entityid`, `${link}_recordid`, `${link}_type`, by],
    where: living(
      link,
      `${ofIds(`${link}_recordid`, [...new Set([...companies, ...people])])} AND ${ofTexts(`${link}_type`, TYPES)}`,
    ),
  });
  const owned = links.flatMap((row) => ownedBy(row, link, companies, people));
  const ids = [...new Set(owned.map(({ row }) => textIn(row, by)))];
  if (ids.length === 0) return [];
  const rows = await queryRecords(session, {
    entity,
    key,
    columns,
    where: living(key.slice(0, 4), ofIds(key, ids)),
  });
  const byId = new Map(rows.map((row) => [textIn(row, key), row]));
  return owned.flatMap(({ row: its, ...owner }) => {
    const row = byId.get(textIn(its, by));
    return row ? [{ ...owner, entity, type: textIn(its, `${link}_type`), row }] : [];
  });
}

function ownedBy(
  row: Row,
  link: string,
  companies: readonly string[],
  people: readonly string[],
): readonly { readonly owner: Owner; readonly ownerId: string; readonly row: Row }[] {
  const ownerId = textIn(row, `${link}_recordid`);
  const entityId = textIn(row, `${link}_entityid`);
  if (entityId === OWNER_IDS.company && companies.includes(ownerId))
    return [{ owner: 'company', ownerId, row }];
  return entityId === OWNER_IDS.person && people.includes(ownerId) ? [{ owner: 'person', ownerId, row }] : [];
}
