import { AppError, toAppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import { textOf } from '../../transport/xml-element';
import type { CompanionResult } from '../contract';
import type { Company } from './company';
import { type CustomerKey, parseKey } from './customer-key';
import { PRIMARY_PREFIX } from './plan-contacts';
import { toRecord, type Values, valuesBelow } from './record';
import { recordOf, updateCustomer } from './update';

const prefixesOf = (values: Values): readonly string[] => [
  ...new Set(Object.keys(values).flatMap((target) => /^Contact\d+\./.exec(target)?.[0] ?? [])),
];

export const hasCompanions = (values: Values): boolean => prefixesOf(values).length > 0;

/** Creates the contacts one after the other, for the service locks the customer; the first becomes the primary one. */
export async function writeContacts(
  company: () => Company,
  customer: ErpCustomerRef,
  values: Values,
): Promise<readonly CompanionResult[]> {
  const results: CompanionResult[] = [];
  for (const prefix of prefixesOf(values)) {
    const own = valuesBelow(values, prefix);
    const error = await failureOf(() => writeContact(company(), customer, own, prefix === PRIMARY_PREFIX));
    results.push({ kind: 'contact', code: own.ContactCode ?? '', name: own.ContactName ?? '', error });
  }
  return results;
}

async function failureOf(task: () => Promise<void>): Promise<CompanionResult['error']> {
  try {
    await task();
    return null;
  } catch (error) {
    return toAppError(error).toJSON();
  }
}

async function writeContact(
  company: Company,
  customer: ErpCustomerRef,
  own: Values,
  primary: boolean,
): Promise<void> {
  const key = parseKey(customer.recordKey || customer.number);
  if (!key) throw new AppError('ERP-NOT-FOUND', { params: { number: customer.number } });
  await createContact(company, key, own);
  if (primary) await makePrimary(company, customer, own.ContactCode ?? '');
}

/** One that is there already is left alone. */
async function createContact(
  company: Company,
  { division, number }: CustomerKey,
  own: Values,
): Promise<void> {
  const record = toRecord('customerContact', { ARDivisionNo: division, CustomerNo: number, ...own });
  try {
    await company.send('CreateCustomerContact', [record]);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ERP-NUMBER-IN-USE') throw error;
  }
}

/** A customer names its primary contact, which has to exist first. One that was chosen in the ERP stays. */
async function makePrimary(company: Company, customer: ErpCustomerRef, code: string): Promise<void> {
  const from = textOf(await recordOf(company, customer), 'ContactCode');
  if (from === '') await updateCustomer(company, customer, [{ target: 'ContactCode', from, to: code }]);
}
