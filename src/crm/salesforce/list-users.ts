import { AppError } from '../../core/app-error';
import type { CrmUser } from '../../core/crm-account';
import type { SalesforceApi } from './api';
import { nextPageOf, type RecordJson, readRecords, textAt } from './records';
import { queryPath } from './soql';

const MOST = 2000;
/** One that is no number of pages but a loop. */
const MOST_PAGES = 50;

/** From what says most to what every user may ask: a field that is hidden fails the whole query. */
const QUERIES = [
  usersWith('Id, Name, Email', "IsActive = true AND UserType = 'Standard'"),
  usersWith('Id, Name', "IsActive = true AND UserType = 'Standard'"),
  usersWith('Id, Name', 'IsActive = true'),
];

function usersWith(fields: string, condition: string): string {
  return `SELECT ${fields} FROM User WHERE ${condition} ORDER BY Name LIMIT ${MOST}`;
}

/** See `CrmConnector.listUsers`. Guests, portal members and automatic users own no accounts. */
export async function listUsers(api: SalesforceApi): Promise<readonly CrmUser[]> {
  for (const soql of QUERIES) {
    const rows = await visibleRows(api, soql);
    if (rows) return rows.map(toUser).filter((user) => user.id !== '');
  }
  throw new AppError('CRM-NO-ACCESS');
}

async function visibleRows(api: SalesforceApi, soql: string): Promise<readonly RecordJson[] | null> {
  try {
    return await allRows(api, queryPath(soql));
  } catch (error) {
    if (error instanceof AppError && error.code === 'CRM-FIELDS-MISSING') return null;
    throw error;
  }
}

/** All pages, one after the other (REST API, Query: `nextRecordsUrl`). */
async function allRows(api: SalesforceApi, first: string): Promise<readonly RecordJson[]> {
  const rows: RecordJson[] = [];
  let path = first;
  for (let page = 0; path !== '' && page < MOST_PAGES && rows.length < MOST; page += 1) {
    const { json } = await api.send({ method: 'GET', path });
    rows.push(...readRecords(json));
    path = nextPageOf(json);
  }
  return rows.slice(0, MOST);
}

const toUser = (record: RecordJson): CrmUser => ({
  id: textAt(record, 'Id'),
  name: textAt(record, 'Name'),
  email: textAt(record, 'Email'),
});
