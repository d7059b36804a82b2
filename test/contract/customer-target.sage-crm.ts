import type { Bench } from './connector-bench';
import { sageCrmSubject } from './crm-connector.sage-crm';
import type { TargetSubject } from './customer-target.subject';

const SERVICE = { user: 'erp.sync', password: 'Sync-Pass-1' };
const soap = (operation: string) => ({ request: '/webservices/soap', body: `<${operation} ` });

type Rows = readonly Readonly<Record<string, string | null>>[];
const tablesOf = (snapshot: unknown) =>
  (snapshot as { readonly tables: Readonly<Record<string, Rows>> }).tables;

/** Sage CRM as the target of an import: SOAP, as a user of its own. */
export const sageCrmTarget: TargetSubject = {
  crm: sageCrmSubject,
  switches: {
    customFields: ['comp_erpcustomerno', 'comp_erpintegrationkey', 'comp_erpexternaluid', 'comp_erplinks'],
    selections: 'codes',
    faultStatus: 500,
  },
  person: 'rep',
  ports: { service: async () => SERVICE, otherLinksField: '' },
  secrets: [SERVICE.password],
  wire: { insert: soap('add'), update: soap('update') },
  keys: {
    pageSizes: [1, 7, 1000],
    variants: [
      { what: 'page by page', switches: { batchSize: 3 } },
      { what: 'all at once', switches: { batchSize: 0 } },
    ],
    living: async (bench) => {
      const seed = (bench.describe() as { readonly generatedCompanies: number }).generatedCompanies;
      const own = tablesOf(bench.snapshot()).company ?? [];
      const changed = new Map(own.map((row) => [row.comp_companyid ?? '', row.comp_deleted !== '1']));
      // Of the generated ones every 41st is deleted.
      for (let at = 0; at < seed; at += 1) {
        const id = String(10_000 + at);
        if (!changed.has(id)) changed.set(id, at % 41 !== 40);
      }
      return [...changed].flatMap(([id, isAlive]) => (isAlive ? [id] : []));
    },
  },
  account: {
    values: {
      'company.comp_name': 'Blå Ærø & Sons <Ltd> "O\'Neill"',
      'company.comp_type': 'Customer',
      'company.comp_status': 'Active',
      'company.comp_website': 'https://blue.example/?a=1&b=2',
      'phone.Business': '+353 (91) 555-0140',
      'phone.Fax': '0049 30 1234',
      'email.Business': 'office@blue.example',
      'address.addr_address1': '1 Quay % Street_',
      'address.addr_address2': '',
      'address.addr_address3': 'c/o [x]',
      'address.addr_city': '東京',
      'address.addr_state': '',
      'address.addr_postcode': 'H91 X2Y3',
      'address.addr_country': 'IE',
      'person.pers_salutation': 'Ms.',
      'person.pers_firstname': 'Una',
      'person.pers_middlename': '',
      'person.pers_lastname': 'Byrne',
      'person.pers_title': 'Buyer',
      'person.phone.Business': '555 0141 ext. 3',
      'person.phone.Mobile': '',
      'person.email.Business': 'una@blue.example',
    },
    read: { 'phone.Business': '353 91 555-0140' },
    name: 'company.comp_name',
    other: 'company.comp_website',
  },
  linked: (snapshot, uid) =>
    (tablesOf(snapshot).company ?? []).flatMap((row) =>
      row.comp_erpexternaluid === uid || row.comp_erplinks?.includes(`${uid}|`)
        ? [row.comp_companyid ?? '']
        : [],
    ),
  bad: { values: { 'person.pers_title': 'x'.repeat(51) }, code: 'CRM-VALIDATION' },
  batches: [
    { what: 'nothing of it remains', switches: { addBatch: 'all-or-nothing' } },
    { what: 'what stood before it remains', switches: { addBatch: 'until-failure' } },
    { what: 'what stood before it remains, and half of itself', switches: { halfInserts: true } },
  ],
  changes: [
    { values: { 'company.comp_website': 'https://new.example' }, touches: ['company.comp_website'] },
    { values: { 'address.addr_city': 'Cork' }, touches: ['address.addr_city'] },
    { values: { 'person.pers_title': '' }, touches: ['person.pers_title'] },
    {
      values: { 'phone.Business': '+44 20 7946 0958' },
      touches: ['phone.phon_areacode', 'phone.phon_countrycode', 'phone.phon_number'],
    },
    { values: { 'email.Business': 'new@blue.example' }, touches: ['email.emai_emailaddress'] },
    {
      values: {
        'company.comp_name': 'Grün',
        'person.pers_firstname': 'Zoë',
        'person.email.Business': 'z@x.example',
      },
      touches: ['company.comp_name', 'email.emai_emailaddress', 'person.pers_firstname'],
    },
  ],
  records: (snapshot) =>
    new Map(
      Object.entries(tablesOf(snapshot)).flatMap(([table, rows]) =>
        rows.map((row) => {
          const id = Object.entries(row)[0]?.[1] ?? '';
          const kept = Object.entries(row).filter(([name]) => !/_(?:created|updated|timestamp)/.test(name));
          return [`${table}:${id}`, Object.fromEntries(kept)] as const;
        }),
      ),
    ),
  bare: 'bare',
  addedParts: [
    { what: 'linked by what it names', switches: {} },
    { what: 'linked by nothing', switches: { ownerFields: 'ignored' } },
    { what: 'read with its company', switches: { soapClosed: ['PhoneLink', 'EmailLink'] } },
  ],
  lengths: {
    switches: { metadataLengths: true, columnLengths: { comp_name: 12 } },
    key: 'company.comp_name',
    max: 12,
  },
  country: {
    key: 'address.addr_country',
    known: [
      ['Ireland', 'IE'],
      ['de', 'DE'],
      ['Deutschland', 'DE'],
      ['USA', 'US'],
    ],
    unknown: 'Atlantis',
  },
  phones: {
    key: 'phone.Business',
    value: '+353 91 5550140',
    same: '353-91-555 0140',
    other: '+353 91 5550141',
  },
  service: {
    wrong: { service: async () => ({ ...SERVICE, password: 'Wrong-Pass-1' }) },
    none: { service: async () => null },
    logon: soap('logon'),
    kick: async (bench) => {
      await signOnElsewhere(bench);
    },
  },
  furtherLinks: { otherLinksField: 'comp_erplinks' },
};

async function signOnElsewhere(bench: Bench): Promise<void> {
  const logon = `<w:logon><w:Username>${SERVICE.user}</w:Username><w:Password>${SERVICE.password}</w:Password></w:logon>`;
  const answer = await fetch(`${bench.origin}/crm/eware.dll/webservices/soap`, {
    method: 'POST',
    body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:w="http://tempuri.org/"><s:Body>${logon}</s:Body></s:Envelope>`,
  });
  if (!/<sessionid>\d+/.test(await answer.text())) throw new Error('nobody could sign on');
}
