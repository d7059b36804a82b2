import * as v from 'valibot';
import { childrenOf, element, textOf, type XmlElement } from '../../transport/xml-element';
import type { SessionStore } from '../contract';
import type { Gateway } from './gateway';
import { lookedUpFields, namedData, type Query, queryFunction } from './query';
import type { FunctionResult } from './response';
import { readStored } from './stored';

/** A query whose fields are cut to what the company has, or any other function as it is. */
export type Ask = { readonly query: Query } | { readonly call: XmlElement };

/** Fields that an object is known not to have here, by object. */
type Absent = Readonly<Record<string, readonly string[]>>;
const absentSchema = v.record(v.string(), v.array(v.string()));

/**
 * Asks everything in one round trip. One field that a company does not have makes a whole query fail, so on such a
 * refusal the objects are looked up, the answer remembered, and the refused queries repeated once without the field.
 */
export async function ask(
  gateway: Gateway,
  store: SessionStore,
  scope: string,
  asks: readonly Ask[],
): Promise<readonly FunctionResult[]> {
  const key = `${scope}|absent-fields`;
  const absent = (await readStored(store, key, absentSchema)) ?? {};
  const results = await gateway.read(asks.map((one) => bodyOf(one, absent)));
  const refused = asks.filter((one, index) => 'query' in one && isFieldRefusal(results[index]));
  if (refused.length === 0) return results;
  const learned = { ...absent, ...(await lookUp(gateway, refused)) };
  await store.set(key, JSON.stringify(learned));
  const repeated = await gateway.read(refused.map((one) => bodyOf(one, learned)));
  return results.map((result, index) => repeated[refused.indexOf(asks[index] as Ask)] ?? result);
}

const isFieldRefusal = (result: FunctionResult | undefined): boolean =>
  result !== undefined && !result.ok && result.fieldsRefused;

function bodyOf(one: Ask, absent: Absent): XmlElement {
  if ('call' in one) return one.call;
  const missing = absent[one.query.object] ?? [];
  const { orderBy, ...query } = one.query;
  const ordered = orderBy && !missing.includes(orderBy.field) ? { orderBy } : {};
  return queryFunction({
    ...query,
    ...ordered,
    fields: query.fields.filter((field) => !missing.includes(field)),
  });
}

/** `lookup` of the refused objects (Intacct XML gateway, lookup): which of the wanted fields they lack. */
async function lookUp(gateway: Gateway, refused: readonly Ask[]): Promise<Absent> {
  const queries = refused.flatMap((one) => ('query' in one ? [one.query] : []));
  const objects = [...new Set(queries.map((query) => query.object))];
  const results = await gateway.read(objects.map((object) => element('lookup', [element('object', object)])));
  return Object.fromEntries(
    objects.map((object, index) => {
      const wanted = queries.filter((query) => query.object === object).flatMap(namedFields);
      return [object, absentAmong(wanted, results[index])];
    }),
  );
}

const namedFields = ({ fields, orderBy }: Query): readonly string[] =>
  orderBy ? [...fields, orderBy.field] : fields;

/**
 * Related fields are listed by themselves or by their path. Where a company lists none at all they are left alone:
 * records that an object owns are not part of a lookup.
 */
function absentAmong(wanted: readonly string[], result: FunctionResult | undefined): readonly string[] {
  if (!result?.ok) return [];
  const type = namedData(result.data, 'Type');
  const listed = lookedUpFields(result.data).map((field) => textOf(field, 'ID').toUpperCase());
  const paths = childrenOf(namedData(type, 'Relationships'), 'Relationship').map((relation) =>
    textOf(relation, 'OBJECTPATH').toUpperCase(),
  );
  if (listed.length === 0) return [];
  const dotted = listed.some((id) => id.includes('.'));
  return [...new Set(wanted)].filter((field) => {
    if (listed.includes(field)) return false;
    const related = field.includes('.');
    return !related || (dotted && !paths.some((path) => field.startsWith(`${path}.`)));
  });
}
