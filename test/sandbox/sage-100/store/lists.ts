/** The lists whose codes the company data are checked against. */
export type ListName =
  | 'divisions'
  | 'countries'
  | 'customerTypes'
  | 'items'
  | 'paymentTypes'
  | 'priceLevels'
  | 'shipMethods'
  | 'taxSchedules'
  | 'terms'
  | 'warehouses'
  | 'zipCodes';

/** Codes with their descriptions. */
export type CodeList = Readonly<Record<string, string>>;
