import { component, element } from './dom.js';
import { fieldLabel } from './field-label.js';
import { fieldValue } from './field-value.js';
import { LAYOUTS } from './layouts.js';
import { showToast } from './toast.js';

/** The Details tab: sections of fields in two columns. */
export function detailsTab(record) {
  const sections = (LAYOUTS[record.object]?.sections ?? []).flatMap((section) => {
    const rows = section.fields === 'custom' ? customRows(record) : namedRows(record, section.fields);
    return rows.length === 0 ? [] : [layoutSection(record, section.title, rows)];
  });
  return component('records-lwc-detail-panel', {}, element('div', { class: 'detailPanel' }, ...sections));
}

function namedRows(record, rows) {
  return rows
    .map((names) => names.flatMap((name) => record.fields.find((field) => field.name === name) ?? []))
    .filter((fields) => fields.length > 0);
}

/** Custom fields two by two; they are there only for a user who may see them. */
function customRows(record) {
  const fields = record.fields.filter((field) => field.custom);
  const rows = [];
  for (let at = 0; at < fields.length; at += 2) rows.push(fields.slice(at, at + 2));
  return rows;
}

function layoutSection(record, title, rows) {
  const items = rows.map((fields) =>
    element('div', { class: 'layoutRow' }, ...fields.map((field) => layoutItem(record, field))),
  );
  return component(
    'records-record-layout-section',
    {},
    element('h3', { class: 'slds-section__title' }, title),
    element('div', { class: 'slds-section__content' }, ...items),
  );
}

function layoutItem(record, field) {
  const label = fieldLabel(record.object, field);
  const edit = element(
    'button',
    {
      class: 'slds-button test-id__inline-edit-trigger',
      type: 'button',
      title: `Edit ${label}`,
      'aria-label': `Edit ${label}`,
      click: () => showToast('Inline editing is not part of this sandbox.'),
    },
    '✎',
  );
  return component(
    'records-record-layout-item',
    { 'field-label': label, 'data-target-selection-name': `sfdc:RecordField.${record.object}.${field.name}` },
    element(
      'div',
      { class: 'slds-form-element slds-form-element_readonly' },
      element('span', { class: 'test-id__field-label slds-form-element__label' }, label),
      element(
        'div',
        { class: 'slds-form-element__control' },
        element('span', { class: 'test-id__field-value' }, fieldValue(field)),
        field.editable ? edit : null,
      ),
    ),
  );
}
