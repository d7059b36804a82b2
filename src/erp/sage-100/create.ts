import { AppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import { mayHaveArrived } from '../../transport/unanswered';
import type { XmlElement } from '../../transport/xml-element';
import type { CreateRequest } from '../contract';
import { type Company, findRecord } from './company';
import { type CustomerKey, formatKey } from './customer-key';
import { withPostCode } from './faults';
import { NUMBER_FIELD } from './form-fields';
import { ownValues, summaryOfRecord, toRecord, type Values } from './record';
import { isAsSent, keyOfValues } from './trace';

/**
 * The values with the next number where they have none: it is used up by asking, whatever becomes of the customer.
 * @throws AppError `ERP-NUMBER-NEEDED` where Sage 100 gives none
 */
export async function assignNumber(company: Company, values: Values): Promise<Values> {
  if (values.CustomerNo) return values;
  const number = await nextNumber(company);
  if (number === '') throw new AppError('ERP-NUMBER-NEEDED', { field: NUMBER_FIELD });
  return { ...values, CustomerNo: number };
}

async function nextNumber(company: Company): Promise<string> {
  try {
    return (await company.send('GetNextCustomerNo')).text.trim();
  } catch (error) {
    const refused = error instanceof AppError && /^ERP-(?:REFUSED|VALIDATION|NOT-FOUND)$/.test(error.code);
    if (refused)
      throw new AppError('ERP-NUMBER-NEEDED', { field: NUMBER_FIELD, raw: error.raw, cause: error });
    throw error;
  }
}

/**
 * Sends the create once, then reads the customer to have its key as it was stored.
 * @throws AppError `ERP-UNCERTAIN` when it is not known whether the customer was created; any other code means it was not
 */
export async function createCustomer(company: Company, { values }: CreateRequest): Promise<ErpCustomerRef> {
  const sent = ownValues(values);
  await company.prepare();
  try {
    await company.send('CreateCustomer', [toRecord('customer', sent)]);
  } catch (error) {
    throw await judged(company, sent, error);
  }
  return confirmed(company, sent);
}

/**
 * The answer was empty: the customer is there, under the key that was sent, if it cannot be read now. Where it can be read
 * that there is none, it was not the service who answered.
 */
async function confirmed(company: Company, sent: Values): Promise<ErpCustomerRef> {
  const record = await readQuietly(company, sent);
  if (record === null) throw new AppError('ERP-UNCERTAIN');
  const { recordKey, number } = record === 'unknown' ? refOf(keyOfValues(sent)) : summaryOfRecord(record);
  return { recordKey, number };
}

const refOf = (key: CustomerKey): ErpCustomerRef => ({ recordKey: formatKey(key), number: formatKey(key) });

/**
 * What a failed create means. The browser repeats a request by itself when a kept connection dies before the first byte, so
 * that *in use already* may be about our own customer.
 */
async function judged(company: Company, sent: Values, error: unknown): Promise<unknown> {
  if (!(error instanceof AppError)) return error;
  const known = { params: error.params, raw: error.raw, cause: error };
  if (error.code === 'ERP-NUMBER-IN-USE') {
    const record = await readQuietly(company, sent);
    if (record === 'unknown' || (record && isAsSent(record, sent)))
      return new AppError('ERP-UNCERTAIN', known);
    return error;
  }
  if (error.code === 'VALUE-POST-CODE-UNKNOWN') return withPostCode(error, sent.ZipCode);
  return mayHaveArrived(error) ? new AppError('ERP-UNCERTAIN', known) : error;
}

async function readQuietly(company: Company, sent: Values): Promise<XmlElement | null | 'unknown'> {
  try {
    return await findRecord(company, keyOfValues(sent));
  } catch {
    return 'unknown';
  }
}
