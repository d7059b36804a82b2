import type { CodeList } from '../store/lists';

/** Codes with their descriptions; zero-filled ones stay texts. */
export const DIVISIONS: CodeList = { '00': 'Main', '01': 'East', '02': 'West' };
export const COUNTRIES: CodeList = {
  CAN: 'Canada',
  DEU: 'Germany',
  FRA: 'France',
  GBR: 'United Kingdom',
  IRL: 'Ireland',
  JPN: 'Japan',
  POL: 'Poland',
  USA: 'United States',
};
export const CUSTOMER_TYPES: CodeList = { PUBL: 'Public sector', RETL: 'Retail', WHSL: 'Wholesale & trade' };
export const PAYMENT_TYPES: CodeList = { CASH: 'Cash', CHECK: 'Check', VISA: 'Visa' };
export const PRICE_LEVELS: CodeList = { '1': 'List', '2': 'Trade', '3': 'Key accounts' };
export const SHIP_METHODS: CodeList = {
  COURIER: 'Courier',
  'FEDEX 2DAY': 'FedEx two days',
  PICKUP: 'Customer pick-up',
  'UPS BLUE': 'UPS second day',
  'UPS GROUND': 'UPS ground',
};
export const TAX_SCHEDULES: CodeList = {
  DEFAULT: 'Default schedule',
  'IE STD': 'Ireland, standard rate',
  NONTAX: 'Non-taxable',
  'WI MIL': 'Wisconsin, Milwaukee',
};
export const WAREHOUSES: CodeList = { '000': 'Central', '001': 'East' };
export const ITEMS: CodeList = {
  '0007': 'Shackle 8 mm',
  'CLEAT-A': 'Deck cleat, bronze',
  'ROPE-10': 'Mooring rope 10 m',
  'VARN/1L': 'Yacht varnish, 1 l',
};
export const ITEM_PRICES: CodeList = {
  '0007': '4.5',
  'CLEAT-A': '38',
  'ROPE-10': '62.25',
  'VARN/1L': '19.9',
};

interface Terms {
  readonly code: string;
  readonly description: string;
  readonly days: number;
}

/** 99 is not on file. */
export const TERMS: readonly Terms[] = [
  { code: '00', description: 'No terms', days: 0 },
  { code: '01', description: 'Net 30 days', days: 30 },
  { code: '02', description: '2% 10, net 30 days', days: 30 },
  { code: '03', description: 'Net 60 days', days: 60 },
  { code: '10', description: 'Net 10 days', days: 10 },
  { code: '98', description: 'Cash on delivery', days: 0 },
];

/** Two of them are users of the CRM too, so that there is somebody to match. */
export const SALESPERSONS = [
  { division: '00', number: '0100', name: 'House account' },
  { division: '00', number: '0900', name: "Aoife O'Hara" },
  { division: '01', number: '0100', name: 'Noor Haddad' },
  { division: '01', number: '0200', name: 'Kim Olsen' },
  { division: '02', number: '0100', name: 'Tomasz Nowak' },
  { division: '02', number: '0300', name: 'Renée Dubois' },
] as const;
