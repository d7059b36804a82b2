import { CUSTOMER } from '../contract/customer';
import { customerDefaults } from '../seed/customer-defaults';
import type { ContractObject } from '../soap/contract-object';
import { isSalesperson } from '../store/company-data';
import { type Row, value } from '../store/row';
import { checkedValues, type RuleContext } from './check-values';
import { notOnFile, required } from './column-fault';
import { fillFromZip } from './fill-from-zip';
import { sentFields } from './user-defined-fields';

/** A new customer from what was sent and the defaults. @throws MasFault */
export function newCustomer(
  object: ContractObject,
  division: string,
  today: string,
  context: RuleContext,
): Row {
  const sent = checkedValues(object, CUSTOMER, {}, context);
  const given = Object.fromEntries(Object.entries(sent).filter(([, one]) => one !== ''));
  const filled = fillFromZip(given, '', context.data, context.switches);
  return complete(
    { ...customerDefaults(division, today), ...filled, ...sentFields(object), ARDivisionNo: division },
    context,
  );
}

/** A customer after an update. Members that were not sent are blanked, or kept where the switch says so. @throws MasFault */
export function changedCustomer(object: ContractObject, current: Row, shown: Row, context: RuleContext): Row {
  const sent = checkedValues(object, CUSTOMER, shown, context);
  const kept = context.switches.updateBlanks ? unsettable(current) : current;
  const filled = fillFromZip(
    { ...kept, ...sent, ...sentFields(object), ARDivisionNo: value(current, 'ARDivisionNo') },
    '',
    context.data,
    context.switches,
  );
  return complete(filled, context);
}

/** What an update cannot blank: read-only members and user-defined fields. */
function unsettable(current: Row): Row {
  const settable = new Set(CUSTOMER.members.filter((one) => !one.readOnly).map((one) => one.name));
  return Object.fromEntries(Object.entries(current).filter(([name]) => !settable.has(name)));
}

function complete(row: Row, context: RuleContext): Row {
  const { bus, data, switches } = context;
  for (const name of ['CustomerNo', 'CustomerName', 'SalespersonNo']) {
    if (value(row, name) === '') throw required(bus, name);
  }
  const division = value(row, 'SalespersonDivisionNo') || value(row, 'ARDivisionNo');
  const salesperson = value(row, 'SalespersonNo');
  if (!isSalesperson(data, division, salesperson)) {
    throw notOnFile({ bus, name: 'SalespersonNo', value: salesperson }, switches);
  }
  assertContact(row, context);
  return { ...row, SalespersonDivisionNo: division };
}

/** The main contact must be one of the customer's. */
function assertContact(row: Row, { bus, data, switches }: RuleContext): void {
  const code = value(row, 'ContactCode');
  const key = [value(row, 'ARDivisionNo'), value(row, 'CustomerNo'), code];
  if (code !== '' && !data.contacts.get(...key)) {
    throw notOnFile({ bus, name: 'ContactCode', value: code }, switches);
  }
}
