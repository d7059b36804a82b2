import { commonServices } from './common-services';
import { customers } from './customer';
import { customerSetup } from './customer-setup';
import { orderEntry } from './order-entry';
import { receivables } from './receivables';
import type { ModuleId, Resource } from './resource';

/** What differs between installations in the shape of resources. */
export interface SchemaOptions {
  readonly termsKeyName: 'TermsCode' | 'TermsCodeKey';
  readonly contacts: boolean;
}

export type Schema = ReadonlyMap<string, Resource>;

/** Every resource, by its name in lower case: paths are read without regard to case. */
export function createSchema({ termsKeyName, contacts }: SchemaOptions): Schema {
  const resources = [
    customers(contacts),
    ...customerSetup(termsKeyName),
    ...receivables,
    ...orderEntry,
    ...commonServices(contacts),
  ];
  return new Map(resources.map((one) => [one.name.toLowerCase(), one]));
}

export function modulesOf(schema: Schema): readonly ModuleId[] {
  return [...new Set([...schema.values()].map((one) => one.module))];
}

/** @throws Error when the schema has no such resource */
export function resourceNamed(schema: Schema, name: string): Resource {
  const found = schema.get(name.toLowerCase());
  if (!found) throw new Error(`no resource named ${name}`);
  return found;
}
