import type { CrmAccount } from '../../core/crm-account';
import { domainOfEmail, domainOfWebsite } from '../../core/internet-domain';
import { frameOf, type NumberFrame, nextNumber, readNumberRule } from '../../core/number-rule';
import { holds, odataText, textIn } from '../../transport/odata';
import { refusesQuery } from './api-error';
import { CUSTOMERS, readRow } from './customer';
import { readTable } from './resource-read';
import { NUMBER_LIMITS } from './targets';
import type { WebApi } from './web-api';

/** Numbers of one prefix that are looked at; where there are more, the highest. */
const MOST_NUMBERS = 2000;
/** Numbers that are tried when others were given out meanwhile. */
const TRIES = 10;

/** A number by the administrator's rule that nobody has at this moment, or ''. */
export async function proposeNumber(api: WebApi, account: CrmAccount): Promise<string> {
  const { rule, fault } = readNumberRule(api.ports.connection.numberRule ?? '', NUMBER_LIMITS);
  const frame = fault === null ? frameOf(rule, sourceOf(account)) : null;
  if (!frame) return '';
  const existing = frame.digits === 0 ? [] : [...(await numbersLike(api, frame))];
  for (let tried = 0; tried < TRIES; tried += 1) {
    const number = nextNumber(frame, existing, NUMBER_LIMITS);
    if (number === '' || (await readRow(api, number, ['CustomerNumber'])) === null) return number;
    existing.push(number);
  }
  return '';
}

const sourceOf = ({ name, accountNumber, website, email }: CrmAccount) => ({
  name,
  accountNumber,
  domain: domainOfWebsite(website) || domainOfEmail(email),
});

/** Numbers that may be of the frame: by their beginning, else as a range, for versions without `startswith`. */
async function numbersLike(api: WebApi, { prefix }: NumberFrame): Promise<readonly string[]> {
  const property = 'CustomerNumber';
  const range = `${property} ge ${odataText(`${prefix}0`)} and ${property} le ${odataText(`${prefix}9999999`)}`;
  const beginning = prefix === '' ? '' : holds('startswith', property, prefix);
  const read = async (filter: string): Promise<readonly string[]> => {
    const table = await readTable(api, { path: CUSTOMERS, filter, select: [property] }, MOST_NUMBERS);
    return table.rows.map((row) => textIn(row, property));
  };
  if (beginning === '') return read(range);
  try {
    return await read(beginning);
  } catch (error) {
    if (!refusesQuery(error)) throw error;
    return read(range);
  }
}
