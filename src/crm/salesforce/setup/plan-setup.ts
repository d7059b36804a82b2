import { AppError } from '../../../core/app-error';
import type { SetupStep } from '../../contract';
import { developerNameOf, type LinkFieldSpec } from './link-field-spec';
import type { OrgState } from './org-state';
import { PERMISSION_SET } from './permission-set-spec';

/** Ids of the steps: `field:<key>`, `permission-set`, `access:<key>`, `assignment`. */
export const stepIds = {
  field: (spec: LinkFieldSpec) => `field:${spec.key}`,
  permissionSet: 'permission-set',
  access: (spec: LinkFieldSpec) => `access:${spec.key}`,
  assignment: 'assignment',
} as const;

/** What is there and what is missing, in the order in which it would be done. */
export function planSteps(specs: readonly LinkFieldSpec[], state: OrgState): readonly SetupStep[] {
  return [
    ...specs.map((spec) => fieldStep(spec, state)),
    permissionSetStep(state),
    ...specs.map((spec) => accessStep(spec, state)),
    assignmentStep(state),
  ];
}

/** A step in another state, with the error that explains a refusal. */
export const stepIn = (
  step: SetupStep,
  state: SetupStep['state'],
  error: AppError | null = null,
): SetupStep => ({
  ...step,
  state,
  error: error?.toJSON() ?? null,
});

function fieldStep(spec: LinkFieldSpec, state: OrgState): SetupStep {
  const step = bare(stepIds.field(spec), 'setup_field', { field: spec.name, label: spec.label });
  const visible = state.visibleFields.get(spec.name);
  if (visible) {
    const fits = visible.type === 'string' && visible.length >= spec.leastLength;
    return fits ? stepIn(step, 'present') : stepIn(step, 'refused', unsuitable(spec));
  }
  const developerName = developerNameOf(spec.name);
  if (developerName === null) return stepIn(step, 'refused', notOurs(spec));
  if (!state.definedFields.ok) return { ...step, state: 'refused', error: state.definedFields.error };
  const defined = state.definedFields.value.some(
    (name) => name.toLowerCase() === developerName.toLowerCase(),
  );
  return stepIn(step, defined ? 'present' : 'missing');
}

function permissionSetStep(state: OrgState): SetupStep {
  const step = bare(stepIds.permissionSet, 'setup_permission_set', { name: PERMISSION_SET.label });
  if (!state.permissionSetId.ok) return { ...step, state: 'refused', error: state.permissionSetId.error };
  return stepIn(step, state.permissionSetId.value === '' ? 'missing' : 'present');
}

function accessStep(spec: LinkFieldSpec, state: OrgState): SetupStep {
  const step = bare(stepIds.access(spec), 'setup_access', { field: spec.name, name: PERMISSION_SET.label });
  if (!state.permissionSetId.ok) return { ...step, state: 'refused', error: state.permissionSetId.error };
  return stepIn(step, state.granted.get(spec.name)?.edit ? 'present' : 'missing');
}

function assignmentStep(state: OrgState): SetupStep {
  const step = bare(stepIds.assignment, 'setup_assignment', { name: PERMISSION_SET.label });
  if (!state.permissionSetId.ok) return { ...step, state: 'refused', error: state.permissionSetId.error };
  return stepIn(step, state.assigned ? 'present' : 'missing');
}

const bare = (id: string, labelKey: string, params: SetupStep['params']): SetupStep => ({
  id,
  labelKey,
  params,
  state: 'missing',
  error: null,
});

/** The field is there, but is not a text or too short. */
const unsuitable = (spec: LinkFieldSpec): AppError =>
  new AppError('CRM-REFUSED', {
    params: { field: spec.name },
    raw: `${spec.name} is not a text field of at least ${spec.leastLength} characters`,
  });

/** Standard fields and those of packages cannot be created by us. */
const notOurs = (spec: LinkFieldSpec): AppError =>
  new AppError('CRM-FIELDS-MISSING', { params: { field: spec.name } });
