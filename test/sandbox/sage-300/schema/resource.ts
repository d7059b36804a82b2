import type { Property } from './property';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Two letters of the application the resource belongs to. */
export type ModuleId = 'AR' | 'CS' | 'IC' | 'MT' | 'OE' | 'TX';

export interface Resource {
  readonly module: ModuleId;
  readonly name: string;
  /** Entity type, without its namespace. */
  readonly model: string;
  readonly verbs: readonly Verb[];
  /** Names of the key properties, in metadata order. */
  readonly key: readonly string[];
  /** Property that the business view has an index on, beside the key. */
  readonly index: string;
  readonly properties: readonly Property[];
}

const VERBS: Readonly<Record<string, Verb>> = { G: 'GET', P: 'POST', U: 'PUT', D: 'DELETE', H: 'PATCH' };

/** A resource of the table of end points; `verbs` in its letters (G, P, U, D, H for PATCH). */
export function defineResource(
  name: string,
  model: string,
  verbs: string,
  key: readonly string[],
  properties: readonly Property[],
): Resource {
  return {
    module: name.slice(0, 2) as ModuleId,
    name,
    model,
    verbs: [...verbs].flatMap((letter) => VERBS[letter] ?? []),
    key,
    index: properties.some((one) => one.name === 'CustomerNumber') ? 'CustomerNumber' : (key[0] ?? ''),
    properties,
  };
}

export function propertyOf(resource: Resource, name: string): Property | undefined {
  return resource.properties.find((one) => one.name === name);
}

/** Name of the entity type as metadata and error messages have it. */
export function qualifiedName(resource: Pick<Resource, 'module'>, model: string): string {
  return `${namespaceOf(resource.module)}.${model}`;
}

export function namespaceOf(module: ModuleId): string {
  return `Sage.CA.SBS.ERP.Sage300.${module}.WebApi.Models`;
}
