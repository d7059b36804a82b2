import { describe, expect, it } from 'vitest';
import { differingValues, importDifferences } from './import-differences';

const terms = {
  sources: new Map([
    ['street', 'address.line1'],
    ['street2', 'address.line2'],
    ['first', 'contact.firstName'],
    ['last', 'contact.lastName'],
  ]),
  labels: new Map([['phone', 'target_phone']]),
  same: (key: string, left: string, right: string) =>
    key === 'phone' && left.replaceAll(' ', '') === right.replaceAll(' ', ''),
};

describe('what an import changes', () => {
  it('is what differs in the eyes of the CRM, with what stands there and what will', () => {
    const found = importDifferences(
      { name: 'Old', phone: '1 2 3', fax: '9' },
      { name: 'New', phone: '123', fax: '', city: 'Cork' },
      new Set(),
      terms,
    );
    expect(found).toEqual([
      { target: 'name', labelKey: 'name', crm: 'Old', erp: 'New', problem: null },
      { target: 'city', labelKey: 'city', crm: '', erp: 'Cork', problem: null },
    ]);
    expect(differingValues(found)).toEqual({ name: 'New', city: 'Cork' });
  });

  it.each([
    ['a value by itself', { fax: '9' }, { fax: '' }, {}],
    [
      'an address that the ERP does not have',
      { street: '1 Quay', street2: 'B' },
      { street: '', street2: '' },
      {},
    ],
    [
      'a line of an address that it has',
      { street: '1 Quay', street2: 'B' },
      { street: '1 Quay', street2: '' },
      { street2: '' },
    ],
    ['a part of the same person', { first: 'Una', last: 'Byrne' }, { first: '', last: 'Byrne' }, {}],
    [
      'a part of another person',
      { first: 'Una', last: 'Byrne' },
      { first: '', last: 'Daly' },
      { first: '', last: 'Daly' },
    ],
  ])('empties or leaves %s', (_, present, wanted, written) => {
    const found = importDifferences({ ...present }, { ...wanted }, new Set(), terms);
    expect(differingValues(found)).toEqual(written);
  });

  it('never is what belongs to the CRM, nor what the customer does not have', () => {
    const owned = new Set(['phone']);
    expect(importDifferences({ phone: '1', note: 'x' }, { phone: '2' }, owned, terms)).toEqual([]);
  });

  it('is told by the name of the field', () => {
    const [one] = importDifferences({}, { phone: '2' }, new Set(), terms);
    expect(one?.labelKey).toBe('target_phone');
  });
});
