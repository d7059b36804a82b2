import { component, element } from './dom.js';

/** The Related tab: one card for every kind of child record. */
export function relatedTab(record) {
  return element('div', { class: 'relatedLists' }, ...record.related.map(relatedList));
}

function relatedList({ name, object, rows }) {
  const cards = rows.map((row) =>
    element(
      'li',
      { class: 'relatedCard' },
      element('a', { href: `/lightning/r/${object}/${row.id}/view` }, row.name),
      element('div', { class: 'slds-text-title' }, row.title ?? ''),
      element('div', {}, row.email ?? ''),
    ),
  );
  return component(
    'lst-related-list-single-container',
    {},
    element(
      'article',
      { class: 'slds-card' },
      element(
        'h2',
        { class: 'slds-card__header' },
        `${name.replace(/([a-z])([A-Z])/g, '$1 $2')} (${rows.length})`,
      ),
      element('ul', { class: 'relatedCards' }, ...cards),
    ),
  );
}
