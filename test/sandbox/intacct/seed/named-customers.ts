import type { NamedCustomer } from './insert-customer';

function address(line: string, city: string, state: string, zip: string, country: string, code: string) {
  return {
    'MAILADDRESS.ADDRESS1': line,
    'MAILADDRESS.CITY': city,
    'MAILADDRESS.STATE': state,
    'MAILADDRESS.ZIP': zip,
    'MAILADDRESS.COUNTRY': country,
    'MAILADDRESS.COUNTRYCODE': code,
  };
}

const GALWAY = address('4 Dock Road', 'Galway', 'Co. Galway', 'H91 X2Y3', 'Ireland', 'IE');
const WESTPORT = address('Quay Street 12', 'Westport', 'Co. Mayo', 'F28 K5T1', 'Ireland', 'IE');

/** The customers that demonstrations and tests go by; each stands for one case. */
export const namedCustomers: readonly NamedCustomer[] = [
  {
    id: 'C-00917',
    name: 'Harbour Tools Limited',
    changedDaysAgo: 12,
    customer: {
      CUSTTYPE: 'Retail',
      TERMNAME: 'Net 30',
      CREDITLIMIT: '10000',
      CURRENCY: 'EUR',
      TERRITORYID: 'WEST',
    },
    contact: {
      ...GALWAY,
      PHONE1: '+353 91 555 0134',
      EMAIL1: 'accounts@harbour.example',
      URL1: 'https://harbour.example',
    },
  },
  {
    id: 'C-00042',
    name: 'Quayside Marine Supplies',
    changedDaysAgo: 3,
    customer: {
      CUSTTYPE: 'Wholesale',
      CUSTREPID: 'E-014',
      TERRITORYID: 'WEST',
      TERMNAME: 'Net 30',
      SHIPPINGMETHOD: 'Courier',
      TAXID: 'IE6388047V',
      CREDITLIMIT: '25000',
      CURRENCY: 'EUR',
      COMMENTS: 'Calls before 10:00 only',
      DELIVERY_OPTIONS: 'E-Mail',
    },
    contact: {
      ...WESTPORT,
      TAXGROUP: 'EU-IE',
      FIRSTNAME: 'Niamh',
      LASTNAME: 'Gallagher',
      PHONE1: '+353 98 555 0101',
      EMAIL1: 'ap@quayside.example',
      URL1: 'https://quayside.example',
    },
    others: {
      CONTACTINFO: {
        ...WESTPORT,
        FIRSTNAME: 'Niamh',
        LASTNAME: 'Gallagher',
        EMAIL1: 'niamh@quayside.example',
        PHONE1: '+353 98 555 0102',
      },
      BILLTO: { ...WESTPORT, FIRSTNAME: 'Colm', LASTNAME: 'Dunne', EMAIL1: 'invoices@quayside.example' },
      SHIPTO: {
        ...address('Pier 3, Roonagh', 'Louisburgh', 'Co. Mayo', 'F28 P2N9', 'Ireland', 'IE'),
        FIRSTNAME: 'Orla',
        LASTNAME: 'Keane',
        PHONE1: '+353 98 555 0177',
      },
    },
  },
  {
    id: 'C-00108',
    name: 'Old Mill Furniture Ltd',
    changedDaysAgo: null,
    customer: { STATUS: 'inactive', CUSTTYPE: 'Legacy', CURRENCY: 'EUR' },
    contact: address('The Mill', 'Ennis', 'Co. Clare', 'V95 A1B2', 'Ireland', 'IE'),
  },
  {
    id: 'C-00215',
    name: 'Vogel & Söhne GmbH',
    changedDaysAgo: 40,
    customer: {
      ONHOLD: 'true',
      CUSTTYPE: 'Wholesale',
      TERMNAME: 'Net 60',
      CREDITLIMIT: '5000',
      CURRENCY: 'EUR',
      TAXID: 'DE123456789',
    },
    contact: {
      ...address('Am Kai 1', 'Hamburg', '', '20457', 'Germany', 'DE'),
      TAXGROUP: 'EU-DE',
      EMAIL1: 'kontor@vogel.example',
    },
  },
  {
    id: 'C-00301',
    name: 'Zakłady Mięsne „Żółć” Sp. z o.o.',
    changedDaysAgo: 90,
    customer: { CUSTTYPE: 'Wholesale', CURRENCY: 'PLN', TAXID: 'PL5260250274' },
    contact: {
      ...address('ul. Świętego Jana 7', 'Łódź', 'Łódzkie', '90-001', 'Poland', 'PL'),
      EMAIL1: 'biuro@zolc.example',
    },
  },
  {
    id: 'C-00302',
    name: '株式会社港ツール',
    changedDaysAgo: 91,
    customer: { CUSTTYPE: 'Export', CURRENCY: 'JPY', TERRITORYID: 'OVERSEAS', SHIPPINGMETHOD: 'Sea Freight' },
    contact: {
      ...address('中央区築地1-2-3', '東京都', '', '104-0045', 'Japan', 'JP'),
      EMAIL1: 'info@minato.example',
    },
  },
  {
    id: '00123',
    name: 'O\'Brien <Rope> "Works"',
    changedDaysAgo: null,
    customer: { CURRENCY: 'EUR', PARENTID: 'C-00042' },
    contact: {
      ...address('1 Strand', 'Sligo', 'Co. Sligo', 'F91 C3D4', 'Ireland', 'IE'),
      EMAIL1: 'rope@obrien.example',
    },
  },
  {
    id: 'C-00410',
    name: 'Liffey Print (Ireland only)',
    changedDaysAgo: 20,
    customer: { MEGAENTITYID: 'IE', CURRENCY: 'EUR' },
    contact: address('8 Ormond Quay', 'Dublin', 'Co. Dublin', 'D07 E5F6', 'Ireland', 'IE'),
  },
  {
    id: 'C-00411',
    name: 'Cascade Outfitters Inc.',
    changedDaysAgo: 21,
    customer: { MEGAENTITYID: 'US', CURRENCY: 'USD', TERMNAME: 'Net 30', CREDITLIMIT: '8000' },
    contact: {
      ...address('500 Burnside St', 'Portland', 'OR', '97209', 'United States', 'US'),
      EMAIL1: 'ap@cascade.example',
    },
  },
];
