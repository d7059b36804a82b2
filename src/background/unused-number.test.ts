import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import type { PromotionIntent } from '../core/promotion-intent';
import { unusedNumber } from './unused-number';

const ASKED = { ARDivisionNo: '01', CustomerName: 'Harbour Tools Ltd' };
const ended = (CustomerNo: string, change: Partial<PromotionIntent> = {}) => ({
  state: 'rejected' as const,
  values: { ...ASKED, CustomerNo },
  error: new AppError('ERP-VALIDATION').toJSON(),
  ...change,
});

describe('unusedNumber', () => {
  it('is the number alone, without the division that people name with it', () => {
    expect(unusedNumber(ASKED, ended('0000452'))).toBe('0000452');
    expect(unusedNumber({ ...ASKED, CustomerNo: '' }, ended('0000452'))).toBe('0000452');
  });

  it('is nothing where the number was typed, or the customer may exist', () => {
    expect(unusedNumber({ ...ASKED, CustomerNo: 'HARB' }, ended('HARB'))).toBe('');
    expect(unusedNumber(ASKED, ended('0000452', { state: 'uncertain' }))).toBe('');
    expect(unusedNumber(ASKED, ended('0000452', { state: 'done', error: null }))).toBe('');
  });

  it('is nothing where another customer has the number: the next one is free', () => {
    const error = new AppError('ERP-NUMBER-IN-USE').toJSON();
    expect(unusedNumber(ASKED, ended('0000452', { error }))).toBe('');
  });
});
