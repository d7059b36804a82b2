import { CUSTOMER_CONTACT } from '../contract/customer-contact';
import { checkedValues } from '../rules/check-values';
import { notOnFile, required } from '../rules/column-fault';
import { divisionFor } from '../rules/division-rules';
import { fillFromZip } from '../rules/fill-from-zip';
import { simpleObject } from '../soap/contract-object';
import { alreadyExists, noSuchRecord } from '../soap/soap-fault';
import type { Row } from '../store/row';
import {
  keyArgument,
  type Operation,
  type OperationCall,
  objectArgument,
  rulesFor,
  stamps,
} from './operation-call';

const BUS = 'AR_CustomerContact_bus';

const getContact: Operation = (call) => simpleObject(foundContact(call, keyOfArguments(call)));

const createContact: Operation = (call) => {
  const { data, switches } = call.state;
  const key = keyOfContact(call);
  const [division, number, code] = key;
  if (!data.customers.get(division, number)) {
    throw notOnFile({ bus: BUS, name: 'CustomerNo', value: number }, switches);
  }
  if (data.contacts.get(...key)) throw alreadyExists(`contact ${code}`);
  data.contacts.put({ ...written(call, key, {}), ...stamps(call, true) });
  return null;
};

const updateContact: Operation = (call) => {
  const { data, switches } = call.state;
  const key = keyOfContact(call);
  const current = foundContact(call, key);
  const base = switches.updateBlanks ? readOnlyOf(current) : current;
  data.contacts.put({ ...base, ...written(call, key, current), ...stamps(call, false) });
  return null;
};

const deleteContact: Operation = (call) => {
  const key = keyOfArguments(call);
  foundContact(call, key);
  call.state.data.contacts.remove(...key);
  return null;
};

/** The operations of contacts, by name. */
export const CONTACT_OPERATIONS: Readonly<Record<string, Operation>> = {
  GetCustomerContact: getContact,
  CreateCustomerContact: createContact,
  UpdateCustomerContact: updateContact,
  DeleteCustomerContact: deleteContact,
};

type ContactKey = readonly [division: string, number: string, code: string];

function keyOfArguments(call: OperationCall): ContactKey {
  return [
    keyArgument(call, 'arDivisionNo'),
    keyArgument(call, 'customerNo'),
    keyArgument(call, 'contactCode'),
  ];
}

function keyOfContact(call: OperationCall): ContactKey {
  const { values } = objectArgument(call, 'customerContact');
  const upper = (name: string): string => (values[name] ?? '').trim().toUpperCase();
  const key = [
    divisionFor(values.ARDivisionNo, rulesFor(call, BUS)),
    upper('CustomerNo'),
    upper('ContactCode'),
  ] as const;
  if (key[2] === '') throw required(BUS, 'ContactCode');
  return key;
}

function foundContact({ state }: OperationCall, key: ContactKey): Row {
  const row = state.data.contacts.get(...key);
  if (!row) throw noSuchRecord(`contact ${key.join('-')}`);
  return row;
}

function written(call: OperationCall, [division, number, code]: ContactKey, current: Row): Row {
  const { data, switches } = call.state;
  const sent = checkedValues(
    objectArgument(call, 'customerContact'),
    CUSTOMER_CONTACT,
    current,
    rulesFor(call, BUS),
  );
  if ((sent.ContactName ?? '') === '') throw required(BUS, 'ContactName');
  const key = { ARDivisionNo: division, CustomerNo: number, ContactCode: code };
  return { ...fillFromZip(sent, '', data, switches), ...key };
}

function readOnlyOf(current: Row): Row {
  const kept = CUSTOMER_CONTACT.members.filter((one) => one.readOnly).map((one) => one.name);
  return Object.fromEntries(kept.map((name) => [name, current[name] ?? '']));
}
