import { COMPANY } from '../users';
import { objectReference, SdataError } from './diagnosis';

/** What an SData address names. `key` is null for a whole table. */
export interface SdataAddress {
  readonly table: string;
  readonly key: readonly string[] | null;
}

/** Anything else in a key breaks the provider. */
const PLAIN_KEY = /^[A-Za-z0-9 ;._-]*$/;

/** Reads `/sdata/MasApp/MasContract/{company}/{table}` with an optional key in parentheses. @throws SdataError */
export function readAddress(pathname: string): SdataAddress {
  const [, , application = '', contract = '', company = '', ...rest] = decoded(pathname).split('/');
  if (application.toLowerCase() !== 'masapp')
    throw missing('ApplicationNotFound', `application ${application}`);
  if (contract.toLowerCase() !== 'mascontract') throw missing('ContractNotFound', `contract ${contract}`);
  if (company.toUpperCase() !== COMPANY.code) throw missing('DatasetNotFound', `company ${company}`);
  const [, table = '', key] = /^([^(]+)(?:\(([\s\S]*)\))?$/.exec(rest.join('/')) ?? [];
  if (table === '') throw new SdataError(400, 'BadUrlSyntax', 'The address names no resource kind.');
  if (key === undefined) return { table, key: null };
  const plain = key.replace(/^'(.*)'$/, '$1');
  if (!PLAIN_KEY.test(plain)) throw objectReference();
  return { table, key: plain.split(';') };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw new SdataError(400, 'BadUrlSyntax', 'The address is not encoded correctly.');
  }
}

const missing = (code: string, what: string): SdataError => new SdataError(404, code, `There is no ${what}.`);
