import { createSageCrm } from '../sandbox/sage-crm/sage-crm';
import { SAGE_CRM_ACCOUNTS } from './crm-connector.sage-crm-accounts';
import { addUsers, changeCompany, companyIdIn, linkOfCompany } from './crm-connector.sage-crm-records';
import { AGAIN, logOn, signInToSageCrm } from './crm-connector.sage-crm-session';
import type { CrmSubject } from './crm-connector.subject';

const LINK_FIELDS = ['comp_erpcustomerno', 'comp_erpintegrationkey', 'comp_erpexternaluid'];
const KEY_FIELD = 'comp_erpintegrationkey';
const secured = (columns: readonly string[], how: 'hidden' | 'readonly') => ({
  fieldSecurity: { 'kim.olsen': Object.fromEntries(columns.map((column) => [column, how])) },
});

/** Sage CRM over REST and SOAP in the session of its pages, as the server of the sandbox. */
export const sageCrmSubject: CrmSubject = {
  id: 'sage-crm',
  createSystem: (now) => createSageCrm(now),
  arrange: () => ({ customFields: LINK_FIELDS }),
  address: (origin) => `${origin}/crm`,
  signIn: signInToSageCrm,
  secretsIn: ({ url, body = '' }) =>
    [...`${url} ${body}`.matchAll(/(?:SID=|<session[iI]d>)(\d+)/g)].map(([, sid = '']) => sid),
  complaint: (told) => ({
    $diagnoses: [{ $severity: 'Error', $sdataCode: 'BadRequest', $message: `cannot handle ${told}` }],
  }),
  mostRenewals: 4,
  wire: {
    api: { request: '/sdata/|/webservices/' },
    read: { request: '^GET /sdata/' },
    write: { request: '^(?:PATCH|PUT|POST|DELETE) /sdata/' },
    renew: { request: `/eware.dll/go\\?${AGAIN}` },
    setUp: { request: '^(?:PATCH|PUT|POST|DELETE) /' },
  },

  recordId: companyIdIn,
  free: 'harbour',
  other: 'german',
  sameId: (id) => [id, ` ${id} `, `000${id}`],
  noAccount: ['', '0', '-43', 'abc', '12345678901', "43') or ('1'='1", '../Person/101'],
  neverWas: '987654321',

  linkOf: linkOfCompany,
  rename: (bench, id, name) => changeCompany(bench, id, { comp_name: name }),
  remove: (bench, id) => changeCompany(bench, id, null),

  identity: { userName: 'kim.olsen', displayName: 'Kim Olsen' },
  users: {
    all: ['Batch User', 'ERP Synchronisation', 'Ida Sol', 'Kim Olsen', 'Noor Haddad'].map((name, at) => ({
      name,
      email: `${['batch.user', 'erp.sync', 'ida.sol', 'kim.olsen', 'noor.haddad'][at]}@northwind.example`,
    })),
    hidden: secured(['user_emailaddress'], 'hidden'),
    more: async (bench, count, page) => {
      await addUsers(bench, count);
      bench.configure({ restMaxCount: page });
    },
  },
  readAs: SAGE_CRM_ACCOUNTS,
  contacts: ['Una Byrne', 'Cormac Daly', "Siobhán O'Neill"],
  calls: { readAccount: 9, reserve: 3, writeLink: 3, clearLink: 3 },
  keysAreUnique: false,

  fields: {
    absent: { customFields: [] },
    hidden: secured(LINK_FIELDS, 'hidden'),
    readOnly: secured(LINK_FIELDS, 'readonly'),
    lengths: 'untold',
    oneReadOnly: { field: KEY_FIELD, switches: secured([KEY_FIELD], 'readonly') },
  },
  validation: { switches: { requiredFields: ['comp_revenue'] }, message: 'Annual Revenue is required.' },
  hold: (bench, id) => bench.configure({ lockedRecords: [`company:${id}`] }),
  letGo: (bench) => bench.configure({ lockedRecords: [] }),
  duplicateRules: [{ what: 'is not there', switches: {} }],
  expire: async (bench) => {
    await logOn(bench, 'rep');
  },
  limit: null,
  throttled: 'NET-SERVER',
  late: null,
  setUp: 'by hand',
  setUpOf: (snapshot) => (snapshot as { readonly switches: unknown }).switches,
};
