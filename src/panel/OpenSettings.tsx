import type { AppErrorJson } from '../core/app-error';
import type { ErrorCode } from '../core/error-catalogue';
import { SettingsButton } from './SettingsButton';

/** What is put right on the options page, whoever does it. */
const SET_UP_CODES: readonly ErrorCode[] = [
  'PERMISSION-MISSING',
  'SECRET-MISSING',
  'INTEGRATION-MISSING',
  'CRM-NOT-CONNECTED',
  'CRM-SIGNED-OUT',
  'CRM-CONSENT-DENIED',
  'CRM-OTHER-ORG',
  'CRM-OTHER-USER',
  'CRM-FIELDS-MISSING',
  'LINK-OTHER-COMPANY',
  'ERP-COMPANY',
  'ERP-SIGN-IN',
  'NET-HOST-REFUSED',
  'NET-PLAIN-HTTP',
  'ERP-CAPITALS',
  'ERP-ADDRESS',
  'ERP-NEEDS-SDATA',
];

export const isSetUpError = (error: AppErrorJson): boolean =>
  SET_UP_CODES.some((code) => code === error.code);

/** The way to the options page, where the error is put right there. */
export function OpenSettings({ error }: { readonly error: AppErrorJson }) {
  return isSetUpError(error) ? <SettingsButton /> : null;
}
