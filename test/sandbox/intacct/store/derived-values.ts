import { fromUnits, toUnits } from '../../decimal';
import { entities } from '../company';
import type { Database } from './database';
import { recordUrl } from './record-url';
import type { Row } from './row';

type Derivation = (row: Row, database: Database) => string;

/** Record number of the record that `field` names in `object`, '' when there is none. */
function keyOf(object: string, field: string): Derivation {
  return (row, database) => {
    const name = row.get(field);
    const found = name === '' ? undefined : database.table(object).find(name);
    return found ? String(found.recordNo) : '';
  };
}

function fieldOf(object: string, by: string, wanted: string): Derivation {
  return (row, database) => database.table(object).find(row.get(by))?.get(wanted) ?? '';
}

/** Open balance in base currency: invoices and adjustments (credits are negative), less unapplied advances. */
const totalDue: Derivation = (row, database) => {
  const id = row.get('CUSTOMERID');
  const open = (object: string): number =>
    database
      .table(object)
      .ofCustomer(id)
      .reduce((sum, document) => sum + toUnits(document.get('TOTALDUE')), 0);
  return fromUnits(open('ARINVOICE') + open('ARADJUSTMENT') - open('ARADVANCE'));
};

const lastInvoiceDate: Derivation = (row, database) =>
  database
    .table('ARINVOICE')
    .ofCustomer(row.get('CUSTOMERID'))
    .map((invoice) => invoice.get('WHENCREATED'))
    .sort()
    .at(-1) ?? '';

const customer: Readonly<Record<string, Derivation>> = {
  ENTITY: (row) => `C${row.get('CUSTOMERID')}`,
  TOTALDUE: totalDue,
  LAST_INVOICEDATE: lastInvoiceDate,
  PARENTKEY: keyOf('CUSTOMER', 'PARENTID'),
  PARENTNAME: fieldOf('CUSTOMER', 'PARENTID', 'NAME'),
  CUSTTYPEKEY: keyOf('CUSTTYPE', 'CUSTTYPE'),
  CUSTREPKEY: keyOf('EMPLOYEE', 'CUSTREPID'),
  CUSTREPNAME: fieldOf('EMPLOYEE', 'CUSTREPID', 'PERSONALINFO.CONTACTNAME'),
  TERRITORYKEY: keyOf('TERRITORY', 'TERRITORYID'),
  TERRITORYNAME: fieldOf('TERRITORY', 'TERRITORYID', 'NAME'),
  TERMSKEY: keyOf('ARTERM', 'TERMNAME'),
  TERMVALUE: (row, database) => {
    const days = database.table('ARTERM').find(row.get('TERMNAME'))?.get('DUEDATE') ?? '';
    return days === '' ? '' : `::#${days}#:O:`;
  },
  SHIPVIAKEY: keyOf('SHIPMETHOD', 'SHIPPINGMETHOD'),
};

const receivable: Readonly<Record<string, Derivation>> = {
  CUSTOMERKEY: keyOf('CUSTOMER', 'CUSTOMERID'),
  CUSTOMERNAME: fieldOf('CUSTOMER', 'CUSTOMERID', 'NAME'),
};

const byObject: Readonly<Record<string, Readonly<Record<string, Derivation>>>> = {
  CUSTOMER: customer,
  ARINVOICE: receivable,
  ARPYMT: receivable,
  ARADJUSTMENT: receivable,
  ARADVANCE: receivable,
  SODOCUMENT: {
    CUSTREC: keyOf('CUSTOMER', 'CUSTVENDID'),
    CUSTVENDNAME: fieldOf('CUSTOMER', 'CUSTVENDID', 'NAME'),
  },
  EMPLOYEE: { CONTACTKEY: keyOf('CONTACT', 'PERSONALINFO.CONTACTNAME') },
};

const ofEveryObject = (object: string): Readonly<Record<string, Derivation>> => ({
  RECORD_URL: (row) => recordUrl(object, row.recordNo),
  MEGAENTITYKEY: (row) => String(entities.find((one) => one.id === row.get('MEGAENTITYID'))?.recordNo ?? ''),
  MEGAENTITYNAME: (row) => entities.find((one) => one.id === row.get('MEGAENTITYID'))?.name ?? '',
});

/** How a field of an object is read from a row: derived where it follows from other records, else as stored. */
export function fieldReader(database: Database, object: string, field: string): (row: Row) => string {
  const derive = byObject[object]?.[field] ?? ofEveryObject(object)[field];
  return derive ? (row) => derive(row, database) : (row) => row.get(field);
}
