import { customerView } from './customer-view';
import type { Draft, View } from './draft';
import { orderView } from './order-view';
import { CUSTOMER_REFERENCES, checkReferences, checkTaxGroup } from './references';
import { checkSalesSplit } from './sales-split';

const { GroupCode, NationalAccount, ...ofShipTo } = CUSTOMER_REFERENCES;

const shipToView: View = {
  set(draft: Draft, property): void {
    if (property.name !== 'ShipViaCode') return;
    draft.values.ShipViaDescription =
      draft.company.lookUp('OEShipViaCodes', draft.text('ShipViaCode'))?.Name ?? '';
  },
  check(draft: Draft): void {
    const customer = draft.company.lookUp('ARCustomers', draft.text('CustomerNumber'));
    if (!customer) {
      draft.find(`Customer Number. Record '${draft.text('CustomerNumber')}' does not exist.`);
      return;
    }
    if (draft.text('TaxGroup') === '') draft.values.TaxGroup = customer.TaxGroup ?? '';
    checkReferences(draft, ofShipTo);
    checkTaxGroup(draft, String(customer.CurrencyCode ?? ''));
    checkSalesSplit(draft);
  },
};

const nationalAccountView: View = {
  check: (draft) => checkReferences(draft, { GroupCode: 'ARCustomerGroups', AccountSet: 'ARAccountSets' }),
};

const groupView: View = {
  check: (draft) =>
    checkReferences(draft, {
      AccountSet: 'ARAccountSets',
      BillingCycle: 'ARBillingCycles',
      Terms: 'ARTerms',
    }),
};

const VIEWS: Readonly<Record<string, View>> = {
  ARCustomers: customerView,
  ARShipToLocations: shipToView,
  ARNationalAccounts: nationalAccountView,
  ARCustomerGroups: groupView,
  OEOrders: orderView,
};

/** What the business view behind a resource does beyond storing values. */
export function viewOf(resource: string): View {
  return VIEWS[resource] ?? {};
}
