import { component, element } from './dom.js';

/** Tabs of a record page; the content of a tab is made when it is first opened. */
export function tabset(tabs, selected) {
  const panel = element('div', { class: 'slds-tabs_default__content', role: 'tabpanel' });
  const links = tabs.map((tab) =>
    element(
      'a',
      { role: 'tab', tabindex: '0', 'data-label': tab.label, click: () => open(tab.label) },
      tab.label,
    ),
  );
  const open = (label) => {
    const tab = tabs.find((one) => one.label === label);
    for (const link of links) {
      const active = link.dataset.label === label;
      link.setAttribute('aria-selected', String(active));
      link.parentElement?.classList.toggle('slds-is-active', active);
    }
    panel.setAttribute('aria-label', label);
    panel.replaceChildren(component('flexipage-tab2', {}, tab.content()));
  };
  const items = links.map((link) => element('li', { class: 'slds-tabs_default__item' }, link));
  const bar = component(
    'lightning-tab-bar',
    {},
    element('ul', { class: 'slds-tabs_default__nav', role: 'tablist' }, ...items),
  );
  open(selected);
  return component('flexipage-tabset2', {}, element('div', { class: 'slds-tabs_card' }, bar, panel));
}
