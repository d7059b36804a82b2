import { component, element } from './dom.js';
import { settings } from './settings.js';

const TABS = [
  { label: 'Home', href: '/lightning/page/home' },
  { label: 'Accounts', href: '/lightning/o/Account/list?filterName=AllAccounts' },
  { label: 'Contacts', href: '/lightning/o/Contact/list?filterName=AllContacts' },
];

/** Marks the tab of the object that the current page belongs to. */
export function markActiveTab(place) {
  const object = place.object ?? 'Account';
  const wanted = place.kind === 'home' ? '/lightning/page/home' : `/lightning/o/${object}/list`;
  for (const link of tabLinks) {
    const active = link.getAttribute('href').startsWith(wanted);
    link.parentElement?.classList.toggle('slds-is-active', active);
    if (active) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

const tabLinks = [];

/** The frame around all pages: header, object navigation and the stage that pages are put on. */
export function buildDesktop() {
  const stage = element('div', { class: 'center oneCenterStage lafSinglePaneWindowManager' });
  const brandBand = element(
    'div',
    { id: 'brandBand_1', class: 'slds-brand-band' },
    element('div', {}, stage),
  );
  const section = element('section', { class: 'stage panelSlide' }, header(), navigation(), brandBand);
  const desktop = element(
    'div',
    { class: 'desktop container forceStyle oneOne navexDesktopLayoutContainer lafAppLayoutHost' },
    element('div', { class: 'viewport' }, section),
  );
  document.body.append(desktop, element('div', { class: 'DESKTOP uiContainerManager' }));
  return stage;
}

function header() {
  const search = element('input', { type: 'search', placeholder: 'Search...', 'aria-label': 'Search' });
  return element(
    'header',
    { id: 'oneHeader', class: 'slds-global-header_container branding-header oneHeader' },
    element(
      'div',
      { class: 'slds-global-header' },
      element('div', { class: 'brandLogo', 'aria-hidden': 'true' }, settings.organisation.charAt(0)),
      element('div', { class: 'globalSearch' }, search),
      element(
        'ul',
        { class: 'slds-global-actions' },
        element(
          'li',
          {},
          element('span', { class: 'avatar', title: settings.userName }, initials(settings.userName)),
        ),
      ),
    ),
  );
}

function initials(name) {
  const letters = name.split(' ').map((word) => word.charAt(0));
  return letters.join('').slice(0, 2);
}

function navigation() {
  const items = TABS.map(({ label, href }) =>
    component(
      'one-app-nav-bar-item-root',
      { class: 'navItem slds-context-bar__item', 'data-tab': href.split('?')[0] },
      element(
        'a',
        { class: 'slds-context-bar__label-action', href, title: label },
        element('span', {}, label),
      ),
    ),
  );
  const bar = component(
    'one-app-nav-bar',
    { class: 'slds-context-bar' },
    element('span', { class: 'waffle', 'aria-hidden': 'true' }),
    element('span', { class: 'appName' }, 'Sales'),
    element('nav', { class: 'navItems', 'aria-label': 'Global' }, ...items),
  );
  return component('one-appnav', { class: 'slds-context-bar-host' }, bar);
}
