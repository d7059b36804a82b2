import type { CompanyData } from '../store/company-data';
import type { ListName } from '../store/lists';
import type { Row } from '../store/row';
import { columnsOf, STAMP_COLUMNS } from './column';
import type { SdataTable } from './sdata-table';

function codeTable(list: ListName, code: string, description: string): SdataTable {
  return {
    key: [code],
    columns: [...columnsOf(`${code} ${description}`), ...STAMP_COLUMNS],
    rows: (data) => codes(data, list, code, description),
  };
}

function codes(data: CompanyData, list: ListName, code: string, description: string): Row[] {
  return Object.entries(data.lists[list])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([value, text]) => ({ [code]: value, [description]: text }));
}

/** Code tables. `shippingTable` is the name of the one of shipping methods. */
export function listTables(shippingTable: string): Readonly<Record<string, SdataTable>> {
  return {
    AR_Division: codeTable('divisions', 'ARDivisionNo', 'ARDivisionDesc'),
    AR_CustomerType: codeTable('customerTypes', 'CustomerType', 'CustomerTypeDesc'),
    AR_PriceLevel: codeTable('priceLevels', 'PriceLevel', 'PriceLevelDesc'),
    SY_SalesTaxSchedule: codeTable('taxSchedules', 'TaxSchedule', 'TaxScheduleDesc'),
    SY_Country: codeTable('countries', 'CountryCode', 'CountryName'),
    CI_Item: codeTable('items', 'ItemCode', 'ItemCodeDesc'),
    [shippingTable]: codeTable('shipMethods', 'ShippingCode', 'ShippingCodeDesc'),
    AR_TermsCode: {
      key: ['TermsCode'],
      columns: [
        ...columnsOf('TermsCode TermsCodeDesc DaysBeforeDue:decimal DiscountRate:decimal'),
        ...STAMP_COLUMNS,
      ],
      rows: (data) => data.terms,
    },
    AR_Salesperson: {
      key: ['SalespersonDivisionNo', 'SalespersonNo'],
      columns: [
        ...columnsOf('SalespersonDivisionNo SalespersonNo SalespersonName EmailAddress'),
        ...STAMP_COLUMNS,
      ],
      rows: (data) => data.salespersons,
    },
    SY_ZipCode: {
      key: ['ZipCode'],
      columns: columnsOf('ZipCode City StateCode CountryCode'),
      rows: ({ zipCodes }) =>
        Object.entries(zipCodes).map(([ZipCode, { city, state, country }]) => ({
          ZipCode,
          City: city,
          StateCode: state,
          CountryCode: country,
        })),
    },
  };
}
