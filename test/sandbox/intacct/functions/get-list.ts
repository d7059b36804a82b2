import { child, childrenNamed, element, type XmlElement } from '../../xml/element';
import { FunctionFailure, unknownObject } from '../errors';
import { compileListFilter } from '../query/list-filter';
import { readOrder, sortRows } from '../query/order';
import { definitionOf, fieldOf, type GatewayFunction, requirePermission } from './call-context';
import { fieldElements } from './field-list';
import { visibleRows } from './visible-rows';

/** Legacy list name, object behind it, and the fields it gives; legacy answers are in lower case. */
const LISTS: Readonly<Record<string, { readonly object: string; readonly fields: readonly string[] }>> = {
  territory: { object: 'TERRITORY', fields: ['TERRITORYID', 'NAME', 'PARENTID', 'MANAGERID', 'STATUS'] },
  contacttaxgroup: { object: 'TAXGROUP', fields: ['RECORDNO', 'NAME', 'TAXSOLUTIONID'] },
  trxcurrencies: { object: 'TRXCURRENCIES', fields: ['CURRENCY', 'NAME', 'SYMBOL', 'STATUS'] },
};
const DEFAULT_ITEMS = '100';

/** `get_list`: the legacy lists that have no better call; attributes object, maxitems, start, showprivate. */
export const getList: GatewayFunction = (call, context) => {
  const { object = '', start = '0', maxitems = DEFAULT_ITEMS, showprivate = 'false' } = call.attributes;
  const list = LISTS[object];
  if (!list) throw new FunctionFailure(unknownObject(object));
  const definition = definitionOf(list.object, context);
  requirePermission('GET_LIST', definition, context);
  const field = (path: string) => fieldOf(definition, path.toUpperCase(), context);
  const options = { format: context.switches, caseInsensitive: false, field };
  const matches = compileListFilter(child(call, 'filter'), options);
  const rows = sortRows(
    visibleRows(definition, { matches, showPrivate: showprivate === 'true' }, context),
    readOrder(orderOf(call), field),
  );
  const first = Number(start);
  const page = rows.slice(first, first + Number(maxitems));
  const fields = fieldElements(definition, chosenFields(call, list.fields), context);
  const records = page.map((row) => element(object, fields(row).map(lowerCase)));
  const bounds = { start, end: String(Math.max(first, first + page.length - 1)), total: String(rows.length) };
  return [element('listtype', object, bounds), element('data', records)];
};

function chosenFields(call: XmlElement, all: readonly string[]): readonly string[] {
  const fields = child(call, 'fields');
  if (!fields) return all;
  const wanted = childrenNamed(fields, 'field').map((one) => one.text.trim().toUpperCase());
  return all.filter((one) => wanted.includes(one));
}

/** `sorts/sortfield@order` in the form of a query's `orderby`. */
function orderOf(call: XmlElement): XmlElement | undefined {
  const sorts = child(call, 'sorts');
  if (!sorts) return undefined;
  const orders = childrenNamed(sorts, 'sortfield').map((one) =>
    element('order', [
      element('field', one.text.trim()),
      element(one.attributes.order === 'desc' ? 'descending' : 'ascending'),
    ]),
  );
  return element('orderby', orders);
}

function lowerCase(one: XmlElement): XmlElement {
  return { ...one, name: one.name.toLowerCase() };
}
