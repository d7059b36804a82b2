import { computed, enumeration, field } from './define-object';
import type { FieldSchema } from './object-schema';

const ACTIVE_OR_NOT = [
  { word: 'active', code: 'T' },
  { word: 'inactive', code: 'F' },
] as const;

export function status(): FieldSchema {
  return enumeration('STATUS', ACTIVE_OR_NOT);
}

export function recordNo(): FieldSchema {
  return field('RECORDNO', 'SEQUENCE', { label: 'Record number', readOnly: true });
}

/** Who made it and when, which entity owns it, and where it is in the product's own pages. */
export function audit(): FieldSchema[] {
  return [
    ...computed('TIMESTAMP', 'WHENCREATED WHENMODIFIED'),
    ...computed('INTEGER', 'CREATEDBY MODIFIEDBY'),
    ...owner(),
  ];
}

export function owner(): FieldSchema[] {
  return [
    ...computed('INTEGER', 'MEGAENTITYKEY'),
    ...computed('TEXT', 'MEGAENTITYID MEGAENTITYNAME RECORD_URL'),
  ];
}
