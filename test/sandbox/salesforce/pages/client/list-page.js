import { component, element, nested } from './dom.js';
import { listRibbon } from './ribbon.js';
import { readList } from './server.js';

/** Builds a list view into `host`: header with its own ribbon, then a table whose rows carry the record ids. */
export async function buildListPage(host, place) {
  const draw = async () => {
    const list = await readList(place.object, place.filterName);
    if (!list) return;
    document.title = `${list.view.label} | ${list.label} | Salesforce`;
    host.replaceChildren(objectHome(list));
  };
  await draw();
  return { refresh: draw };
}

function objectHome(list) {
  const table = nested(
    [
      ['lst-primary-display-manager'],
      ['div'],
      ['lst-primary-display'],
      ['lst-primary-display-grid'],
      ['lightning-datatable'],
    ],
    dataTable(list),
  );
  return nested(
    [
      ['lst-object-home'],
      ['div'],
      ['lst-list-view-manager'],
      ['lst-common-list-internal', { class: 'slds-card' }],
    ],
    listHeader(list),
    table,
  );
}

function listHeader(list) {
  const picker = component(
    'lst-list-view-picker',
    {},
    element('span', { class: 'selectedListView slds-page-header__title' }, list.view.label),
  );
  const title = element(
    'div',
    { class: 'titleBlock' },
    element('h1', {}, element('div', { class: 'entityNameTitle' }, list.label), picker),
  );
  const header = element(
    'div',
    { class: 'slds-page-header slds-page-header_object-home' },
    element(
      'div',
      { class: 'slds-grid primaryFieldRow' },
      element(
        'div',
        { class: 'slds-grid slds-col' },
        component('records-highlights-icon', { class: `objectIcon objectIcon-${list.object.toLowerCase()}` }),
        title,
      ),
      element('div', { class: 'slds-col slds-no-flex' }, listRibbon(list.object)),
    ),
    element('p', { class: 'slds-text-title' }, `${list.rows.length} items`),
  );
  return component('lst-list-view-manager-header', {}, header);
}

function dataTable(list) {
  const head = element(
    'tr',
    { 'data-row-key-value': 'HEADER' },
    element(
      'th',
      { scope: 'col', class: 'checkCell' },
      element('span', { class: 'slds-assistive-text' }, 'Select'),
    ),
    ...list.columns.map((column) => element('th', { scope: 'col' }, column.label)),
  );
  const rows = list.rows.map((row) => dataRow(list, row));
  return element('table', { class: 'slds-table' }, element('thead', {}, head), element('tbody', {}, ...rows));
}

function dataRow(list, row) {
  const check = component(
    'lightning-primitive-cell-checkbox',
    {},
    element('input', { type: 'checkbox', 'aria-label': `Select ${row.Name}` }),
  );
  const cells = list.columns.map(({ name }) => {
    const text = row[name] === null ? '' : String(row[name]);
    const content =
      name === 'Name' ? element('a', { href: `/lightning/r/${list.object}/${row.Id}/view` }, text) : text;
    return element(name === 'Name' ? 'th' : 'td', name === 'Name' ? { scope: 'row' } : {}, content);
  });
  return element(
    'tr',
    { 'data-row-key-value': row.Id },
    element('td', { class: 'checkCell' }, check),
    ...cells,
  );
}
