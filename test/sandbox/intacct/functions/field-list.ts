import { element, type XmlElement } from '../../xml/element';
import { FunctionFailure, invalidFields } from '../errors';
import { render } from '../query/values';
import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';
import { type CallContext, fieldOf } from './call-context';

/** `*` or a comma-separated list. @throws FunctionFailure `Invalid fields list x` for fields the object lacks */
export function readFieldList(text: string | undefined, definition: ObjectSchema): string[] {
  const wanted = (text ?? '*').split(',').map((one) => one.trim());
  if (wanted.length === 1 && (wanted[0] === '*' || wanted[0] === '')) return [...definition.fields.keys()];
  const unknown = wanted.filter((one) => !definition.fields.has(one));
  if (unknown.length > 0) throw new FunctionFailure(invalidFields(unknown));
  return wanted;
}

/** A reader for each field, giving the value as the user sees it. */
export function fieldElements(
  definition: ObjectSchema,
  fields: readonly string[],
  context: CallContext,
): (row: Row) => XmlElement[] {
  const paths = fields.map((one) => fieldOf(definition, one, context));
  return (row) =>
    paths.map((path) => element(path.path, render(path.field, path.read(row), context.switches)));
}
