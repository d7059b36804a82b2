import { describe, expect, it } from 'vitest';
import type { FieldDifference } from '../../core/field-difference';
import { changeOf, stillChosen } from './field-choice';

const difference: FieldDifference = { target: 'NAME', labelKey: 'x', crm: 'New', erp: 'Old', problem: null };
const problem = { code: 'VALUE-TOO-LONG', params: {}, raw: '', field: 'NAME' } as const;

describe('stillChosen', () => {
  it.each<[string, readonly FieldDifference[], boolean]>([
    ['the same values', [difference], true],
    ['another value in the ERP', [{ ...difference, erp: 'Older' }], false],
    ['another value in the CRM', [{ ...difference, crm: 'Newer' }], false],
    ['a value that cannot be sent any more', [{ ...difference, problem }], false],
    ['no difference any more', [], false],
  ])('holds for the values it was made on only: %s', (_case, now, kept) => {
    expect(stillChosen([changeOf(difference)], now)).toHaveLength(kept ? 1 : 0);
  });
});
