import type { Organisation } from '../organisation';

/** The person account and its record type, there only while the feature is on. Returns the account's id. */
export function seedPersonAccount(org: Organisation, ownerId: string): string {
  const type = org.put('RecordType', {
    Name: 'Person Account',
    DeveloperName: 'PersonAccount',
    SobjectType: 'Account',
    IsActive: true,
    IsPersonType: true,
  });
  const person = { FirstName: 'Maeve', LastName: 'Corrigan', Salutation: 'Ms.', OwnerId: ownerId };
  const contact = org.put('Contact', { ...person, Name: 'Maeve Corrigan', Email: 'maeve@corrigan.example' });
  const account = org.put('Account', {
    ...person,
    Name: 'Maeve Corrigan',
    RecordTypeId: type.Id,
    IsPersonAccount: true,
    PersonContactId: contact.Id,
    PersonTitle: 'Boat Builder',
    PersonMailingStreet: '4 Slip Lane',
    PersonMailingCity: 'Kinsale',
    PersonMailingPostalCode: 'P17 B0A7',
    PersonMailingCountry: 'Ireland',
    PersonEmail: 'maeve@corrigan.example',
    PersonMobilePhone: '+353 87 555 0155',
  });
  org.store.update('Contact', contact.Id, { AccountId: account.Id });
  return account.Id;
}
