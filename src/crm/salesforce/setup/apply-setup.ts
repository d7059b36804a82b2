import { AppError, toAppError } from '../../../core/app-error';
import type { SetupStep } from '../../contract';
import type { SalesforceApi } from '../api';
import type { LinkFieldSpec } from './link-field-spec';
import type { OrgState } from './org-state';
import { planSteps, stepIds, stepIn } from './plan-setup';
import { assignPermissionSet, createLinkField, createPermissionSet, grantField } from './setup-calls';

type Deed = () => Promise<void>;

/**
 * Does the missing steps in order. A step that fails is `refused` with its error and the others go on; those that
 * need a permission set wait for one in vain and say so.
 */
export async function applySteps(
  api: SalesforceApi,
  specs: readonly LinkFieldSpec[],
  state: OrgState,
): Promise<readonly SetupStep[]> {
  const deeds = deedsFor(api, specs, state);
  const done: SetupStep[] = [];
  for (const step of planSteps(specs, state)) {
    const deed = deeds.get(step.id);
    done.push(step.state === 'missing' && deed ? await doStep(step, deed) : step);
  }
  return done;
}

async function doStep(step: SetupStep, deed: Deed): Promise<SetupStep> {
  try {
    await deed();
    return stepIn(step, 'done');
  } catch (error) {
    return stepIn(step, 'refused', toAppError(error));
  }
}

function deedsFor(api: SalesforceApi, specs: readonly LinkFieldSpec[], state: OrgState): Map<string, Deed> {
  let setId = state.permissionSetId.ok ? state.permissionSetId.value : '';
  const withSet = (deed: (id: string) => Promise<void>): Deed => {
    return async () => {
      if (setId === '') throw new AppError('CRM-NO-ACCESS', { raw: 'no permission set' });
      await deed(setId);
    };
  };
  const makeSet: Deed = async () => {
    setId = await createPermissionSet(api);
  };
  return new Map([
    ...specs.map((spec): [string, Deed] => [stepIds.field(spec), () => createLinkField(api, spec)]),
    [stepIds.permissionSet, makeSet],
    ...specs.map((spec): [string, Deed] => [
      stepIds.access(spec),
      withSet((id) => grantField(api, id, spec.name, state.granted.get(spec.name)?.id ?? '')),
    ]),
    [stepIds.assignment, withSet((id) => assignPermissionSet(api, id, state.userId))],
  ]);
}
