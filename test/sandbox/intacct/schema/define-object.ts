import { labelOf } from './labels';
import type { EnumValue, FieldSchema, FieldType, ObjectSchema, Relation } from './object-schema';

type FieldTraits = Partial<Omit<FieldSchema, 'id' | 'type' | 'label'>> & { readonly label?: string };

const DEFAULT_LENGTH = 100;

export function field(id: string, type: FieldType = 'TEXT', traits: FieldTraits = {}): FieldSchema {
  const label = traits.label ?? labelOf(id);
  return {
    required: false,
    readOnly: false,
    maxLength: DEFAULT_LENGTH,
    values: [],
    custom: false,
    ...traits,
    id,
    label,
    type,
  };
}

/** Several plain text fields at once. */
export function texts(ids: string, traits: FieldTraits = {}): FieldSchema[] {
  return ids.split(' ').map((id) => field(id, 'TEXT', traits));
}

/** Several fields of one type that only the server writes. */
export function computed(type: FieldType, ids: string): FieldSchema[] {
  return ids.split(' ').map((id) => field(id, type, { readOnly: true }));
}

export function enumeration(id: string, values: readonly EnumValue[], traits: FieldTraits = {}): FieldSchema {
  return field(id, 'ENUM', { ...traits, values });
}

export function relation(
  path: string,
  object: string,
  by: string,
  traits: Partial<Pick<Relation, 'embedded' | 'hierarchical' | 'label'>> = {},
): Relation {
  return { embedded: false, hierarchical: false, label: labelOf(path), ...traits, path, object, by };
}

interface Definition {
  readonly name: string;
  readonly label: string;
  readonly plural?: string;
  readonly naturalKey: string;
  readonly fields: readonly FieldSchema[];
  readonly relations?: readonly Relation[];
  readonly writable?: boolean;
  readonly multiCurrencyOnly?: boolean;
}

export function defineObject(definition: Definition): ObjectSchema {
  const { fields, ...rest } = definition;
  return {
    plural: `${definition.label}s`,
    relations: [],
    writable: false,
    multiCurrencyOnly: false,
    ...rest,
    fields: new Map(fields.map((one) => [one.id, one])),
  };
}
