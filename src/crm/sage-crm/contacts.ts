import type { CrmContact } from '../../core/crm-account';
import { addressOf } from './addresses';
import { emailOf, phoneOf } from './phones';
import type { Children } from './read-children';
import { type Row, textIn } from './row';

/** People of the company, its main contact first; one with several roles stands once. */
export function contactsOf(children: Children, primaryId: string): readonly CrmContact[] {
  const people = new Map<string, Row>();
  for (const row of children.people) {
    const id = textIn(row, 'pers_personid');
    if (id !== '' && !people.has(id)) people.set(id, row);
  }
  const rank = (id: string): number => (id === primaryId ? 0 : Number(id));
  return [...people]
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([id, row]) => contactOf(id, row, children));
}

/** Who has which role at the company (billing, shipping and whatever else the installation knows), by role. */
export function roleFields(people: readonly Row[]): Row {
  const roles = people.filter((row) => textIn(row, 'peli_type') !== '').reverse();
  return Object.fromEntries(
    roles.map((row) => [
      `person_${textIn(row, 'peli_type').toLowerCase()}`,
      `${textIn(row, 'pers_firstname')} ${textIn(row, 'pers_lastname')}`.trim(),
    ]),
  );
}

function contactOf(id: string, row: Row, { addresses, phones, emails }: Children): CrmContact {
  const text = (column: string): string => textIn(row, column);
  const own = phones.filter((one) => one.person === id);
  const home = addresses.find((one) => textIn(one, 'addr_addressid') === text('pers_primaryaddressid'));
  const denormalised = ['countrycode', 'areacode', 'number'].map((part) => text(`pers_phone${part}`).trim());
  return {
    id,
    firstName: text('pers_firstname'),
    lastName: text('pers_lastname'),
    salutation: text('pers_salutation'),
    title: text('pers_title'),
    email:
      emailOf(
        emails.filter((one) => one.person === id),
        'Business',
      ) || text('pers_emailaddress'),
    phone: phoneOf(own, 'Business') || denormalised.filter(Boolean).join(' '),
    mobile: phoneOf(own, 'Mobile'),
    address: addressOf(home ?? {}),
  };
}
