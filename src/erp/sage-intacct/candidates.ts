import { distinctiveWords } from '../../core/company-name';
import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { XmlElement } from '../../transport/xml-element';
import { legalText } from '../../transport/xml-text';
import type { CustomerProbe } from '../contract';
import { askCompany, type Company } from './company';
import type { Ask } from './lookup';
import { all, any, likeText, readRows, where } from './query';
import { SUMMARY_FIELDS, toSummary } from './summary';

const MOST = 50;
const PER_QUERY = 25;
const DISPLAY = 'DISPLAYCONTACT';

/**
 * Customers that share something with the probe, unscored. A handful of queries in one round trip; a refused one is
 * left out as long as another answers.
 */
export async function findCandidates(
  company: Company,
  probe: CustomerProbe,
): Promise<readonly ErpCustomerSummary[]> {
  const asks = filtersFor(cleaned(probe)).map(askFor);
  if (asks.length === 0) return [];
  const results = await askCompany(company, asks);
  const answered = results.filter((result) => result.ok);
  const [refused] = results.filter((result) => !result.ok);
  if (answered.length === 0 && refused) throw refused.error;
  const found = answered.flatMap((result) => readRows(result.data).rows.map(toSummary));
  return [...new Map(found.map((customer) => [customer.recordKey, customer])).values()].slice(0, MOST);
}

/** What XML drops on the way must not leave a pattern that matches everything. */
const cleaned = (probe: CustomerProbe): CustomerProbe => ({
  number: clean(probe.number),
  name: clean(probe.name),
  phone: clean(probe.phone),
  email: clean(probe.email),
  domain: clean(probe.domain),
  postalCode: clean(probe.postalCode),
  taxId: clean(probe.taxId),
});

const clean = (text: string): string => legalText(text).trim();

const askFor = (filter: XmlElement): Ask => ({
  query: {
    object: 'CUSTOMER',
    fields: SUMMARY_FIELDS,
    filter,
    orderBy: { field: 'RECORDNO' },
    pageSize: PER_QUERY,
    ignoreCase: true,
  },
});

/** Strongest evidence first, so that it survives the cut. */
function filtersFor(probe: CustomerProbe): readonly XmlElement[] {
  const filters = [
    any(...equal('CUSTOMERID', probe.number), ...equal('TAXID', probe.taxId)),
    probe.name === '' ? null : where('NAME', 'equalto', probe.name),
    nameFilter(probe.name),
    any(...equal(`${DISPLAY}.EMAIL1`, probe.email), ...domainFilters(probe.domain)),
    phoneFilter(probe.phone),
    placeFilter(probe),
  ];
  return filters.filter((filter) => filter !== null);
}

const equal = (field: string, value: string): readonly XmlElement[] =>
  value === '' ? [] : [where(field, 'equalto', value)];

/** Names that hold the two longest words of ours. */
function nameFilter(name: string): XmlElement | null {
  const words = distinctiveWords(name).slice(0, 2);
  return all(...words.map((word) => where('NAME', 'like', `%${likeText(word)}%`)));
}

const domainFilters = (domain: string): readonly XmlElement[] =>
  domain === ''
    ? []
    : [
        where(`${DISPLAY}.EMAIL1`, 'like', `%@${likeText(domain)}`),
        where(`${DISPLAY}.URL1`, 'like', `%${likeText(domain)}%`),
      ];

/** The last seven digits, whatever stands between them. */
function phoneFilter(phone: string): XmlElement | null {
  const digits = phone.replaceAll(/\D/g, '').slice(-7);
  return digits.length < 6 ? null : where(`${DISPLAY}.PHONE1`, 'like', `%${Array.from(digits).join('%')}%`);
}

/** A post code is shared by many; with the first letters of a word of the name it is not. */
function placeFilter({ postalCode, name }: CustomerProbe): XmlElement | null {
  const beginnings = distinctiveWords(name).slice(0, 3);
  if (postalCode === '' || beginnings.length === 0) return null;
  const named = any(...beginnings.map((word) => where('NAME', 'like', `%${likeText(word.slice(0, 4))}%`)));
  const here = where(`${DISPLAY}.MAILADDRESS.ZIP`, 'equalto', postalCode);
  return named && all(here, named);
}
