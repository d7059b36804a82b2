import type { FormField } from '../contract';

/** Form fields that become one member of the customer: the member, and the list that they choose from ('' is typed). */
export const FORM_TARGETS = {
  terms: { target: 'TermsCode', list: 'terms' },
  shipMethod: { target: 'ShipMethod', list: 'shipMethods' },
  taxSchedule: { target: 'TaxSchedule', list: 'taxSchedules' },
  customerType: { target: 'CustomerType', list: 'customerTypes' },
  priceLevel: { target: 'PriceLevel', list: 'priceLevels' },
  sortField: { target: 'SortField', list: '' },
} as const;

/** Where the user types a customer number. */
export const NUMBER_FIELD = 'customerNo';
export const DIVISION_FIELD = 'division';
export const SALESPERSON_FIELD = 'salesperson';
/** Whether the post code is sent: '' does, `omit` does not. */
export const POST_CODE_FIELD = 'postCode';

/** Form field by the member that it fills, for refusals of the ERP. */
export const FIELD_OF_MEMBER: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FORM_TARGETS).map(([key, { target }]) => [target, key])),
  ARDivisionNo: DIVISION_FIELD,
  CustomerNo: NUMBER_FIELD,
  SalespersonDivisionNo: SALESPERSON_FIELD,
  SalespersonNo: SALESPERSON_FIELD,
};

const NONE = 'sage100_empty_none';

/** The form of *Promote Customer*. */
export const FORM_FIELDS: readonly FormField[] = [
  field(DIVISION_FIELD, { list: 'divisions', emptyKey: 'sage100_empty_division', onlyIfSeveral: true }),
  field('terms', { list: 'terms' }),
  field('shipMethod', { list: 'shipMethods' }),
  field('taxSchedule', { list: 'taxSchedules' }),
  field(SALESPERSON_FIELD, { list: 'salespersons', required: true, emptyKey: '' }),
  field(NUMBER_FIELD, { kind: 'number', emptyKey: 'sage100_empty_number' }),
  field('billTo', { kind: 'address' }),
  field(POST_CODE_FIELD, { list: 'postCodes', emptyKey: 'sage100_empty_postCode' }),
  field('primaryContact', { kind: 'contact' }),
  field('contacts', { kind: 'contacts' }),
  field('customerType', { list: 'customerTypes', more: true }),
  field('priceLevel', { list: 'priceLevels', more: true }),
  field('sortField', { kind: 'text', more: true }),
];

function field(key: string, extra: Partial<FormField>): FormField {
  const labelKey = `sage100_field_${key}`;
  return { key, labelKey, kind: 'pick', list: '', required: false, emptyKey: NONE, more: false, ...extra };
}

/** The lists of the form. */
export const SAGE_100_LISTS: readonly string[] = [
  'divisions',
  'terms',
  'shipMethods',
  'taxSchedules',
  'salespersons',
  'customerTypes',
  'priceLevels',
  'postCodes',
];
