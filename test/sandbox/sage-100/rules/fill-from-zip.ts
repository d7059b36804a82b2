import type { CompanyData } from '../store/company-data';
import type { Switches } from '../switches';

/** City, state and country of the ZIP record, where they were not given. `prefix` is `BillTo`, `ShipTo` or ''. */
export function fillFromZip(
  values: Readonly<Record<string, string>>,
  prefix: string,
  data: CompanyData,
  { fillFromZip: wanted }: Switches,
): Record<string, string> {
  const place = data.zipCodes[values[`${prefix}ZipCode`] ?? ''];
  if (!wanted || !place) return { ...values };
  const known = { City: place.city, State: place.state, CountryCode: place.country };
  const filled = Object.entries(known)
    .filter(([name]) => (values[prefix + name] ?? '') === '')
    .map(([name, value]) => [prefix + name, value]);
  return { ...values, ...Object.fromEntries(filled) };
}
