import { html } from '../../../html';
import type { Row } from '../../store/row';
import { ACT } from '../actions';
import { columnCaption, word } from '../captions';
import { shownValue } from '../field-value';
import { SUBMIT } from '../layout/buttons';
import { noRecords } from '../layout/document';
import { editField, fieldRows } from '../layout/field';
import { grid } from '../layout/grid';
import type { Screen } from '../layout/screen';
import { screenLink } from '../links';
import type { Visit } from '../visit';
import { columnsOf, textIn } from './columns';
import { COMPANY, summaryLink } from './record-keys';

const MOST_ROWS = 25;
const SEARCH = '2';

/** Companies by what their names begin with. Nothing is listed before somebody searches. */
export function findCompanies(visit: Visit): Screen {
  const searched = visit.parameters.text('Mode') === SEARCH;
  const name = visit.form?.text('FindText') || visit.form?.text('comp_name') || '';
  const fields = columnsOf(visit, 'company', ['comp_name']).map((column) =>
    editField(visit, { column: { ...column, required: false }, value: name }),
  );
  const criteria = { title: word(visit, 'Find'), content: fieldRows(fields) };
  return {
    title: 'CRM - Find Company',
    parts: searched ? [criteria, 'gap', resultPanel(visit, companiesNamed(visit, name))] : [criteria],
    buttons: [
      { caption: 'Find', href: SUBMIT, icon: 'find' },
      { caption: 'Clear', href: screenLink(visit, ACT.find, { Mode: 6, T: 'Company' }), icon: 'clear' },
      { caption: 'New Company', href: screenLink(visit, ACT.newCompany, { T: 'Company' }), icon: 'new' },
    ],
    action: screenLink(visit, ACT.find, { Mode: 2, T: 'Company' }),
  };
}

/** The first companies, by id, whose names begin with a text in any case. */
export function companiesNamed({ site, user }: Visit, start: string): readonly Row[] {
  const wanted = start.trim().toLowerCase();
  const found: Row[] = [];
  for (const row of site.records.visible(site.database.table('company').rows(), 'company', user)) {
    if (textIn(row, 'comp_name').toLowerCase().startsWith(wanted)) found.push(row);
    if (found.length === MOST_ROWS) break;
  }
  return found;
}

export function resultPanel(visit: Visit, rows: readonly Row[]) {
  const columns = columnsOf(visit, 'company', ['comp_name', 'comp_type', 'comp_status', 'comp_website']);
  const content = grid({
    columns: columns.map((column) => columnCaption(visit, column)),
    rows: rows.map((row) =>
      columns.map((column, at) => {
        const shown = shownValue(visit, column, row.get(column.name));
        return at === 0 ? html`<a href="${summaryLink(visit, COMPANY, row)}">${shown}</a>` : html`${shown}`;
      }),
    ),
    empty: noRecords(visit),
  });
  return { title: `${word(visit, 'Companies')} (${rows.length})`, content };
}
