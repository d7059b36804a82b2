import { element } from './dom.js';

const LINKED = { OwnerId: 'User', CreatedById: 'User', LastModifiedById: 'User' };

/** A field's value as the page shows it: links for records, sites, mail and phone, several lines for addresses. */
export function fieldValue(field) {
  if (field.value === null) return element('lightning-formatted-text', {});
  switch (field.type) {
    case 'reference':
      return recordLink(field);
    case 'url':
      return link('lightning-formatted-url', siteAddress(field.value), field.value, '_blank');
    case 'email':
      return link('lightning-formatted-email', `mailto:${field.value}`, field.value);
    case 'phone':
      return link('lightning-formatted-phone', `tel:${field.value}`, field.value);
    case 'address':
      return address(field.value);
    default:
      return element('lightning-formatted-text', {}, plain(field));
  }
}

function plain({ type, value }) {
  if (type === 'currency') {
    return new Intl.NumberFormat('en-IE', {
      style: 'currency',
      currency: 'EUR',
      maximumFractionDigits: 0,
    }).format(value);
  }
  if (type === 'int' || type === 'double') return new Intl.NumberFormat('en-IE').format(value);
  if (type === 'datetime') return new Date(value.replace('+0000', 'Z')).toLocaleString('en-IE');
  return String(value);
}

function recordLink(field) {
  const object =
    LINKED[field.name] ?? (field.name === 'AccountId' || field.name === 'ParentId' ? 'Account' : null);
  const href = object === null ? null : `/lightning/r/${object}/${field.value}/view`;
  return element('force-lookup', {}, element('a', { href }, field.display ?? field.value));
}

function link(tag, href, text, target = null) {
  return element(tag, {}, element('a', { href, target, rel: target && 'noopener' }, text));
}

/** A site is a link only when it is one: what people type into the field is not to be trusted. */
function siteAddress(value) {
  const text = /^https?:\/\//i.test(value) ? value : `http://${value}`;
  return URL.canParse(text) ? new URL(text).href : null;
}

function address({ street, city, state, postalCode, country }) {
  const place = [city, state, postalCode].filter((part) => part !== null && part !== undefined).join(' ');
  const lines = [...String(street ?? '').split(/\r?\n/), place, country ?? ''].filter((line) => line !== '');
  return element('lightning-formatted-address', {}, ...lines.map((line) => element('div', {}, line)));
}
