import { textOf, type XmlElement } from '../../xml/element';
import { duplicate, FunctionFailure, invalid } from '../errors';
import { contact } from '../schema/contact';
import type { Row } from '../store/row';
import { assertContactLists } from './pick-list-values';
import { readInput } from './read-input';
import { validateContact } from './validate-contact';
import { wrapFailure } from './wrap-failure';
import { changeStamp, creationStamp, type WriteContext } from './write-context';

const DEFAULTS = { VISIBLE: 'true', TAXABLE: 'true', STATUS: 'active' };
const CODE = 'MAILADDRESS.COUNTRYCODE';

/** Contact names are unique in the whole company, whoever owns the contact. */
export function createContact(source: XmlElement, context: WriteContext): Row {
  return wrapFailure(['Could not create Contact record!'], () => {
    const values = readContact(source, context);
    const name = values.CONTACTNAME;
    if (!name) throw new FunctionFailure(invalid('Required field Contact name is missing.'));
    return insertContact({ ...values, CONTACTNAME: name }, context);
  });
}

export function insertContact(
  values: Readonly<Record<string, string>> & { readonly CONTACTNAME: string },
  context: WriteContext,
): Row {
  const contacts = context.database.table('CONTACT');
  if (!values.PRINTAS) throw new FunctionFailure(invalid('Required field Print as is missing.'));
  if (contacts.find(values.CONTACTNAME)) throw new FunctionFailure(duplicate('Contact', values.CONTACTNAME));
  assertContactLists(values, context);
  validateContact(values, context);
  return contacts.insert({ ...DEFAULTS, ...values, ...creationStamp(context) });
}

export function updateContact(source: XmlElement, context: WriteContext): Row {
  return wrapFailure(['Could not update Contact record!'], () => {
    const contacts = context.database.table('CONTACT');
    const number = textOf(source, 'RECORDNO');
    const found = number ? contacts.get(Number(number)) : contacts.find(textOf(source, 'CONTACTNAME') ?? '');
    if (!found) throw new FunctionFailure(invalid('Cannot find contact to update.'));
    changeContact(found, readContact(source, context), context);
    return found;
  });
}

/** Applies changes to a contact. The name is its key and stays, whatever is sent. */
export function changeContact(
  row: Row,
  changes: Readonly<Record<string, string>>,
  context: WriteContext,
): void {
  const { CONTACTNAME: _name, ...rest } = changes;
  if (Object.keys(rest).length === 0) return;
  if (rest.PRINTAS === '') throw new FunctionFailure(invalid('Required field Print as is missing.'));
  const before = Object.fromEntries([...contact.fields.keys()].map((field) => [field, row.get(field)]));
  assertContactLists(rest, context);
  validateContact({ ...before, ...rest }, context);
  context.database.table('CONTACT').update(row.recordNo, { ...rest, ...changeStamp(context) });
}

/** The contact's values; the country code counts only in companies that have ISO codes, under their element name. */
export function readContact(source: XmlElement, context: WriteContext): Record<string, string> {
  const { [CODE]: plainCode, ...values } = readInput(contact, source);
  if (!context.switches.isoCountryCodes) return values;
  const address = source.children.find((one) => one.name === 'MAILADDRESS');
  const code =
    context.switches.countryCodeElement === 'COUNTRYCODE'
      ? plainCode
      : address && textOf(address, context.switches.countryCodeElement);
  return code === undefined ? values : { ...values, [CODE]: code };
}
