import { describe, expect, it } from 'vitest';
import { AppError, atField, fromAppErrorJson, toAppError } from './app-error';

describe('AppError', () => {
  const error = new AppError('VALUE-TOO-LONG', { params: { max: '20' }, raw: 'as it came', field: 'NAME' });

  it('survives a message', () => {
    const there = fromAppErrorJson(JSON.parse(JSON.stringify(error)));
    expect(there).toBeInstanceOf(AppError);
    expect(there.toJSON()).toEqual(error.toJSON());
  });

  it('carries no stack and no cause across', () => {
    const caused = new AppError('INTERNAL', { cause: new Error('secret') });
    expect(JSON.stringify(caused)).toBe('{"code":"INTERNAL","params":{},"raw":"","field":""}');
  });

  it('names its texts and who can help', () => {
    expect(error.messageKey).toBe('error_VALUE_TOO_LONG');
    expect(error.remedyKey).toBe('remedy_VALUE_TOO_LONG');
  });

  it('moves to another field without losing anything', () => {
    expect(atField(error, 'CITY').toJSON()).toEqual({ ...error.toJSON(), field: 'CITY' });
  });
});

describe('toAppError', () => {
  it('leaves its own alone', () => {
    const own = new AppError('NET-TIMEOUT');
    expect(toAppError(own)).toBe(own);
  });

  it('calls anything else a defect', () => {
    expect(toAppError(new TypeError('x is not a function'))).toMatchObject({
      code: 'INTERNAL',
      raw: 'TypeError: x is not a function',
    });
    expect(toAppError('thrown text').raw).toBe('thrown text');
    expect(toAppError(undefined).code).toBe('INTERNAL');
  });
});
