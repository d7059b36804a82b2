import { open } from 'node:fs/promises';
import { ClientConfig, Functions, OnlineClient } from '@intacct/intacct-sdk';
import { type Client, createClientAsync } from 'soap';
import { countryOf } from '../../../src/core/countries';
import { sourceFields } from '../../../src/erp/sage-intacct/source-fields';
import { call, list, logOn, typed } from '../../contract/sage-crm-clients';

const { NewQuery } = Functions.Common;
const { Filter } = NewQuery.QueryFilter;

const PAGE = 2000;
/** Companies in one `add`, as the import has them. */
const BATCH = 20;

/** The same fields as the import reads, but for one that older companies do not have. */
const FIELDS = sourceFields([]).filter((field) => !field.endsWith('ADDRESS3'));

type Customer = Readonly<Record<string, unknown>>;

/**
 * What the import competes with: customers by the vendor's SDK, written to Sage CRM by the registry's SOAP client. As any
 * such script that may be ended in the middle, it notes on the disk what it did.
 */
export async function importBySdk(
  servers: { readonly intacct: string; readonly crm: string },
  notes: string,
): Promise<number> {
  const log = await open(notes, 'a');
  const intacct = sdkClient(servers.intacct);
  const wsdl = `${servers.crm}/crm/eware.dll/webservices/webservice.wsdl`;
  const crm = await createClientAsync(wsdl, { disableCache: true });
  await logOn(crm);
  let done = 0;
  let last = '0';
  for (;;) {
    const page = await readPage(intacct, last, PAGE);
    if (page.length === 0) break;
    for (let from = 0; from < page.length; from += BATCH) {
      const batch = page.slice(from, from + BATCH);
      const ids = await write(crm, batch);
      await log.appendFile(batch.map((one, at) => `${textOf(one, 'RECORDNO')} ${ids[at] ?? ''}\n`).join(''));
      await log.datasync();
    }
    last = textOf(page.at(-1) ?? {}, 'RECORDNO');
    done += page.length;
  }
  await log.close();
  return done;
}

function sdkClient(origin: string): OnlineClient {
  const config = new ClientConfig();
  config.senderId = 'ledgerside_sender';
  config.senderPassword = 'Vend0r&Key';
  config.companyId = 'NorthwindTest';
  config.userId = 'xml_gateway';
  config.userPassword = 'Gate<way>1';
  const client = new OnlineClient(config);
  client.config.endpointUrl = `${origin}/ia/xml/xmlgw.phtml`;
  return client;
}

async function readPage(client: OnlineClient, last: string, size: number): Promise<readonly Customer[]> {
  const query = new NewQuery.Query();
  query.fromObject = 'CUSTOMER';
  query.selectFields = new NewQuery.QuerySelect.SelectBuilder().addFields(FIELDS).selects;
  query.filter = new Filter('RECORDNO').greaterThan(last);
  query.orderBy = new NewQuery.QueryOrderBy.OrderBuilder().addAscending('RECORDNO').orders;
  query.pageSize = size;
  const response = await client.execute(query);
  return response.getResult().data;
}

/** Those that are there already are left alone: it writes no company twice either. */
async function write(crm: Client, customers: readonly Customer[]): Promise<readonly string[]> {
  const uids = customers.map((one) => `'${uidOf(one)}'`).join(',');
  const { records = [] } = await call(crm, 'queryrecord', {
    fieldlist: 'comp_companyid,comp_erpexternaluid',
    where: `comp_erpexternaluid IN (${uids})`,
    entity: 'company',
    orderby: 'comp_companyid',
  });
  const known = new Set(records.map((one) => JSON.stringify(one)));
  const fresh = known.size === 0 ? customers : [];
  if (fresh.length === 0) return [];
  const added = await call(crm, 'add', { entityname: 'company', records: fresh.map(companyOf) });
  return (added.records ?? []).map(({ crmid }) => String(crmid));
}

const uidOf = (customer: Customer): string => `sage-intacct:NorthwindTest:${textOf(customer, 'RECORDNO')}`;

function companyOf(customer: Customer): object {
  const of = (field: string): string => textOf(customer, field);
  const address = (field: string): string => of(`DISPLAYCONTACT.MAILADDRESS.${field}`);
  return typed('company', {
    name: of('NAME').slice(0, 60),
    type: 'Customer',
    status: of('STATUS') === 'active' ? 'Active' : 'Inactive',
    website: of('DISPLAYCONTACT.URL1'),
    erpcustomerno: of('CUSTOMERID'),
    erpintegrationkey: crypto.randomUUID(),
    erpexternaluid: uidOf(customer),
    people: list('person', {
      salutation: of('CONTACTINFO.PREFIX').slice(0, 10),
      firstname: of('CONTACTINFO.FIRSTNAME'),
      middlename: of('CONTACTINFO.INITIAL'),
      lastname: of('CONTACTINFO.LASTNAME') || of('NAME').slice(0, 40),
      phone: list(
        'phone',
        { type: 'Business', number: of('CONTACTINFO.PHONE1') },
        { type: 'Mobile', number: of('CONTACTINFO.CELLPHONE') },
      ),
      email: list('email', { type: 'Business', emailaddress: of('CONTACTINFO.EMAIL1') }),
    }),
    address: list('address', {
      address1: address('ADDRESS1').slice(0, 40),
      address2: address('ADDRESS2').slice(0, 40),
      city: address('CITY').slice(0, 30),
      state: address('STATE').slice(0, 30),
      postcode: address('ZIP').slice(0, 10),
      country: countryOf(address('COUNTRY'), '')?.code ?? '',
    }),
    phone: list(
      'phone',
      { type: 'Business', number: of('DISPLAYCONTACT.PHONE1') },
      { type: 'Fax', number: of('DISPLAYCONTACT.FAX') },
    ),
    email: list('email', { type: 'Business', emailaddress: of('DISPLAYCONTACT.EMAIL1') }),
  });
}

const textOf = (customer: Customer, field: string): string => {
  const value = customer[field];
  return typeof value === 'string' ? value : '';
};
