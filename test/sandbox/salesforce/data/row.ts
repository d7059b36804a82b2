export type FieldValue = string | number | boolean | null;

/** One stored record: API field name to value. Compound fields are composed on reading. */
export type Row = Readonly<Record<string, FieldValue>> & { readonly Id: string };

export type Changes = Readonly<Record<string, FieldValue>>;
