import type { Property, Row } from '../schema/property';
import { type Draft, type View, wordsOf } from './draft';
import { CUSTOMER_REFERENCES, checkReferences, checkTaxGroup } from './references';
import { checkSalesSplit } from './sales-split';

const FROM_GROUP = [
  'AccountSet',
  'AutocashProfile',
  'BillingCycle',
  'InterestProfile',
  'AccountType',
  'Terms',
  'RateType',
  'TaxGroup',
  'PrintStatements',
  'CheckCreditLimit',
  'CheckOverdueAmounts',
  'DaysOverdue',
  ...[1, 2, 3, 4, 5].flatMap((n) => [`TaxClassCode${n}`, `Salesperson${n}`, `SalesSplitPercentage${n}`]),
];

/** View AR0024: a group brings its defaults, an account set its currency; codes are checked when the record is stored. */
export const customerView: View = {
  set(draft: Draft, property: Property): void {
    if (property.name === 'GroupCode') loadGroup(draft);
    if (property.name === 'GroupCode' || property.name === 'AccountSet') loadCurrency(draft);
    if (property.name === 'GroupCode') loadCreditLimit(draft);
    if (property.name === 'ShipViaCode') loadShipVia(draft);
  },

  check(draft: Draft): void {
    const { switches } = draft;
    const required = ['ShortName', 'GroupCode', 'TaxGroup'];
    if (switches.requireCustomerName) required.push('CustomerName');
    for (const name of required) if (draft.text(name) === '') draft.find(`${wordsOf(name)} cannot be blank.`);
    checkReferences(draft, CUSTOMER_REFERENCES);
    checkTaxGroup(draft, draft.text('CurrencyCode'));
    checkSalesSplit(draft);
    checkCurrency(draft);
    checkCreditLimit(draft);
    checkPrimaryShipTo(draft);
  },

  remove(draft: Draft): void {
    const number = draft.text('CustomerNumber');
    for (const resource of ['ARPostedDocuments', 'OEOrders']) {
      if (draft.company.table(resource).indexed(number).length === 0) continue;
      draft.find(`Customer Number ${number} cannot be deleted: it has documents or orders.`);
      return;
    }
  },
};

function groupOf(draft: Draft): Row | undefined {
  return draft.company.lookUp('ARCustomerGroups', draft.text('GroupCode'));
}

function loadGroup(draft: Draft): void {
  const group = groupOf(draft);
  if (!group) return;
  for (const name of FROM_GROUP) {
    const value = group[name];
    if (value === undefined) delete draft.values[name];
    else draft.values[name] = value;
  }
}

function loadCurrency(draft: Draft): void {
  const currency = draft.company.lookUp('ARAccountSets', draft.text('AccountSet'))?.CurrencyCode;
  if (currency !== undefined) draft.values.CurrencyCode = currency;
}

function loadCreditLimit(draft: Draft): void {
  const group = groupOf(draft);
  if (group) draft.values.CreditLimitCustomerCurrency = creditLimitOf(group, draft.text('CurrencyCode'));
}

/** A group has a credit limit for each of up to five currencies. */
function creditLimitOf(group: Row, currency: string): number {
  const place = [1, 2, 3, 4, 5].find((n) => group[`CreditLimit${n}Currency`] === currency);
  return Number(group[`CreditLimit${place}Amount`] ?? 0);
}

function loadShipVia(draft: Draft): void {
  draft.values.ShipViaDescription =
    draft.company.lookUp('OEShipViaCodes', draft.text('ShipViaCode'))?.Name ?? '';
}

function checkCurrency(draft: Draft): void {
  const set = draft.company.lookUp('ARAccountSets', draft.text('AccountSet'));
  const currency = draft.text('CurrencyCode');
  const { skipChecks } = draft.switches;
  if (set && set.CurrencyCode !== currency && !skipChecks.includes('accountSetCurrency'))
    draft.find(
      `Currency Code ${currency} is not the currency of Account Set ${draft.text('AccountSet')} (${set.CurrencyCode}).`,
    );
  const number = draft.text('CustomerNumber');
  const isNew = Object.keys(draft.before).length === 0;
  if (
    !isNew &&
    draft.changed('CurrencyCode') &&
    draft.company.table('ARPostedDocuments').indexed(number).length > 0
  )
    draft.find('Currency Code cannot be changed: the customer has transactions.');
}

function checkCreditLimit(draft: Draft): void {
  const group = groupOf(draft);
  if (group?.AllowEditOfCreditLimit !== 'No' || draft.switches.skipChecks.includes('creditLimit')) return;
  if (!draft.changed('CreditLimitCustomerCurrency') && !draft.changed('GroupCode')) return;
  const limit = creditLimitOf(group, draft.text('CurrencyCode'));
  if (draft.number('CreditLimitCustomerCurrency') !== limit)
    draft.find(
      `Credit Limit Customer Currency cannot be changed: customer group ${draft.text('GroupCode')} does not allow it.`,
    );
}

function checkPrimaryShipTo(draft: Draft): void {
  const code = draft.text('PrimaryShipToLocation');
  if (code === '' || !draft.changed('PrimaryShipToLocation')) return;
  const key = { CustomerNumber: draft.text('CustomerNumber'), ShipToLocationKey: code };
  if (!draft.company.table('ARShipToLocations').find(key))
    draft.find(`Primary Ship To Location. Record '${code}' does not exist.`);
}
