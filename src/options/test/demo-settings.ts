import type { SettingsView } from '../../messaging/protocol';

/** The moment at which every fixture is looked at. */
export const FIXTURE_NOW = Date.UTC(2026, 10, 21, 12, 0, 0);

export const north: SettingsView['integrations'][number] = {
  id: 'north',
  name: 'Northwind Ireland',
  erp: 'demo',
  connection: { companyId: 'NorthwindTest', variant: 'new' },
  defaults: { terms: 'net30' },
  mapping: {},
  tables: {},
  salespersons: {},
  plainHttp: [],
  checked: { at: FIXTURE_NOW - 120_000, outcome: 'ok', summary: '' },
  savedSecrets: ['password'],
};

/** One integration, one organisation. */
export const settings: SettingsView = {
  integrations: [north],
  defaultIntegrationId: 'north',
  crms: [
    {
      crm: 'salesforce',
      org: 'harbour.my.salesforce.example',
      consumerKey: 'key',
      address: 'https://harbour.my.salesforce.example',
      otherLinksField: '',
      serviceUser: '',
      plainHttp: false,
      hostAllowed: true,
      servicePasswordSaved: false,
      auth: 'oauth',
      organizationId: '00D000000000001AAA',
      userId: '005',
      userName: 'kim@harbour.example',
      linkFields: { customerNo: 'No__c', integrationKey: 'Key__c', externalUid: 'Uid__c' },
      labelLauncher: true,
      signedIn: true,
    },
  ],
  vault: { mode: 'profile', locked: false, idleMinutes: 15 },
  pendingCount: 1,
  callbackUrl: 'https://extension.example/callback',
  managedOrgs: [],
};
