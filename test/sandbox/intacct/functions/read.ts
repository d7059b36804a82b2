import { element, textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, queryError } from '../errors';
import { isVisible } from '../query/visibility';
import { CONTACT_LIST, parseContactList } from '../rules/customer-contacts';
import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';
import { type CallContext, definitionOf, type GatewayFunction, requirePermission } from './call-context';
import { fieldElements, readFieldList } from './field-list';
import { nestElements } from './nest-elements';

const MOST_KEYS = 100;
type Find = (definition: ObjectSchema, key: string, context: CallContext) => Row | undefined;

/** `read`: up to 100 record numbers; owned records nested. What is not found is left out, without an error. */
export const read: GatewayFunction = (call, context) =>
  readRecords('READ', call, context, ({ name }, key) => context.database.table(name).get(Number(key)));

/** `readByName`: the same by natural key. */
export const readByName: GatewayFunction = (call, context) =>
  readRecords('READ_BY_NAME', call, context, ({ name }, key) => context.database.table(name).find(key));

function readRecords(operation: string, call: XmlElement, context: CallContext, find: Find): XmlElement[] {
  const definition = definitionOf(textOf(call, 'object') ?? '', context);
  requirePermission(operation, definition, context);
  const keys = (textOf(call, 'keys') ?? '').split(',').map((key) => key.trim());
  if (keys.length > MOST_KEYS) throw new FunctionFailure(queryError(`At most ${MOST_KEYS} keys can be read`));
  const wanted = textOf(call, 'fields');
  const fields = fieldElements(definition, readFieldList(wanted, definition), context);
  const whole = (wanted ?? '*') === '*';
  const view = { multiEntity: context.switches.multiEntity, entityId: context.entityId, showPrivate: true };
  const found = keys
    .flatMap((key) => find(definition, key, context) ?? [])
    .filter((row) => isVisible(definition, row, view));
  const records = found.map((row) =>
    element(definition.name, [
      ...nestElements(fields(row)),
      ...(whole ? ownedLists(definition, row, context) : []),
    ]),
  );
  return [element('data', records, { listtype: definition.name, count: String(records.length) })];
}

function ownedLists(definition: ObjectSchema, row: Row, context: CallContext): XmlElement[] {
  if (definition.name === 'SODOCUMENT') return [documentLines(row, context)];
  return definition.name === 'CUSTOMER' ? [contactList(row)] : [];
}

function documentLines(document: Row, context: CallContext): XmlElement {
  const line = definitionOf('SODOCUMENTENTRY', context);
  const fields = fieldElements(line, readFieldList('*', line), context);
  const rows = [...context.database.table(line.name).rows()].filter(
    (row) => row.get('DOCHDRNO') === String(document.recordNo),
  );
  return element(
    'SODOCUMENTENTRIES',
    rows.map((row) => element('sodocumententry', fields(row))),
  );
}

function contactList(row: Row): XmlElement {
  const entries = parseContactList(row.get(CONTACT_LIST)).map(({ category, name }) =>
    element('CUSTOMERENTITYCONTACTS', [
      element('CATEGORYNAME', category),
      element('CONTACT', [element('NAME', name)]),
    ]),
  );
  return element('CUSTOMERCONTACTS', entries);
}
