import type { Clock } from '../core/clock';
import { type Alarms, browserAlarms } from '../platform/alarms';
import { type Exclusive, type IfFree, webLocks, webLocksIfFree } from '../platform/locks';
import { watchNetworkFailure } from '../platform/network-failures';
import { localArea, type StorageArea, sessionArea } from '../platform/storage-area';
import { pause, systemClock } from '../platform/system-clock';
import { type Cache, createCache } from '../storage/cache';
import { openDatabase } from '../storage/database';
import { openImportDatabase } from '../storage/import-database';
import { createImportStore } from '../storage/import-store';
import { createJournal, type Journal } from '../storage/journal';
import { createSettingsStore, type SettingsStore } from '../storage/settings';
import { createVault, type Vault } from '../storage/vault';
import type { HostRules } from '../transport/host-rules';
import { createHttp } from '../transport/http';
import type { HttpPort } from '../transport/http-port';
import type { ImportStore } from '../workflows/import-customers/import-store';
import { admitHosts, admitManyTimes } from './admit-host';
import { type AnnouncedRecords, createAnnouncedRecords } from './announced-records';
import { type CrmTokenStore, createCrmTokenStore } from './crm-token-store';
import { createGrants, type Grants } from './grants';
import { createKnownLinks, type KnownLinks } from './known-links';
import { createPromotionDrafts, type PromotionDrafts } from './promotion-drafts';
import { watchedJournal } from './recovery-watch';

/** Everything the handlers work with. Holds no state of its own: all of it rests in storage. */
export interface Services {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly clock: Clock;
  readonly exclusive: Exclusive;
  readonly ifFree: IfFree;
  readonly alarms: Alarms;
  readonly settings: SettingsStore;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly cache: Cache;
  readonly imports: ImportStore;
  readonly tokens: CrmTokenStore;
  readonly records: AnnouncedRecords;
  readonly grants: Grants;
  readonly links: KnownLinks;
  readonly drafts: PromotionDrafts;
  /**
   * To the servers that the rules name; with the browser's own cookies where that is the point. `many`: for a run of
   * thousands of requests.
   */
  httpFor(rules: HostRules, options?: { readonly cookies?: boolean; readonly many?: boolean }): HttpPort;
  newId(): string;
  pause(ms: number): Promise<void>;
}

/** Binds the services to the browser. Opens nothing yet: the database is opened when it is first needed. */
export function createServices(): Services {
  const local = localArea();
  const session = sessionArea();
  const clock = systemClock;
  const newId = (): string => crypto.randomUUID();
  const database = once(() => openDatabase());
  const records = createAnnouncedRecords(session);
  const httpFor: Services['httpFor'] = (rules, { cookies = false, many = false } = {}) =>
    createHttp(many ? admitManyTimes(rules, clock) : admitHosts(rules), {
      watch: watchNetworkFailure,
      cookies,
      many,
    });
  return {
    local,
    session,
    clock,
    exclusive: webLocks,
    ifFree: webLocksIfFree,
    alarms: browserAlarms,
    httpFor,
    settings: createSettingsStore(local, webLocks),
    vault: createVault({ local, session, database, clock, exclusive: webLocks }),
    journal: watchedJournal({ journal: createJournal(database), alarms: browserAlarms, exclusive: webLocks }),
    cache: createCache(local, session),
    imports: createImportStore(once(() => openImportDatabase())),
    tokens: createCrmTokenStore(session),
    records,
    grants: createGrants(session, records, newId),
    links: createKnownLinks(session, clock),
    drafts: createPromotionDrafts(local, session),
    newId,
    pause,
  };
}

/** The same promise for every caller; a failure is not remembered. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
