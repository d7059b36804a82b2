import { createSalesforce } from '../sandbox/salesforce/salesforce';
import { SALESFORCE_ACCOUNTS } from './crm-connector.salesforce-accounts';
import { changeRecord, linkIn, recordIdOf, setUpIn } from './crm-connector.salesforce-records';
import { signInToSalesforce } from './crm-connector.salesforce-sign-in';
import type { CrmSubject } from './crm-connector.subject';

const KEY_FIELD = 'ERP_Integration_Key__c';

/** Salesforce over its REST API, as the organisation Northwind of the sandbox. */
export const salesforceSubject: CrmSubject = {
  id: 'salesforce',
  createSystem: (now) => createSalesforce(now),
  arrange: () => ({ erpFields: 'ready' }),
  address: (origin) => origin,
  signIn: signInToSalesforce,
  secretsIn: ({ headers, body }) =>
    [
      /Bearer (\S+)/.exec(headers?.authorization ?? '')?.[1] ?? '',
      new URLSearchParams(body).get('refresh_token') ?? '',
    ].filter(Boolean),
  complaint: (told) => [{ errorCode: 'UNKNOWN_EXCEPTION', message: `cannot handle ${told}`, fields: [] }],
  mostRenewals: 2,
  wire: {
    api: { request: '/services/(?:data|oauth2/userinfo)' },
    read: { request: '^GET /services/data/v' },
    write: { request: '^(?:PATCH|POST) /services/data/v.+/(?:sobjects/Account|composite)' },
    renew: { request: '^POST /services/oauth2/token' },
    setUp: {
      request:
        '^(?:PATCH|POST) /services/data/v.+/(?:CustomField|PermissionSet|FieldPermissions|PermissionSetAssignment)\\b',
    },
  },

  recordId: recordIdOf,
  free: 'harbour',
  other: 'german',
  sameId: (id) => [id.slice(0, 15), id],
  noAccount: ['', '001', '003000000000001AAA', "001000000000001' OR Id != '", '../Contact/0035g00000ABCDE'],
  neverWas: '0019Z00000zzzzz',

  linkOf: linkIn,
  rename: (bench, id, name) => changeRecord(bench, id, { Name: name }),
  remove: (bench, id) => changeRecord(bench, id, null),

  identity: { userName: 'kim.olsen@northwind.example', displayName: 'Kim Olsen' },
  users: {
    all: [
      { name: 'Ida Sol', email: 'ida.sol@northwind.example' },
      { name: 'Kim Olsen', email: 'kim.olsen@northwind.example' },
      { name: 'Noor Haddad', email: 'noor.haddad@northwind.example' },
    ],
    hidden: { hiddenFields: ['User.Email'] },
    more: async (bench, count, page) => bench.configure({ moreUsers: count, queryPage: page }),
  },
  readAs: SALESFORCE_ACCOUNTS,
  contacts: ['Una Byrne', 'Cormac Daly', "Siobhán O'Neill"],
  calls: { readAccount: 2, reserve: 1, writeLink: 1, clearLink: 2 },
  keysAreUnique: true,

  fields: {
    absent: { erpFields: 'absent' },
    hidden: { erpFields: 'hidden' },
    readOnly: { erpFields: 'readonly' },
    lengths: 'told',
    oneReadOnly: { field: KEY_FIELD, switches: { readOnlyFields: [KEY_FIELD] } },
  },
  validation: {
    switches: { validationRule: { message: 'Ask finance first.', whenWriting: KEY_FIELD } },
    message: 'Ask finance first.',
  },
  hold: (bench, id) => bench.configure({ lockedRecordId: id, lockedTimes: null }),
  letGo: (bench) => bench.configure({ lockedRecordId: null }),
  duplicateRules: [
    { what: 'warns', switches: { duplicateRule: 'alert' } },
    { what: 'blocks', switches: { duplicateRule: 'block' } },
  ],
  expire: async (bench) => bench.configure({ expireAccessTokens: true }),
  limit: { dailyApiLimit: 0 },
  throttled: 'CRM-LIMIT',
  late: { describeLag: 3 },
  setUp: 'by us',
  setUpOf: setUpIn,
};
