import type { MappingTarget } from '../contract';

/**
 * Lengths are not published; these are what companies commonly have (Intacct `inspect`). A company that allows less
 * refuses the value and says so.
 */
const TARGET_LENGTHS: Readonly<Record<string, number>> = {
  CUSTOMERID: 20,
  NAME: 100,
  TAXID: 20,
  RESALENO: 20,
  COMMENTS: 200,
  CREDITLIMIT: 16,
  CONTACTNAME: 200,
  PRINTAS: 200,
  COMPANYNAME: 100,
  PREFIX: 20,
  FIRSTNAME: 40,
  LASTNAME: 40,
  PHONE1: 30,
  PHONE2: 30,
  CELLPHONE: 30,
  FAX: 30,
  EMAIL1: 200,
  EMAIL2: 200,
  URL1: 100,
  ADDRESS1: 80,
  ADDRESS2: 80,
  ADDRESS3: 80,
  CITY: 80,
  STATE: 40,
  ZIP: 30,
  COUNTRY: 60,
};

/** Length of a target by its last name: `SHIPTO.MAILADDRESS.CITY` is as long as any CITY. */
export const lengthOf = (target: string): number =>
  TARGET_LENGTHS[target.slice(target.lastIndexOf('.') + 1)] ?? 80;

/** Locale key of the words for a target. */
export const targetLabelKey = (target: string): string => `intacct_target_${target.replaceAll('.', '_')}`;

const DISPLAY = 'DISPLAYCONTACT';

/** What the field mapping can fill. Addresses and contacts are chosen in the form instead. */
export const MAPPING_TARGETS: readonly MappingTarget[] = [
  target('NAME', 'account.name', true),
  target(`${DISPLAY}.PRINTAS`, 'account.name', true),
  target(`${DISPLAY}.COMPANYNAME`, 'account.name'),
  target(`${DISPLAY}.FIRSTNAME`, ''),
  target(`${DISPLAY}.LASTNAME`, ''),
  target(`${DISPLAY}.PHONE1`, 'account.phone'),
  target(`${DISPLAY}.PHONE2`, ''),
  target(`${DISPLAY}.CELLPHONE`, ''),
  target(`${DISPLAY}.FAX`, 'account.fax'),
  target(`${DISPLAY}.EMAIL1`, 'account.email'),
  target(`${DISPLAY}.EMAIL2`, ''),
  target(`${DISPLAY}.URL1`, 'account.website'),
  target('TAXID', 'account.taxId'),
  target('RESALENO', ''),
  target('CREDITLIMIT', ''),
  target('COMMENTS', ''),
];

function target(key: string, defaultSource: string, required = false): MappingTarget {
  return { key, labelKey: targetLabelKey(key), defaultSource, maxLength: lengthOf(key), required };
}
