import { AppError, atField, toAppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import { textIn } from '../../transport/odata';
import type { CreateRequest } from '../contract';
import { integrationKeyFieldOf } from './connection-settings';
import { CUSTOMERS } from './customer';
import { NUMBER_FIELD } from './form-fields';
import { customerPayload } from './payload';
import { refusalAtField } from './refused-value';
import { lookUpCreate } from './trace';
import type { WebApi } from './web-api';

/**
 * Sends the customer once. A number that is taken is somebody else's, unless what stands there is this very request: the
 * browser itself repeats a request on a connection that died before the first byte of an answer.
 * @throws AppError `ERP-UNCERTAIN` when it is not known whether the customer was created; any other code means it was not
 */
export async function createCustomer(api: WebApi, request: CreateRequest): Promise<ErpCustomerRef> {
  const number = request.values.CustomerNumber ?? '';
  if (number === '') throw new AppError('ERP-NUMBER-NEEDED', { field: NUMBER_FIELD });
  try {
    const stored = await api.post(CUSTOMERS, payloadOf(api, request));
    const kept = textIn(stored, 'CustomerNumber');
    // A good answer that is no customer is somebody else's.
    if (kept === '') throw new AppError('ERP-UNCERTAIN');
    return { recordKey: kept, number: kept };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'ERP-NUMBER-IN-USE') throw await taken(api, request, error);
    throw refusalAtField(error, request.values);
  }
}

function payloadOf(api: WebApi, { intentId, values }: CreateRequest) {
  const field = integrationKeyFieldOf(api.ports.connection);
  const key =
    field === '' ? {} : { CustomerOptionalFieldValues: [{ OptionalField: field, Value: intentId }] };
  return { ...customerPayload(values), ...key };
}

async function taken(api: WebApi, request: CreateRequest, error: AppError): Promise<AppError> {
  const extras = { params: error.params, raw: error.raw, cause: error };
  try {
    const { certain } = await lookUpCreate(api, { ...request, sentAt: api.ports.clock.now() });
    return certain ? new AppError('ERP-UNCERTAIN', extras) : atField(error, NUMBER_FIELD);
  } catch {
    // Whose it is could not be found out.
    return new AppError('ERP-UNCERTAIN', extras);
  }
}
