import type { Row } from '../store/row';

/** What a named customer stands for; what is not said comes from the defaults of a customer. */
export interface NamedCustomer {
  readonly division: string;
  readonly number: string;
  readonly name: string;
  /** Why it is there, for those who look for a case. */
  readonly purpose: string;
  /** Null for a record that nobody has changed since it came from an older version. */
  readonly changedDaysAgo: number | null;
  readonly values: Row;
}

const WESTPORT = {
  AddressLine1: 'Quay Street 12',
  City: 'Westport',
  State: 'MO',
  ZipCode: 'F28 K5T1',
  CountryCode: 'IRL',
};
const GALWAY = {
  AddressLine1: '4 Dock Road',
  AddressLine2: 'Unit 7',
  City: 'Galway',
  State: 'G',
  ZipCode: 'H91 X2Y3',
  CountryCode: 'IRL',
};

/** The customers that demonstrations and tests go by; each stands for one case. */
export const NAMED_CUSTOMERS: readonly NamedCustomer[] = [
  {
    division: '01',
    number: 'QUAYSIDE',
    name: 'Quayside Marine Supplies',
    purpose: 'every aging bucket, credit memo, contacts, user-defined fields, orders; nearly at its limit',
    changedDaysAgo: 3,
    values: {
      ...WESTPORT,
      TelephoneNo: '+353 98 555 0101',
      EmailAddress: 'ap@quayside.example',
      URLAddress: 'https://quayside.example',
      ContactCode: 'BUYER',
      PrimaryShipToCode: 'DOCK',
      ShipMethod: 'COURIER',
      TaxSchedule: 'IE STD',
      TermsCode: '01',
      SalespersonDivisionNo: '01',
      SalespersonNo: '0200',
      CustomerType: 'WHSL',
      PriceLevel: '2',
      CreditLimit: '30000',
      Comment: 'Calls before 10:00 only',
      SortField: 'QUAY',
      UDF_REGION: 'WEST',
      UDF_CRM_ID: '',
    },
  },
  {
    division: '01',
    number: 'HARBOUR',
    name: 'Harbour Tools Limited',
    purpose: 'much like an account of the CRM, for duplicates',
    changedDaysAgo: 12,
    values: {
      ...GALWAY,
      TelephoneNo: '+353 91 555 0134',
      EmailAddress: 'accounts@harbour.example',
      URLAddress: 'https://harbour.example',
      TaxSchedule: 'IE STD',
      TermsCode: '01',
      SalespersonDivisionNo: '01',
      SalespersonNo: '0100',
      CustomerType: 'RETL',
      CreditLimit: '10000',
    },
  },
  {
    division: '01',
    number: 'NORTHW',
    name: 'Northwind Traders',
    purpose: 'the same number as 02-NORTHW in another division',
    changedDaysAgo: 20,
    values: {
      AddressLine1: '12 Harbour Rd',
      City: 'Milwaukee',
      State: 'WI',
      ZipCode: '53211',
      CountryCode: 'USA',
      TaxSchedule: 'WI MIL',
      TermsCode: '01',
      SalespersonDivisionNo: '01',
      SalespersonNo: '0100',
      ShipMethod: 'UPS GROUND',
      CreditLimit: '7500',
      UDF_REGION: 'EAST',
    },
  },
  {
    division: '02',
    number: 'NORTHW',
    name: 'Northwind West Coast',
    purpose: 'the same number as 01-NORTHW in another division',
    changedDaysAgo: 21,
    values: {
      ZipCode: '97201',
      City: 'Portland',
      State: 'OR',
      CountryCode: 'USA',
      SalespersonDivisionNo: '02',
    },
  },
  {
    division: '02',
    number: 'HOLD',
    name: 'Sandbar Rigging & Sons',
    purpose: 'credit hold, everything long overdue; an ampersand in its name',
    changedDaysAgo: 40,
    values: { CreditHold: 'Y', CreditLimit: '5000', TermsCode: '10', SalespersonDivisionNo: '02' },
  },
  {
    division: '02',
    number: 'OVERLIM',
    name: 'Overfalls Chandlery',
    purpose: 'balance over the credit limit',
    changedDaysAgo: 8,
    values: { CreditLimit: '2000', TermsCode: '01', SalespersonDivisionNo: '02', SalespersonNo: '0300' },
  },
  {
    division: '01',
    number: 'INACTIVE',
    name: 'Liffey Lines (closed)',
    purpose: 'inactive, no credit limit',
    changedDaysAgo: 400,
    values: {
      CustomerStatus: 'I',
      InactiveReasonCode: 'CLOSE',
      SalespersonDivisionNo: '01',
      CreditLimit: '0',
    },
  },
  {
    division: '01',
    number: 'TEMP01',
    name: 'Pop-up Regatta Stall',
    purpose: 'temporary, never aged, no dates, no address',
    changedDaysAgo: 1,
    values: {
      CustomerStatus: 'T',
      TemporaryCustomer: 'Y',
      DateEstablished: '',
      DateLastAging: '',
      SalespersonDivisionNo: '01',
    },
  },
  {
    division: '00',
    number: '0000123',
    name: "O'Brien <Rope> & Sail",
    purpose: 'zero-filled number in division 00; apostrophe and angle brackets; never changed',
    changedDaysAgo: null,
    values: {
      AddressLine1: '1 Strand',
      City: 'Sligo',
      State: 'SO',
      ZipCode: 'F91 C3D4',
      CountryCode: 'IRL',
      EmailAddress: 'rope@obrien.example',
      TermsCode: '00',
    },
  },
  {
    division: '00',
    number: '0000451',
    name: 'Seven Stones Trading',
    purpose: 'holds the number that would be handed out first, so 0000452 is',
    changedDaysAgo: 90,
    values: {},
  },
  {
    division: '02',
    number: 'MUELLER',
    name: 'Müller & Söhne Werkzeugbau',
    purpose: 'umlauts, foreign address',
    changedDaysAgo: 15,
    values: {
      AddressLine1: 'Hafenweg 3',
      AddressLine2: 'Halle 2',
      City: 'Kiel',
      ZipCode: '24103',
      CountryCode: 'DEU',
      SalespersonDivisionNo: '02',
      EmailAddress: 'einkauf@mueller-soehne.example',
    },
  },
  {
    division: '02',
    number: 'MINATO',
    name: '株式会社みなと工具',
    purpose: 'Japanese name',
    changedDaysAgo: 16,
    values: { City: 'Tokyo', ZipCode: '104-0045', CountryCode: 'JPN', SalespersonDivisionNo: '02' },
  },
  {
    division: '02',
    number: 'R&D/1',
    name: 'Rowe & Daughters',
    purpose: 'a number with special characters, which breaks keys of SData',
    changedDaysAgo: 33,
    values: { EmailAddress: 'rowe@daughters.example', SalespersonDivisionNo: '02' },
  },
];
