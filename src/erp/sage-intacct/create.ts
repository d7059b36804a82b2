import { AppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import { element } from '../../transport/xml-element';
import type { CreateRequest } from '../contract';
import type { Gateway } from './gateway';
import { nest } from './nest';
import { CONTACT_ROLES, type ContactRole } from './plan-contacts';
import { readRows } from './query';
import { refusalAtField } from './refused-value';
import type { GatewayFunction } from './request';
import { type FunctionResult, refusalAmong } from './response';

type Values = Readonly<Record<string, string>>;

/**
 * Creates the contacts and the customer in one transaction, so that a refused customer leaves no contacts behind.
 * Contact names are unique over the whole company: where one is taken (the same person was promoted into another
 * entity, or the display contact of a failed attempt of another tool was left behind) everything was rolled back, and
 * it is sent once more under other contact names.
 * @throws AppError `ERP-UNCERTAIN` when it is not known whether the customer was created; any other code means it was not
 */
export async function createCustomer(
  gateway: Gateway,
  request: CreateRequest,
  integrationKeyField: string,
): Promise<ErpCustomerRef> {
  try {
    return await send(gateway, createFunctions(request, integrationKeyField), request.values);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ERP-CONTACT-IN-USE') throw error;
    const renamed = withOtherContactNames(request);
    return send(gateway, createFunctions(renamed, integrationKeyField, '-again'), renamed.values);
  }
}

async function send(
  gateway: Gateway,
  functions: readonly GatewayFunction[],
  values: Values,
): Promise<ErpCustomerRef> {
  const results = await gateway.write(functions);
  const refused = refusalAmong(results);
  if (refused) throw refusalAtField(refused, values);
  return createdRef(results[functions.length - 1]);
}

/**
 * The request with the beginning of its intent in every contact name. The display contact, which Intacct names after
 * the customer and its number, gets a name of its own.
 */
function withOtherContactNames(request: CreateRequest): CreateRequest {
  const { values } = request;
  const mark = request.intentId.slice(0, 8);
  const roles = CONTACT_ROLES.map((role) => `${role}.CONTACTNAME`).filter((target) => values[target]);
  const renamed = roles.map((target) => [target, `${values[target]} ${mark}`] as const);
  const display = { 'DISPLAYCONTACT.CONTACTNAME': `${values.NAME ?? ''} ${mark}`.trim() };
  return { ...request, values: { ...values, ...display, ...Object.fromEntries(renamed) } };
}

/** Control ids come from the intent: a repetition of it, by whatever accident, is refused by the gateway. */
export function createFunctions(
  { intentId, values }: CreateRequest,
  integrationKeyField: string,
  attempt = '',
): readonly GatewayFunction[] {
  const roles = CONTACT_ROLES.filter((role) => values[`${role}.CONTACTNAME`]);
  const contacts = roles.map((role) => ({
    controlId: `${intentId}-${role.toLowerCase()}${attempt}`,
    body: element('create', [element('CONTACT', nest(filled(below(values, role))))]),
  }));
  const key = integrationKeyField === '' ? {} : { [integrationKeyField]: intentId };
  const customer = element('CUSTOMER', nest(filled({ ...ownValues(values, roles), ...key })));
  return [...contacts, { controlId: `${intentId}${attempt}`, body: element('create', [customer]) }];
}

/** Values of one role without its prefix: the fields of the CONTACT itself. */
function below(values: Values, role: ContactRole): Values {
  const prefix = `${role}.`;
  const own = Object.entries(values).filter(([target]) => target.startsWith(prefix));
  return Object.fromEntries(own.map(([target, value]) => [target.slice(prefix.length), value]));
}

/** The customer's own values; a role refers to its contact by name only. */
function ownValues(values: Values, roles: readonly ContactRole[]): Values {
  const isRole = (target: string): boolean => CONTACT_ROLES.some((role) => target.startsWith(`${role}.`));
  const isReference = (target: string): boolean => roles.some((role) => target === `${role}.CONTACTNAME`);
  return Object.fromEntries(
    Object.entries(values).filter(([target]) => !isRole(target) || isReference(target)),
  );
}

/** Empty values are left out: an empty element would clear, not skip. */
const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** Success without a record number: it exists, but which it is has to be looked up. */
function createdRef(result: FunctionResult | undefined): ErpCustomerRef {
  const [row] = result?.ok ? readRows(result.data).rows : [];
  if (!row?.RECORDNO) throw new AppError('ERP-UNCERTAIN');
  return { recordKey: row.RECORDNO, number: row.CUSTOMERID ?? '' };
}
