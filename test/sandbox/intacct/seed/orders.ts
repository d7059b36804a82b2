interface SeedLine {
  readonly item: string;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
  readonly value: string;
}

export interface SeedOrder {
  readonly customer: string;
  readonly definition: string;
  readonly number: string;
  readonly state: string;
  readonly total: string;
  readonly daysAgo: number;
  readonly purchaseOrder: string;
  readonly lines: readonly SeedLine[];
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
    lines: [
      { item: 'ROPE-12', name: 'Mooring rope 12 mm', quantity: '12.00', price: '240', value: '2880' },
      { item: 'FNDR-S', name: 'Fender, small', quantity: '2.5', price: '120', value: '300' },
    ],
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Order',
    number: 'SO-0754',
    state: 'Partially Converted',
    total: '2265.8',
    daysAgo: 19,
    purchaseOrder: 'PO 87-C',
    lines: [{ item: 'ANCH-7', name: 'Anchor 7 kg', quantity: '10', price: '226.58', value: '2265.8' }],
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Order',
    number: 'SO-0702',
    state: 'Converted',
    total: '4875.25',
    daysAgo: 80,
    purchaseOrder: '',
    lines: [{ item: 'WNCH-2', name: 'Winch', quantity: '1', price: '4875.25', value: '4875.25' }],
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Quote',
    number: 'SQ-0123',
    state: 'Pending',
    total: '990',
    daysAgo: 2,
    purchaseOrder: '',
    lines: [],
  },
  {
    customer: 'C-00917',
    definition: 'Web Order',
    number: 'WO-0009',
    state: 'Pending',
    total: '212.4',
    daysAgo: 1,
    purchaseOrder: '',
    lines: [{ item: 'TOOL-1', name: 'Tool set', quantity: '1', price: '212.4', value: '212.4' }],
  },
];
