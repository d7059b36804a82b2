import { describe, expect, it } from 'vitest';
import { failureOfFault, failureOfPage } from './faults';
import { masFault } from './mas-fault.fixture';

describe('faults of the service', () => {
  it('do not repeat a secret that they quote', () => {
    const text = 'There was an error deserializing the value p4ss-Word of Password.';
    const failure = failureOfFault(masFault('Server', text), 'GetCustomer', ['p4ss-Word']);
    expect(JSON.stringify(failure)).not.toContain('p4ss-Word');
    expect(failure.params.message).toContain('an error deserializing');
  });

  it.each([
    ['CI_NoKey', 'No record.', 'ERP-NOT-FOUND', ''],
    ['WS_AlreadyExists', 'In use.', 'ERP-NUMBER-IN-USE', 'customerNo'],
    [
      'CI_NOF',
      'Could not set AR_Customer_bus column TermsCode to 99. Not on file.',
      'VALUE-NOT-IN-LIST',
      'terms',
    ],
    [
      'CI_NOF',
      'Could not set AR_Customer_bus column SalespersonNo$: Not on file.',
      'VALUE-NOT-IN-LIST',
      'salesperson',
    ],
    ['CI_NOF', 'Could not set column CountryCode to XXX. Not on file.', 'ERP-VALIDATION', 'CountryCode'],
    [
      'CI_NOF',
      'Could not set AR_Customer_bus column ZipCode to 99999. Not on file.',
      'VALUE-POST-CODE-UNKNOWN',
      'ZipCode',
    ],
    ['CI_CharLength', 'column CustomerName is greater than 30', 'ERP-VALIDATION', 'CustomerName'],
    [
      'Server',
      'Could not set column BillToDivisionNo: the company does not use it.',
      'ERP-VALIDATION',
      'BillToDivisionNo',
    ],
    [
      'CI_NOF',
      'column CustomerName to Company not known to user Password Ltd.',
      'ERP-VALIDATION',
      'CustomerName',
    ],
    ['Server', 'No Access to Customer Maintenance.', 'ERP-PERMISSION', ''],
    ['Server', 'The user or the password does not match.', 'ERP-SIGN-IN', ''],
    ['Server', 'The user is not enabled for web services.', 'ERP-SIGN-IN', ''],
    ['Server', 'The company ABC is not enabled for web services.', 'ERP-COMPANY', ''],
    ['Server', 'An exception occurred.', 'NET-SERVER', ''],
    ['ActionNotSupported', 'The message cannot be processed.', 'ERP-INTERFACE', ''],
    ['Server', 'Something else.', 'ERP-REFUSED', ''],
  ] as const)('%s: %s', (code, text, expected, field) => {
    const failure = failureOfFault(masFault(code, text), 'CreateCustomer');
    expect([failure.code, failure.field]).toEqual([expected, field]);
    expect(failure.raw).toContain(text);
  });

  it('name the post code that is not on file', () => {
    const text = 'Could not set AR_Customer_bus column ZipCode to V6B 1A1. The value is not on file.';
    expect(failureOfFault(masFault('CI_NOF', text), 'x').params.value).toBe('V6B 1A1');
  });
});

describe('pages of the web server', () => {
  const page = (status: number, headers = {}) => ({
    status,
    headers,
    body: '<html><title>No &amp; no</title></html>',
  });

  it.each([
    [401, { 'www-authenticate': 'Negotiate, NTLM' }, 'ERP-WINDOWS-SIGN-IN'],
    [401, { 'www-authenticate': 'Basic realm="x", NTLM' }, 'ERP-SIGN-IN'],
    [404, {}, 'ERP-ADDRESS'],
    [408, {}, 'NET-TIMEOUT'],
    [500, {}, 'NET-SERVER'],
    [503, {}, 'NET-SERVER'],
    [200, {}, 'NET-UNREADABLE'],
  ] as const)('%i %j: %s', (status, headers, code) => {
    const failure = failureOfPage(page(status, headers), 'https://erp.example/x', 0);
    expect([failure.code, failure.raw]).toEqual([code, `HTTP ${status} No &amp; no`]);
  });
});
