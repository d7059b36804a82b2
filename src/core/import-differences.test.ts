import { describe, expect, it } from 'vitest';
import { differingValues, importDifferences } from './import-differences';

const terms = {
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
      { target: 'fax', labelKey: 'fax', crm: '9', erp: '', problem: null },
      { target: 'city', labelKey: 'city', crm: '', erp: 'Cork', problem: null },
    ]);
    expect(differingValues(found)).toEqual({ name: 'New', fax: '', city: 'Cork' });
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
