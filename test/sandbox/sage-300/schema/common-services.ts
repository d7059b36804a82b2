import { defineProperties } from './define-properties';
import { defineResource, type Resource } from './resource';

const TAX_GROUP = defineProperties(`
  S12: TaxGroupKey
  e.TaxTransaction: TransactionType
  s60: Description
  S3: TaxReportingCurrency
  S12: TaxAuthority1..5
  b: Taxable1..5
  e.TaxMethod: TaxCalculationMethod
  t: LastMaintained
  b: Surtax1..5
  S12: SurtaxOnAuthority1..5
  S2: TaxReportingRateType
`);

const TAX_AUTHORITY = defineProperties(`
  S12: TaxAuthorityKey
  s60: Description
  S3: TaxReportingCurrency
  d: MaximumTaxAllowable
  t: LastMaintained
`);

const TAX_RATE = defineProperties(`
  S12: TaxAuthority
  e.TaxTransaction: TransactionType
  i: BuyerTaxClass
  t: LastMaintained
  d: ItemTaxRate1..5
`);

const CURRENCY = defineProperties(`
  S3: CurrencyCodeKey
  s60: Description
  s4: Symbol
  e.DecimalPlaces: DecimalPlaces
  e.SymbolPosition: SymbolPosition
  e.Separator: ThousandsSeparator DecimalSeparator
  e.NegativeDisplay: NegativeDisplay
`);

const COMPANY_PROFILE = defineProperties(`
  S6: CompanyProfileKey
  s60: CompanyName AddressLine1..4
  s30: City StateProvince
  s20: ZipPostalCode
  s30: Country
  S3: FunctionalCurrency
  e.NoYes: Multicurrency
`);

const PRICE_LIST = defineProperties(`
  S6: PriceListCodeKey
  s60: Description
  e.PriceBasis: SellingPriceBasedon
`);

const LOCATION = defineProperties(`
  S6: LocationKey
  s60: Name
  e.Status: Status
  e.LocationType: LocationType
  s60: AddressLine1..4
  s30: City StateProvince
  s20: ZipPostalCode
  s30: Country
`);

const CONTACT = defineProperties(`
  S24: ContactCode
  e.Status: Status
  s60: FirstName LastName JobTitle CompanyName
  s30: PhoneNumber MobileNumber FaxNumber
  s100: Email
  t!: DateLastMaintained
`);

/** Tax, common services, inventory and the contacts of 2020 and later. */
export function commonServices(withContacts: boolean): readonly Resource[] {
  const contacts = defineResource('MTContacts', 'Contact', 'GPUDH', ['ContactCode'], CONTACT);
  return [
    defineResource('TXTaxGroups', 'TaxGroup', 'G', ['TaxGroupKey', 'TransactionType'], TAX_GROUP),
    defineResource('TXTaxAuthorities', 'TaxAuthority', 'G', ['TaxAuthorityKey'], TAX_AUTHORITY),
    defineResource(
      'TXTaxRates',
      'TaxRate',
      'G',
      ['TaxAuthority', 'TransactionType', 'BuyerTaxClass'],
      TAX_RATE,
    ),
    defineResource('CSCurrencyCodes', 'CurrencyCode', 'GPUDH', ['CurrencyCodeKey'], CURRENCY),
    defineResource('CSCompanyProfile', 'CompanyProfile', 'GUDH', ['CompanyProfileKey'], COMPANY_PROFILE),
    defineResource('ICPriceListCodes', 'PriceListCode', 'GPUDH', ['PriceListCodeKey'], PRICE_LIST),
    defineResource('ICLocations', 'Location', 'GPUDH', ['LocationKey'], LOCATION),
    ...(withContacts ? [contacts] : []),
  ];
}
