import type { Country } from '../../core/countries';

/**
 * Intacct's list follows the short names of ISO 3166; these are the countries that everyday English calls otherwise.
 * A company that names one differently refuses it by name, and nothing is created.
 */
const INTACCT_NAMES: Readonly<Record<string, string>> = {
  BN: 'Brunei Darussalam',
  BO: 'Bolivia, Plurinational State of',
  CD: 'Congo, The Democratic Republic of the',
  CG: 'Congo',
  CV: 'Cape Verde',
  FK: 'Falkland Islands (Malvinas)',
  FM: 'Micronesia, Federated States of',
  IR: 'Iran, Islamic Republic of',
  KP: "Korea, Democratic People's Republic of",
  KR: 'Korea, Republic of',
  LA: "Lao People's Democratic Republic",
  MD: 'Moldova, Republic of',
  MF: 'Saint Martin (French part)',
  PN: 'Pitcairn',
  RU: 'Russian Federation',
  SH: 'Saint Helena, Ascension and Tristan da Cunha',
  SX: 'Sint Maarten (Dutch part)',
  SY: 'Syrian Arab Republic',
  TZ: 'Tanzania, United Republic of',
  UM: 'United States Minor Outlying Islands',
  VA: 'Holy See (Vatican City State)',
  VE: 'Venezuela, Bolivarian Republic of',
  VG: 'Virgin Islands, British',
  VI: 'Virgin Islands, U.S.',
  VN: 'Viet Nam',
};

/** The name that MAILADDRESS.COUNTRY takes. */
export const intacctCountryName = (country: Country): string => INTACCT_NAMES[country.code] ?? country.name;
