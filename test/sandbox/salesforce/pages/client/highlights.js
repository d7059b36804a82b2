import { auraActions } from './aura-actions.js';
import { component, element, nested } from './dom.js';
import { fieldLabel } from './field-label.js';
import { fieldValue } from './field-value.js';
import { LAYOUTS } from './layouts.js';
import { recordRibbon } from './ribbon.js';
import { settings } from './settings.js';

/** The panel at the top of a record page; null where the administrator took it out of the page. */
export function highlightsPanel(record) {
  switch (settings.highlights) {
    case 'panel':
      return standardPanel(record);
    case 'dynamic':
      return dynamicPanel(record);
    case 'aura':
      return auraPanel(record);
    default:
      return null;
  }
}

function standardPanel(record) {
  const form = `forcegenerated-highlightspanel_${record.object.toLowerCase()}___012000000000000aaa___compact___view___recordlayout2`;
  const panel = element(
    'div',
    { class: 'highlights slds-clearfix slds-page-header slds-page-header_record-home' },
    primaryRow(record),
    secondaryFields(record),
  );
  return nested(
    [
      ['records-lwc-highlights-panel'],
      ['records-lwc-record-layout'],
      [form, { class: 'forcegenerated-record-layout2' }],
      ['records-highlights2'],
    ],
    panel,
  );
}

/** Dynamic highlights panel: other hosts, the same ribbon. */
function dynamicPanel(record) {
  const row = component('record_flexipage-highlights-primary-row', {}, primaryRow(record));
  const panel = element(
    'div',
    { class: 'slds-page-header slds-page-header_record-home' },
    row,
    secondaryFields(record),
  );
  return component('record_flexipage-dynamic-highlights2', {}, panel);
}

/** Aura pages have no components and another action list. */
function auraPanel(record) {
  const row = element(
    'div',
    { class: 'slds-grid primaryFieldRow' },
    title(record),
    element('div', { class: 'slds-col slds-no-flex actionsContainer' }, auraActions(record.object)),
  );
  return element(
    'div',
    { class: 'forceHighlightsStencilDesktop forceHighlightsPanel slds-page-header' },
    row,
    secondaryFields(record),
  );
}

function primaryRow(record) {
  const follow = element('button', { class: 'slds-button slds-button_neutral', type: 'button' }, '+ Follow');
  const actions =
    'slds-col slds-no-flex slds-grid slds-grid_vertical-align-center horizontal actionsContainer';
  return element(
    'div',
    { class: 'slds-grid primaryFieldRow' },
    title(record),
    element('div', { class: 'slds-col slds-no-flex chatterActionContainer' }, follow),
    element('div', { class: actions }, element('div', {}, recordRibbon(record.object))),
  );
}

function title(record) {
  const icon = component('records-highlights-icon', {
    class: `objectIcon objectIcon-${record.object.toLowerCase()}`,
  });
  const heading = element(
    'h1',
    {},
    element('div', { class: 'entityNameTitle slds-line-height--reset' }, record.label),
    element(
      'slot',
      { name: 'primaryField', class: 'slds-page-header__title' },
      element('lightning-formatted-text', { slot: 'primaryField' }, record.name),
    ),
  );
  return element(
    'div',
    { class: 'slds-grid slds-col slds-has-flexi-truncate' },
    element('slot', { name: 'icon' }, icon),
    element('div', { class: 'titleBlock' }, heading),
  );
}

function secondaryFields(record) {
  const names = LAYOUTS[record.object]?.compact ?? [];
  const items = names.flatMap((name) => {
    const field = record.fields.find((one) => one.name === name);
    if (!field) return [];
    const content = element(
      'div',
      {},
      element('p', { class: 'slds-text-title', title: field.label }, fieldLabel(record.object, field)),
      element('p', { class: 'fieldComponent' }, element('slot', {}, fieldValue(field))),
    );
    return [component('records-highlights-details-item', { slot: 'secondaryFields' }, content)];
  });
  return element('div', { class: 'secondaryFields' }, element('slot', { name: 'secondaryFields' }, ...items));
}
