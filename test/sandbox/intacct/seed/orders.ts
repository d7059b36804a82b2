export interface SeedOrder {
  readonly customer: string;
  readonly definition: string;
  readonly number: string;
  readonly state: string;
  readonly total: string;
  readonly daysAgo: number;
  readonly purchaseOrder: string;
}

const QUAYSIDE = 'C-00042';

export const orders: readonly SeedOrder[] = [
  {
    customer: QUAYSIDE,
    definition: 'Sales Order',
    number: 'SO-0771',
    state: 'Pending',
    total: '3180',
    daysAgo: 4,
    purchaseOrder: 'PO 88-A',
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Order',
    number: 'SO-0754',
    state: 'Partially Converted',
    total: '2265.8',
    daysAgo: 19,
    purchaseOrder: 'PO 87-C',
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Order',
    number: 'SO-0702',
    state: 'Converted',
    total: '4875.25',
    daysAgo: 80,
    purchaseOrder: '',
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Quote',
    number: 'SQ-0123',
    state: 'Pending',
    total: '990',
    daysAgo: 2,
    purchaseOrder: '',
  },
  {
    customer: 'C-00917',
    definition: 'Web Order',
    number: 'WO-0009',
    state: 'Pending',
    total: '212.4',
    daysAgo: 1,
    purchaseOrder: '',
  },
];
