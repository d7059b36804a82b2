import { describe, expect, it } from 'vitest';
import { account, address, contact } from '../../core/test/crm-account';
import type { PlanInput } from '../contract';
import { compareCustomer, sameToIntacct } from './compare';

const GALWAY = address({ lines: ['Dock Road 4'], city: 'Galway', country: 'Ireland' });
const SLIGO = address({ lines: ['Yard 1'], city: 'Sligo', country: 'Ireland' });
const INPUT: PlanInput = {
  account: account({ billing: GALWAY, shipping: SLIGO, contacts: [contact({ phone: '22' })] }),
  form: { billTo: 'billing', shipTo: 'shipping', primaryContact: '0035', terms: 'Net 60' },
  defaulted: [],
  mapping: {},
  lists: [],
  connection: {},
};
const OWN = {
  'DISPLAYCONTACT.CONTACTNAME': 'Harbour Trading(CN-41)',
  'CONTACTINFO.CONTACTNAME': 'Ines Vogel (0035)',
  'SHIPTO.CONTACTNAME': 'Yard',
};
const problems = (current: Readonly<Record<string, string>>) =>
  compareCustomer(INPUT, current).map(({ target, problem }) => [target, problem?.code ?? null]);

describe('a difference', () => {
  it('of a contact that is a record of its own can be sent', () => {
    const current = { ...OWN, 'CONTACTINFO.PHONE1': '2', 'SHIPTO.MAILADDRESS.CITY': 'Cong' };
    expect(problems(current)).toEqual([
      ['CONTACTINFO.PHONE1', null],
      ['SHIPTO.MAILADDRESS.CITY', null],
    ]);
  });

  it('of a contact that others use too, or that is none, is said not to be offered', () => {
    const current = {
      ...OWN,
      'CONTACTINFO.CONTACTNAME': OWN['DISPLAYCONTACT.CONTACTNAME'],
      'SHIPTO.CONTACTNAME': '',
      'CONTACTINFO.PHONE1': '2',
      'SHIPTO.MAILADDRESS.CITY': '',
      'DISPLAYCONTACT.MAILADDRESS.CITY': 'Cong',
    };
    expect(problems(current)).toEqual([
      ['DISPLAYCONTACT.MAILADDRESS.CITY', null],
      ['CONTACTINFO.PHONE1', 'ERP-NOT-OFFERED'],
      ['SHIPTO.MAILADDRESS.CITY', 'ERP-NOT-OFFERED'],
    ]);
  });

  it('is none of what the form chooses, nor of the names that contacts are found by', () => {
    const current = { ...OWN, TERMNAME: 'Net 30', 'CONTACTINFO.CONTACTNAME': 'Somebody else' };
    expect(problems(current)).toEqual([]);
  });

  it.each([
    ['DISPLAYCONTACT.PHONE1', '+353 91 555', '0035391555', true],
    ['CONTACTINFO.CELLPHONE', '1', '2', false],
    ['DISPLAYCONTACT.EMAIL1', 'A@b.example', 'a@B.example', true],
    ['DISPLAYCONTACT.URL1', 'https://B.example', 'https://b.example', true],
    ['CREDITLIMIT', '25000', '25000.00', true],
    ['CREDITLIMIT', '25000', '2500', false],
    ['COMMENTS', 'one\ntwo', 'one\r\ntwo', true],
    ['NAME', 'Quay', 'QUAY', false],
  ])('of %s between %j and %j is none: %s', (target, left, right, same) => {
    expect(sameToIntacct(target, left, right)).toBe(same);
  });
});
