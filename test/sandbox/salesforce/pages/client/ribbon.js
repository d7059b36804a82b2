import { component, element } from './dom.js';
import { showToast } from './toast.js';

/** The actions of a record page, by object. */
export const BUTTONS = {
  Account: [
    { kind: 'QuickAction', name: 'NewContact', title: 'New Contact', executor: 'custom-quick-action' },
    { kind: 'StandardButton', name: 'Edit', title: 'Edit', executor: 'page-reference' },
    { kind: 'QuickAction', name: 'NewOpportunity', title: 'New Opportunity', executor: 'lwc-headless' },
  ],
  Contact: [{ kind: 'StandardButton', name: 'Edit', title: 'Edit', executor: 'page-reference' }],
};

const LIST_BUTTONS = [
  { kind: 'StandardButton', name: 'New', title: 'New', executor: 'page-reference' },
  { kind: 'CustomButton', name: 'Import', title: 'Import', executor: 'page-reference' },
];

/** The row of actions at the right of the highlights panel. */
export function recordRibbon(object) {
  return actionsRibbon(object, BUTTONS[object] ?? []);
}

/** The row of actions of a list view: the same component, other actions. */
export function listRibbon(object) {
  return actionsRibbon(object, LIST_BUTTONS);
}

function actionsRibbon(object, actions) {
  const buttons = actions.map((action) => ribbonButton(object, action));
  const list = element('ul', { class: 'slds-button-group-list' }, ...buttons, moreActions(object));
  const provider = element(
    'slot',
    { name: 'actionsProvider' },
    component('runtime_platform_actions-provider-record-detail'),
  );
  return component('runtime_platform_actions-actions-ribbon', {}, provider, list);
}

function ribbonButton(object, { kind, name, title, executor }) {
  const button = element(
    'button',
    {
      class: 'slds-button slds-button_neutral',
      name: kind === 'QuickAction' ? `${object}.${name}` : name,
      type: 'button',
      click: () => showToast(`${title} is not part of this sandbox.`),
    },
    title,
  );
  const lightningButton = component('lightning-button', { variant: 'neutral' }, button);
  const run = component(
    `runtime_platform_actions-${executor === 'custom-quick-action' ? '' : 'executor-'}${executor}`,
    {},
    element('slot', {}, element('slot', {}, lightningButton)),
  );
  const renderer = component('runtime_platform_actions-action-renderer', { apiname: name, title }, run);
  return element(
    'li',
    { class: 'visible', 'data-target-selection-name': `sfdc:${kind}.${object}.${name}` },
    renderer,
  );
}

function moreActions(object) {
  const reveals = `sfdc:StandardButton.${object}.Delete`;
  const menu = element('div', { class: 'slds-dropdown', role: 'menu', hidden: true }, deleteItem(reveals));
  const button = element(
    'button',
    {
      class: 'slds-button slds-button_icon-border-filled',
      type: 'button',
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      title: 'Show more actions',
      'aria-label': 'Show more actions',
      click: () => {
        menu.hidden = !menu.hidden;
        button.setAttribute('aria-expanded', String(!menu.hidden));
      },
    },
    '▾',
  );
  return element(
    'li',
    {},
    component('lightning-button-menu', { 'data-target-reveals': reveals }, button, menu),
  );
}

function deleteItem(name) {
  const refuse = () => showToast('Delete is not part of this sandbox.');
  return component(
    'lightning-menu-item',
    { 'data-target-selection-name': name },
    element('a', { role: 'menuitem', tabindex: '0', click: refuse }, 'Delete'),
  );
}
