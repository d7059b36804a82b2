import type { Row } from '../store/row';

const QUAYSIDE = { ARDivisionNo: '01', CustomerNo: 'QUAYSIDE' };

/** Contacts of the named customers. */
export const CONTACTS: readonly Row[] = [
  {
    ...QUAYSIDE,
    ContactCode: 'BUYER',
    ContactName: 'Niamh Gallagher',
    ContactTitle: 'Buyer',
    Salutation: 'Ms.',
    TelephoneNo1: '+353 98 555 0102',
    EmailAddress: 'niamh@quayside.example',
  },
  {
    ...QUAYSIDE,
    ContactCode: 'ACCTS',
    ContactName: 'Colm Dunne & Co',
    EmailAddress: 'invoices@quayside.example',
  },
  {
    ARDivisionNo: '01',
    CustomerNo: 'HARBOUR',
    ContactCode: 'UNA',
    ContactName: 'Una Byrne',
    EmailAddress: 'una@harbour.example',
    ZipCode: 'H91 X2Y3',
  },
];

export const SHIP_TOS: readonly Row[] = [
  {
    ...QUAYSIDE,
    ShipToCode: 'DOCK',
    ShipToName: 'Quayside, dock gate 3',
    ShipToAddress1: 'Dock Gate 3',
    ShipToCity: 'Westport',
    ShipToState: 'MO',
    ShipToZipCode: 'F28 K5T1',
    ShipToCountryCode: 'IRL',
    ContactCode: 'BUYER',
  },
  {
    ...QUAYSIDE,
    ShipToCode: 'YARD',
    ShipToName: 'Quayside, yard',
    ShipToCity: 'Galway',
    ShipToZipCode: 'H91 X2Y3',
    ShipToCountryCode: 'IRL',
  },
];

/** An order of the seed. Lines are item and quantity; the prices come from the item. */
export interface SeedOrder {
  readonly division: string;
  readonly customerNo: string;
  readonly number: string;
  readonly type: 'S' | 'Q' | 'B' | 'M' | 'R';
  readonly status: 'N' | 'O' | 'C' | 'H';
  readonly daysAgo: number;
  readonly purchaseOrder: string;
  readonly lines: readonly (readonly [item: string, ordered: number, shipped: number])[];
}

const quayside = { division: '01', customerNo: 'QUAYSIDE' };

export const ORDERS: readonly SeedOrder[] = [
  {
    ...quayside,
    number: '0000771',
    type: 'S',
    status: 'N',
    daysAgo: 4,
    purchaseOrder: 'PO 88-A',
    lines: [
      ['ROPE-10', 20, 0],
      ['CLEAT-A', 10, 0],
      ['0007', 100, 0],
    ],
  },
  {
    ...quayside,
    number: '0000754',
    type: 'B',
    status: 'O',
    daysAgo: 19,
    purchaseOrder: 'PO 87-C',
    lines: [['VARN/1L', 40, 25]],
  },
  {
    ...quayside,
    number: '0000760',
    type: 'S',
    status: 'H',
    daysAgo: 9,
    purchaseOrder: '',
    lines: [['CLEAT-A', 2, 0]],
  },
  {
    ...quayside,
    number: '0000702',
    type: 'S',
    status: 'C',
    daysAgo: 80,
    purchaseOrder: 'PO 80',
    lines: [['ROPE-10', 4, 4]],
  },
  {
    ...quayside,
    number: '0000780',
    type: 'Q',
    status: 'N',
    daysAgo: 2,
    purchaseOrder: '',
    lines: [['ROPE-10', 100, 0]],
  },
  {
    division: '01',
    customerNo: 'NORTHW',
    number: '0000790',
    type: 'S',
    status: 'N',
    daysAgo: 1,
    purchaseOrder: 'NW "77" & Co',
    lines: [['CLEAT-A', 5, 0]],
  },
];
