import { FunctionFailure, invalid, wrapper } from '../errors';
import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';
import type { WriteContext } from './write-context';

const DOCUMENTS = ['ARINVOICE', 'ARPYMT', 'ARADJUSTMENT', 'ARADVANCE'];
const CONTACT_KEYS = ['DISPLAYCONTACTKEY', 'CONTACTKEY', 'BILLTOKEY', 'SHIPTOKEY'];

/** Deletes by record number. A customer takes its display contact along; one with documents stays. */
export function deleteRecord(definition: ObjectSchema, recordNo: number, context: WriteContext): void {
  const table = context.database.table(definition.name);
  const row = table.get(recordNo);
  const noun = definition.label.toLowerCase();
  if (!row) throw new FunctionFailure(wrapper(`Cannot find ${noun} with key '${recordNo}' to delete.`));
  if (definition.name === 'CUSTOMER') deleteCustomer(row, context);
  else if (definition.name === 'CONTACT') assertUnused(row, context);
  table.remove(recordNo);
}

function deleteCustomer(row: Row, context: WriteContext): void {
  const { database } = context;
  if (DOCUMENTS.some((object) => database.table(object).ofCustomer(row.get('CUSTOMERID')).length > 0)) {
    throw new FunctionFailure(
      invalid('The customer has transactions and cannot be deleted.'),
      wrapper('Could not delete Customer record!'),
    );
  }
  database.table('CONTACT').remove(Number(row.get('DISPLAYCONTACTKEY')));
}

function assertUnused(contact: Row, context: WriteContext): void {
  const key = String(contact.recordNo);
  for (const customer of context.database.table('CUSTOMER').rows()) {
    if (!CONTACT_KEYS.some((field) => customer.get(field) === key)) continue;
    throw new FunctionFailure(
      invalid(`The contact is in use by customer ${customer.get('CUSTOMERID')}.`),
      wrapper('Could not delete Contact record!'),
    );
  }
}
