import { appNavigation } from './app-navigation.js';
import { element } from './dom.js';
import { settings } from './settings.js';

/** Draws the frame around all pages; returns the stage that pages are put on, and what marks the current tab. */
export function buildDesktop() {
  const stage = element('div', { class: 'center oneCenterStage lafSinglePaneWindowManager' });
  const navigation = appNavigation();
  const brandBand = element(
    'div',
    { id: 'brandBand_1', class: 'slds-brand-band' },
    element('div', {}, stage),
  );
  const section = element('section', { class: 'stage panelSlide' }, header(), navigation.node, brandBand);
  const desktop = element(
    'div',
    { class: 'desktop container forceStyle oneOne navexDesktopLayoutContainer lafAppLayoutHost' },
    element('div', { class: 'viewport' }, section),
  );
  document.body.append(desktop, element('div', { class: 'DESKTOP uiContainerManager' }));
  return { stage, markTab: navigation.mark };
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
