import { describe, expect, it } from 'vitest';
import { salesforceError } from './errors';

const rest = (errorCode: string, message = '', fields: string[] = []) => [{ errorCode, message, fields }];

describe('what Salesforce refuses', () => {
  it.each([
    [401, rest('INVALID_SESSION_ID', 'Session expired or invalid'), 'CRM-SIGNED-OUT'],
    [
      401,
      rest('INVALID_SESSION_ID', 'This session is not valid for use with the REST API'),
      'CRM-API-DISABLED',
    ],
    [401, rest('INVALID_SESSION_ID', 'Connected app is not attached to Agent'), 'CRM-APP-BLOCKED'],
    [403, rest('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), 'CRM-LIMIT'],
    [403, rest('API_DISABLED_FOR_ORG'), 'CRM-API-DISABLED'],
    [403, rest('INSUFFICIENT_ACCESS'), 'CRM-NO-ACCESS'],
    [400, rest('INSUFFICIENT_ACCESS_OR_READONLY'), 'CRM-NO-ACCESS'],
    [
      400,
      rest('INVALID_FIELD', "No such column 'ERP_Customer_No__c' on sobject of type Account"),
      'CRM-FIELDS-MISSING',
    ],
    [400, rest('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]', ['Name']), 'CRM-VALIDATION'],
    [400, rest('DUPLICATES_DETECTED', 'Looks like a duplicate'), 'CRM-DUPLICATE-RULE'],
    [400, rest('UNABLE_TO_LOCK_ROW'), 'CRM-RECORD-LOCKED'],
    [400, rest('MALFORMED_QUERY'), 'INTERNAL'],
    [404, rest('NOT_FOUND', 'The requested resource does not exist'), 'CRM-RECORD-GONE'],
    [404, rest('ENTITY_IS_DELETED', 'entity is deleted'), 'CRM-RECORD-GONE'],
    [412, rest('PRECONDITION_FAILED'), 'CRM-CHANGED'],
    [412, undefined, 'CRM-CHANGED'],
    [428, rest('PRECONDITION_REQUIRED'), 'CRM-CHANGED'],
    [420, undefined, 'CRM-NOT-CONNECTED'],
    [429, undefined, 'NET-THROTTLED'],
    [500, rest('UNKNOWN_EXCEPTION'), 'NET-SERVER'],
    [503, undefined, 'NET-SERVER'],
    [400, undefined, 'NET-UNREADABLE'],
    [400, rest('SOMETHING_NEW'), 'CRM-REFUSED'],
  ])('%i %j is %s', (status, body, code) => {
    expect(salesforceError(status, body).code).toBe(code);
  });

  it('names the field, wherever it stands', () => {
    const listed = rest('INVALID_FIELD_FOR_INSERT_UPDATE', '', ['ERP_External_UID__c']);
    const inText = rest(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Unable to create/update fields: ERP_External_UID__c. Please check the security settings of this field.',
    );
    for (const body of [listed, inText]) {
      const error = salesforceError(400, body);
      expect(error.code).toBe('CRM-FIELDS-READ-ONLY');
      expect(error.params.field).toBe('ERP_External_UID__c');
    }
    const missing = salesforceError(400, rest('INVALID_FIELD', "No such column 'X__c' on entity 'Account'."));
    expect(missing.params.field).toBe('X__c');
  });

  it("keeps an administrator's own words and shows them at the field", () => {
    const error = salesforceError(
      400,
      rest('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Tax id needed', ['Tax__c']),
    );
    expect(error).toMatchObject({
      code: 'CRM-VALIDATION',
      field: 'Tax__c',
      params: { message: 'Tax id needed' },
    });
  });

  it('says which record holds a value already', () => {
    const text =
      'duplicate value found: ERP_Integration_Key__c duplicates value on record with id: 0019000000B98de';
    expect(salesforceError(400, rest('DUPLICATE_VALUE', text))).toMatchObject({
      code: 'CRM-DUPLICATE-VALUE',
      params: { recordId: '0019000000B98de', field: 'ERP_Integration_Key__c' },
    });
  });

  it('looks past those who only stood by', () => {
    const body = [
      { errorCode: 'PROCESSING_HALTED', message: 'The transaction was rolled back' },
      { statusCode: 'STRING_TOO_LONG', message: 'too long', fields: ['Name'] },
    ];
    expect(salesforceError(400, body)).toMatchObject({ code: 'CRM-VALIDATION', params: { field: 'Name' } });
  });
});
