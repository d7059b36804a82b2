import type { CrmAccount, CrmUser } from '../../core/crm-account';
import type { CrmPorts } from '../contract';
import { accountAddresses } from './addresses';
import { companyIdOf } from './company-row';
import { contactsOf, roleFields } from './contacts';
import { SAGE_CRM } from './descriptor';
import { emailOf, phoneOf, typedFields } from './phones';
import { readChildren, type Sources } from './read-children';
import { type LinkedCompanies, readLinked, versionOf } from './read-link';
import { readRows } from './read-rows';
import { type Row, textIn } from './row';
import { unlessClosed } from './unless-closed';
import { toUser } from './user';

/** See `CrmConnector.readAccount`. The company first, then what hangs on it, side by side. */
export async function readAccount(
  companies: LinkedCompanies & Sources,
  org: CrmPorts['org'],
  recordId: string,
): Promise<CrmAccount> {
  const id = companyIdOf(recordId);
  const row = await readLinked(companies, id);
  const [children, owner] = await Promise.all([
    readChildren(companies, id, row),
    readOwner(companies, textIn(row, 'comp_primaryuserid')),
  ]);
  const slot = companies.slot();
  const phones = children.phones.filter((one) => one.person === '');
  const emails = children.emails.filter((one) => one.person === '');
  const text = (column: string): string => textIn(row, column);
  return {
    ref: { crm: SAGE_CRM, org, id },
    name: text('comp_name'),
    accountNumber: '',
    kind: 'business',
    phone: phoneOf(phones, 'Business') || phoneIn(row, 'comp_phone'),
    fax: phoneOf(phones, 'Fax') || phoneIn(row, 'comp_fax'),
    website: text('comp_website'),
    email: emailOf(emails, 'Business') || text('comp_emailaddress'),
    description: '',
    industry: text('comp_indcode') || text('comp_sector'),
    type: text('comp_type'),
    taxId: '',
    // There is no standard column; an installation's own one comes in through the mapping.
    currency: '',
    parentName: '',
    owner,
    ...accountAddresses(children.addresses, text('comp_primaryaddressid')),
    contacts: contactsOf(children, text('comp_primarypersonid')),
    link: slot.linkIn(row),
    otherLinks: slot.othersIn(row),
    version: versionOf(row, slot),
    fields: { ...plainFields(row), ...typedFields(phones, emails), ...roleFields(children.people) },
  };
}

/** The denormalised number, in installations whose companies show it. */
const phoneIn = (row: Row, prefix: string): string =>
  ['countrycode', 'areacode', 'number']
    .map((part) => textIn(row, prefix + part).trim())
    .filter(Boolean)
    .join(' ');

/** Columns as text; dates without their time, which is the server's own. */
const plainFields = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !column.startsWith('$'))
      .map(([column, value]) => [column, value.replace(/^(\d{4}-\d\d-\d\d)T\d\d:\d\d\S*$/, '$1')]),
  );

/** The account manager; a user whose name may not be read is known by the id. */
async function readOwner({ rest }: LinkedCompanies, id: string): Promise<CrmUser> {
  const nobody: CrmUser = { id, name: '', email: '' };
  if (!/^\d+$/.test(id)) return { ...nobody, id: '' };
  const where = `user_userid eq '${id}'`;
  const [row] = await unlessClosed(readRows(rest, { entity: 'Users', where, most: 1 }), []);
  return row ? toUser(row) : nobody;
}
