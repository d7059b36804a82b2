import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import type { SalesforceApi } from './api';

/** A field as the signed-in user may see it. */
export interface DescribedField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly length: number;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly externalId: boolean;
  readonly picklistValues: readonly PicklistValue[];
}

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  /** Bits of the controlling values that it is valid for, in base64; '' where it depends on none. */
  readonly validFor: string;
}

const PicklistValues = v.array(
  v.object({
    value: v.string(),
    label: v.fallback(v.string(), ''),
    active: v.fallback(v.boolean(), true),
    validFor: v.fallback(v.string(), ''),
  }),
);

const Answer = v.object({
  fields: v.array(
    v.object({
      name: v.string(),
      label: v.string(),
      type: v.string(),
      length: v.fallback(v.number(), 0),
      createable: v.fallback(v.boolean(), false),
      updateable: v.fallback(v.boolean(), false),
      externalId: v.fallback(v.boolean(), false),
      picklistValues: v.fallback(PicklistValues, []),
    }),
  ),
});

type DescribedObject = 'Account' | 'Contact';

/** Describe answers are large (half a megabyte): kept as long as the connector lives, read again on demand. */
export interface Describe {
  fieldsOf(object: DescribedObject): Promise<readonly DescribedField[]>;
  forget(): void;
}

export function createDescribe(api: SalesforceApi): Describe {
  const known = new Map<DescribedObject, Promise<readonly DescribedField[]>>();
  return {
    fieldsOf(object) {
      const cached = known.get(object);
      if (cached) return cached;
      const reading = readFields(api, object);
      known.set(object, reading);
      // A failure is told to those who wait, and not kept.
      reading.catch(() => known.delete(object));
      return reading;
    },
    forget: () => known.clear(),
  };
}

async function readFields(api: SalesforceApi, object: DescribedObject): Promise<readonly DescribedField[]> {
  const { json } = await api.send({ method: 'GET', path: `/sobjects/${object}/describe` });
  const parsed = v.safeParse(Answer, json);
  if (!parsed.success) throw new AppError('NET-UNREADABLE', { raw: 'describe answer of another shape' });
  return parsed.output.fields;
}
