import { FunctionFailure, invalid, wrapper } from '../errors';
import type { WriteContext } from './write-context';

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/;
const EMAIL_FIELDS = [
  ['EMAIL1', 'Primary Email Address'],
  ['EMAIL2', 'Secondary Email Address'],
] as const;
const COUNTRY = 'MAILADDRESS.COUNTRY';
const CODE = 'MAILADDRESS.COUNTRYCODE';

type Values = Readonly<Record<string, string>>;

/** @throws FunctionFailure BL03000018 and the wrappers of the contact's version record */
export function validateContact(values: Values, context: WriteContext): void {
  for (const [field, label] of EMAIL_FIELDS) {
    const address = values[field];
    if (address && !EMAIL.test(address))
      refuseVersion(`Illegal format for Contactversion : ${label} ${address}.`);
  }
  if (context.switches.isoCountryCodes) validateCountryCode(values);
}

function validateCountryCode(values: Values): void {
  const country = values[COUNTRY];
  const code = values[CODE];
  if (!country && !code) return;
  if (!code) refuseVersion('Country code is required when ISO country codes are enabled.');
  else if (!isCountryCode(code)) refuseVersion(`Invalid country code '${code}'.`);
}

function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

function refuseVersion(text: string): never {
  throw new FunctionFailure(
    invalid(text),
    wrapper('Validate contactversion record failed!'),
    wrapper('Could not create contactversion record!'),
    wrapper('Could not create ContactVersion record!'),
  );
}
