import { type CrmAccount, type CrmContact, isEmptyAddress, type PostalAddress } from './crm-account';

/** The address that a form value names: `billing`, `shipping` or the id of a contact; null for none. */
export function chosenAddress(account: CrmAccount, choice: string): PostalAddress | null {
  const address = addressOf(account, choice);
  return address && !isEmptyAddress(address) ? address : null;
}

function addressOf(account: CrmAccount, choice: string): PostalAddress | null {
  if (choice === 'billing') return account.billing;
  if (choice === 'shipping') return account.shipping;
  return chosenContact(account, choice)?.address ?? null;
}

export const chosenContact = (account: CrmAccount, id: string): CrmContact | null =>
  account.contacts.find((contact) => contact.id === id) ?? null;

/** Same place, however it is spaced and capitalised. */
export const sameAddress = (left: PostalAddress, right: PostalAddress): boolean =>
  keyOf(left) === keyOf(right);

const keyOf = (address: PostalAddress): string =>
  [...address.lines, address.city, address.state, address.postalCode, address.countryCode || address.country]
    .join('|')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
