import { chosenAddress, chosenContact, sameAddress } from '../../core/address-choice';
import { type CrmAccount, type CrmContact, contactName, type PostalAddress } from '../../core/crm-account';
import type { PlanLine } from '../../core/promotion-plan';
import type { PlanInput } from '../contract';
import { countryCodeElementOf } from './connection-settings';
import { addressLines } from './plan-address';
import { COMPUTED, crmLine, planLine } from './plan-lines';

/** Contacts of their own beside the display contact, by the customer's field that refers to them. */
export const CONTACT_ROLES = ['CONTACTINFO', 'BILLTO', 'SHIPTO'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** The display contact's address (bill-to), the primary contact, and a ship-to contact where it is another place. */
export function contactLines(input: PlanInput): readonly PlanLine[] {
  const { account, form } = input;
  const code = countryCodeElementOf(input.connection);
  const billTo = chosenAddress(account, form.billTo ?? '');
  const shipTo = chosenAddress(account, form.shipTo ?? '');
  const primary = chosenContact(account, form.primaryContact ?? '');
  const elsewhere = shipTo && !(billTo && sameAddress(billTo, shipTo)) ? shipTo : null;
  return [
    ...(billTo ? addressLines('DISPLAYCONTACT', billTo, sourceOf(form.billTo), code) : []),
    ...(primary ? personLines(account, primary, code) : []),
    ...(elsewhere ? placeLines(account, elsewhere, sourceOf(form.shipTo), code) : []),
  ];
}

function personLines(account: CrmAccount, contact: CrmContact, code: string): readonly PlanLine[] {
  const name = contactName(contact);
  const at = (part: string): string => `CONTACTINFO.${part}`;
  const address = chosenAddress(account, contact.id);
  return [
    planLine(at('CONTACTNAME'), uniqueName(name, contact.id), COMPUTED, true),
    planLine(at('PRINTAS'), name, { kind: 'crm', source: 'contact.name' }, true),
    crmLine(at('COMPANYNAME'), account.name, 'account.name'),
    crmLine(at('PREFIX'), contact.salutation, 'contact.salutation'),
    crmLine(at('FIRSTNAME'), contact.firstName, 'contact.firstName'),
    crmLine(at('LASTNAME'), contact.lastName, 'contact.lastName'),
    crmLine(at('PHONE1'), contact.phone, 'contact.phone'),
    crmLine(at('CELLPHONE'), contact.mobile, 'contact.mobile'),
    crmLine(at('EMAIL1'), contact.email, 'contact.email'),
    ...(address ? addressLines('CONTACTINFO', address, 'contact', code) : []),
  ];
}

function placeLines(
  account: CrmAccount,
  address: PostalAddress,
  source: string,
  code: string,
): readonly PlanLine[] {
  return [
    planLine('SHIPTO.CONTACTNAME', uniqueName(`${account.name} ship-to`, account.ref.id), COMPUTED, true),
    planLine('SHIPTO.PRINTAS', account.name, { kind: 'crm', source: 'account.name' }, true),
    crmLine('SHIPTO.COMPANYNAME', account.name, 'account.name'),
    ...addressLines('SHIPTO', address, source, code),
  ];
}

/** A contact's id says nothing to a reader of the plan. */
const sourceOf = (choice = ''): string =>
  choice === 'billing' || choice === 'shipping' ? choice : 'contact';

/** Contact names are unique over the whole company, so the CRM's own id is part of them. */
const uniqueName = (name: string, id: string): string => `${name.slice(0, 150)} (${id})`;
