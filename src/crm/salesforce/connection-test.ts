import { toAppError } from '../../core/app-error';
import type { ConnectionStep } from '../../core/connection-step';
import type { CrmIdentity } from '../contract';

interface Tested {
  identity(): Promise<CrmIdentity>;
  /** @throws AppError `CRM-FIELDS-MISSING` ... */
  linkFields(): Promise<unknown>;
}

/** See `CrmConnector.testConnection`: whose session it is, and whether the link fields can be seen. */
export async function testConnection({ identity, linkFields }: Tested): Promise<readonly ConnectionStep[]> {
  const who = await step('salesforce_step_signed_in', async () => ({ user: (await identity()).userName }));
  if (who.outcome === 'failed') return [who];
  const fields = await step('salesforce_step_link_fields', async () => {
    await linkFields();
    return {};
  });
  return [who, fields];
}

async function step(
  labelKey: string,
  run: () => Promise<Readonly<Record<string, string>>>,
): Promise<ConnectionStep> {
  try {
    return { labelKey, params: await run(), outcome: 'ok', error: null };
  } catch (thrown) {
    return { labelKey, params: {}, outcome: 'failed', error: toAppError(thrown).toJSON() };
  }
}
