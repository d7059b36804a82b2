import { component, element } from './dom.js';

const TABS = [
  { label: 'Home', href: '/lightning/page/home' },
  { label: 'Accounts', href: '/lightning/o/Account/list?filterName=AllAccounts' },
  { label: 'Contacts', href: '/lightning/o/Contact/list?filterName=AllContacts' },
];

/** The bar of object tabs. `mark` shows which of them the current place belongs to. */
export function appNavigation() {
  const links = TABS.map(tabLink);
  const items = links.map((link) =>
    component('one-app-nav-bar-item-root', { class: 'navItem slds-context-bar__item' }, link),
  );
  const bar = component(
    'one-app-nav-bar',
    { class: 'slds-context-bar' },
    element('span', { class: 'waffle', 'aria-hidden': 'true' }),
    element('span', { class: 'appName' }, 'Sales'),
    element('nav', { class: 'navItems', 'aria-label': 'Global' }, ...items),
  );
  const node = component('one-appnav', { class: 'slds-context-bar-host' }, bar);
  return { node, mark: (place) => markCurrent(links, place) };
}

function tabLink({ label, href }) {
  const attributes = { class: 'slds-context-bar__label-action', href, title: label };
  return element('a', attributes, element('span', {}, label));
}

function markCurrent(links, place) {
  const wanted =
    place.kind === 'home' ? '/lightning/page/home' : `/lightning/o/${place.object ?? 'Account'}/list`;
  for (const link of links) {
    if (link.getAttribute('href').startsWith(wanted)) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
