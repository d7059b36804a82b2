export type PropertyKind = 'string' | 'decimal' | 'date' | 'int32' | 'int64' | 'boolean' | 'enum' | 'details';

export interface EnumMember {
  /** As it travels: the English label without anything that is no letter or digit. */
  readonly name: string;
  readonly number: number;
}

/** One property of an entity or of a detail row. */
export interface Property {
  readonly name: string;
  readonly kind: PropertyKind;
  /** Longest value of a string; 0 where none is known. */
  readonly max: number;
  /** A code: the business view stores it in upper case. */
  readonly upper: boolean;
  /** Kept by the system; a value that is sent is ignored. */
  readonly readOnly: boolean;
  /** Members of an enumeration; the first is the default. */
  readonly members: readonly EnumMember[];
  /** Shape of the rows of a collection. */
  readonly details?: DetailType;
}

/** Rows that travel inside their entity. */
export interface DetailType {
  /** Name of the complex type. */
  readonly model: string;
  /** What tells the rows of one entity apart. */
  readonly key: string;
  readonly properties: readonly Property[];
}

export type Value = string | number | boolean | null | readonly Row[];

/** Values that differ from the property's default; a Sage date has no zone and travels as midnight UTC. */
export type Row = Readonly<{ [name: string]: Value }>;

/** What an empty property holds: strings are "", numbers 0, dates null. */
export function emptyValue(property: Property): Value {
  switch (property.kind) {
    case 'string':
      return '';
    case 'decimal':
    case 'int32':
    case 'int64':
      return 0;
    case 'boolean':
      return false;
    case 'date':
      return null;
    case 'details':
      return [];
    case 'enum':
      return property.members[0]?.name ?? '';
  }
}

/** The rows of a collection; none where the value is no collection. */
export function detailRows(value: Value | undefined): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}
