import type { Row } from '../schema/property';
import { type Draft, wordsOf } from './draft';

/** The table that a property's codes come from. */
export type References = Readonly<Record<string, string>>;

const SALESPERSONS = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`Salesperson${n}`, 'ARSalespersons']));

export const CUSTOMER_REFERENCES: References = {
  GroupCode: 'ARCustomerGroups',
  NationalAccount: 'ARNationalAccounts',
  AccountSet: 'ARAccountSets',
  BillingCycle: 'ARBillingCycles',
  Terms: 'ARTerms',
  CurrencyCode: 'CSCurrencyCodes',
  ...SALESPERSONS,
  CustomerPriceList: 'ICPriceListCodes',
  PaymentCode: 'ARPaymentCodes',
  ShipViaCode: 'OEShipViaCodes',
  InventoryLocation: 'ICLocations',
};

/** Codes that were changed and are not on file, or are on file and inactive. */
export function checkReferences(draft: Draft, references: References): void {
  for (const [property, resource] of Object.entries(references)) {
    const code = draft.text(property);
    if (code === '' || !draft.changed(property)) continue;
    const row = draft.company.lookUp(resource, code);
    if (!row) draft.find(`${wordsOf(property)}. Record '${code}' does not exist.`);
    else if (isInactive(row) && !draft.switches.skipChecks.includes('inactiveCodes'))
      draft.find(`${wordsOf(property)}. Record '${code}' is inactive.`);
  }
}

export function isInactive(row: Row): boolean {
  return row.Status === 'Inactive';
}

/** Tax groups are there twice; a customer needs the one for sales, in a currency that is its own. */
export function checkTaxGroup(draft: Draft, currency: string): void {
  const code = draft.text('TaxGroup');
  if (code === '' || !(draft.changed('TaxGroup') || draft.changed('CurrencyCode'))) return;
  const group = draft.company.table('TXTaxGroups').find({ TaxGroupKey: code, TransactionType: 'Sales' });
  if (!group) draft.find(`Tax Group. Record '${code}' does not exist.`);
  else if (group.TaxReportingCurrency !== currency && !draft.switches.skipChecks.includes('taxGroupCurrency'))
    draft.find(`Tax Group. The currency of '${code}' is not the customer's currency ${currency}.`);
}
