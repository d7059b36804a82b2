import { chosenAddress, chosenContact, sameAddress } from '../../core/address-choice';
import { countryOf } from '../../core/countries';
import { type CrmAccount, contactName, isEmptyAddress, type PostalAddress } from '../../core/crm-account';
import { readSource } from '../../core/field-mapping';
import type { PlanLine, PromotionPlan } from '../../core/promotion-plan';
import type { MappingTarget, PlanInput } from '../contract';
import { planForm } from './plan-form';
import { COMPUTED, crmLine, planLine } from './plan-lines';
import { MAPPING_TARGETS, PROPERTIES } from './targets';

/** Every value that will be sent in the order in which it is, where it comes from and what is wrong with it. Pure. */
export function planCustomer(input: PlanInput): PromotionPlan {
  const { lines, fieldProblems, supplied, limitEditable } = planForm(input);
  const mapped = MAPPING_TARGETS.filter(
    ({ key }) => limitEditable || key !== 'CreditLimitCustomerCurrency',
  ).map((target) => mappedLine(target, input));
  const own = [...lines, ...mapped, ...billToLines(input), ...personLines(input)].sort(
    (a, b) => PROPERTIES.indexOf(a.target) - PROPERTIES.indexOf(b.target),
  );
  const all = [...own, ...shipToLines(input), ...contactLines(input)];
  return {
    lines: all.filter(({ value, problem }) => value !== '' || problem !== null),
    fieldProblems,
    supplied,
  };
}

/**
 * Values to begin with: bill-to as the CRM has it, a shipping address elsewhere as ship-to, the first contact as the
 * customer's, the others beside it. A person is his own contact, and where he lives is where the invoice goes.
 */
export function startForm(account: CrmAccount): Readonly<Record<string, string>> {
  const billing = isEmptyAddress(account.billing) ? '' : 'billing';
  const shipping = isEmptyAddress(account.shipping) ? '' : 'shipping';
  const [first] = account.contacts;
  const own = account.kind === 'person' && first && !isEmptyAddress(first.address) ? first.id : '';
  const elsewhere = billing !== '' && shipping !== '' && !sameAddress(account.billing, account.shipping);
  return {
    billTo: billing || shipping || own,
    shipTo: elsewhere ? shipping : '',
    primaryContact: first?.id ?? '',
    contacts: '',
  };
}

function mappedLine({ key, defaultSource, required }: MappingTarget, input: PlanInput): PlanLine {
  const source = input.mapping[key] ?? defaultSource;
  const contact = chosenContact(input.account, input.form.primaryContact ?? '');
  const value = readSource(source, input.account, contact);
  return planLine(
    key,
    value,
    source.startsWith('text:') ? { kind: 'default' } : { kind: 'crm', source },
    required,
  );
}

function billToLines({ account, form }: PlanInput): readonly PlanLine[] {
  const choice = form.billTo ?? '';
  const address = chosenAddress(account, choice);
  return address ? addressLines('', address, sourceOf(choice)) : [];
}

/** Four lines; what is more goes into the last. The country is text to Sage 300; a bare code becomes its name. */
function addressLines(owner: string, address: PostalAddress, source: string): readonly PlanLine[] {
  const at = (property: string, value: string, part: string): PlanLine =>
    crmLine(owner + property, value, `${source}.${part}`);
  const [one = '', two = '', three = '', ...rest] = address.lines;
  return [
    at('AddressLine1', one, 'line1'),
    at('AddressLine2', two, 'line2'),
    at('AddressLine3', three, 'line3'),
    at('AddressLine4', rest.join(', '), 'line3'),
    at('City', address.city, 'city'),
    at('StateProvince', address.state, 'state'),
    at('ZipPostalCode', address.postalCode, 'postalCode'),
    countryLine(`${owner}Country`, address, `${source}.country`),
  ];
}

function countryLine(target: string, { country, countryCode }: PostalAddress, source: string): PlanLine {
  const written = country.trim() || countryCode.trim();
  const name = written.length > 3 ? written : (countryOf(country, countryCode)?.name ?? written);
  return name === written
    ? crmLine(target, written, source)
    : planLine(target, name, { kind: 'translated', from: written });
}

function personLines({ account, form }: PlanInput): readonly PlanLine[] {
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

const idsIn = (value = ''): readonly string[] => [...new Set(value.split(',').filter(Boolean))];

/** Ship-to locations: each place once, and not the place that gets the invoices. */
function shipToLines({ account, form }: PlanInput): readonly PlanLine[] {
  const billTo = chosenAddress(account, form.billTo ?? '');
  const places = idsIn(form.shipTo)
    .flatMap((id) => {
      const address = chosenAddress(account, id);
      return address && !(billTo && sameAddress(billTo, address)) ? [{ id, address }] : [];
    })
    .filter(
      ({ address }, index, all) => all.findIndex((other) => sameAddress(other.address, address)) === index,
    );
  return places.flatMap(({ id, address }, index) => {
    const owner = `ShipTo.${shipToCode(address, index + 1)}.`;
    return [
      planLine(`${owner}Description`, (address.city || account.name).slice(0, 60), COMPUTED),
      ...addressLines(owner, address, sourceOf(id)),
    ];
  });
}

/** Six characters: the beginning of the city, and a number that makes it the only one. */
function shipToCode(address: PostalAddress, index: number): string {
  const letters = address.city
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
  const digits = String(index).padStart(2, '0');
  return (letters || 'SHIP').slice(0, 6 - digits.length) + digits;
}

/** Contacts that are records of their own. Their code is made from the customer's number when they are written. */
function contactLines({ account, form }: PlanInput): readonly PlanLine[] {
  return idsIn(form.contacts).flatMap((id, index) => {
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

/** A contact's id says nothing to a reader of the plan. */
const sourceOf = (choice: string): string =>
  choice === 'billing' || choice === 'shipping' ? choice : 'contact';
