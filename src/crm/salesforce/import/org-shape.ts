import { AppError } from '../../../core/app-error';
import type { LinkFieldNames } from '../../../core/erp-link';
import type { ImportTarget, TargetFacts } from '../../customer-target';
import type { Describe, DescribedField } from '../describe';
import { accountKey, COUNTRY, placeOf, STATE, STREET, TARGETS } from './targets';

type Fields = ReadonlyMap<string, DescribedField>;

/** What the organisation has of the targets, for this user. */
export interface OrgShape {
  readonly account: Fields;
  readonly contact: Fields;
  /** Targets that can be read: those that every organisation may have, and what the mapping names. */
  readonly keys: readonly string[];
  /** The External UID can be upserted by. */
  readonly upserts: boolean;
}

/** @throws AppError `CRM-FIELDS-MISSING`, `CRM-FIELDS-READ-ONLY` for link fields */
export async function readShape(
  describe: Describe,
  names: LinkFieldNames,
  mapped: readonly string[],
): Promise<OrgShape> {
  const [account, contact] = await Promise.all([
    fieldsOf(describe, 'Account'),
    fieldsOf(describe, 'Contact'),
  ]);
  for (const field of Object.values(names)) {
    const found = account.get(field);
    if (!found) throw new AppError('CRM-FIELDS-MISSING', { params: { field } });
    if (!found.createable || !found.updateable)
      throw new AppError('CRM-FIELDS-READ-ONLY', { params: { field } });
  }
  const wanted = new Set([...TARGETS.map(({ key }) => key), ...mapped]);
  const shape = { account, contact, keys: [], upserts: account.get(names.externalUid)?.externalId === true };
  return { ...shape, keys: [...wanted].filter((key) => fieldAt(shape, key) !== undefined) };
}

/** Contacts may be closed to the user: there are none then. */
async function fieldsOf(describe: Describe, object: 'Account' | 'Contact'): Promise<Fields> {
  const fields = await describe.fieldsOf(object).catch((error: unknown) => {
    if (object === 'Contact' && error instanceof AppError && !error.code.startsWith('NET-')) return [];
    throw error;
  });
  return new Map(fields.map((field) => [field.name, field]));
}

/** The field behind a target; undefined where the user cannot see it. */
export function fieldAt({ account, contact }: OrgShape, key: string): DescribedField | undefined {
  const place = placeOf(key);
  return place?.object === 'Contact' ? contact.get(place.field) : account.get(place?.field ?? '');
}

/** A field that cannot be written has no length, and `fit` leaves its values out. */
export function factsOf(shape: OrgShape): TargetFacts {
  const fields = shape.keys.flatMap((key) => {
    const field = fieldAt(shape, key);
    return field?.createable && field.updateable ? [[key, field] as const] : [];
  });
  return {
    lengths: Object.fromEntries(fields.map(([key, { length }]) => [key, length])),
    codes: Object.fromEntries([
      ...fields.flatMap(([key, field]) => {
        const choices = choicesOf(field);
        return choices === null ? [] : [[key, choices]];
      }),
      ...placesOf(shape),
    ]),
  };
}

/** What a value may be called, in lower case; null for a field that takes any. */
function choicesOf({ type, picklistValues }: DescribedField): Readonly<Record<string, string>> | null {
  if (type === 'boolean')
    return { true: 'true', yes: 'true', '1': 'true', false: 'false', no: 'false', '0': 'false' };
  if (type !== 'picklist') return null;
  const active = picklistValues.filter((one) => one.active);
  return Object.fromEntries(
    active.flatMap(({ label, value }) => [label, value].map((word) => [word.toLowerCase(), value])),
  );
}

/**
 * With state and country picklists an address takes configured names only: by name and by code, states as `country|state`
 * with the country's name (describe, validFor: bit n is the n-th country).
 */
function placesOf({ account }: OrgShape): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const countries = account.get('BillingCountryCode')?.picklistValues;
  if (!countries) return [];
  const states = account.get('BillingStateCode')?.picklistValues ?? [];
  const words = ({ label, value }: { label: string; value: string }) =>
    [label, value].map((one) => one.toLowerCase());
  return [
    [COUNTRY, Object.fromEntries(countries.flatMap((one) => words(one).map((word) => [word, one.label])))],
    [
      STATE,
      Object.fromEntries(
        states.flatMap((state) =>
          countries
            .filter((_, at) => hasBit(state.validFor, at))
            .flatMap(({ label }) =>
              words(state).map((word) => [`${label.toLowerCase()}|${word}`, state.label]),
            ),
        ),
      ),
    ],
  ];
}

function hasBit(base64: string, place: number): boolean {
  const byte = atob(base64).charCodeAt(place >> 3);
  return (byte & (0x80 >> (place & 7))) !== 0;
}

const NO_TEXT = new Set(['address', 'location', 'reference', 'base64', 'multipicklist', 'encryptedstring']);

/** Fields of the organisation's own, and standard ones beside `TARGETS`, that can be written as text. */
export function furtherTargets(
  fields: readonly DescribedField[],
  names: LinkFieldNames,
): readonly ImportTarget[] {
  const taken = new Set([
    ...TARGETS.map(({ key }) => key),
    ...Object.values(names).map(accountKey),
    ...STREET,
  ]);
  return fields
    .filter(({ name, type, createable, updateable }) => {
      return createable && updateable && !NO_TEXT.has(type) && !taken.has(accountKey(name));
    })
    .map(({ name, label, length }) => ({
      key: accountKey(name),
      labelKey: '',
      label,
      defaultSource: '',
      maxLength: length,
      required: false,
      crmOwned: false,
    }));
}
