import { addDays } from '../../calendar';
import type { CompanyData } from '../store/company-data';
import type { Row } from '../store/row';
import { Table } from '../store/table';
import {
  COUNTRIES,
  CUSTOMER_TYPES,
  DIVISIONS,
  ITEM_PRICES,
  ITEMS,
  PAYMENT_TYPES,
  PRICE_LEVELS,
  SALESPERSONS,
  SHIP_METHODS,
  TAX_SCHEDULES,
  TERMS,
  WAREHOUSES,
} from './code-lists';
import { customerDefaults } from './customer-defaults';
import { generatedCustomers } from './generated-customers';
import { NAMED_CUSTOMERS, type NamedCustomer } from './named-customers';
import { CONTACTS, SHIP_TOS } from './named-records';
import { seedLedger } from './seed-ledger';
import { seedOrders } from './seed-orders';
import { divisionOf, type SeedPlan } from './seed-plan';
import { ZIP_CODES } from './zip-codes';

const ESTABLISHED_DAYS_AGO = 1500;

/** The company as it is after a reset. */
export function seedCompany(plan: SeedPlan): CompanyData {
  const customers = new Table(['ARDivisionNo', 'CustomerNo'], generatedCustomers(plan));
  for (const one of NAMED_CUSTOMERS) putOnce(customers, customerRow(one, plan));
  const contacts = new Table(['ARDivisionNo', 'CustomerNo', 'ContactCode']);
  const shipTos = new Table(['ARDivisionNo', 'CustomerNo', 'ShipToCode']);
  for (const row of CONTACTS) contacts.put(dated(row, 100, plan));
  for (const row of SHIP_TOS) shipTos.put(dated(row, 100, plan));
  return {
    customers,
    contacts,
    shipTos,
    ...seedOrders(plan),
    ledger: seedLedger(plan),
    lists: {
      divisions: plan.switches.divisions ? DIVISIONS : { '00': 'Default' },
      countries: COUNTRIES,
      customerTypes: CUSTOMER_TYPES,
      items: ITEMS,
      paymentTypes: PAYMENT_TYPES,
      priceLevels: PRICE_LEVELS,
      shipMethods: SHIP_METHODS,
      taxSchedules: TAX_SCHEDULES,
      terms: Object.fromEntries(TERMS.map((one) => [one.code, one.description])),
      warehouses: WAREHOUSES,
      zipCodes: Object.fromEntries(Object.entries(ZIP_CODES).map(([code, place]) => [code, place.city])),
    },
    zipCodes: ZIP_CODES,
    itemPrices: ITEM_PRICES,
    terms: TERMS.map(({ code, description, days }) => ({
      TermsCode: code,
      TermsCodeDesc: description,
      DaysBeforeDue: String(days),
    })),
    salespersons: SALESPERSONS.map(({ division, number, name }) => ({
      SalespersonDivisionNo: divisionOf(plan, division),
      SalespersonNo: number,
      SalespersonName: name,
    })),
  };
}

/** Without divisions two customers may come to one key; the first stays. */
function putOnce(customers: Table, row: Row): void {
  if (!customers.get(row.ARDivisionNo ?? '', row.CustomerNo ?? '')) customers.put(row);
}

function customerRow(one: NamedCustomer, plan: SeedPlan): Row {
  const division = divisionOf(plan, one.division);
  const row: Row = {
    ...customerDefaults(division, addDays(plan.today, -ESTABLISHED_DAYS_AGO)),
    SalespersonNo: '0100',
    DateLastAging: addDays(plan.today, -plan.switches.agedDaysAgo),
    DateLastActivity: one.changedDaysAgo === null ? '' : addDays(plan.today, -one.changedDaysAgo),
    ...one.values,
    ARDivisionNo: division,
    CustomerNo: one.number,
    CustomerName: one.name,
  };
  const salespersonDivision = divisionOf(plan, row.SalespersonDivisionNo ?? division);
  return dated({ ...row, SalespersonDivisionNo: salespersonDivision }, one.changedDaysAgo, plan);
}

function dated(row: Row, changedDaysAgo: number | null, plan: SeedPlan): Row {
  return {
    ...row,
    ARDivisionNo: divisionOf(plan, row.ARDivisionNo ?? ''),
    DateTimeCreated: `${addDays(plan.today, -ESTABLISHED_DAYS_AGO)}T09:15:00`,
    DateTimeUpdated: changedDaysAgo === null ? '' : `${addDays(plan.today, -changedDaysAgo)}T14:30:00`,
    UserCreatedKey: '0000000003',
    UserUpdatedKey: changedDaysAgo === null ? '' : '0000000007',
  };
}
