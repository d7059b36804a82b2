import * as v from 'valibot';
import type { Integration } from '../core/integration';
import type { ConnectionStep } from '../erp/contract';
import type { Payload } from '../messaging/protocol';
import { bindErp, descriptorOf } from './connectors';
import { createTestSessionStore } from './erp-session-store';
import type { Services } from './services';

type Draft = Payload<'integration.test'>['integration'];
type Verdict = NonNullable<Integration['checked']>;

const TESTED = 'tested-connection';
const testedSchema = v.object({
  fingerprint: v.string(),
  verdict: v.object({
    at: v.number(),
    outcome: v.picklist(['ok', 'warning', 'failed']),
    summary: v.string(),
  }),
});

/** Tests what is in the form: typed secrets first, saved ones where nothing was typed. */
export async function testIntegration(
  services: Services,
  draft: Draft,
  typed: Readonly<Record<string, string>>,
): Promise<readonly ConnectionStep[]> {
  const saved = draft.id === '' ? {} : await services.vault.read(draft.id);
  const fresh = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''));
  const connection = { ...plainConnection(draft), ...saved, ...fresh };
  const steps = await bindErp(services, draft.erp, connection, createTestSessionStore()).testConnection();
  await rememberVerdict(services, draft, verdictOf(steps, services.clock.now()));
  return steps;
}

/** The connection fields that are no secrets, trimmed; nothing that the ERP's form does not have. */
export function plainConnection(draft: Pick<Draft, 'erp' | 'connection'>): Readonly<Record<string, string>> {
  const fields = descriptorOf(draft).connectionFields.filter((field) => field.kind === 'text');
  return Object.fromEntries(fields.map(({ key }) => [key, (draft.connection[key] ?? '').trim()]));
}

/** The verdict of a test that was made with these very values before they were saved, or null. */
export async function testedVerdict(
  services: Services,
  draft: Pick<Draft, 'erp' | 'connection'>,
): Promise<Verdict | null> {
  const parsed = v.safeParse(testedSchema, await services.session.get(TESTED));
  return parsed.success && parsed.output.fingerprint === fingerprintOf(draft) ? parsed.output.verdict : null;
}

async function rememberVerdict(services: Services, draft: Draft, verdict: Verdict): Promise<void> {
  await services.session.set(TESTED, { fingerprint: fingerprintOf(draft), verdict });
  await services.settings.change((settings) => ({
    ...settings,
    integrations: settings.integrations.map((one) =>
      one.id === draft.id ? { ...one, checked: verdict } : one,
    ),
  }));
}

function verdictOf(steps: readonly ConnectionStep[], at: number): Verdict {
  const worst =
    steps.find((step) => step.outcome === 'failed') ?? steps.find((step) => step.outcome === 'warning');
  const outcome = worst?.outcome === 'failed' ? 'failed' : worst ? 'warning' : 'ok';
  return { at, outcome, summary: worst?.error?.code ?? '' };
}

const fingerprintOf = (draft: Pick<Draft, 'erp' | 'connection'>): string =>
  JSON.stringify([draft.erp, plainConnection(draft)]);
