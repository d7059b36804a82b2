import { chosenAddress, chosenContact } from '../../core/address-choice';
import { type CrmContact, contactName } from '../../core/crm-account';
import type { PlanLine } from '../../core/promotion-plan';
import type { PlanInput } from '../contract';
import type { Connection } from './connection';
import { addressLines } from './plan-address';
import type { LineMaker } from './plan-lines';
import { lengthOf } from './targets';

const LONGEST_CODE = 10;

/** Contacts that are written after the customer: `Contact1.ContactName` of the primary one, the others from `Contact2` on. */
export function contactLines(input: PlanInput, make: LineMaker): readonly PlanLine[] {
  const people = chosenPeople(input);
  const codes = codesFor(people, input.connection.contactCode ?? '');
  const first = chosenContact(input.account, input.form.primaryContact ?? '') ? 1 : 2;
  return people.flatMap((contact, index) => {
    const prefix = `Contact${index + first}.`;
    const line = (member: string, part: keyof CrmContact): PlanLine =>
      make(prefix + member, String(contact[part]), `contact.${part}`);
    const address = chosenAddress(input.account, contact.id);
    return [
      make(`${prefix}ContactCode`, codes[index] ?? '', { kind: 'computed' }),
      make(`${prefix}ContactName`, contactName(contact), 'contact.name', true),
      titleLine(make, `${prefix}ContactTitle`, contact.title, input.connection),
      line('Salutation', 'salutation'),
      line('TelephoneNo1', 'phone'),
      line('TelephoneNo2', 'mobile'),
      line('EmailAddress', 'email'),
      ...(address
        ? addressLines(make, address, 'contact', { prefix, withPostCode: input.form.postCode !== 'omit' })
        : []),
    ];
  });
}

/** Job titles are longer than the few characters that there are: a shortened one is better than no promotion. */
function titleLine(make: LineMaker, target: string, title: string, connection: Connection): PlanLine {
  const written = title.replaceAll(/\s+/g, ' ').trim();
  const shown = written.slice(0, lengthOf(target, connection)).trim();
  return make(target, shown, shown === written ? 'contact.title' : { kind: 'translated', from: written });
}

export const PRIMARY_PREFIX = 'Contact1.';

function chosenPeople({ account, form }: PlanInput): readonly CrmContact[] {
  const ids = [form.primaryContact ?? '', ...(form.contacts ?? '').split(',')];
  const people = [...new Set(ids)].map((id) => chosenContact(account, id));
  return people.filter((contact) => contact !== null);
}

/** Codes out of the names (`ALEE`), or counted from the administrator's word; unique among each other. */
function codesFor(people: readonly CrmContact[], word: string): readonly string[] {
  const codes: string[] = [];
  for (const contact of people) {
    const wanted = plainLetters(word) || nameCode(contact);
    codes.push(firstFree(wanted, codes));
  }
  return codes;
}

function nameCode({ firstName, lastName, email }: CrmContact): string {
  return plainLetters(firstName).slice(0, 1) + plainLetters(lastName) || plainLetters(email) || 'CONTACT';
}

function firstFree(wanted: string, taken: readonly string[]): string {
  const numbered = (count: number): string =>
    count === 1
      ? wanted.slice(0, LONGEST_CODE)
      : wanted.slice(0, LONGEST_CODE - String(count).length) + count;
  let count = 1;
  while (taken.includes(numbered(count))) count += 1;
  return numbered(count);
}

const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
