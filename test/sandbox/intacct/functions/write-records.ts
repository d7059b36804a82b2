import { element, type XmlElement } from '../../xml/element';
import { FunctionFailure, unknownFunction } from '../errors';
import { createContact, updateContact } from '../rules/write-contact';
import type { WriteContext } from '../rules/write-context';
import { createCustomer, updateCustomer } from '../rules/write-customer';
import { createPlainRecord, updatePlainRecord } from '../rules/write-plain-record';
import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';
import { type CallContext, definitionOf, type GatewayFunction, requirePermission } from './call-context';
import { PartialFailure } from './partial-failure';

type Write = (definition: ObjectSchema, source: XmlElement, context: WriteContext) => Row;

const createRecord: Write = (definition, source, context) => {
  if (definition.name === 'CUSTOMER') return createCustomer(source, context);
  return definition.name === 'CONTACT'
    ? createContact(source, context)
    : createPlainRecord(definition, source, context);
};

const updateRecord: Write = (definition, source, context) => {
  if (definition.name === 'CUSTOMER') return updateCustomer(source, context);
  return definition.name === 'CONTACT'
    ? updateContact(source, context)
    : updatePlainRecord(definition, source, context);
};

/** `create`: records are made one by one; those before a failing one stay, and are listed beside the errors. */
export const create: GatewayFunction = (call, context) => writeAll('CREATE', createRecord, call, context);

/** `update`: by RECORDNO or natural key; a missing tag leaves a value, an empty one clears it. */
export const update: GatewayFunction = (call, context) => writeAll('UPDATE', updateRecord, call, context);

function writeAll(operation: string, write: Write, call: XmlElement, context: CallContext): XmlElement[] {
  const done: XmlElement[] = [];
  for (const source of call.children) {
    try {
      done.push(writeOne(operation, write, source, context));
    } catch (error) {
      if (error instanceof FunctionFailure) throw new PartialFailure([dataElement(done)], error.errors);
      throw error;
    }
  }
  return [dataElement(done)];
}

function writeOne(operation: string, write: Write, source: XmlElement, context: CallContext): XmlElement {
  const definition = definitionOf(source.name, context);
  if (!definition.writable) throw new FunctionFailure(unknownFunction(`${operation} ${source.name}`));
  requirePermission(operation, definition, context);
  const row = context.database.transaction(() => write(definition, source, context));
  return element(definition.name.toLowerCase(), [
    element('RECORDNO', row.recordNo),
    element(definition.naturalKey, row.get(definition.naturalKey)),
  ]);
}

function dataElement(records: readonly XmlElement[]): XmlElement {
  return element('data', records, { listtype: 'objects', count: String(records.length) });
}
