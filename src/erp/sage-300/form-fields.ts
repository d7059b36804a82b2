import type { FormField } from '../contract';

/** Pick fields of the form: the list that they choose from, and the property that they become. */
export const PICKS = {
  group: { list: 'customerGroups', target: 'GroupCode' },
  taxGroup: { list: 'taxGroups', target: 'TaxGroup' },
  terms: { list: 'terms', target: 'Terms' },
  accountSet: { list: 'accountSets', target: 'AccountSet' },
  billingCycle: { list: 'billingCycles', target: 'BillingCycle' },
  salesperson: { list: 'salespersons', target: 'Salesperson1' },
  currency: { list: 'currencies', target: 'CurrencyCode' },
  shipVia: { list: 'shipVias', target: 'ShipViaCode' },
  priceList: { list: 'priceLists', target: 'CustomerPriceList' },
  language: { list: 'languages', target: 'CheckLanguage' },
} as const;
export type PickField = keyof typeof PICKS;
export const PICK_FIELDS = Object.keys(PICKS) as readonly PickField[];

/** Where the user types a customer number. */
export const NUMBER_FIELD = 'customerNo';
export const SALESPERSON_FIELD: PickField = 'salesperson';

const FROM_GROUP = 'sage300_empty_from_group';

/** The form of *Promote Customer*. */
export const FORM_FIELDS: readonly FormField[] = [
  pick('group', { required: true, emptyKey: '' }),
  pick('taxGroup', { required: true, emptyKey: '' }),
  field(NUMBER_FIELD, { kind: 'number', required: true, emptyKey: '' }),
  field('billTo', { kind: 'address' }),
  field('shipTo', { kind: 'addresses' }),
  field('primaryContact', { kind: 'contact' }),
  field('contacts', { kind: 'contacts' }),
  pick('terms', { more: true }),
  pick('accountSet', { more: true }),
  pick('billingCycle', { more: true }),
  pick('salesperson', { more: true }),
  pick('currency', { more: true, onlyIfSeveral: true, emptyKey: 'sage300_empty_from_account_set' }),
  pick('shipVia', { more: true, emptyKey: 'sage300_empty_none' }),
  pick('priceList', { more: true, emptyKey: 'sage300_empty_none' }),
  pick('language', { more: true, emptyKey: 'sage300_empty_company' }),
];

function pick(key: PickField, extra: Partial<FormField>): FormField {
  return field(key, { kind: 'pick', list: PICKS[key].list, emptyKey: FROM_GROUP, ...extra });
}

function field(key: string, extra: Partial<FormField>): FormField {
  const labelKey = `sage300_field_${key}`;
  const none = 'sage300_empty_none';
  return { key, labelKey, kind: 'text', list: '', required: false, emptyKey: none, more: false, ...extra };
}
