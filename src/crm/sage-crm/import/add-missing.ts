import { AppError } from '../../../core/app-error';
import { childrenOf, type XmlElement } from '../../../transport/xml-element';
import type { AccountChange } from '../../customer-target';
import { type Row, textIn } from '../row';
import { unlessClosed } from '../unless-closed';
import { living, ofIds, queryRecords } from './query-records';
import { OWNER_IDS } from './read-numbers';
import {
  addressColumns,
  type Columns,
  type EntityName,
  numberColumns,
  numberLists,
  personColumns,
  recordElement,
  writeOperation,
} from './record-elements';
import type { ServiceSession } from './service-session';
import { LINKS, SHARED_ADDRESS } from './shared-addresses';
import { columnValues, placeOf } from './targets';

/**
 * Adds what a change names and the company has no record of its own for: a primary address, a primary contact, numbers; they
 * say what another company's record that it led to has said. Answers columns of the company that lead to them. A lost answer
 * leaves nothing double: what was added is found again, by its link or by its values.
 */
export async function addMissing(session: ServiceSession, change: AccountChange): Promise<Columns> {
  const { account, values } = change;
  const primaries: Record<string, string> = {};
  const whole = { ...change, values: { ...account.values, ...values } };
  const lacks = (part: 'address' | 'person'): boolean =>
    !account.parts[part] && touches(values, part) && isNamed(whole.values, part);
  if (lacks('address')) primaries.comp_primaryaddressid = await addressFor(session, whole, values);
  const isNew = lacks('person');
  if (isNew) primaries.comp_primarypersonid = await personFor(session, whole, values);
  for (const [key, text] of Object.entries(values)) {
    const place = placeOf(key);
    if (text === '' || place?.kind !== 'number' || account.parts[key]) continue;
    if (place.owner === 'person' && isNew) continue;
    const ownerId = place.owner === 'company' ? account.id : account.parts.person;
    if (!ownerId) continue;
    const columns = { type: place.type, [`${place.owner}id`]: ownerId, ...numberColumns(place.entity, text) };
    const id = await addOne(session, place.entity, columns);
    const prefix = place.entity === 'phone' ? 'plink' : 'elink';
    await ensureLink(session, place.entity, {
      [`${prefix}_${place.entity}id`]: id,
      [`${prefix}_entityid`]: OWNER_IDS[place.owner],
      [`${prefix}_recordid`]: ownerId,
      [`${prefix}_type`]: place.type,
    });
  }
  return primaries;
}

const touches = (values: AccountChange['values'], part: 'address' | 'person'): boolean =>
  Object.keys(values).some((key) => key.startsWith(`${part}.`));

/** Whether there is anything to say about a part that is not there. */
const isNamed = (values: AccountChange['values'], part: 'address' | 'person'): boolean =>
  Object.entries(values).some(([key, value]) => value !== '' && key.startsWith(`${part}.`));

/** `changed`: what must be so, empty values too, of a record that is taken for the one to be added. */
async function addressFor(
  session: ServiceSession,
  { account, values }: AccountChange,
  changed: AccountChange['values'],
): Promise<string> {
  const columns = addressColumns(values);
  const reading = queryRecords(session, {
    entity: LINKS.address.table,
    key: LINKS.address.key,
    columns: ['adli_addressid'],
    where: living('adli', ofIds('adli_companyid', [account.id])),
  });
  const links = await unlessClosed<readonly Row[], readonly Row[]>(reading, []);
  const ids = links
    .map((row) => textIn(row, 'adli_addressid'))
    .filter((id) => id !== account.parts[SHARED_ADDRESS]);
  const where = ofIds('addr_addressid', ids);
  const known =
    ids.length === 0
      ? null
      : await findEqual(session, {
          entity: 'address',
          key: 'addr_addressid',
          columns: { ...columns, ...columnValues(changed, 'address') },
          where: living('addr', where),
        });
  if (known) return known;
  const id = await addOne(session, 'address', { companyid: account.id, ...columns });
  await ensureLink(session, 'address', { adli_addressid: id, adli_companyid: account.id });
  return id;
}

async function personFor(
  session: ServiceSession,
  { account, values }: AccountChange,
  changed: AccountChange['values'],
): Promise<string> {
  const columns = personColumns(values, account.name);
  const where = living('pers', ofIds('pers_companyid', [account.id]));
  const known = await findEqual(session, {
    entity: 'person',
    key: 'pers_personid',
    columns: { ...columns, ...columnValues(changed, 'person') },
    where,
  });
  return (
    known ?? addOne(session, 'person', { companyid: account.id, ...columns }, numberLists(values, 'person'))
  );
}

interface Wanted {
  readonly entity: string;
  readonly key: string;
  readonly columns: Columns;
  readonly where: string;
}

/** Id of a living record that holds all these values. */
async function findEqual(
  session: ServiceSession,
  { entity, key, columns, where }: Wanted,
): Promise<string | null> {
  const names = Object.keys(columns);
  const rows = await queryRecords(session, { entity, key, columns: names, where });
  const isEqual = (row: Row): boolean => names.every((name) => textIn(row, name) === columns[name]);
  const found = rows.find(isEqual);
  return found ? textIn(found, key) : null;
}

/**
 * Whether a record that is added by itself is linked to the owner that it names is not sure in every version. `columns`: those
 * of the link, that of the record first.
 */
async function ensureLink(session: ServiceSession, of: keyof typeof LINKS, columns: Columns): Promise<void> {
  const { table, key } = LINKS[of];
  const [[column, id] = ['', '']] = Object.entries(columns);
  const where = living(key.slice(0, key.indexOf('_')), ofIds(column, [id]));
  const links = await unlessClosed(
    queryRecords(session, { entity: table, key, columns: [column], where }),
    null,
  );
  if (links === null || links.length > 0) return;
  await session.write(writeOperation('add', table, [recordElement(table, columns)]));
}

/** The id of the new record. */
async function addOne(
  session: ServiceSession,
  entity: EntityName,
  columns: Columns,
  lists: readonly XmlElement[] = [],
): Promise<string> {
  const answer = await session.write(writeOperation('add', entity, [recordElement(entity, columns, lists)]));
  const [id = ''] = childrenOf(childrenOf(answer, 'records')[0] ?? answer, 'crmid').map(({ text }) =>
    text.trim(),
  );
  if (!/^\d+$/.test(id)) throw new AppError('NET-UNREADABLE', { raw: `no id of the new ${entity}` });
  return id;
}
