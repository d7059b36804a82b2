import { countryOf } from '../../core/countries';
import { readCountryCodes } from '../../core/country-codes';
import type { PostalAddress } from '../../core/crm-account';
import { valueProblem } from '../../core/pick-choice';
import type { PlanLine } from '../../core/promotion-plan';
import type { LineMaker } from './plan-lines';
import { stateCode } from './states';

export const ADDRESS_MEMBERS = [
  'AddressLine1',
  'AddressLine2',
  'AddressLine3',
  'City',
  'State',
  'ZipCode',
  'CountryCode',
] as const;

/** Lines of an address, for the customer or, with the prefix, for a contact. `source` names it for the origin. */
export function addressLines(
  make: LineMaker,
  address: PostalAddress,
  source: string,
  { prefix = '', withPostCode = true } = {},
): readonly PlanLine[] {
  const { city, state, postalCode } = address;
  const code = stateCode(state);
  // A county that has no code is no state to Sage 100; it must not get lost either.
  const lines = code === '' && state.trim() !== '' ? [...address.lines, state] : address.lines;
  const line = (member: string, value: string, part: string): PlanLine =>
    make(prefix + member, value, `${source}.${part}`);
  return [
    line('AddressLine1', lines[0] ?? '', 'line1'),
    line('AddressLine2', lines[1] ?? '', 'line2'),
    line('AddressLine3', lines.slice(2).join(', '), 'line3'),
    line('City', city, 'city'),
    stateLine(make, `${prefix}State`, code, state, source),
    ...(withPostCode ? [line('ZipCode', postalCode, 'postalCode')] : []),
    countryLine(make, prefix, address, source),
  ];
}

const stateLine = (make: LineMaker, target: string, code: string, state: string, source: string): PlanLine =>
  make(target, code, code === state.trim() ? `${source}.state` : { kind: 'translated', from: state });

/** Countries are ISO codes of three letters; an unknown one is a question for the user, never a guess. */
function countryLine(make: LineMaker, prefix: string, address: PostalAddress, source: string): PlanLine {
  const target = `${prefix}CountryCode`;
  const written = address.country.trim() || address.countryCode.trim();
  const country = countryOf(address.country, address.countryCode);
  if (written === '' || !country) {
    const line = make(target, written, `${source}.country`);
    return written === ''
      ? line
      : { ...line, problem: valueProblem('VALUE-COUNTRY', target, { value: written }) };
  }
  const code = readCountryCodes().find(({ alpha2 }) => alpha2 === country.code)?.alpha3 ?? country.code;
  return make(target, code, code === written ? `${source}.country` : { kind: 'translated', from: written });
}

/** A contact's id says nothing to a reader of the plan. */
export const sourceOf = (choice = ''): string =>
  choice === 'billing' || choice === 'shipping' ? choice : 'contact';
