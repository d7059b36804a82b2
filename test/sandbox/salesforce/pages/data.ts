import type { WireRequest, WireResponse } from '../../simulated-system';
import { mayEdit, visibleObject } from '../access';
import { addressOf } from '../data/address';
import type { Row } from '../data/row';
import { toId18 } from '../ids';
import { json } from '../json-response';
import type { Caller, Organisation } from '../organisation';
import { sourceFor } from '../rest/source';
import type { Field } from '../schema/field';
import type { ObjectType } from '../schema/object';
import { listViewQuery } from '../seed/list-views';
import { cookie } from '../sessions';
import { parseSoql } from '../soql/parse';
import { runQuery } from '../soql/run';

const MOST_ROWS = 50;

/** The page's own data, by the session of the Lightning host; never counted as API use. */
export function answerData(org: Organisation, request: WireRequest): WireResponse {
  const session = org.sessions.find(cookie(request.headers.cookie, 'sid'));
  if (session?.host !== 'lightning') return json(401, { event: 'aura:invalidSession' });
  const caller = { org, userId: session.userId };
  const query = request.url.searchParams;
  switch (request.url.pathname) {
    case '/aura/record':
      return record(caller, query.get('id') ?? '');
    case '/aura/list':
      return list(caller, query.get('object') ?? '', query.get('filterName') ?? '__Recent');
    default:
      return json(404, { message: 'no such action' });
  }
}

function record(caller: Caller, id: string): WireResponse {
  const whole = toId18(id);
  const type = whole === null ? undefined : caller.org.schema.byKeyPrefix(whole);
  const object = type && visibleObject(caller, type.name, 'data');
  const row = object && whole ? caller.org.store.get(object.name, whole) : undefined;
  if (!object || !row || row.IsDeleted === true) return json(404, { message: 'record not found' });
  caller.org.recentlyViewed.note(caller.userId, object.name, row, caller.org.now());
  return json(200, {
    id: row.Id,
    object: object.name,
    label: object.label,
    name: row.Name ?? row.Id,
    fields: object.fields.flatMap((field) => fieldJson(caller, object, field, row)),
    related: relatedRows(caller, object, row),
  });
}

function fieldJson(caller: Caller, object: ObjectType, field: Field, row: Row) {
  if (field.compound !== null) return [];
  const value = field.type === 'address' ? addressOf(object, field.name, row) : (row[field.name] ?? null);
  return [
    {
      name: field.name,
      label: field.label,
      type: field.type,
      custom: field.custom,
      editable: (field.updateable || field.type === 'address') && mayEdit(caller, object.name, field),
      value,
      display: displayOf(caller, field, value),
    },
  ];
}

/** A lookup shows the name of the record it points to. */
function displayOf({ org }: Caller, field: Field, value: unknown): string | null {
  if (field.type !== 'reference' || typeof value !== 'string') return null;
  const target = field.referenceTo[0] ?? '';
  return String(org.store.get(target, value)?.Name ?? value);
}

function relatedRows({ org }: Caller, object: ObjectType, row: Row) {
  return object.children.map((child) => ({
    name: child.name,
    object: child.object,
    rows: org.store
      .lookup(child.object, child.field, row.Id)
      .filter((one) => one.IsDeleted !== true)
      .map((one) => ({ id: one.Id, name: one.Name, title: one.Title ?? null, email: one.Email ?? null })),
  }));
}

function list(caller: Caller, objectName: string, filterName: string): WireResponse {
  const object = visibleObject(caller, objectName, 'data');
  if (!object) return json(404, { message: 'no such object' });
  const views = caller.org.store.lookup('ListView', 'SobjectType', object.name);
  const view = views.find((one) => one.Id === toId18(filterName) || one.DeveloperName === filterName);
  const { soql, columns } = view
    ? listViewQuery(object.name, String(view.DeveloperName), caller.userId)
    : recentQuery(caller, object.name);
  const found = runQuery(sourceFor(caller, '', 'data'), parseSoql(`${soql} LIMIT ${MOST_ROWS}`));
  return json(200, {
    object: object.name,
    label: object.labelPlural,
    view: { id: view?.Id ?? null, label: view?.Name ?? 'Recently Viewed' },
    columns: columns
      .filter((name) => name !== 'Id')
      .map((name) => ({ name, label: object.fields.find((field) => field.name === name)?.label ?? name })),
    rows: found.kind === 'records' ? found.records : [],
  });
}

/** Any other filter, `__Recent` above all, shows what the user looked at last. */
function recentQuery({ org, userId }: Caller, object: string) {
  const recent = org.recentlyViewed.rows(userId).filter((row) => row.Type === object);
  const ids = recent.map((row) => `'${row.Id}'`).join(', ') || 'null';
  const { columns } = listViewQuery(object, '', userId);
  return { columns, soql: `SELECT ${columns.join(', ')} FROM ${object} WHERE Id IN (${ids})` };
}
