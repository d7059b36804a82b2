import { visibleObject } from '../access';
import type { Row } from '../data/row';
import { toId18 } from '../ids';
import { notFound } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import { listViewQuery } from '../seed/list-views';
import { parseSoql } from '../soql/parse';
import { runQuery } from '../soql/run';
import { ok, type Params, param, type RestCall, type RestReply } from './call';
import { type Route, route } from './router';
import { sourceFor } from './source';

export const LIST_VIEW_ROUTES: readonly Route[] = [
  route('GET', 'sobjects/:object/listviews', list),
  route('GET', 'sobjects/:object/listviews/:id', (call, params) => ok(entry(call, ...viewOf(call, params)))),
  route('GET', 'sobjects/:object/listviews/:id/describe', describe),
  route('GET', 'sobjects/:object/listviews/:id/results', results),
];

function list(call: RestCall, params: Params): RestReply {
  const object = objectOf(call, params);
  const views = call.caller.org.store.lookup('ListView', 'SobjectType', object.name);
  return ok({
    done: true,
    listviews: views.map((view) => entry(call, object, view)),
    nextRecordsUrl: null,
    size: views.length,
    sobjectType: object.name,
  });
}

function entry({ base }: RestCall, object: ObjectType, view: Row) {
  const url = `${base}/sobjects/${object.name}/listviews/${view.Id}`;
  return {
    describeUrl: `${url}/describe`,
    developerName: view.DeveloperName,
    id: view.Id,
    label: view.Name,
    resultsUrl: `${url}/results`,
    soqlCompatible: true,
    url,
  };
}

function columnsOf(object: ObjectType, names: readonly string[]) {
  return names.map((name) => {
    const field = object.fields.find((one) => one.name === name);
    return {
      ascendingLabel: 'Z-A',
      descendingLabel: 'A-Z',
      fieldNameOrPath: name,
      hidden: name === 'Id',
      label: field?.label ?? name,
      selectListItem: name,
      sortDirection: name === 'Name' ? 'ascending' : null,
      sortIndex: name === 'Name' ? 0 : null,
      sortable: true,
      type: field?.type ?? 'string',
    };
  });
}

function describe(call: RestCall, params: Params): RestReply {
  const [object, view] = viewOf(call, params);
  const { columns, soql, userId } = definition(call, object, view);
  return ok({
    columns: columnsOf(object, columns),
    id: view.Id,
    orderBy: [{ fieldNameOrPath: 'Name', nullsPosition: 'first', sortDirection: 'ascending' }],
    query: soql,
    scope: userId === null ? 'everything' : 'mine',
    sobjectType: object.name,
    whereCondition: null,
  });
}

function results(call: RestCall, params: Params): RestReply {
  const [object, view] = viewOf(call, params);
  const { columns, soql } = definition(call, object, view);
  const limit = Math.min(2000, Math.max(1, Number(call.query.get('limit') ?? 25)));
  const offset = Number(call.query.get('offset') ?? 0);
  const found = runQuery(
    sourceFor(call.caller, call.base, 'data'),
    parseSoql(`${soql} LIMIT ${limit} OFFSET ${offset}`),
  );
  const records = found.kind === 'records' ? found.records : [];
  return ok({
    columns: columnsOf(object, columns),
    developerName: view.DeveloperName,
    done: records.length < limit,
    id: view.Id,
    label: view.Name,
    records: records.map((record) => ({
      columns: columns.map((name) => ({ fieldNameOrPath: name, value: record[name] ?? null })),
    })),
    size: records.length,
  });
}

function definition({ caller }: RestCall, object: ObjectType, view: Row) {
  return listViewQuery(object.name, String(view.DeveloperName), caller.userId);
}

function viewOf(call: RestCall, params: Params): [ObjectType, Row] {
  const object = objectOf(call, params);
  const id = toId18(param(params, 'id'));
  const view = id === null ? undefined : call.caller.org.store.get('ListView', id);
  if (view?.SobjectType !== object.name) throw notFound();
  return [object, view];
}

function objectOf(call: RestCall, params: Params): ObjectType {
  const object = visibleObject(call.caller, param(params, 'object'), 'data');
  if (!object) throw notFound();
  return object;
}
