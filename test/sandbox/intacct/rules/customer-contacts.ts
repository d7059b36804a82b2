import { child, childrenNamed, textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, invalid } from '../errors';
import type { Row } from '../store/row';
import type { WriteContext } from './write-context';

/** One line of a customer's contact list. */
export interface ListedContact {
  readonly category: string;
  readonly name: string;
}

/** Where a customer row keeps its contact list; no field of the object, so queries do not see it. */
export const CONTACT_LIST = 'contact list';

const ROLES = [
  ['CONTACTINFO', 'CONTACTKEY'],
  ['BILLTO', 'BILLTOKEY'],
  ['SHIPTO', 'SHIPTOKEY'],
] as const;

/** Keys of the existing contacts that CONTACTINFO, BILLTO and SHIPTO name; an empty name clears the role. */
export function readRoles(source: XmlElement, context: WriteContext): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const [tag, key] of ROLES) {
    const role = child(source, tag);
    const name = role && textOf(role, 'CONTACTNAME');
    if (name !== undefined) keys[key] = name === '' ? '' : String(existing(name, context).recordNo);
  }
  return keys;
}

/**
 * The contact list after a write: left alone when no list was sent, emptied by an empty element, else appended to.
 * CUSTOMERCONTACTS wins over CONTACT_LIST_INFO; bill-to and ship-to contacts join the list by themselves.
 */
export function readContactList(source: XmlElement, before: string, context: WriteContext): string {
  const modern = child(source, 'CUSTOMERCONTACTS');
  const sent = modern
    ? childrenNamed(modern, 'CUSTOMERENTITYCONTACTS')
    : childrenNamed(source, 'CONTACT_LIST_INFO');
  const emptied = modern !== undefined && sent.length === 0;
  const list = emptied ? [] : parseContactList(before);
  for (const entry of sent) append(list, readEntry(entry, context));
  for (const tag of ['BILLTO', 'SHIPTO']) {
    const role = child(source, tag);
    const name = role && textOf(role, 'CONTACTNAME');
    if (name && !list.some((one) => one.name === name)) append(list, { category: name, name });
  }
  return JSON.stringify(list);
}

export function parseContactList(stored: string): ListedContact[] {
  return stored === '' ? [] : (JSON.parse(stored) as ListedContact[]);
}

function readEntry(entry: XmlElement, context: WriteContext): ListedContact {
  const holder = child(entry, 'CONTACT');
  const name = (holder && textOf(holder, 'NAME')) ?? '';
  existing(name, context);
  return { category: textOf(entry, 'CATEGORYNAME') ?? '', name };
}

function append(list: ListedContact[], entry: ListedContact): void {
  if (entry.category !== '' && list.some((one) => one.category === entry.category)) {
    throw new FunctionFailure(invalid(`The contact category '${entry.category}' is used twice.`));
  }
  list.push(entry);
}

function existing(name: string, context: WriteContext): Row {
  const found = context.database.table('CONTACT').find(name);
  if (!found)
    throw new FunctionFailure(invalid(`Invalid contact '${name}' specified.`, 'Provide a valid contact.'));
  return found;
}
