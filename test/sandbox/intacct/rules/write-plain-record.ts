import { textOf, type XmlElement } from '../../xml/element';
import { duplicate, FunctionFailure, invalid } from '../errors';
import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';
import { readInput } from './read-input';
import { wrapFailure } from './wrap-failure';
import { changeStamp, creationStamp, type WriteContext } from './write-context';

/** Creates a record of an object without rules of its own: a key that must be there and be unique. */
export function createPlainRecord(definition: ObjectSchema, source: XmlElement, context: WriteContext): Row {
  return wrapFailure([`Could not create ${definition.label} record!`], () => {
    const values = readInput(definition, source);
    const key = values[definition.naturalKey];
    if (!key) throw new FunctionFailure(invalid(`Required field ${definition.naturalKey} is missing.`));
    const table = context.database.table(definition.name);
    if (table.find(key)) throw new FunctionFailure(duplicate(definition.label, key));
    return table.insert({ STATUS: 'active', ...values, ...creationStamp(context) });
  });
}

export function updatePlainRecord(definition: ObjectSchema, source: XmlElement, context: WriteContext): Row {
  return wrapFailure([`Could not update ${definition.label} record!`], () => {
    const table = context.database.table(definition.name);
    const number = textOf(source, 'RECORDNO');
    const row = number ? table.get(Number(number)) : table.find(textOf(source, definition.naturalKey) ?? '');
    if (!row) throw new FunctionFailure(invalid(`Cannot find ${definition.label.toLowerCase()} to update.`));
    const { [definition.naturalKey]: _key, ...values } = readInput(definition, source);
    table.update(row.recordNo, { ...values, ...changeStamp(context) });
    return row;
  });
}
