import { describe, expect, it } from 'vitest';
import { createSchema, resourceNamed } from '../schema/schema';
import { parseEntityKey } from './entity-key';

const schema = createSchema({ termsKeyName: 'TermsCode', contacts: true });
const read = (resource: string, text: string) => parseEntityKey(text, resourceNamed(schema, resource));

describe('the key of a record', () => {
  it.each([
    ['ARCustomers', "'1200'", { CustomerNumber: '1200' }],
    ['ARCustomers', '1200', { CustomerNumber: '1200' }],
    ['ARCustomers', "'barmart'", { CustomerNumber: 'BARMART' }],
    ['ARCustomers', "'A,B=C'", { CustomerNumber: 'A,B=C' }],
    ['ARCustomers', "CustomerNumber='O''B'", { CustomerNumber: "O'B" }],
    ['ARShipToLocations', "'1400','MAIN'", { CustomerNumber: '1400', ShipToLocationKey: 'MAIN' }],
    [
      'ARShipToLocations',
      "ShipToLocationKey='MAIN', CustomerNumber='1400'",
      { CustomerNumber: '1400', ShipToLocationKey: 'MAIN' },
    ],
    ['OEOrders', '65', { OrderUniquifier: 65 }],
    ['TXTaxGroups', "'BCTAX','Sales'", { TaxGroupKey: 'BCTAX', TransactionType: 'Sales' }],
  ])('of %s is read from (%s)', (resource, text, expected) => {
    expect(read(resource, text)).toEqual(expected);
  });

  it.each([
    ['too few parts', 'ARShipToLocations', "'1400'"],
    ['too many parts', 'ARCustomers', "'1200','X'"],
    ['a wrong name', 'ARCustomers', "Customer='1200'"],
    ['a name twice', 'ARShipToLocations', "CustomerNumber='1',CustomerNumber='2'"],
    ['an open quote', 'ARCustomers', "'1200"],
    ['text for a number', 'OEOrders', "'ORD1'"],
    ['nothing', 'ARCustomers', ''],
    ['blanks without quotes', 'ARCustomers', 'two words'],
  ])('is refused with %s', (_, resource, text) => {
    expect(() => read(resource, text)).toThrow(expect.objectContaining({ code: 'InvalidEntityKey' }));
  });
});
