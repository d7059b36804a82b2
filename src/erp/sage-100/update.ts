import { AppError } from '../../core/app-error';
import { assertUnchanged } from '../../core/compare-values';
import type { ErpCustomerRef } from '../../core/erp-customer';
import type { FieldChange } from '../../core/field-difference';
import { textOf, type XmlElement } from '../../transport/xml-element';
import { type Company, findRecord } from './company';
import { type CustomerKey, parseKey, readingsOf } from './customer-key';
import { withPostCode } from './faults';
import { changedRecord, keyIn, type Values, valuesOfRecord } from './record';
import { isChangeable } from './targets';
import { isAsSent } from './trace';

/** The record of a link; by number alone the first reading of it that exists. @throws AppError `ERP-NOT-FOUND` */
export async function recordOf(company: Company, ref: ErpCustomerRef): Promise<XmlElement> {
  for (const key of keysOf(ref)) {
    const record = await findRecord(company, key);
    if (record) return record;
  }
  throw notFound(ref);
}

function keysOf({ recordKey, number }: ErpCustomerRef): readonly CustomerKey[] {
  const key = parseKey(recordKey);
  return key ? [key] : readingsOf(number, '');
}

/** The key of the one customer that a link means; where a number alone may be read in several ways, that of its record. */
export async function keyOfLink(
  ref: ErpCustomerRef,
  record: () => Promise<XmlElement>,
): Promise<CustomerKey> {
  const [key, ...others] = keysOf(ref);
  if (key && others.length === 0) return key;
  const found = await record();
  return keyIn((column) => textOf(found, column));
}

const notFound = ({ recordKey, number }: ErpCustomerRef): AppError =>
  new AppError('ERP-NOT-FOUND', { params: { number: number || recordKey } });

/** See `ErpConnector.readValues`; trimmed, as they are compared and shown. */
export async function readValues(company: Company, ref: ErpCustomerRef): Promise<Values> {
  return trimmedValues(await recordOf(company, ref));
}

const trimmedValues = (record: XmlElement): Values =>
  Object.fromEntries(Object.entries(valuesOfRecord(record)).map(([member, value]) => [member, value.trim()]));

/**
 * Changes members of the customer. The service takes whole records only and clears what is left out, so the record is read
 * and goes back with nothing else changed.
 * @throws AppError `ERP-CHANGED` at the first value that no longer is what it was
 */
export async function updateCustomer(
  company: Company,
  ref: ErpCustomerRef,
  changes: readonly FieldChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const foreign = changes.find(({ target }) => !isChangeable(target));
  if (foreign) throw new AppError('ERP-NOT-OFFERED', { field: foreign.target });
  const record = await recordOf(company, ref);
  assertUnchanged(changes, trimmedValues(record));
  const wanted = Object.fromEntries(changes.map(({ target, to }) => [target, to]));
  try {
    await company.send('UpdateCustomer', [changedRecord('customer', record, wanted)]);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'VALUE-POST-CODE-UNKNOWN') throw withPostCode(error, wanted.ZipCode);
    if (!error.code.startsWith('NET-') || !(await holds(company, ref, wanted))) throw error;
  }
}

/** Whether a change whose answer was lost was made. */
async function holds(company: Company, ref: ErpCustomerRef, wanted: Values): Promise<boolean> {
  try {
    return isAsSent(await recordOf(company, ref), wanted);
  } catch {
    return false;
  }
}
