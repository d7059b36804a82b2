import { component, element } from './dom.js';
import { readList } from './server.js';
import { settings } from './settings.js';

const SHOWN = 8;

/** Builds the home page: no record here. */
export async function buildHomePage(host) {
  const draw = async () => {
    const list = await readList('Account', 'MyAccounts');
    document.title = 'Home | Salesforce';
    host.replaceChildren(welcome(list?.rows.slice(0, SHOWN) ?? []));
  };
  await draw();
  return { refresh: draw };
}

function welcome(rows) {
  const items = rows.map((row) =>
    element(
      'li',
      { class: 'relatedCard' },
      element('a', { href: `/lightning/r/Account/${row.Id}/view` }, row.Name),
      element(
        'div',
        { class: 'slds-text-title' },
        [row.BillingCity, row.BillingCountry].filter(Boolean).join(', '),
      ),
    ),
  );
  return component(
    'one-home',
    {},
    element(
      'div',
      { class: 'slds-card homeCard' },
      element('h1', { class: 'slds-card__header' }, `Welcome, ${settings.userName.split(' ')[0]}`),
      element('h2', { class: 'slds-text-title' }, 'My accounts'),
      element('ul', { class: 'relatedCards' }, ...items),
    ),
  );
}
