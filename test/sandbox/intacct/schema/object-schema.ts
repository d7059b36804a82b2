/** DATATYPE words of `lookup`. */
export type FieldType =
  | 'TEXT'
  | 'INTEGER'
  | 'BOOLEAN'
  | 'DATE'
  | 'TIMESTAMP'
  | 'ENUM'
  | 'DECIMAL'
  | 'CURRENCY'
  | 'SEQUENCE';

/** A value of a code table: the word seen in `query` and `read`, and the code stored and used by readByQuery. */
export interface EnumValue {
  readonly word: string;
  readonly code: string;
}

export interface FieldSchema {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly maxLength: number;
  readonly values: readonly EnumValue[];
  readonly custom: boolean;
}

/** A many-to-one path to another object: the local field `by` holds the record number of the other record. */
export interface Relation {
  readonly path: string;
  readonly object: string;
  readonly by: string;
  readonly label: string;
  /** Fields of an owned or embedded record are listed among the object's own fields, the path is not listed. */
  readonly embedded: boolean;
  /** A relation of the object to itself may be followed once only. */
  readonly hierarchical: boolean;
}

export interface ObjectSchema {
  readonly name: string;
  /** Singular and plural as people read them; the singular stands in error texts. */
  readonly label: string;
  readonly plural: string;
  /** The field that readByName and duplicate checks use. */
  readonly naturalKey: string;
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly relations: readonly Relation[];
  /** Objects that the generic create, update and delete accept. */
  readonly writable: boolean;
  /** Present only in companies with several currencies. */
  readonly multiCurrencyOnly: boolean;
}
