import { type CrmAccount, type CrmContact, contactName, type PostalAddress } from './crm-account';

/**
 * Where a mapped value comes from, as text so that it can be stored and edited:
 * - `account.<part>`: name, accountNumber, phone, fax, website, email, description, industry, type, taxId, currency, parentName
 * - `billing.<part>`, `shipping.<part>`: line1, line2, line3, city, state, postalCode
 * - `contact.<part>`: firstName, lastName, salutation, title, email, phone, mobile (of the chosen primary contact)
 * - `owner.<part>`: name, email
 * - `field:<CRM field name>`: any field of the account
 * - `text:<constant>`
 * - `` (empty): nothing
 */
export type MappingSource = string;

const ACCOUNT_PARTS = [
  'name',
  'accountNumber',
  'phone',
  'fax',
  'website',
  'email',
  'description',
  'industry',
  'type',
  'taxId',
  'currency',
  'parentName',
] as const;
const ADDRESS_PARTS = ['line1', 'line2', 'line3', 'city', 'state', 'postalCode'] as const;
const CONTACT_PARTS = [
  'name',
  'firstName',
  'lastName',
  'salutation',
  'title',
  'email',
  'phone',
  'mobile',
] as const;
const OWNER_PARTS = ['name', 'email'] as const;

/** The sources that every CRM offers, for the mapping editor. */
export const COMMON_SOURCES: readonly MappingSource[] = [
  ...ACCOUNT_PARTS.map((part) => `account.${part}`),
  ...ADDRESS_PARTS.map((part) => `billing.${part}`),
  ...ADDRESS_PARTS.map((part) => `shipping.${part}`),
  ...CONTACT_PARTS.map((part) => `contact.${part}`),
  ...OWNER_PARTS.map((part) => `owner.${part}`),
];

/** What a plan may name as the origin of a value: beside the sources of the editor, addresses in all their parts. */
export const PLAN_SOURCES: readonly MappingSource[] = [
  ...COMMON_SOURCES,
  ...['billing', 'shipping'].map((owner) => `${owner}.country`),
  ...[...ADDRESS_PARTS, 'country'].map((part) => `contact.${part}`),
];

/** The value of a source for an account and its chosen primary contact, trimmed; '' when there is none. */
export function readSource(source: MappingSource, account: CrmAccount, contact: CrmContact | null): string {
  return readUntrimmed(source, account, contact).trim();
}

function readUntrimmed(source: MappingSource, account: CrmAccount, contact: CrmContact | null): string {
  if (source.startsWith('text:')) return source.slice('text:'.length);
  if (source.startsWith('field:')) return account.fields[source.slice('field:'.length)] ?? '';
  const [owner = '', part = ''] = source.split('.');
  switch (owner) {
    case 'account':
      return oneOf(ACCOUNT_PARTS, part, (known) => account[known]);
    case 'billing':
      return addressPart(account.billing, part);
    case 'shipping':
      return addressPart(account.shipping, part);
    case 'contact':
      return contact ? contactPart(contact, part) : '';
    case 'owner':
      return oneOf(OWNER_PARTS, part, (known) => account.owner[known]);
    default:
      return '';
  }
}

function addressPart(address: PostalAddress, part: string): string {
  return oneOf(ADDRESS_PARTS, part, (known) => {
    switch (known) {
      case 'line1':
        return address.lines[0] ?? '';
      case 'line2':
        return address.lines[1] ?? '';
      case 'line3':
        return address.lines.slice(2).join(', ');
      default:
        return address[known];
    }
  });
}

function contactPart(contact: CrmContact, part: string): string {
  return oneOf(CONTACT_PARTS, part, (known) => (known === 'name' ? contactName(contact) : contact[known]));
}

function oneOf<P extends string>(parts: readonly P[], part: string, read: (known: P) => string): string {
  const known = parts.find((candidate) => candidate === part);
  return known === undefined ? '' : read(known);
}
