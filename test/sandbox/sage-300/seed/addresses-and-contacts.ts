import type { Row } from '../schema/property';

/** Further places that goods go to; one customer has more than one, one of them retired. */
export const shipToLocations: readonly Row[] = [
  {
    CustomerNumber: '1400',
    ShipToLocationKey: 'MAIN',
    Description: 'Dock Road',
    AddressLine1: '4 Dock Road',
    City: 'Galway',
    Country: 'Ireland',
    PrimaryShipToIndicator: 'Yes',
    TaxGroup: 'BCTAX',
  },
  {
    CustomerNumber: '1400',
    ShipToLocationKey: 'UNIT7',
    Description: 'Unit 7 & yard',
    AddressLine1: 'Unit 7',
    AddressLine2: 'Dock Road Estate',
    City: 'Galway',
    Country: 'Ireland',
    TaxGroup: 'BCTAX',
  },
  {
    CustomerNumber: '1400',
    ShipToLocationKey: 'OLD',
    Description: 'Closed depot',
    Status: 'Inactive',
    TaxGroup: 'BCTAX',
  },
  {
    CustomerNumber: 'QUAYSIDE',
    ShipToLocationKey: 'PIER3',
    Description: 'Pier 3, Roonagh',
    AddressLine1: 'Pier 3, Roonagh',
    City: 'Louisburgh',
    StateProvince: 'Co. Mayo',
    ZipPostalCode: 'F28 P2N9',
    Country: 'Ireland',
    ContactName: 'Orla Keane',
    PhoneNumber: '353985550177',
    TaxGroup: 'EUTAX',
  },
];

export const contacts: readonly Row[] = [
  {
    ContactCode: 'NIAMHG',
    FirstName: 'Niamh',
    LastName: 'Gallagher',
    JobTitle: 'Purchasing',
    CompanyName: 'Quayside Marine Supplies',
    Email: 'niamh@quayside.example',
    PhoneNumber: '353985550102',
  },
  {
    ContactCode: 'COLMDUNNE',
    FirstName: 'Colm',
    LastName: 'Dunne',
    JobTitle: 'Accounts',
    CompanyName: 'Quayside Marine Supplies',
    Email: 'invoices@quayside.example',
  },
  {
    ContactCode: 'UNABYRNE',
    FirstName: 'Una',
    LastName: 'Byrne',
    CompanyName: 'Harbour Tools Limited',
    Email: 'una@harbour.example',
    Status: 'Inactive',
  },
];
