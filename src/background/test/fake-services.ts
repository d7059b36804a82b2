import 'fake-indexeddb/auto';
import { fakeStorageArea } from '../../platform/fake-storage-area';
import { fakeLocks, fakeLocksIfFree } from '../../platform/locks';
import { fakeAlarms } from '../../platform/test/fake-alarms';
import { createCache } from '../../storage/cache';
import { openDatabase } from '../../storage/database';
import { openImportDatabase } from '../../storage/import-database';
import { createImportStore } from '../../storage/import-store';
import { createJournal } from '../../storage/journal';
import { createSettingsStore, EMPTY_SETTINGS, type Settings } from '../../storage/settings';
import { createVault } from '../../storage/vault';
import type { HttpPort } from '../../transport/http-port';
import { createAnnouncedRecords } from '../announced-records';
import { createCrmTokenStore } from '../crm-token-store';
import { createGrants } from '../grants';
import { createKnownLinks } from '../known-links';
import { createPromotionDrafts } from '../promotion-drafts';
import { watchedJournal } from '../recovery-watch';
import type { Services } from '../services';

export const ORG = 'northwind.my.salesforce.com';
export const ORGANIZATION_ID = '00D000000000001EAA';
export const USER_ID = '005000000000001AAA';

/** One connected organisation and one integration. */
export const CONNECTED: Settings = {
  ...EMPTY_SETTINGS,
  integrations: [
    {
      id: 'int-1',
      name: 'Northwind Ireland',
      erp: 'sage-intacct',
      connection: { companyId: 'NorthwindTest', userId: 'u', senderId: 's', entityId: '' },
      defaults: {},
      mapping: {},
      tables: {},
      salespersons: {},
      plainHttp: [],
      checked: null,
    },
  ],
  defaultIntegrationId: 'int-1',
  crms: [
    {
      crm: 'salesforce',
      org: ORG,
      address: `https://${ORG}`,
      consumerKey: 'consumer-key',
      otherLinksField: '',
      serviceUser: '',
      plainHttp: false,
      auth: 'oauth',
      organizationId: ORGANIZATION_ID,
      userId: USER_ID,
      userName: 'una@northwind.example',
      linkFields: {
        customerNo: 'ERP_Customer_No__c',
        integrationKey: 'ERP_Integration_Key__c',
        externalUid: 'ERP_External_UID__c',
      },
      labelLauncher: true,
    },
  ],
};

let databases = 0;

/** The background's services over memory; the network is what the test says. */
export async function fakeServices(http: HttpPort, settings: Settings = CONNECTED) {
  databases += 1;
  const name = `background-${databases}`;
  const local = fakeStorageArea();
  const session = fakeStorageArea();
  const time = { now: 2_000_000 };
  const clock = { now: () => time.now };
  const exclusive = fakeLocks();
  const alarms = fakeAlarms();
  const records = createAnnouncedRecords(session);
  const database = () => openDatabase(name);
  const imports = openImportDatabase(`${name}-imports`);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const services: Services = {
    local,
    session,
    clock,
    exclusive,
    ifFree: fakeLocksIfFree(),
    alarms,
    httpFor: () => http,
    settings: createSettingsStore(local, exclusive),
    vault: createVault({ local, session, database, clock, exclusive, rounds: 1000 }),
    journal: watchedJournal({ journal: createJournal(database), alarms, exclusive }),
    cache: createCache(local, session),
    imports: createImportStore(() => imports),
    tokens: createCrmTokenStore(session),
    records,
    grants: createGrants(session, records, newId),
    links: createKnownLinks(session, clock),
    drafts: createPromotionDrafts(local, session),
    newId,
    pause: async () => undefined,
  };
  await services.settings.change(() => settings);
  await services.vault.put('int-1', { password: 'p', senderPassword: 'q' });
  return { services, time, alarms };
}

export const TOKENS = {
  accessToken: 'access',
  refreshToken: 'refresh',
  apiOrigin: `https://${ORG}`,
  organizationId: ORGANIZATION_ID,
  userId: USER_ID,
};
