import { refusal } from '../salesforce-error';
import type { Changes, Row } from './row';

/** The countries of the state and country picklists, as this organisation configured them. */
export const COUNTRY_CODES: Readonly<Record<string, string>> = {
  Germany: 'DE',
  Ireland: 'IE',
  Japan: 'JP',
  Poland: 'PL',
  'United Kingdom': 'GB',
  'United States': 'US',
};

export const STATE_CODES: Readonly<Record<string, string>> = { California: 'CA', Oregon: 'OR', Texas: 'TX' };

/** All of them are states of one country. */
export const COUNTRY_OF_STATES = 'US';

/**
 * With state and country picklists an address must name configured values; text and code follow each other
 * (REST API, address compound fields). Returns `changes` with the counterparts filled in.
 */
export function withCountryCodes(changes: Changes): Changes {
  const filled: Record<string, Row[string]> = { ...changes };
  for (const name of Object.keys(changes)) {
    const prefix = /^(.*)(?:Country|State)(?:Code)?$/.exec(name)?.[1];
    if (prefix === undefined) continue;
    const part = name.includes('Country') ? 'Country' : 'State';
    align(filled, changes, name, `${prefix}${part}`, part === 'Country' ? COUNTRY_CODES : STATE_CODES);
  }
  return filled;
}

function align(
  filled: Record<string, Row[string]>,
  changes: Changes,
  written: string,
  textField: string,
  codes: Readonly<Record<string, string>>,
): void {
  const value = changes[written] ?? null;
  const known = Object.entries(codes).find(
    ([label, code]) => value === (written === textField ? label : code),
  );
  if (value !== null && !known) throw unknownValue(textField, written);
  filled[textField] = known?.[0] ?? null;
  filled[`${textField}Code`] = known?.[1] ?? null;
}

function unknownValue(textField: string, written: string) {
  const country = textField.endsWith('Country');
  const what = country ? 'country' : 'state';
  const list = country ? 'country/territories' : 'states';
  return refusal(
    'FIELD_INTEGRITY_EXCEPTION',
    `There's a problem with this ${what}, even though it may appear correct. Please select a ${what}/territory from the list of valid ${list}.`,
    [written],
  );
}
