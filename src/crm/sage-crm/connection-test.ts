import { AppError, toAppError } from '../../core/app-error';
import type { ConnectionStep } from '../../core/connection-step';
import type { CrmField, CrmPorts } from '../contract';
import type { LinkFieldSpec } from './link-field-spec';
import type { Prototypes } from './prototypes';
import { faultOf } from './set-up';
import type { SageSoap } from './soap';

interface Tested {
  readonly ports: Pick<CrmPorts, 'tokens' | 'service' | 'serviceInUse'>;
  readonly prototypes: Prototypes;
  readonly soap: SageSoap;
  readonly specs: readonly LinkFieldSpec[];
}

type Params = ConnectionStep['params'];

/** See `CrmConnector.testConnection`. Each has its own verdict; what rests on a failed step is skipped. */
export async function testConnection({
  ports,
  prototypes,
  soap,
  specs,
}: Tested): Promise<readonly ConnectionStep[]> {
  const session = await step('session', 'failed', () => ports.tokens.current());
  const signedIn = session.outcome === 'ok';
  const rest = signedIn ? await step('rest', 'failed', () => prototypes.company()) : skipped('rest');
  const services = signedIn ? await step('soap', 'warning', () => soap.probe()) : skipped('soap');
  const user = await userStep(ports, soap);
  const fields = rest.outcome === 'ok' ? await prototypes.company() : null;
  return [session, rest, services, user, ...specs.map((spec) => fieldStep(spec, fields))];
}

/**
 * Interactive work does without SOAP and the service user; imports do not. The user of an import that is under way is
 * left alone: a second logon would end its session.
 */
async function userStep({ service, serviceInUse }: Tested['ports'], soap: SageSoap): Promise<ConnectionStep> {
  const user = await service().catch((error: unknown) => toAppError(error));
  if (user === null || (await serviceInUse())) return skipped('service');
  return step('service', 'warning', async () => {
    if (user instanceof AppError) throw user;
    await soap.checkUser(user.user, user.password);
  });
}

function fieldStep(spec: LinkFieldSpec, fields: readonly CrmField[] | null): ConnectionStep {
  const params = { field: spec.name };
  if (!fields) return skipped('field', params);
  const error = faultOf(spec, fields)?.toJSON() ?? null;
  return { labelKey: labelOf('field'), params, outcome: error ? 'failed' : 'ok', error };
}

async function step(
  name: string,
  bad: 'failed' | 'warning',
  run: () => Promise<unknown>,
): Promise<ConnectionStep> {
  const labelKey = labelOf(name);
  try {
    await run();
    return { labelKey, params: {}, outcome: 'ok', error: null };
  } catch (thrown) {
    return { labelKey, params: {}, outcome: bad, error: toAppError(thrown).toJSON() };
  }
}

const skipped = (name: string, params: Params = {}): ConnectionStep => ({
  labelKey: labelOf(name),
  params,
  outcome: 'skipped',
  error: null,
});

const labelOf = (name: string): string => `sage_crm_step_${name}`;
