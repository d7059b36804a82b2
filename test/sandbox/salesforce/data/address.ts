import type { ObjectType } from '../schema/object';
import type { Row } from './row';

const PARTS = ['street', 'city', 'state', 'stateCode', 'postalCode', 'country', 'countryCode'] as const;

/**
 * A compound address as it is read: an object of its parts, null when all are empty
 * (REST API, address compound fields). The codes are there only with state and country picklists.
 */
export function addressOf(object: ObjectType, compound: string, row: Row): Record<string, unknown> | null {
  const prefix = compound.replace(/Address$/, '');
  const known = new Set(object.fields.map((field) => field.name));
  const address: Record<string, unknown> = {};
  for (const part of PARTS) {
    const name = `${prefix}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
    if (known.has(name)) address[part] = row[name] ?? null;
  }
  if (Object.values(address).every((value) => value === null)) return null;
  return { ...address, geocodeAccuracy: null, latitude: null, longitude: null };
}
