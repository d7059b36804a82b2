import { describe, expect, it } from 'vitest';
import { assignedValue } from './assigned-value';

describe('assignedValue', () => {
  const asked = { ARDivisionNo: '01', CustomerName: 'Harbour Tools Ltd' };

  it('is the number alone, without the division that people name with it', () => {
    expect(assignedValue(asked, { ...asked, CustomerNo: '0000452' })).toBe('0000452');
    expect(assignedValue({ ...asked, CustomerNo: '' }, { ...asked, CustomerNo: '0000452' })).toBe('0000452');
  });

  it('is nothing where the number was typed', () => {
    expect(assignedValue({ ...asked, CustomerNo: 'HARB' }, { ...asked, CustomerNo: 'HARB' })).toBe('');
  });
});
