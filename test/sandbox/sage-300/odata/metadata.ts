import type { DetailType, Property } from '../schema/property';
import { type ModuleId, namespaceOf, type Resource } from '../schema/resource';

const EDM: Readonly<Record<Exclude<Property['kind'], 'details'>, string>> = {
  string: 'Edm.String',
  enum: 'Edm.String',
  decimal: 'Edm.Decimal',
  date: 'Edm.DateTimeOffset',
  int32: 'Edm.Int32',
  int64: 'Edm.Int64',
  boolean: 'Edm.Boolean',
};

/** The EDMX of one module: entity types, the complex types of their rows, entity sets. */
export function metadataOf(module: ModuleId, resources: readonly Resource[]): string {
  const namespace = namespaceOf(module);
  const types = resources.map((one) => entityType(one, namespace));
  const rows = new Map<string, DetailType>();
  for (const { properties } of resources) {
    for (const { details } of properties) if (details) rows.set(details.model, details);
  }
  const complex = [...rows.values()].map(
    (one) =>
      `<ComplexType Name="${one.model}">${one.properties.map((p) => property(p, [], namespace)).join('')}${
        OPERATION
      }</ComplexType>`,
  );
  const sets = resources.map(
    (one) => `<EntitySet Name="${one.name}" EntityType="${namespace}.${one.model}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">${[...types, ...complex].join('')}</Schema><Schema Namespace="Default" xmlns="http://docs.oasis-open.org/odata/ns/edm"><EntityContainer Name="Container">${sets.join('')}</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`;
}

const OPERATION = '<Property Name="UpdateOperation" Type="Edm.String" />';

function entityType({ model, key, properties }: Resource, namespace: string): string {
  const keys = key.map((name) => `<PropertyRef Name="${name}" />`).join('');
  const all = properties.map((one) => property(one, key, namespace)).join('');
  return `<EntityType Name="${model}"><Key>${keys}</Key>${all}${OPERATION}</EntityType>`;
}

function property(one: Property, key: readonly string[], namespace: string): string {
  const type =
    one.kind === 'details' ? `Collection(${namespace}.${one.details?.model ?? ''})` : EDM[one.kind];
  const optional = (one.kind === 'string' || one.kind === 'date') && !key.includes(one.name);
  return `<Property Name="${one.name}" Type="${type}"${optional ? '' : ' Nullable="false"'} />`;
}
