import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { HttpResponse } from '../../transport/http-port';
import { answerWith, authFailure, controlFailure, errorXml, failure, http, success } from './gateway.fixture';
import { readResponse } from './response';

const codeOf = (response: HttpResponse): string => {
  try {
    readResponse(response, 0);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

const functionCode = (errorno: string, text: string): string => {
  const [result] = readResponse(answerWith(failure(errorXml(errorno, text))), 0).results;
  return result && !result.ok ? result.error.code : 'read';
};

const HTML = '<!doctype html><html><body><div class="cf-error-details">x</div></body></html>';

describe('failure above the functions', () => {
  it.each([
    [
      'bad sender',
      controlFailure(errorXml('XL03000006', 'Incorrect Intacct XML Partner ID or password.')),
      'ERP-SENDER',
    ],
    [
      'unknown company',
      http(400, controlFailure(errorXml('GW-0011', 'Invalid Request [Request ID: 1]')).body),
      'ERP-COMPANY',
    ],
    [
      'front gateway sign-in',
      http(401, controlFailure(errorXml('XMLGW_JPP0002', 'Sign-in information is incorrect.')).body),
      'ERP-SIGN-IN',
    ],
    [
      'expired demo',
      controlFailure(errorXml('PL04000055', 'This company is a demo company and has expired.')),
      'ERP-COMPANY',
    ],
    [
      'our own bad XML',
      controlFailure(errorXml('XL03000003', 'XML Parse schema error: Fatal Error 76')),
      'INTERNAL',
    ],
    ['rate limit in 200', controlFailure(errorXml('', 'API rate limit exceeded')), 'NET-THROTTLED'],
    ['gateway trouble', controlFailure(errorXml('GW-0001', 'Unable to process request')), 'NET-SERVER'],
    ['maintenance', controlFailure(errorXml('X', 'Please Try Again Later')), 'ERP-MAINTENANCE'],
    ['unknown control failure', controlFailure(errorXml('XL99', 'Something new')), 'ERP-REFUSED'],
    ['no error at all', controlFailure(), 'ERP-REFUSED'],
    ['bad password', authFailure(errorXml('XL03000006', 'Sign-in information is incorrect')), 'ERP-SIGN-IN'],
    ['unknown sign-in failure', authFailure(errorXml('XL1', 'Who knows')), 'ERP-SIGN-IN'],
    ['ended session', authFailure(errorXml('XL03000006', 'Invalid session abc')), 'ERP-SESSION'],
    [
      'foreign sender',
      authFailure(
        errorXml(
          'XL03000006',
          "The sender ID 'x' is not authorized to make Web Services requests to company ID 'y'.",
        ),
      ),
      'ERP-SENDER-NOT-AUTHORISED',
    ],
    ['unknown entity', authFailure(errorXml('XL03000006', 'The location ZZ is not valid')), 'ERP-ENTITY'],
    ['throttled', http(429, ''), 'NET-THROTTLED'],
    ['edge page', http(524, HTML), 'NET-SERVER'],
    ['edge page in 200', http(200, HTML), 'NET-SERVER'],
    ['rate limit page in 200', http(200, 'API rate limit exceeded'), 'NET-THROTTLED'],
    ['blocked', http(403, '<html><br></html>'), 'ERP-REFUSED'],
    ['request timeout', http(408, ''), 'NET-UNREADABLE'],
    ['empty 200', http(200, ''), 'NET-UNREADABLE'],
    ['another XML', http(200, '<html><body/></html>'), 'NET-UNREADABLE'],
    [
      'no operation',
      http(200, '<response><control><status>success</status></control></response>'),
      'NET-UNREADABLE',
    ],
    ['cut answer', http(200, answerWith(success('')).body.slice(0, -20)), 'NET-UNREADABLE'],
  ])('%s', (_, response, code) => {
    expect(codeOf(response)).toBe(code);
  });

  it('keeps the session id out of what is shown and kept', () => {
    const thrown = expect(() =>
      readResponse(authFailure(errorXml('XL03000006', 'Invalid session Xq3-secret')), 0),
    );
    thrown.toThrow(expect.objectContaining({ raw: expect.not.stringContaining('Xq3') }));
  });
});

describe('failure of a function', () => {
  it.each([
    [
      'PL04000005',
      'You do not have permission for API operation READ_BY_QUERY on objects of type customer',
      'ERP-PERMISSION',
    ],
    ['Query Failed', 'Object definition SODOCUMENT not found', 'ERP-FEATURE-ABSENT'],
    ['WS', 'Not known', 'ERP-FEATURE-ABSENT'],
    ['BL34000061', 'Another Customer with the given value(s) N-1  already exists', 'ERP-NUMBER-IN-USE'],
    ['BL34000061', 'Another Contact with the given value(s) Ines  already exists', 'ERP-CONTACT-IN-USE'],
    ['BL03000018', 'Required field Customer ID is missing.', 'ERP-NUMBER-NEEDED'],
    ['BL01001973', 'You must specify a customer ID', 'ERP-NUMBER-NEEDED'],
    ['BL03000018', 'Illegal format for Contactversion : Primary Email Address @x.example', 'ERP-VALIDATION'],
    ['XL03000010', "A function with the control ID 'x' has already been processed.", 'ERP-UNCERTAIN'],
    ['BL1', 'Duplicate control id', 'ERP-UNCERTAIN'],
    ['XL1', 'The Service is Temporarily Off-line', 'ERP-MAINTENANCE'],
    ['', 'Something new', 'ERP-REFUSED'],
  ])('%s %s', (errorno, text, code) => {
    expect(functionCode(errorno, text)).toBe(code);
  });

  it('shows the innermost cause without the support id, and keeps everything', () => {
    const answer = answerWith(
      failure(
        errorXml(
          'BL34000061',
          'Another Customer with the given value(s) N-1  already exists [Support ID: Ab1cD%7EX]',
        ),
        errorXml('BL01001973', 'Could not create Customer record!'),
      ),
    );
    const [result] = readResponse(answer, 0).results;
    expect(result).toMatchObject({
      ok: false,
      error: {
        params: { message: 'Another Customer with the given value(s) N-1 already exists.' },
        raw: expect.stringMatching(/Support ID: Ab1cD[\s\S]*Could not create/),
      },
    });
  });

  it('looks through wrappers for the cause', () => {
    const wrapped = failure(
      errorXml(
        'XL03000009',
        'The entire transaction in this operation has been rolled back due to an error.',
      ),
      errorXml('PL04000005', 'You do not have permission for API operation CREATE'),
    );
    const [result] = readResponse(answerWith(wrapped), 0).results;
    expect(result).toMatchObject({ ok: false, error: { code: 'ERP-PERMISSION' } });
  });

  it.each([
    ['DL02000001', 'There was an error processing the request.'],
    ['Invalid fields list FAX9', ''],
  ])('tells that fields were refused: %s', (errorno, text) => {
    const [result] = readResponse(answerWith(failure(errorXml(errorno, text))), 0).results;
    expect(result).toMatchObject({ ok: false, fieldsRefused: true });
  });
});

describe('answer', () => {
  it('takes the life of the session from the gateway clock', () => {
    expect(readResponse(answerWith(), 0).sessionLifeMs).toBe(2 * 3_600_000);
  });

  it('does not need the times', () => {
    const { body } = answerWith();
    const without = body.replace(/<session(timestamp|timeout)>.*?<\/session\1>/g, '');
    expect(readResponse(http(200, without), 0).sessionLifeMs).toBeNull();
  });
});
