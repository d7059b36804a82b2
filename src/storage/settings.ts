import * as v from 'valibot';
import type { ImportSettings } from '../core/import-settings';
import type { CrmConnection, Integration } from '../core/integration';
import type { EdgeTabPosition } from '../core/page-state';
import type { StorageArea } from '../platform/storage-area';
import { importSettingsSchema } from './import-schemas';
import { migrateSettings } from './migrations';

export interface Settings {
  readonly version: 1;
  readonly integrations: readonly Integration[];
  /** '' when there is no integration. */
  readonly defaultIntegrationId: string;
  readonly crms: readonly CrmConnection[];
  readonly edgeTab: EdgeTabPosition | null;
  /** How customers are imported, by `importSettingsKey`. */
  readonly imports: Readonly<Record<string, ImportSettings>>;
}

export const EMPTY_SETTINGS: Settings = {
  version: 1,
  integrations: [],
  defaultIntegrationId: '',
  crms: [],
  edgeTab: null,
  imports: {},
};

const KEY = 'settings';
const values = v.record(v.string(), v.string());

const tableSchema = v.object({
  savedAt: v.number(),
  entries: v.array(v.object({ value: v.string(), label: v.string() })),
});

const integrationSchema = v.object({
  id: v.string(),
  name: v.string(),
  erp: v.string(),
  connection: values,
  defaults: v.fallback(values, {}),
  mapping: v.fallback(values, {}),
  tables: v.fallback(v.record(v.string(), tableSchema), {}),
  salespersons: v.fallback(values, {}),
  plainHttp: v.fallback(v.array(v.string()), []),
  checked: v.fallback(
    v.nullable(
      v.object({
        at: v.number(),
        outcome: v.picklist(['ok', 'warning', 'failed']),
        summary: v.string(),
        params: v.optional(values, {}),
      }),
    ),
    null,
  ),
});

const crmSchema = v.object({
  crm: v.string(),
  org: v.string(),
  address: v.optional(v.string()),
  consumerKey: v.string(),
  auth: v.picklist(['oauth', 'session']),
  organizationId: v.string(),
  userId: v.string(),
  userName: v.string(),
  linkFields: v.object({ customerNo: v.string(), integrationKey: v.string(), externalUid: v.string() }),
  otherLinksField: v.fallback(v.string(), ''),
  serviceUser: v.fallback(v.string(), ''),
  plainHttp: v.fallback(v.boolean(), false),
  labelLauncher: v.fallback(v.boolean(), true),
});

const edgeTabSchema = v.nullable(v.object({ side: v.picklist(['left', 'right']), top: v.number() }));

/** Reads and writes the settings. A damaged entry is dropped, the others stay: one bad row must not cost all. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Applies a pure change to what is stored now and returns the result. */
  change(edit: (settings: Settings) => Settings): Promise<Settings>;
}

export function createSettingsStore(
  area: StorageArea,
  exclusive: <T>(name: string, task: () => Promise<T>) => Promise<T>,
): SettingsStore {
  const read = async (): Promise<Settings> => parseSettings(await area.get(KEY));
  return {
    read,
    change: (edit) =>
      exclusive('settings', async () => {
        const next = edit(await read());
        await area.set(KEY, next);
        return next;
      }),
  };
}

/** Whatever is stored, as settings of today's version. */
export function parseSettings(stored: unknown): Settings {
  const raw = migrateSettings(stored);
  const integrations = validOf(integrationSchema, raw.integrations);
  return {
    version: 1,
    integrations,
    defaultIntegrationId: defaultOf(integrations, raw.defaultIntegrationId),
    // Connections of the first version named their API host only.
    crms: validOf(crmSchema, raw.crms).map((one) => ({
      ...one,
      address: one.address ?? `https://${one.org}`,
    })),
    edgeTab: v.parse(v.fallback(edgeTabSchema, null), raw.edgeTab),
    imports: importsOf(raw.imports),
  };
}

/** The default must exist; the first integration is it where nothing (valid) was chosen. */
function defaultOf(integrations: readonly Integration[], wanted: unknown): string {
  const chosen = integrations.find((one) => one.id === wanted) ?? integrations[0];
  return chosen?.id ?? '';
}

/** A damaged entry is dropped: its defaults are what an import begins with anyway. */
function importsOf(stored: unknown): Settings['imports'] {
  if (typeof stored !== 'object' || stored === null) return {};
  const entries = Object.entries(stored).flatMap(([key, value]) => {
    const parsed = v.safeParse(importSettingsSchema, value);
    return parsed.success ? [[key, parsed.output] as const] : [];
  });
  return Object.fromEntries(entries);
}

function validOf<S extends v.GenericSchema>(schema: S, list: unknown): v.InferOutput<S>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry) => {
    const parsed = v.safeParse(schema, entry);
    return parsed.success ? [parsed.output] : [];
  });
}
