import * as v from 'valibot';
import type { Integration } from '../core/integration';
import type { ConnectionStep } from '../erp/contract';
import type { Payload } from '../messaging/protocol';
import { bindErp, descriptorOf } from './connectors';
import { createTestSessionStore } from './erp-session-store';
import type { Services } from './services';

type Draft = Payload<'integration.test'>['integration'];
type Verdict = NonNullable<Integration['checked']>;
type SavedValues = Pick<Integration, 'erp' | 'connection' | 'plainHttp'>;
type Secrets = Readonly<Record<string, string>>;
type Values = Pick<Draft, 'erp' | 'connection' | 'plainHttp'>;

const TESTED = 'tested-connection';
const testedSchema = v.object({
  salt: v.string(),
  fingerprint: v.string(),
  verdict: v.object({
    at: v.number(),
    outcome: v.picklist(['ok', 'warning', 'failed']),
    summary: v.string(),
    params: v.optional(v.record(v.string(), v.string()), {}),
  }),
});

/** Tests what is in the form: typed secrets first, saved ones where nothing was typed. */
export async function testIntegration(
  services: Services,
  draft: Draft,
  typed: Secrets,
): Promise<readonly ConnectionStep[]> {
  const saved = draft.id === '' ? {} : await services.vault.read(draft.id);
  const connection = { ...plainConnection(draft), ...saved, ...filledOnly(typed) };
  const { integrations } = await services.settings.read();
  const tables = integrations.find((one) => one.id === draft.id)?.tables ?? {};
  const erp = bindErp(services, { ...draft, tables }, connection, createTestSessionStore());
  const steps = await erp.testConnection();
  await rememberVerdict(services, draft, typed, verdictOf(steps, services.clock.now()));
  return steps;
}

/** What was typed; a field left empty keeps what is saved. */
export const filledOnly = (typed: Secrets): Secrets =>
  Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''));

/** The connection fields that are no secrets, trimmed; nothing that the ERP's form does not have. */
export function plainConnection(draft: Pick<Values, 'erp' | 'connection'>): Readonly<Record<string, string>> {
  const fields = descriptorOf(draft).connectionFields.filter((field) => field.kind !== 'secret');
  return Object.fromEntries(fields.map(({ key }) => [key, (draft.connection[key] ?? '').trim()]));
}

/** The verdict of a test that was made with these very values, secrets included, before they were saved, or null. */
export async function testedVerdict(
  services: Services,
  draft: Values,
  typed: Secrets,
): Promise<Verdict | null> {
  const parsed = v.safeParse(testedSchema, await services.session.get(TESTED));
  if (!parsed.success) return null;
  const { salt, fingerprint, verdict } = parsed.output;
  return fingerprint === (await fingerprintOf(draft, typed, salt)) ? verdict : null;
}

/** The verdict goes to the saved integration only if it was tested as it is saved. */
async function rememberVerdict(
  services: Services,
  draft: Draft,
  typed: Secrets,
  verdict: Verdict,
): Promise<void> {
  const salt = services.newId();
  await services.session.set(TESTED, { salt, fingerprint: await fingerprintOf(draft, typed, salt), verdict });
  if (Object.keys(filledOnly(typed)).length > 0) return;
  await services.settings.change((settings) => ({
    ...settings,
    integrations: settings.integrations.map((one) =>
      one.id === draft.id && sameConnection(one, draft) ? { ...one, checked: verdict } : one,
    ),
  }));
}

/** Whether both name the same company, user and so on; secrets are not looked at. */
export const sameConnection = (left: SavedValues, right: SavedValues): boolean =>
  factsOf(left) === factsOf(right);

const factsOf = (values: SavedValues): string =>
  JSON.stringify([values.erp, plainConnection(values), [...values.plainHttp].sort()]);

function verdictOf(steps: readonly ConnectionStep[], at: number): Verdict {
  const worst =
    steps.find((step) => step.outcome === 'failed') ?? steps.find((step) => step.outcome === 'warning');
  const outcome = worst?.outcome === 'failed' ? 'failed' : worst ? 'warning' : 'ok';
  return { at, outcome, summary: worst?.error?.code ?? '', params: worst?.error?.params ?? {} };
}

/** Tells other values apart without keeping any: a salted hash, in session memory. */
async function fingerprintOf(draft: Values, typed: Secrets, salt: string): Promise<string> {
  const secrets = Object.entries(filledOnly(typed)).sort(([left], [right]) => left.localeCompare(right));
  const text = JSON.stringify([salt, factsOf(draft), secrets]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
