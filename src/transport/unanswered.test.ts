import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { mayHaveArrived, unanswered } from './unanswered';

describe('unanswered', () => {
  it.each([
    ['net::ERR_CERT_AUTHORITY_INVALID', 'NET-CERTIFICATE'],
    ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'NET-CERTIFICATE'],
    ['net::ERR_NAME_NOT_RESOLVED', 'NET-NAME'],
    ['NS_ERROR_UNKNOWN_HOST', 'NET-NAME'],
    ['net::ERR_CONNECTION_REFUSED', 'NET-REFUSED'],
    ['net::ERR_CONNECTION_RESET', 'NET-UNREACHABLE'],
    ['Failed to fetch', 'NET-UNREACHABLE'],
  ])('%s is %s, and the cause is named', (cause, code) => {
    expect(unanswered('erp01', cause, null)).toMatchObject({ code, params: { host: 'erp01', cause } });
  });
});

describe('mayHaveArrived', () => {
  it.each(['NET-UNREACHABLE', 'NET-TIMEOUT', 'NET-REFUSED', 'NET-CERTIFICATE', 'NET-TOO-LARGE'] as const)(
    '%s leaves it open',
    (code) => expect(mayHaveArrived(new AppError(code))).toBe(true),
  );
  it.each([
    'NET-HOST-REFUSED',
    'NET-PLAIN-HTTP',
    'PERMISSION-MISSING',
    'NET-THROTTLED',
    'ERP-VALIDATION',
  ] as const)('%s was never sent, or was answered', (code) =>
    expect(mayHaveArrived(new AppError(code))).toBe(false),
  );
});
