import type { CrmAccount, CrmContact, CrmUser } from '../../core/crm-account';
import type { LinkFieldNames } from '../../core/erp-link';
import { type AccountRow, linkOf, readRow } from './account-row';
import type { SalesforceApi } from './api';
import { composite, type PartAnswer, partError } from './composite';
import type { Describe } from './describe';
import { SALESFORCE } from './descriptor';
import { personContactOf } from './person-contact';
import { postalAddressOf } from './postal-address';
import { contactsPath, readContacts } from './read-contacts';
import { toVersion } from './record-version';
import { plainFields, type RecordJson, readRecords, recordAt, textAt } from './records';
import { queryPath, soqlText } from './soql';

export interface AccountSource {
  readonly api: SalesforceApi;
  readonly describe: Describe;
  readonly org: string;
  readonly linkFields: LinkFieldNames;
}

/** What surrounds the row: read in one composite call, each part allowed to be refused. */
interface Surroundings {
  readonly owner: CrmUser;
  readonly parentName: string;
  readonly orgCurrency: string;
  readonly contacts: readonly CrmContact[];
}

/**
 * See `CrmConnector.readAccount`. Two calls side by side: the row with its entity tag and every field the user may
 * see (so nothing has to be described first), and a composite with what stands on other objects.
 */
export async function readAccount(source: AccountSource, accountId: string): Promise<CrmAccount> {
  const [row, around] = await Promise.all([
    readRow(source.api, accountId),
    readSurroundings(source, accountId),
  ]);
  return accountOf(source, accountId, row, around);
}

async function readSurroundings(source: AccountSource, accountId: string): Promise<Surroundings> {
  const ofAccount = `FROM Account WHERE Id = ${soqlText(accountId)}`;
  const answer = await composite(source.api, [
    {
      id: 'owner',
      method: 'GET',
      path: queryPath(`SELECT Id, Owner.Id, Owner.Name, Owner.Email ${ofAccount}`),
    },
    { id: 'parent', method: 'GET', path: queryPath(`SELECT Id, Parent.Name ${ofAccount}`) },
    { id: 'contacts', method: 'GET', path: contactsPath(accountId) },
    { id: 'org', method: 'GET', path: queryPath('SELECT DefaultCurrencyIsoCode FROM Organization') },
  ]);
  const owner = recordAt(firstOrNothing(answer('owner')), 'Owner');
  return {
    owner: { id: textAt(owner, 'Id'), name: textAt(owner, 'Name'), email: textAt(owner, 'Email') },
    parentName: textAt(recordAt(firstOrNothing(answer('parent')), 'Parent'), 'Name'),
    orgCurrency: textAt(firstOrNothing(answer('org')), 'DefaultCurrencyIsoCode'),
    contacts: await readContacts(source.api, source.describe, accountId, answer('contacts')),
  };
}

/** Nice to have: a user who may not see the parent still promotes the account. */
function firstOrNothing(part: PartAnswer): RecordJson {
  return partError(part) ? {} : (readRecords(part.json)[0] ?? {});
}

function accountOf(source: AccountSource, id: string, row: AccountRow, around: Surroundings): CrmAccount {
  const { record } = row;
  const text = (field: string) => textAt(record, field);
  const isPerson = record.IsPersonAccount === true;
  const link = linkOf(record, source.linkFields);
  return {
    ref: { crm: SALESFORCE, org: source.org, id },
    name: text('Name'),
    accountNumber: text('AccountNumber'),
    kind: isPerson ? 'person' : 'business',
    phone: text('Phone'),
    fax: text('Fax'),
    website: text('Website'),
    email: text('PersonEmail'),
    description: text('Description'),
    industry: text('Industry'),
    type: text('Type'),
    // Salesforce has no standard field; an organisation's own one comes in through the mapping.
    taxId: '',
    currency: text('CurrencyIsoCode') || around.orgCurrency,
    parentName: around.parentName,
    owner: around.owner,
    billing: postalAddressOf(record, 'BillingAddress'),
    shipping: postalAddressOf(record, 'ShippingAddress'),
    contacts: isPerson ? [personContactOf(record)] : around.contacts,
    link,
    otherLinks: [],
    version: toVersion(row.etag, link),
    fields: plainFields(record),
  };
}
