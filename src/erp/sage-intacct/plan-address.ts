import { countryOf } from '../../core/countries';
import type { PostalAddress } from '../../core/crm-account';
import { valueProblem } from '../../core/pick-choice';
import type { PlanLine } from '../../core/promotion-plan';
import { intacctCountryName } from './country-names';
import { COMPUTED, crmLine, planLine } from './plan-lines';
import { targetLabelKey } from './targets';

/** Lines of a MAILADDRESS below `owner`. `source` names the CRM address for the origin, such as `billing`. */
export function addressLines(
  owner: string,
  address: PostalAddress,
  source: string,
  codeElement: string,
): readonly PlanLine[] {
  const at = (part: string): string => `${owner}.MAILADDRESS.${part}`;
  return [
    crmLine(at('ADDRESS1'), address.lines[0] ?? '', `${source}.line1`),
    crmLine(at('ADDRESS2'), address.lines[1] ?? '', `${source}.line2`),
    crmLine(at('ADDRESS3'), address.lines.slice(2).join(', '), `${source}.line3`),
    crmLine(at('CITY'), address.city, `${source}.city`),
    crmLine(at('STATE'), address.state, `${source}.state`),
    crmLine(at('ZIP'), address.postalCode, `${source}.postalCode`),
    ...countryLines(at, address, source, codeElement),
  ];
}

/** Intacct knows countries by its own English names; an unknown one is a question for the user, never a guess. */
function countryLines(
  at: (part: string) => string,
  address: PostalAddress,
  source: string,
  codeElement: string,
): readonly PlanLine[] {
  const written = address.country.trim() || address.countryCode.trim();
  if (written === '') return [];
  const country = countryOf(address.country, address.countryCode);
  if (country === null) return [unknownCountry(at('COUNTRY'), written, source)];
  const name = intacctCountryName(country);
  const line =
    name === written
      ? crmLine(at('COUNTRY'), name, `${source}.country`)
      : planLine(at('COUNTRY'), name, { kind: 'translated', from: written });
  return codeElement === '' ? [line] : [line, planLine(at(codeElement), country.code, COMPUTED)];
}

const unknownCountry = (target: string, value: string, source: string): PlanLine => ({
  target,
  labelKey: targetLabelKey(target),
  value,
  origin: { kind: 'crm', source: `${source}.country` },
  problem: valueProblem('VALUE-COUNTRY', target, { value }),
});
