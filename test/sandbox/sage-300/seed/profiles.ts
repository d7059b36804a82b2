import type { CompanyProfile, OptionalFieldDefinition, StockItem } from '../store/company';

const optionalFields: readonly OptionalFieldDefinition[] = [
  {
    code: 'UPSZONE',
    description: 'UPS Zone',
    type: 'Text',
    length: 6,
    values: { RED: 'Red zone', BLUE: 'Blue zone', GREEN: 'Green zone' },
  },
  { code: 'WEBID', description: 'Web shop account', type: 'Text', length: 60, values: {} },
  { code: 'VISITS', description: 'Visits a year', type: 'Integer', length: 6, values: {} },
  { code: 'REVIEWED', description: 'Credit reviewed', type: 'Date', length: 10, values: {} },
  { code: 'LOYAL', description: 'Loyalty scheme', type: 'YesNo', length: 3, values: {} },
];

export const items: readonly StockItem[] = [
  { item: 'A1-105/0', description: 'Deck lamp, brass', unit: 'Ea.', price: 45.5 },
  { item: 'A1-310/0', description: 'Mooring rope 20 m', unit: 'Ea.', price: 88.25 },
  { item: 'B2-200/1', description: 'Anchor chain', unit: 'M', price: 12.4 },
];

/** Two companies with the same codes for different things, so that a mix-up shows. */
export const profiles: { readonly SAMLTD: CompanyProfile; readonly SAMINC: CompanyProfile } = {
  SAMLTD: {
    id: 'SAMLTD',
    name: 'Sandbox Trading Limited',
    functionalCurrency: 'CAD',
    rates: { CAD: 1, USD: 1.36, EUR: 1.48 },
    optionalFields,
    items,
  },
  SAMINC: {
    id: 'SAMINC',
    name: 'Sandbox Trading Inc.',
    functionalCurrency: 'USD',
    rates: { USD: 1 },
    optionalFields,
    items,
  },
};
