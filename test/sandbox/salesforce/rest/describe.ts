import { mayEdit, visibleObject, visibleObjects } from '../access';
import type { Organisation } from '../organisation';
import { notFound } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import { ok, type Params, param, type RestCall, type RestReply } from './call';
import { describeField } from './describe-field';
import { type Route, route } from './router';

export const DESCRIBE_ROUTES: readonly Route[] = [
  route('GET', 'sobjects', (call) => describeGlobal(call, 'data')),
  route('GET', 'tooling/sobjects', (call) => describeGlobal(call, 'tooling')),
  route('GET', 'sobjects/:object/describe', (call, params) => describe(call, params, 'data')),
  route('GET', 'tooling/sobjects/:object/describe', (call, params) => describe(call, params, 'tooling')),
  route('GET', 'sobjects/:object', basicInfo),
];

function describeGlobal(call: RestCall, api: 'data' | 'tooling'): RestReply {
  const sobjects = visibleObjects(call.caller, api).map((object) => summary(call, object));
  return ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects });
}

/** The object in full, fields hidden from this user left out. `If-Modified-Since` is honoured. */
function describe(call: RestCall, params: Params, api: 'data' | 'tooling'): RestReply {
  const object = visibleObject(call.caller, param(params, 'object'), api);
  if (!object) throw notFound();
  const changedAt = call.caller.org.schema.changedAt;
  const headers = { 'last-modified': new Date(changedAt).toUTCString() };
  const since = Date.parse(call.headers['if-modified-since'] ?? '');
  if (since >= changedAt) return { status: 304, headers };
  const shown = isLagging(call.caller.org) ? object.fields.filter((field) => !field.custom) : object.fields;
  const fields = shown.map((field) => describeField(field, mayEdit(call.caller, object.name, field)));
  const childRelationships = object.children.map((child) => ({
    cascadeDelete: false,
    childSObject: child.object,
    deprecatedAndHidden: false,
    field: child.field,
    relationshipName: child.name,
  }));
  return ok(
    { ...summary(call, object), childRelationships, fields, recordTypeInfos: recordTypes(call, object) },
    headers,
  );
}

/** After a change describe may lag behind: as often as the switch says, it leaves the custom fields out. */
function isLagging(org: Organisation): boolean {
  const { describeLag } = org.switches;
  if (describeLag <= 0) return false;
  org.switches = { ...org.switches, describeLag: describeLag - 1 };
  return true;
}

function recordTypes(call: RestCall, object: ObjectType) {
  const rows = call.caller.org.store.lookup('RecordType', 'SobjectType', object.name);
  return rows.map((row, at) => ({
    active: row.IsActive,
    available: true,
    defaultRecordTypeMapping: at === 0,
    developerName: row.DeveloperName,
    master: false,
    name: row.Name,
    recordTypeId: row.Id,
    urls: { layout: `${call.base}/sobjects/${object.name}/describe/layouts/${row.Id}` },
  }));
}

function basicInfo(call: RestCall, params: Params): RestReply {
  const object = visibleObject(call.caller, param(params, 'object'), 'data');
  if (!object) throw notFound();
  return ok({ objectDescribe: summary(call, object), recentItems: [] });
}

function summary({ base }: RestCall, object: ObjectType): Record<string, unknown> {
  const url = `${base}/${object.tooling ? 'tooling/' : ''}sobjects/${object.name}`;
  const writable = object.writeNeeds !== 'nobody';
  return {
    activateable: false,
    createable: writable,
    custom: false,
    customSetting: false,
    deletable: writable,
    deprecatedAndHidden: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: object.name === 'Account' || object.name === 'Contact',
    mergeable: object.name === 'Account' || object.name === 'Contact',
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: !object.tooling,
    undeletable: writable,
    updateable: writable,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}
