import { readPageAddress, toRecordId } from './page-address';

/** Numbers of the dominant key on pages that carry their company in `Key1`: company, person, opportunity, case. */
const KEYS = new Set(['1', '2', '7', '8']);
/** Summary and edit screen of a company, even where the address does not say which key is dominant. */
const COMPANY_SCREENS = new Set(['200', '201']);

/** The company that a page address names, as plain digits; '' when it names none. */
export function companyOf(url: URL): string {
  const address = readPageAddress(url);
  const key1 = toRecordId(address.text('key1'));
  if (key1 !== '' && (KEYS.has(toRecordId(address.text('key0'))) || isCompanyScreen(address.text('act')))) {
    return key1;
  }
  return toRecordId(/^\d+X1X(\d+)$/i.exec(address.text('recentvalue'))?.[1] ?? '');
}

const isCompanyScreen = (act: string): boolean => COMPANY_SCREENS.has(toRecordId(act));
