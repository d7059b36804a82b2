/** A software vendor's Web Services credentials, and the companies that let it in. */
export interface Sender {
  readonly id: string;
  readonly password: string;
  readonly companies: readonly string[];
}

export interface CompanyUser {
  readonly recordNo: number;
  readonly id: string;
  readonly password: string;
  readonly locked: boolean;
  /** Objects that the user's role does not cover. */
  readonly denied: readonly string[];
}

export interface Entity {
  readonly recordNo: number;
  readonly id: string;
  readonly name: string;
  readonly currency: string;
}

export const COMPANY_ID = 'NorthwindTest';
export const BASE_CURRENCY = 'EUR';

export const senders: readonly Sender[] = [
  { id: 'ledgerside_sender', password: 'Vend0r&Key', companies: [COMPANY_ID] },
  { id: 'stranger_sender', password: 'Str4nger', companies: [] },
];

export const users: readonly CompanyUser[] = [
  { recordNo: 31, id: 'xml_gateway', password: 'Gate<way>1', locked: false, denied: [] },
  {
    recordNo: 32,
    id: 'xml_no_orders',
    password: 'NoOrders1',
    locked: false,
    denied: ['SODOCUMENT', 'SODOCUMENTPARAMS'],
  },
  { recordNo: 33, id: 'xml_locked', password: 'Locked1', locked: true, denied: [] },
];

export const entities: readonly Entity[] = [
  { recordNo: 1, id: 'IE', name: 'Northwind Ireland', currency: 'EUR' },
  { recordNo: 2, id: 'US', name: 'Northwind Americas', currency: 'USD' },
];
