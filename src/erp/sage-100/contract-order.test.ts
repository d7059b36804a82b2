import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, type XmlElement } from '../../transport/xml-element';
import { arrangeEntry } from './contract-order';

const MAS = 'http://mas90.sage.com/ws';
const DATA = `${MAS}/data`;
const NONE = { types: {} };

const names = (of: XmlElement | undefined): readonly string[] => of?.children.map(({ name }) => name) ?? [];
const record = (members: readonly string[]): XmlElement =>
  element('UpdateCustomer', [
    element(
      'customer',
      members.map((name) => element(name, name)),
    ),
    element('companyCode', 'ABC'),
    element('logon', [element('Username', 'u'), element('Password', 'p')]),
  ]);

const MEMBERS = ['OtherFields', 'ARDivisionNo', 'SalesPersonNo2', 'SalespersonNo', 'ZipCode', 'City'];

describe('the order on the wire', () => {
  it('has the password before the user name and the base class first where no description was read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(MEMBERS), (members) => {
        const [logon, company, customer] = arrangeEntry(record(members), MAS, NONE).children;
        expect([logon?.name, company?.name, customer?.name]).toEqual(['logon', 'companyCode', 'customer']);
        expect(names(logon)).toEqual(['Password', 'Username']);
        const expected = members.filter((name) => name !== 'OtherFields').sort();
        expect(names(customer)).toEqual([...members.filter((name) => name === 'OtherFields'), ...expected]);
      }),
    );
  });

  it('sorts capital letters before small ones, as the serializer does', () => {
    const [, , customer] = arrangeEntry(record(['SalespersonNo', 'SalesPersonNo2']), MAS, NONE).children;
    expect(names(customer)).toEqual(['SalesPersonNo2', 'SalespersonNo']);
  });

  it('is the contract’s where it was read, in its namespaces', () => {
    const member = (name: string, namespace: string, type = 'string') => ({ name, namespace, type });
    const types = {
      UpdateCustomer: [
        member('logon', MAS, 'Logon'),
        member('companyCode', MAS),
        member('customer', MAS, 'Customer'),
      ],
      Logon: [member('Username', DATA), member('Password', DATA)],
      Customer: [member('ZipCode', DATA), member('City', DATA), member('ARDivisionNo', MAS)],
    };
    const entry = arrangeEntry(record(['ARDivisionNo', 'City', 'ZipCode']), MAS, { types });
    const [logon, , customer] = entry.children;
    expect(entry.attributes).toEqual({ xmlns: MAS });
    expect(names(logon)).toEqual(['Username', 'Password']);
    expect(customer?.children.map(({ name, attributes }) => [name, attributes.xmlns])).toEqual([
      ['ZipCode', DATA],
      ['City', DATA],
      ['ARDivisionNo', undefined],
    ]);
  });

  it('leaves what it does not know behind what it stood behind', () => {
    const types = {
      UpdateCustomer: [{ name: 'customer', namespace: MAS, type: 'Customer' }],
      Customer: ['A', 'C'].map((name) => ({ name, namespace: MAS, type: '' })),
    };
    const entry = element('UpdateCustomer', [
      element(
        'customer',
        ['A', 'New', 'C'].map((name) => element(name)),
      ),
    ]);
    expect(names(arrangeEntry(entry, MAS, { types }).children[0])).toEqual(['A', 'New', 'C']);
  });
});
