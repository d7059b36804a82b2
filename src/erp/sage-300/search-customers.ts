import { distinctiveWords } from '../../core/company-name';
import type { ErpCustomerSummary } from '../../core/erp-customer';
import { allOf, anyOf, equals, holds, type TextDialect } from '../../transport/odata';
import type { CustomerProbe } from '../contract';
import { CUSTOMERS, SUMMARY_FIELDS, toSummary } from './customer';
import { inDialect } from './resource-read';
import type { WebApi } from './web-api';

const MOST = 50;
const PER_QUERY = 25;

/** Customers whose number begins with what was typed, or whose name holds it. */
export function searchCustomers(api: WebApi, text: string): Promise<readonly ErpCustomerSummary[]> {
  const typed = text.trim();
  if (typed === '') return Promise.resolve([]);
  return inDialect(api, (dialect) =>
    ask(
      api,
      anyOf(
        equals('CustomerNumber', typed.toUpperCase()),
        holds('startswith', 'CustomerNumber', typed.toUpperCase()),
        ...spellings(typed).map((one) => holds(dialect, 'CustomerName', one)),
      ),
      MOST,
    ),
  );
}

/** Customers that share something with the probe, unscored: a few queries side by side, the strongest evidence first. */
export async function findCandidates(
  api: WebApi,
  probe: CustomerProbe,
): Promise<readonly ErpCustomerSummary[]> {
  const found = await inDialect(api, (dialect) =>
    Promise.all(
      filtersFor(probe, dialect)
        .filter(Boolean)
        .map((filter) => ask(api, filter, PER_QUERY)),
    ),
  );
  return [...new Map(found.flat().map((one) => [one.number, one])).values()].slice(0, MOST);
}

async function ask(api: WebApi, filter: string, top: number): Promise<readonly ErpCustomerSummary[]> {
  const { rows } = await api.read(CUSTOMERS, { filter, top, select: SUMMARY_FIELDS });
  return rows.map(toSummary);
}

function filtersFor(probe: CustomerProbe, dialect: TextDialect): readonly string[] {
  const { number, name, phone, email, domain, postalCode, taxId } = probe;
  const held = (property: string, part: string): string =>
    part === '' ? '' : holds(dialect, property, part);
  const digits = phone.replaceAll(/\D/g, '');
  const same = (property: string, values: readonly string[]): string =>
    anyOf(...values.filter(Boolean).map((value) => equals(property, value)));
  return [
    anyOf(
      same('CustomerNumber', [number.trim().toUpperCase()]),
      same('TaxRegistrationNumber1', [taxId.trim()]),
      same('CustomerName', [...new Set([name.trim(), ...(name.trim() ? spellings(name.trim()) : [])])]),
    ),
    nameFilter(name, dialect),
    anyOf(
      same('Email', [...new Set([email.trim(), email.trim().toLowerCase()])]),
      same('ContactsEmail', [email.trim().toLowerCase()]),
      // Numbers are kept as digits; the last seven are the same with and without area code.
      digits.length < 6 ? '' : anyOf(same('PhoneNumber', [digits]), held('PhoneNumber', digits.slice(-7))),
    ),
    domain === ''
      ? ''
      : anyOf(held('Email', `@${domain}`), ...sitesOf(domain, dialect).map((one) => held('WebSite', one))),
    placeFilter(postalCode.trim(), name, dialect),
  ];
}

/** Where only beginnings can be asked for, an address has to be written out. */
const sitesOf = (domain: string, dialect: TextDialect): readonly string[] =>
  dialect === 'startswith'
    ? ['', 'www.', 'https://', 'https://www.', 'http://', 'http://www.'].map((start) => start + domain)
    : [domain];

/** Names that hold the two longest words of ours; where only beginnings can be asked for, that begin with one. */
function nameFilter(name: string, dialect: TextDialect): string {
  const filters = distinctiveWords(name)
    .slice(0, 2)
    .map((word) => anyOf(...spellings(word).map((one) => holds(dialect, 'CustomerName', one))));
  return dialect === 'startswith' ? anyOf(...filters) : allOf(...filters);
}

/** A post code is shared by many; with the beginning of a word of the name it is not. */
function placeFilter(postalCode: string, name: string, dialect: TextDialect): string {
  const beginnings = distinctiveWords(name)
    .slice(0, 3)
    .map((word) => word.slice(0, 4));
  if (postalCode === '' || beginnings.length === 0) return '';
  const codes = new Set([postalCode, postalCode.toUpperCase(), postalCode.toUpperCase().replaceAll(' ', '')]);
  return allOf(
    anyOf(...[...codes].map((code) => equals('ZipPostalCode', code))),
    anyOf(...beginnings.flatMap(spellings).map((one) => holds(dialect, 'CustomerName', one))),
  );
}

/** Databases that tell capital letters from small ones are asked for each way a name is commonly written. */
const spellings = (text: string): readonly string[] => {
  const lower = text.toLowerCase();
  const title = lower.replaceAll(/(?<![\p{L}\p{M}\p{N}'])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([text, title, lower, text.toUpperCase()])];
};
