import type { CrmContact } from '../../core/crm-account';
import { postalAddressOf } from './postal-address';
import { type RecordJson, textAt } from './records';

/** A person account is its own and only contact; the contact's fields appear on it with a prefix. */
export function personContactOf(account: RecordJson): CrmContact {
  return {
    id: textAt(account, 'PersonContactId') || textAt(account, 'Id'),
    firstName: textAt(account, 'FirstName'),
    lastName: textAt(account, 'LastName'),
    salutation: textAt(account, 'Salutation'),
    title: textAt(account, 'PersonTitle'),
    email: textAt(account, 'PersonEmail'),
    phone: textAt(account, 'Phone'),
    mobile: textAt(account, 'PersonMobilePhone'),
    address: postalAddressOf(account, 'PersonMailingAddress'),
  };
}
