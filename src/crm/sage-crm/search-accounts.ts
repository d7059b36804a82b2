import { readRows } from './read-rows';
import type { SageRest } from './rest';
import { textIn } from './row';
import { holds } from './where';

const MOST = 20;
/** Some may be deleted, and without `orderBy` any of them may come. */
const READ = 100;
/** Longer than any name; the query has to stay below 2,048 characters. */
const LONGEST = 60;

/** See `CrmConnector.searchAccounts`. */
export async function searchAccounts(
  rest: SageRest,
  text: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await readRows(rest, {
    entity: 'Company',
    where: holds('comp_name', text.trim().slice(0, LONGEST)),
    select: ['comp_companyid', 'comp_name', 'comp_deleted'],
    orderBy: 'comp_name asc',
    most: READ,
  });
  return rows
    .map((row) => ({
      id: textIn(row, 'comp_companyid') || textIn(row, '$key'),
      name: textIn(row, 'comp_name'),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .slice(0, MOST);
}
