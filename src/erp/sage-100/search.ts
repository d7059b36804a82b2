import { AppError } from '../../core/app-error';
import { coreCompanyName } from '../../core/company-name';
import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { CustomerProbe } from '../contract';
import { type Company, findRecord } from './company';
import { type CustomerKey, divisionOf, formatKey, mayBeNumber, parseKey, readingsOf } from './customer-key';
import { summaryOfRecord, toSummary, type Values } from './record';
import { openSdata, quoted, type Row, type Sdata } from './sdata';

type Found = readonly ErpCustomerSummary[];

const MOST = 50;
const PER_QUERY = 25;

/** Who has the number that the form names. */
export async function findNumber(company: Company, form: Values): Promise<ErpCustomerSummary | null> {
  const number = (form.customerNo ?? '').trim().toUpperCase();
  if (!mayBeNumber(number)) return null;
  const record = await findRecord(company, { division: divisionOf(form.division), number });
  return record && summaryOfRecord(record);
}

/**
 * Customers by number in every spelling and, with SData, by what they are called.
 * @throws AppError `ERP-NEEDS-SDATA` without SData for anything but a number that exists
 */
export async function search(company: Company, text: string, form: Values): Promise<Found> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const written = parseKey(wanted);
  const exact = written ? await byKeys(company, [written]) : [];
  if (exact.length > 0) return exact;
  const sdata = openSdata(company.ports);
  const [numbered, named] = await Promise.all([
    byKeys(
      company,
      readingsOf(wanted, form.division ?? '').filter((key) => !same(key, written)),
    ),
    sdata ? byConditions(sdata, searchConditions(wanted)) : [],
  ]);
  return unlessHidden([...numbered, ...named], sdata);
}

/**
 * Customers that share something with the probe.
 * @throws AppError `ERP-NEEDS-SDATA` without SData unless the number is one that exists
 */
export async function findCandidates(company: Company, probe: CustomerProbe): Promise<Found> {
  if (Object.values(probe).every((part) => part.trim() === '')) return [];
  const sdata = openSdata(company.ports);
  const [numbered, others] = await Promise.all([
    byKeys(company, readingsOf(probe.number, '')),
    sdata ? byConditions(sdata, probeConditions(probe)) : [],
  ]);
  return unlessHidden([...numbered, ...others], sdata);
}

/** Finding nothing says something only where there was a search. */
function unlessHidden(found: Found, sdata: Sdata | null): Found {
  if (found.length === 0 && !sdata) throw new AppError('ERP-NEEDS-SDATA');
  return [...new Map(found.map((customer) => [customer.recordKey, customer])).values()].slice(0, MOST);
}

const same = (left: CustomerKey, right: CustomerKey | null): boolean =>
  right !== null && formatKey(left) === formatKey(right);

async function byKeys(company: Company, keys: readonly CustomerKey[]): Promise<Found> {
  const possible = keys.filter(({ number }) => mayBeNumber(number));
  const records = await Promise.all(possible.map((key) => findRecord(company, key)));
  return records.flatMap((record) => (record ? [summaryOfRecord(record)] : []));
}

/** A condition, and plainer ones for providers that refuse it. */
type Condition = readonly string[];

/** One condition that is refused is left out as long as another is answered. */
async function byConditions(sdata: Sdata, conditions: readonly Condition[]): Promise<Found> {
  const answers = await Promise.allSettled(conditions.map((condition) => ask(sdata, condition)));
  const rows = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const [refused] = answers.filter((answer) => answer.status === 'rejected');
  if (rows.length === 0 && refused) throw refused.reason;
  return rows.flat().map((row) => toSummary((column) => row[column] ?? ''));
}

async function ask(sdata: Sdata, [where = '', ...plainer]: Condition): Promise<readonly Row[]> {
  try {
    return await sdata.rows('AR_Customer', where, PER_QUERY);
  } catch (error) {
    const refused = error instanceof AppError && error.code === 'ERP-REFUSED';
    if (!refused || plainer.length === 0) throw error;
    return ask(sdata, plainer);
  }
}

/** Texts are compared as they are written, so they are asked for as people may have written them. */
function spellings(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const capitalised = lower.replaceAll(/(?<![\p{L}\p{N}'])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([text, lower, capitalised, text.toUpperCase()])];
}

const equal = (column: string, value: string): readonly Condition[] =>
  value === ''
    ? []
    : [
        [
          spellings(value)
            .map((text) => `${column} eq ${quoted(text)}`)
            .join(' or '),
        ],
      ];

/** Wildcards of a typed text would match everything. Without functions, the usual spellings; without `like`, beginnings. */
function like(column: string, text: string): readonly Condition[] {
  const literal = text.replaceAll(/[%_]/g, ' ').trim();
  if (literal === '') return [];
  const all = spellings(literal);
  const within = all.map((one) => `${column} like ${quoted(`%${one}%`)}`);
  const begins = all.map((one) => `(${column} ge ${quoted(one)} and ${column} lt ${quoted(`${one}~`)})`);
  const folded = `lower(${column}) like ${quoted(`%${literal.toLowerCase()}%`)}`;
  return [[folded, within.join(' or '), begins.join(' or ')]];
}

const searchConditions = (text: string): readonly Condition[] => [
  ...like('CustomerName', text),
  ...like('CustomerNo', text.toUpperCase().replace(/^\d\d-/, '')),
  ...(text.includes('@') ? equal('EmailAddress', text) : []),
  ...phoneCondition(text),
  ...equal('ZipCode', text),
];

/** Strongest evidence first, so that it survives the cut. */
function probeConditions({
  number,
  name,
  email,
  domain,
  phone,
  postalCode,
}: CustomerProbe): readonly Condition[] {
  const [word = ''] = wordsOf(name);
  return [
    ...equal('CustomerNo', number),
    ...equal('CustomerName', name),
    ...like('CustomerName', word),
    ...equal('EmailAddress', email),
    ...(domain === '' ? [] : like('EmailAddress', `@${domain}`)),
    ...phoneCondition(phone),
    ...equal('ZipCode', postalCode),
  ];
}

/** The name's own words as they are written, the longest first. */
function wordsOf(name: string): readonly string[] {
  const core = coreCompanyName(name).split(' ');
  const written = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 2);
  return written.filter((word) => core.includes(coreCompanyName(word))).sort((a, b) => b.length - a.length);
}

/** The last seven digits, whatever stands between the two groups of them. */
function phoneCondition(phone: string): readonly Condition[] {
  const digits = /^[\d\s()+./x-]+$/i.test(phone) ? phone.replaceAll(/\D/g, '').slice(-7) : '';
  if (digits.length < 7) return [];
  const within = `TelephoneNo like ${quoted(`%${digits.slice(0, 3)}%${digits.slice(3)}%`)}`;
  return [[within, `TelephoneNo eq ${quoted(phone)}`]];
}
