import { chosenContact } from '../../core/address-choice';
import { contactName } from '../../core/crm-account';
import type { PlanLine } from '../../core/promotion-plan';
import type { PlanInput } from '../contract';
import { chosenIds } from './chosen-ids';
import { crmLine } from './plan-lines';

/** The contact that is part of the customer. */
export function personLines({ account, form }: PlanInput): readonly PlanLine[] {
  const contact = chosenContact(account, form.primaryContact ?? '');
  if (!contact) return [];
  return [
    crmLine('ContactName', contactName(contact), 'contact.name'),
    crmLine(
      'ContactsPhone',
      contact.phone || contact.mobile,
      contact.phone ? 'contact.phone' : 'contact.mobile',
    ),
    crmLine('ContactsEmail', contact.email, 'contact.email'),
  ];
}

/** Contacts that are records of their own. Their code is made from the customer's number when they are written. */
export function contactLines({ account, form }: PlanInput): readonly PlanLine[] {
  return chosenIds(form.contacts).flatMap((id, index) => {
    const contact = chosenContact(account, id);
    if (!contact) return [];
    const at = (property: string, value: string, part: string): PlanLine =>
      crmLine(`Contact.${index + 1}.${property}`, value, `contact.${part}`);
    return [
      at('FirstName', contact.firstName, 'firstName'),
      at('LastName', contact.lastName || contactName(contact), 'lastName'),
      at('JobTitle', contact.title, 'title'),
      at('PhoneNumber', contact.phone, 'phone'),
      at('MobileNumber', contact.mobile, 'mobile'),
      at('Email', contact.email, 'email'),
    ];
  });
}
