import { CUSTOMER } from '../contract/customer';
import { CUSTOMER_CONTACT } from '../contract/customer-contact';
import { SALES_ORDER, SALES_ORDER_LINE } from '../contract/sales-order';
import { CUSTOMER_FIELDS } from '../rules/user-defined-fields';
import { DERIVED_COLUMNS, derivedColumns } from '../store/balances';
import type { CompanyData } from '../store/company-data';
import type { Row } from '../store/row';
import type { Table } from '../store/table';
import { columnsOf, STAMP_COLUMNS } from './column';
import { contractColumns, tableRow } from './contract-columns';
import type { SdataTable } from './sdata-table';

type Pick = (data: CompanyData) => Table;

function stored(key: string, pick: Pick, columns: SdataTable['columns']): SdataTable {
  return {
    key: key.split(' '),
    columns,
    *rows(data) {
      for (const row of pick(data).rows()) yield tableRow(row);
    },
    find: (data, segments) => optional(pick(data).get(...segments), tableRow),
  };
}

/** Customers, contacts, addresses and orders. */
export const RECORD_TABLES: Readonly<Record<string, SdataTable>> = {
  AR_Customer: {
    ...stored('ARDivisionNo CustomerNo', (data) => data.customers, [
      ...contractColumns(CUSTOMER),
      ...columnsOf(Object.keys(CUSTOMER_FIELDS).join(' ')),
    ]),
    derived: {
      columns: DERIVED_COLUMNS,
      add: (row, data) => ({ ...row, ...derivedColumns(row, data) }),
    },
  },
  AR_CustomerContact: stored(
    'ARDivisionNo CustomerNo ContactCode',
    (data) => data.contacts,
    contractColumns(CUSTOMER_CONTACT),
  ),
  SO_ShipToAddress: stored('ARDivisionNo CustomerNo ShipToCode', (data) => data.shipTos, [
    ...columnsOf(
      `ARDivisionNo CustomerNo ShipToCode ShipToName ShipToAddress1 ShipToAddress2 ShipToAddress3 ShipToCity
         ShipToState ShipToZipCode ShipToCountryCode TelephoneNo FaxNo EmailAddress ContactCode ShipVia`,
    ),
    ...STAMP_COLUMNS,
  ]),
  SO_SalesOrderHeader: stored('SalesOrderNo', (data) => data.orders, contractColumns(SALES_ORDER)),
  SO_SalesOrderDetail: stored(
    'SalesOrderNo LineKey',
    (data) => data.orderLines,
    contractColumns(SALES_ORDER_LINE).filter((one) => !STAMP_COLUMNS.includes(one)),
  ),
};

function optional(row: Row | undefined, change: (row: Row) => Row): Row | undefined {
  return row && change(row);
}
