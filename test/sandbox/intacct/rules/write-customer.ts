import { child, textOf, type XmlElement } from '../../xml/element';
import { duplicate, FunctionFailure, invalid } from '../errors';
import { customer } from '../schema/customer';
import type { Row } from '../store/row';
import { CONTACT_LIST, readContactList, readRoles } from './customer-contacts';
import { assertCustomerLists } from './pick-list-values';
import { readInput } from './read-input';
import { wrapFailure } from './wrap-failure';
import { changeContact, insertContact, readContact } from './write-contact';
import { changeStamp, creationStamp, type WriteContext } from './write-context';

const DEFAULTS = {
  STATUS: 'active',
  ONETIME: 'false',
  HIDEDISPLAYCONTACT: 'false',
  ONHOLD: 'false',
  OBJECTRESTRICTION: 'Unrestricted',
};

/** Creates the customer and the display contact it owns; neither remains when one fails. */
export function createCustomer(source: XmlElement, context: WriteContext): Row {
  return wrapFailure(['Could not create Customer record!'], () => {
    const values = readInput(customer, source);
    if (!values.NAME) throw new FunctionFailure(invalid('Required field Customer name is missing.'));
    const id = customerId(values.CUSTOMERID, context);
    assertCustomerLists(values, context);
    const contact = createDisplayContact(source, values.NAME, id, context);
    return context.database.table('CUSTOMER').insert({
      ...DEFAULTS,
      ...withoutEmpty(values),
      ...readRoles(source, context),
      CUSTOMERID: id,
      DISPLAYCONTACTKEY: String(contact.recordNo),
      [CONTACT_LIST]: readContactList(source, '', context),
      ...creationStamp(context),
    });
  });
}

export function updateCustomer(source: XmlElement, context: WriteContext): Row {
  return wrapFailure(['Could not update Customer record!'], () => {
    const row = findCustomer(source, context);
    const { CUSTOMERID: _id, ...values } = readInput(customer, source);
    if (values.NAME === '') throw new FunctionFailure(invalid('Required field Customer name is missing.'));
    assertCustomerLists(values, context);
    changeDisplayContact(row, source, context);
    context.database.table('CUSTOMER').update(row.recordNo, {
      ...values,
      ...readRoles(source, context),
      [CONTACT_LIST]: readContactList(source, row.get(CONTACT_LIST), context),
      ...changeStamp(context),
    });
    return row;
  });
}

function customerId(given: string | undefined, context: WriteContext): string {
  const { switches, database } = context;
  if (!given && !switches.sequencing) {
    throw new FunctionFailure(invalid('Required field Customer ID is missing.', 'Provide a customer ID.'));
  }
  const id = given || context.nextCustomerId();
  if (database.table('CUSTOMER').find(id)) throw new FunctionFailure(duplicate('Customer', id));
  return id;
}

function createDisplayContact(source: XmlElement, name: string, id: string, context: WriteContext): Row {
  const tag = child(source, 'DISPLAYCONTACT');
  if (!tag) throw new FunctionFailure(invalid('Required field DISPLAYCONTACT is missing.'));
  return wrapFailure(['Could not create Contact record!', 'Error While Saving the Display Contact'], () => {
    const values = readContact(tag, context);
    return insertContact({ ...values, CONTACTNAME: values.CONTACTNAME || `${name}(C${id})` }, context);
  });
}

/** An empty DISPLAYCONTACT changes nothing; the official SDK sends one with every update. */
function changeDisplayContact(row: Row, source: XmlElement, context: WriteContext): void {
  const tag = child(source, 'DISPLAYCONTACT');
  const contact = context.database.table('CONTACT').get(Number(row.get('DISPLAYCONTACTKEY')));
  if (!tag || !contact) return;
  wrapFailure(['Error While Saving the Display Contact'], () =>
    changeContact(contact, readContact(tag, context), context),
  );
}

function findCustomer(source: XmlElement, context: WriteContext): Row {
  const customers = context.database.table('CUSTOMER');
  const number = textOf(source, 'RECORDNO');
  const found = number ? customers.get(Number(number)) : customers.find(textOf(source, 'CUSTOMERID') ?? '');
  if (!found) throw new FunctionFailure(invalid('Cannot find customer to update.'));
  return found;
}

function withoutEmpty(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
