import { hasPermission } from '../access';
import { SalesforceError } from '../salesforce-error';
import { createCustomField, readFieldDefinition } from '../schema/custom-field';
import { objectBody, type RestCall, type RestReply } from './call';
import { type Route, route } from './router';

export const TOOLING_ROUTES: readonly Route[] = [route('POST', 'tooling/sobjects/CustomField', create)];

/** Tooling API, CustomField: makes the field; nobody can see it until it is granted. */
function create(call: RestCall): RestReply {
  if (!hasPermission(call.caller, 'customizeApplication')) {
    throw new SalesforceError(403, {
      errorCode: 'INSUFFICIENT_ACCESS',
      message: 'insufficient access rights on entity: CustomField',
    });
  }
  const definition = readFieldDefinition(call.caller.org, objectBody(call.body));
  const row = createCustomField(call.caller.org, definition);
  return { status: 201, body: { id: row.Id, success: true, errors: [], warnings: [], infos: [] } };
}
