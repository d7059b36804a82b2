import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { refusalAtField } from './refused-value';

const VALUES = { TERMNAME: 'Net 10', CUSTTYPE: 'Retail', CURRENCY: 'EUR', NAME: 'Net 10' };
const refused = (raw: string, code: 'ERP-VALIDATION' | 'ERP-NUMBER-IN-USE' = 'ERP-VALIDATION') =>
  refusalAtField(new AppError(code, { raw, params: { message: raw } }), VALUES);

describe('a refusal', () => {
  it.each([
    "Invalid term 'Net 10' specified.",
    'Invalid term "Net 10"',
    'The term Net 10 is not valid.',
    'There is no term Net 10.',
  ])('stands at the choice that it quotes: %s', (raw) => {
    expect(refused(raw)).toMatchObject({
      code: 'VALUE-NOT-IN-LIST',
      field: 'terms',
      params: { value: 'Net 10', message: raw },
      raw,
    });
  });

  it.each(['Something is wrong.', "Neither 'Net 10' nor 'Retail' is valid.", 'EURO is not enabled.'])(
    'stands at none where it does not say which: %s',
    (raw) => {
      expect(refused(raw)).toMatchObject({ code: 'ERP-VALIDATION', field: '' });
    },
  );

  it('of a number stands at the number', () => {
    expect(refused('Another Customer', 'ERP-NUMBER-IN-USE')).toMatchObject({
      code: 'ERP-NUMBER-IN-USE',
      field: 'customerId',
    });
  });
});
