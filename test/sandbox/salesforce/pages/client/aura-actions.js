import { element } from './dom.js';
import { BUTTONS } from './ribbon.js';
import { showToast } from './toast.js';

/** The row of actions as older Aura pages draw it: links in one list, no components. */
export function auraActions(object) {
  const items = (BUTTONS[object] ?? []).map(({ title }) => {
    const link = element(
      'a',
      { class: 'forceActionLink', title, role: 'button', tabindex: '0', click: () => refuse(title) },
      element('div', {}, title),
    );
    return element('li', { class: 'slds-button slds-button--neutral' }, link);
  });
  return element(
    'ul',
    { class: 'slds-button-group slds-button-group-list oneActionsRibbon forceActionsContainer' },
    ...items,
  );
}

function refuse(title) {
  showToast(`${title} is not part of this sandbox.`);
}
