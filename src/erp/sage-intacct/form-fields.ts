import type { FormField } from '../contract';

/** The promote form's pick fields: which list they choose from and what they become on the customer. */
export const PICK_TARGETS = {
  customerType: { list: 'customerTypes', target: 'CUSTTYPE' },
  terms: { list: 'terms', target: 'TERMNAME' },
  taxGroup: { list: 'taxGroups', target: 'DISPLAYCONTACT.TAXGROUP' },
  territory: { list: 'territories', target: 'TERRITORYID' },
  salesRep: { list: 'salesReps', target: 'CUSTREPID' },
  currency: { list: 'currencies', target: 'CURRENCY' },
  shipMethod: { list: 'shipMethods', target: 'SHIPPINGMETHOD' },
} as const;

/** Where the user types a customer number. */
export const NUMBER_FIELD = 'customerId';

/** Not a field of the customer: the entity that the promotion signs in to. */
export const ENTITY_FIELD = { key: 'entity', list: 'entities' } as const;

const NONE = 'intacct_empty_none';

/** The form of *Promote Customer*. */
export const FORM_FIELDS: readonly FormField[] = [
  {
    key: NUMBER_FIELD,
    labelKey: 'intacct_field_customerId',
    kind: 'number',
    list: '',
    required: false,
    emptyKey: 'intacct_empty_automatic',
    more: false,
  },
  pick('customerType', false),
  pick('terms', false),
  pick('taxGroup', false),
  pick('territory', true),
  pick('salesRep', false),
  {
    key: ENTITY_FIELD.key,
    labelKey: 'intacct_field_entity',
    kind: 'pick',
    list: ENTITY_FIELD.list,
    required: false,
    emptyKey: 'intacct_empty_top_level',
    more: true,
  },
  pick('currency', true),
  pick('shipMethod', true),
  plain('primaryContact', 'contact', NONE),
  plain('billTo', 'address', NONE),
  plain('shipTo', 'address', 'intacct_empty_as_bill_to'),
];

function pick(key: keyof typeof PICK_TARGETS, more: boolean): FormField {
  const { list } = PICK_TARGETS[key];
  return { key, labelKey: `intacct_field_${key}`, kind: 'pick', list, required: false, emptyKey: NONE, more };
}

function plain(key: string, kind: 'contact' | 'address', emptyKey: string): FormField {
  return { key, labelKey: `intacct_field_${key}`, kind, list: '', required: false, emptyKey, more: false };
}
