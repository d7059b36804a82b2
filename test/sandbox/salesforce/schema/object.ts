import type { FeatureSwitch, Field } from './field';

interface ChildRelationship {
  /** What SOQL calls the children, such as `Contacts`. */
  readonly name: string;
  readonly object: string;
  /** The lookup on the child that points here. */
  readonly field: string;
}

/** A right that a user has or lacks, beyond reading and writing plain records. */
export type SystemPermission = 'customizeApplication' | 'managePermissionSets' | 'viewSetup';

/** One object of the organisation: what describe tells, and who may do what with it. */
export interface ObjectType {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly fields: readonly Field[];
  readonly children: readonly ChildRelationship[];
  /** The organisation feature without which the object does not exist. */
  readonly needs: FeatureSwitch | null;
  /** Only through `/tooling/`. */
  readonly tooling: boolean;
  /** Without this right the object does not exist for a user. */
  readonly readNeeds: SystemPermission | null;
  /** Null: every user; 'nobody': it cannot be written through the API. */
  readonly writeNeeds: SystemPermission | 'nobody' | null;
}

export function objectType(
  name: string,
  keyPrefix: string,
  fields: readonly Field[],
  rest: Partial<ObjectType> = {},
): ObjectType {
  return {
    name,
    label: name,
    labelPlural: `${name}s`,
    keyPrefix,
    fields,
    children: [],
    needs: null,
    tooling: false,
    readNeeds: null,
    writeNeeds: null,
    ...rest,
  };
}
