/** Where a list stands among the tables of SData. The words beside a code are in the column called …Desc or …Name. */
export interface ListSource {
  /** Names of the table, the likeliest first. */
  readonly tables: readonly string[];
  /** Columns that make the value, joined by a hyphen. */
  readonly value: readonly string[];
}

/** Tables by list (Sage 100 table layouts). A list without one can only be filled in by hand. */
export const LIST_SOURCES: Readonly<Record<string, ListSource>> = {
  divisions: { tables: ['AR_Division'], value: ['ARDivisionNo'] },
  terms: { tables: ['AR_TermsCode'], value: ['TermsCode'] },
  shipMethods: { tables: ['SO_ShippingRateHeader', 'SO_ShippingRate'], value: ['ShippingCode'] },
  taxSchedules: { tables: ['SY_SalesTaxSchedule'], value: ['TaxSchedule'] },
  salespersons: { tables: ['AR_Salesperson'], value: ['SalespersonDivisionNo', 'SalespersonNo'] },
  customerTypes: { tables: ['AR_CustomerType'], value: ['CustomerType'] },
  priceLevels: { tables: ['AR_PriceLevel'], value: ['PriceLevel'] },
};
