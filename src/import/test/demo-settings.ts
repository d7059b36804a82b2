import type { SettingsView } from '../../messaging/protocol';
import { FIXTURE_NOW } from './demo-runs';

const north: SettingsView['integrations'][number] = {
  id: 'north',
  name: 'Northwind Ireland',
  erp: 'sage-intacct',
  connection: { companyId: 'NorthwindTest' },
  defaults: {},
  mapping: {},
  tables: {},
  salespersons: {},
  plainHttp: [],
  checked: { at: FIXTURE_NOW - 120_000, outcome: 'ok', summary: '' },
  savedSecrets: ['userPassword'],
};

export const sageCrm: SettingsView['crms'][number] = {
  crm: 'sage-crm',
  org: 'http://crm01/crm',
  address: 'http://crm01/CRM',
  consumerKey: '',
  auth: 'session',
  organizationId: 'http://crm01/crm',
  userId: '4',
  userName: 'kim',
  linkFields: { customerNo: 'comp_no', integrationKey: 'comp_key', externalUid: 'comp_uid' },
  otherLinksField: '',
  serviceUser: 'intacct.sync',
  servicePasswordSaved: true,
  plainHttp: true,
  labelLauncher: true,
  signedIn: true,
  hostAllowed: true,
};

export const salesforce: SettingsView['crms'][number] = {
  ...sageCrm,
  crm: 'salesforce',
  org: 'harbour.my.salesforce.example',
  address: 'https://harbour.my.salesforce.example',
  auth: 'oauth',
  serviceUser: '',
};

/** Sage Intacct companies, one Sage 100 company whose customers cannot be listed, one Sage CRM. */
export const demoSettings: SettingsView = {
  integrations: [
    { ...north, id: 'midwest', name: 'Midwest', erp: 'sage-100' },
    north,
    { ...north, id: 'france', name: 'Northwind France' },
    { ...north, id: 'vancouver', name: 'Vancouver', erp: 'sage-300' },
  ],
  defaultIntegrationId: 'north',
  crms: [sageCrm],
  vault: { mode: 'profile', locked: false, idleMinutes: 15 },
  pendingCount: 0,
  callbackUrl: '',
  managedOrgs: [],
};
