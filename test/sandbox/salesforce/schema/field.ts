import type { FieldValue } from '../data/row';
import type { Switches } from '../switches';

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'phone'
  | 'url'
  | 'email'
  | 'picklist'
  | 'reference'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'date'
  | 'datetime'
  | 'address';

/** One field of an object, in the terms of the describe call. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly length: number;
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly externalId: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly custom: boolean;
  readonly restrictedPicklist: boolean;
  readonly picklistValues: readonly string[];
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | null;
  readonly defaultValue: FieldValue;
  readonly inlineHelpText: string | null;
  /** The compound address that this field is a part of. */
  readonly compound: string | null;
  /** The organisation feature without which the field does not exist. */
  readonly needs: FeatureSwitch | null;
}

export type FeatureSwitch = Extract<keyof Switches, 'multiCurrency' | 'statePicklists' | 'personAccounts'>;

const PLAIN: Omit<Field, 'name' | 'label' | 'type'> = {
  length: 0,
  nillable: true,
  createable: true,
  updateable: true,
  externalId: false,
  unique: false,
  caseSensitive: false,
  custom: false,
  restrictedPicklist: false,
  picklistValues: [],
  referenceTo: [],
  relationshipName: null,
  defaultValue: null,
  inlineHelpText: null,
  compound: null,
  needs: null,
};

/** A field with everything that is not said left plain: optional, writable, standard. */
export function field(name: string, label: string, type: FieldType, rest: Partial<Field> = {}): Field {
  return { ...PLAIN, name, label, type, ...rest };
}

export function text(name: string, label: string, length: number, rest: Partial<Field> = {}): Field {
  return field(name, label, 'string', { length, ...rest });
}

export function picklist(
  name: string,
  label: string,
  picklistValues: readonly string[],
  rest: Partial<Field> = {},
): Field {
  return field(name, label, 'picklist', { length: 255, picklistValues, ...rest });
}

/** A lookup; `relationshipName` is what SOQL calls the parent. */
export function lookup(
  name: string,
  label: string,
  relationshipName: string,
  referenceTo: readonly string[],
  rest: Partial<Field> = {},
): Field {
  return field(name, label, 'reference', { length: 18, relationshipName, referenceTo, ...rest });
}

export const READ_ONLY = { createable: false, updateable: false } as const;

/** The fields that every record has and nobody writes. */
export function systemFields(object: string): Field[] {
  return [
    field('Id', `${object} ID`, 'id', { ...READ_ONLY, length: 18, nillable: false }),
    field('IsDeleted', 'Deleted', 'boolean', { ...READ_ONLY, nillable: false }),
    field('CreatedDate', 'Created Date', 'datetime', { ...READ_ONLY, nillable: false }),
    lookup('CreatedById', 'Created By ID', 'CreatedBy', ['User'], { ...READ_ONLY, nillable: false }),
    field('LastModifiedDate', 'Last Modified Date', 'datetime', { ...READ_ONLY, nillable: false }),
    lookup('LastModifiedById', 'Last Modified By ID', 'LastModifiedBy', ['User'], {
      ...READ_ONLY,
      nillable: false,
    }),
    field('SystemModstamp', 'System Modstamp', 'datetime', { ...READ_ONLY, nillable: false }),
  ];
}

export function addressFields(prefix: string): Field[] {
  const compound = `${prefix}Address`;
  const part = { compound };
  return [
    field(`${prefix}Street`, `${prefix} Street`, 'textarea', { ...part, length: 255 }),
    text(`${prefix}City`, `${prefix} City`, 40, part),
    text(`${prefix}State`, `${prefix} State/Province`, 80, part),
    text(`${prefix}PostalCode`, `${prefix} Zip/Postal Code`, 20, part),
    text(`${prefix}Country`, `${prefix} Country`, 80, part),
    picklist(`${prefix}StateCode`, `${prefix} State/Province Code`, [], { ...part, needs: 'statePicklists' }),
    picklist(`${prefix}CountryCode`, `${prefix} Country Code`, [], { ...part, needs: 'statePicklists' }),
    field(compound, `${prefix} Address`, 'address', READ_ONLY),
  ];
}
