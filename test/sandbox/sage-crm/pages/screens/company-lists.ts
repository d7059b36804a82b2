import { html, type Raw } from '../../../html';
import { addressesOf, emailsOf, peopleOf, phonesOf } from '../../rules/company-contacts';
import type { Row } from '../../store/row';
import { choiceCaption, columnCaption, word } from '../captions';
import { shownValue, titleOf } from '../field-value';
import { noRecords } from '../layout/document';
import { type Grid, grid } from '../layout/grid';
import type { Screen } from '../layout/screen';
import { companyKeys } from '../links';
import type { Visit } from '../visit';
import { columnsOf, textIn } from './columns';
import { type CompanyList, companyTabs, companyTop, isCompanyList } from './company-frame';
import { notFound } from './not-found';
import { shownPhone } from './phone-number';
import { CASE, COMPANY, OPPORTUNITY, PERSON, type RecordKind, summaryLink } from './record-keys';
import { wantedRecord } from './wanted-record';

/** The other tabs of a company: one list each. */
export function companyList(visit: Visit): Screen {
  const list = visit.parameters.text('List');
  const company = wantedRecord(visit, COMPANY);
  if (!company) return plainList(visit, list);
  if (!isCompanyList(list)) return notFound(visit);
  const title = word(visit, list);
  return {
    title: `CRM - Company: ${textIn(company, 'comp_name')} - ${title}`,
    top: companyTop(visit, company),
    tabs: { tabs: companyTabs(visit, company.id), current: list },
    parts: [{ title, content: grid(listGrid(visit, company, list)) }, 'gap'],
    buttons: [{ caption: 'Help', href: 'javascript:void(0);', icon: 'help' }],
    keys: companyKeys(company.id),
  };
}

/** A list of the user's own, such as reports. */
function plainList(visit: Visit, list: string): Screen {
  const content = grid({ columns: [word(visit, list)], rows: [], empty: noRecords(visit) });
  return { title: `CRM - ${list}`, parts: [{ title: word(visit, list), content }], buttons: [] };
}

/** The rows behind one tab, as far as this user may see them. */
export function listGrid(visit: Visit, company: Row, list: CompanyList): Grid {
  switch (list) {
    case 'People':
      return recordGrid(visit, PERSON, peopleOf(visit.site.database, company.id), [
        'pers_title',
        'pers_department',
        'pers_status',
      ]);
    case 'Opportunities':
      return recordGrid(visit, OPPORTUNITY, related(visit, OPPORTUNITY, company), [
        'oppo_stage',
        'oppo_forecast',
      ]);
    case 'Cases':
      return recordGrid(visit, CASE, related(visit, CASE, company), ['case_referenceid', 'case_stage']);
    case 'Addresses':
      return addressGrid(visit, company);
    case 'Phone/E-mail':
      return phoneGrid(visit, company);
    default:
      return { columns: [word(visit, list)], rows: [], empty: noRecords(visit) };
  }
}

function related({ site }: Visit, kind: RecordKind, company: Row): readonly Row[] {
  return site.database.table(kind.table).lookup(kind.companyColumn, String(company.id)) ?? [];
}

function recordGrid(visit: Visit, kind: RecordKind, rows: readonly Row[], names: readonly string[]): Grid {
  const columns = columnsOf(visit, kind.table, names);
  const visible = [...visit.site.records.visible(rows, kind.table, visit.user)];
  return {
    columns: [word(visit, kind.name), ...columns.map((column) => columnCaption(visit, column))],
    rows: visible.map((row) => [
      html`<a href="${summaryLink(visit, kind, row)}">${titleOf(visit, kind.table, row.id)}</a>`,
      ...columns.map((column) => html`${shownValue(visit, column, row.get(column.name))}`),
    ]),
    empty: noRecords(visit),
  };
}

function addressGrid(visit: Visit, company: Row): Grid {
  const columns = columnsOf(visit, 'address', [
    'addr_address1',
    'addr_city',
    'addr_postcode',
    'addr_country',
  ]);
  const rows = addressesOf(visit.site.database, 'company', company.id).map(({ row, types }): Raw[] => [
    ...columns.map((column) => html`${shownValue(visit, column, row.get(column.name))}`),
    html`${types.map((type) => choiceCaption(visit, 'link_compaddr', type)).join(', ')}`,
  ]);
  const captions = columns.map((column) => columnCaption(visit, column));
  return { columns: [...captions, word(visit, 'Type')], rows, empty: noRecords(visit) };
}

function phoneGrid(visit: Visit, company: Row): Grid {
  const { database } = visit.site;
  const phones = phonesOf(database, 'company', company.id).map((one): Raw[] => [
    html`${choiceCaption(visit, 'link_compphon', one.type ?? '')}`,
    html`${shownPhone(one)}`,
  ]);
  const emails = emailsOf(database, 'company', company.id).map((one): Raw[] => [
    html`${choiceCaption(visit, 'link_compemai', one.type ?? '')}`,
    html`${textIn(one.row, 'emai_emailaddress')}`,
  ]);
  return {
    columns: [word(visit, 'Type'), word(visit, 'Phone/E-mail')],
    rows: [...phones, ...emails],
    empty: noRecords(visit),
  };
}
