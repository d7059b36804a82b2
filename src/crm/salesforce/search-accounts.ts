import type { SalesforceApi } from './api';
import { readRecords, textAt } from './records';
import { queryPath, soqlContains } from './soql';

/** Accounts whose name contains the text, by name; at most 20. */
export async function searchAccounts(
  api: SalesforceApi,
  text: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const soql = `SELECT Id, Name FROM Account WHERE Name LIKE ${soqlContains(text.trim())} ORDER BY Name LIMIT 20`;
  const { json } = await api.send({ method: 'GET', path: queryPath(soql) });
  return readRecords(json).map((record) => ({ id: textAt(record, 'Id'), name: textAt(record, 'Name') }));
}
