import { html, joined, type Raw } from '../../../html';
import { addressesOf, emailsOf, type Linked, phonesOf } from '../../rules/company-contacts';
import { numberIn, type Row } from '../../store/row';
import { choiceCaption, word } from '../captions';
import { noRecords } from '../layout/document';
import { fieldRows, viewField } from '../layout/field';
import type { Panel } from '../layout/panel';
import type { Visit } from '../visit';
import { columnsOf, customColumns, textIn } from './columns';
import { companyTop, listLink } from './company-frame';
import { shownPhone } from './phone-number';
import { PERSON, summaryLink } from './record-keys';

/** Fields of the company panel, in the order of a fresh installation. */
export const COMPANY_FIELDS: readonly string[] = [
  'comp_name',
  'comp_type',
  'comp_slaid',
  'comp_website',
  'comp_status',
  'comp_sector',
  'comp_employees',
  'comp_revenue',
  'comp_source',
  'comp_secterr',
  'comp_primaryuserid',
  'comp_mailrestriction',
  'comp_creditlimit',
  'comp_optout',
];

export const PERSON_FIELDS: readonly string[] = [
  'pers_salutation',
  'pers_firstname',
  'pers_middlename',
  'pers_lastname',
  'pers_title',
  'pers_department',
  'pers_status',
];

export const ADDRESS_FIELDS: readonly string[] = [
  'addr_address1',
  'addr_address2',
  'addr_address3',
  'addr_address4',
  'addr_city',
  'addr_state',
  'addr_postcode',
  'addr_country',
];

export function companyPanel(visit: Visit, company: Row): Panel {
  const columns = [...columnsOf(visit, 'company', COMPANY_FIELDS), ...customColumns(visit, 'company')];
  const cells = columns.map((column) => viewField(visit, { column, value: company.get(column.name) }));
  return { title: word(visit, 'Company'), href: companyTop(visit, company).href, content: fieldRows(cells) };
}

/** The primary person; a company without one still has the empty panel. */
export function contactPanel(visit: Visit, company: Row): Panel {
  const person = visit.site.records.read('person', numberIn(company, 'comp_primarypersonid'), visit.user);
  const title = word(visit, 'Contact');
  if (!person)
    return { title, href: listLink(visit, company.id, 'People'), content: html`${noRecords(visit)}` };
  const columns = columnsOf(visit, 'person', PERSON_FIELDS);
  const cells = columns.map((column) => viewField(visit, { column, value: person.get(column.name) }));
  return { title, href: summaryLink(visit, PERSON, person), content: fieldRows(cells) };
}

export function addressPanel(visit: Visit, company: Row): Panel {
  const primary = numberIn(company, 'comp_primaryaddressid');
  const all = addressesOf(visit.site.database, 'company', company.id);
  const found = all.find(({ row }) => row.id === primary) ?? all[0];
  const columns = columnsOf(visit, 'address', ADDRESS_FIELDS);
  const content = found
    ? fieldRows(
        columns.map((column) => viewField(visit, { column, value: found.row.get(column.name) })),
        2,
      )
    : html`${noRecords(visit)}`;
  const types = found?.types.map((type) => choiceCaption(visit, 'link_compaddr', type)).join(', ') ?? '';
  const title = types === '' ? word(visit, 'Address') : `${word(visit, 'Address')}: ${types}`;
  return { title, href: listLink(visit, company.id, 'Addresses'), content };
}

export function phonePanel(visit: Visit, owner: 'company' | 'person', row: Row, href: string): Panel {
  const { database } = visit.site;
  const phones = phonesOf(database, owner, row.id).map((one) => entry(visit, one, shownPhone(one)));
  const emails = emailsOf(database, owner, row.id).map((one) => {
    const address = textIn(one.row, 'emai_emailaddress');
    return entry(visit, one, html`<a class="EMAILLINK" href="mailto:${address}">${address}</a>`);
  });
  const content = html`<table class="CONTENT"><tbody>${joined([...phones, ...emails])}</tbody></table>`;
  return { title: word(visit, 'Phone/E-mail'), href, content };
}

function entry(visit: Visit, { type, link }: Linked, shown: string | Raw): Raw {
  const family = link.get('plink_linkid') === null ? 'link_compemai' : 'link_compphon';
  const caption = choiceCaption(visit, family, type ?? '');
  return html`<tr><td class="VIEWBOXCAPTION">${caption}:</td><td class="VIEWBOX">${shown}</td></tr>`;
}
