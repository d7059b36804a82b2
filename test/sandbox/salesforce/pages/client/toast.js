import { element } from './dom.js';

const SHOWN_MS = 4000;

/** A short notice at the top of the page. */
export function showToast(text) {
  const toast = element('div', { class: 'slds-notify_toast', role: 'status' }, text);
  document.querySelector('.DESKTOP.uiContainerManager').append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}
