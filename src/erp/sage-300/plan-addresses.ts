import { chosenAddress, sameAddress } from '../../core/address-choice';
import { countryOf } from '../../core/countries';
import type { PostalAddress } from '../../core/crm-account';
import type { PlanLine } from '../../core/promotion-plan';
import type { PlanInput } from '../contract';
import { chosenIds } from './chosen-ids';
import { COMPUTED, crmLine, planLine } from './plan-lines';

/** Where the invoices go: the customer's own address. */
export function billToLines({ account, form }: PlanInput): readonly PlanLine[] {
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

/** Ship-to locations: each place that was chosen, once. The place that gets the invoices is one only where it was chosen too. */
export function shipToLines({ account, form }: PlanInput): readonly PlanLine[] {
  const places = chosenIds(form.shipTo)
    .flatMap((id) => {
      const address = chosenAddress(account, id);
      return address ? [{ id, address }] : [];
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

/** A contact's id says nothing to a reader of the plan. */
const sourceOf = (choice: string): string =>
  choice === 'billing' || choice === 'shipping' ? choice : 'contact';
