import { AppError } from '../../core/app-error';
import type { CrmField, SetupStep } from '../contract';
import type { LinkFieldSpec } from './link-field-spec';

/** The administrator's checklist: no interface of Sage CRM creates fields. */
export const planSteps = (
  specs: readonly LinkFieldSpec[],
  fields: readonly CrmField[],
): readonly SetupStep[] =>
  specs.map((spec) => {
    const { key, name, type, length } = spec;
    const field = fieldOf(spec, fields);
    const short = field && isTooShort(spec, field);
    return {
      id: `field:${key}`,
      labelKey: 'sage_crm_setup_field',
      params: { field: name, type, length: String(length) },
      state: !field ? 'missing' : short ? 'refused' : 'present',
      error: short ? tooShort(spec, field).toJSON() : null,
    };
  });

/** Changes nothing: says of each missing field how it is created by hand. */
export const byHand = (steps: readonly SetupStep[]): readonly SetupStep[] =>
  steps.map((step) =>
    step.state === 'missing'
      ? { ...step, state: 'refused', error: new AppError('CRM-BY-HAND', { params: step.params }).toJSON() }
      : step,
  );

/** What is wrong with a link field; null for nothing. */
export function faultOf(spec: LinkFieldSpec, fields: readonly CrmField[]): AppError | null {
  const field = fieldOf(spec, fields);
  const params = { field: spec.name };
  if (!field) return new AppError('CRM-FIELDS-MISSING', { params });
  if (!field.writable) return new AppError('CRM-FIELDS-READ-ONLY', { params });
  return isTooShort(spec, field) ? tooShort(spec, field) : null;
}

const fieldOf = ({ name }: LinkFieldSpec, fields: readonly CrmField[]): CrmField | undefined =>
  fields.find((field) => field.name === name.toLowerCase());

const isTooShort = ({ least }: LinkFieldSpec, { length }: CrmField): boolean => length > 0 && length < least;

const tooShort = ({ name, type, length }: LinkFieldSpec, field: CrmField): AppError =>
  new AppError('CRM-BY-HAND', {
    params: { field: name, type, length: String(length) },
    raw: `${name} holds ${field.length} characters`,
  });
