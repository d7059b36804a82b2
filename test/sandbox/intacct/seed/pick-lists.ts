import { BASE_CURRENCY, entities, users } from '../company';
import type { Database } from '../store/database';
import type { RowValues } from '../store/row';
import type { SeedPlan } from './seed-database';

const SINCE = '2019-03-04T09:00:00Z';
const STAMP = {
  STATUS: 'active',
  WHENCREATED: SINCE,
  WHENMODIFIED: SINCE,
  CREATEDBY: '31',
  MODIFIEDBY: '31',
};

const LISTS: Readonly<Record<string, readonly RowValues[]>> = {
  CUSTTYPE: [
    { NAME: 'Wholesale' },
    { NAME: 'Retail' },
    { NAME: 'Public Sector' },
    { NAME: 'Online & Mail Order' },
    { NAME: 'Export', PARENTKEY: '41' },
    { NAME: 'Legacy', STATUS: 'inactive' },
  ],
  ARTERM: [
    { NAME: 'Net 30', DESCRIPTION: '30 days net', DUEDATE: '30', DUEFROM: 'from invoice/bill date' },
    { NAME: 'Net 60', DESCRIPTION: '60 days net', DUEDATE: '60', DUEFROM: 'from invoice/bill date' },
    { NAME: 'Due on Receipt', DUEDATE: '0', DUEFROM: 'from invoice/bill date' },
    { NAME: 'Net 10', DUEDATE: '10', STATUS: 'inactive' },
  ],
  TERRITORY: [
    { TERRITORYID: 'NORTH', NAME: 'North' },
    { TERRITORYID: 'WEST', NAME: 'West of Ireland', PARENTID: 'NORTH' },
    { TERRITORYID: 'OVERSEAS', NAME: 'Overseas' },
  ],
  TAXGROUP: [
    { NAME: 'EU-IE', TAXSOLUTIONID: 'Ireland - VAT' },
    { NAME: 'EU-DE', TAXSOLUTIONID: 'Germany - VAT' },
    { NAME: 'Export' },
    { NAME: 'US Sales Tax' },
  ],
  SHIPMETHOD: [{ NAME: 'Courier' }, { NAME: 'Sea Freight' }, { NAME: 'Collection' }],
  TRXCURRENCIES: [
    { CURRENCY: 'EUR', NAME: 'Euro', SYMBOL: '€' },
    { CURRENCY: 'USD', NAME: 'US Dollar', SYMBOL: '$' },
    { CURRENCY: 'GBP', NAME: 'Pound Sterling', SYMBOL: '£' },
    { CURRENCY: 'JPY', NAME: 'Yen', SYMBOL: '¥' },
    { CURRENCY: 'PLN', NAME: 'Złoty', SYMBOL: 'zł' },
    { CURRENCY: 'DKK', NAME: 'Danish Krone', SYMBOL: 'kr', STATUS: 'inactive' },
  ],
  SODOCUMENTPARAMS: [
    { DOCID: 'Sales Quote', DESCRIPTION: 'Quote', DOCCLASS: 'Quote' },
    { DOCID: 'Sales Order', DESCRIPTION: 'Order', DOCCLASS: 'Order' },
    { DOCID: 'Web Order', DESCRIPTION: 'Order of the web shop', DOCCLASS: 'Order' },
    { DOCID: 'Sales Invoice', DESCRIPTION: 'Invoice', DOCCLASS: 'Invoice' },
  ],
};

const EMPLOYEES = [
  { EMPLOYEEID: 'E-014', name: 'Maeve Kinsella', TITLE: 'Account manager', STATUS: 'active' },
  { EMPLOYEEID: 'E-022', name: 'Søren Holm', TITLE: 'Field sales', STATUS: 'active' },
  { EMPLOYEEID: 'E-003', name: 'Rui Tavares', TITLE: 'Field sales', STATUS: 'inactive' },
];

/** Code tables, employees, entities and users. */
export function seedPickLists(database: Database, plan: SeedPlan): void {
  for (const [object, rows] of Object.entries(LISTS)) {
    for (const row of rows) database.table(object).insert({ ...STAMP, ...row });
  }
  for (const { name, ...employee } of EMPLOYEES) {
    const contact = { CONTACTNAME: name, PRINTAS: name, VISIBLE: 'true', TAXABLE: 'true' };
    database.table('CONTACT').insert({ ...STAMP, ...contact });
    database.table('EMPLOYEE').insert({ ...STAMP, ...employee, 'PERSONALINFO.CONTACTNAME': name });
  }
  for (const user of users) {
    const login = { LOGINID: user.id, DESCRIPTION: user.id, USERTYPE: 'business user', ADMIN: 'false' };
    database.table('USERINFO').insert({ ...STAMP, ...login, STATUS: user.locked ? 'inactive' : 'active' });
  }
  if (plan.switches.multiEntity) seedEntities(database, plan);
}

/** The currency of an entity: its own only in a company with several base currencies. */
export function entityCurrency(entityId: string, plan: Pick<SeedPlan, 'switches'>): string {
  const own = entities.find((one) => one.id === entityId)?.currency;
  return plan.switches.multiBaseCurrency && own ? own : BASE_CURRENCY;
}

function seedEntities(database: Database, plan: SeedPlan): void {
  for (const { id, name } of entities) {
    const row = { ...STAMP, LOCATIONID: id, NAME: name, CURRENCY: entityCurrency(id, plan) };
    database.table('LOCATIONENTITY').insert(row);
    database.table('LOCATION').insert(row);
  }
  database.table('LOCATION').insert({ ...STAMP, LOCATIONID: 'IE-GLW', NAME: 'Galway depot', PARENTID: 'IE' });
}
