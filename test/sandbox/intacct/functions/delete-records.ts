import { textOf } from '../../xml/element';
import { FunctionFailure, unknownFunction } from '../errors';
import { deleteRecord } from '../rules/delete-record';
import { definitionOf, type GatewayFunction, requirePermission } from './call-context';

/** `delete`: by record numbers, comma-separated; the answer has no data. */
export const deleteRecords: GatewayFunction = (call, context) => {
  const definition = definitionOf(textOf(call, 'object') ?? '', context);
  if (!definition.writable) throw new FunctionFailure(unknownFunction(`delete ${definition.name}`));
  requirePermission('DELETE', definition, context);
  for (const key of (textOf(call, 'keys') ?? '').split(',')) {
    context.database.transaction(() => deleteRecord(definition, Number(key.trim()), context));
  }
  return [];
};
