import type { XmlElement } from '../../xml/element';
import { users } from '../company';
import type { CompanyState } from '../company-state';
import { FunctionFailure, noPermission, queryError, unknownObject } from '../errors';
import type { Authenticated } from '../gateway/authentication';
import { type FieldPath, resolveField } from '../query/field-path';
import type { WriteContext } from '../rules/write-context';
import type { ObjectSchema } from '../schema/object-schema';
import { schema } from '../schema/schema';

/** What a function is given beside its own element. */
export interface CallContext extends WriteContext {
  readonly state: CompanyState;
  readonly caller: Authenticated;
}

/** Runs one function; returns what stands in its result after the control id. @throws FunctionFailure */
export type GatewayFunction = (call: XmlElement, context: CallContext) => readonly XmlElement[];

export function callContext(state: CompanyState, caller: Authenticated): CallContext {
  const { database } = state;
  return {
    state,
    caller,
    database,
    switches: state.switches,
    entityId: caller.entityId,
    userKey: caller.userKey,
    now: state.timestamp(),
    nextCustomerId: () =>
      state.numbering.nextCustomerId((id) => database.table('CUSTOMER').find(id) !== undefined),
  };
}

/** The object's definition. @throws FunctionFailure `Query Failed` when the company has no such object */
export function definitionOf(name: string, context: CallContext): ObjectSchema {
  const found = schema.get(name.toUpperCase());
  if (!found || (found.multiCurrencyOnly && !context.switches.multiCurrency)) {
    throw new FunctionFailure(unknownObject(name));
  }
  return found;
}

/** @throws FunctionFailure PL04000005 when the caller's role does not cover the object */
export function requirePermission(operation: string, definition: ObjectSchema, context: CallContext): void {
  const { userId } = context.caller;
  const denied = [
    ...(users.find((one) => one.id === userId)?.denied ?? []),
    ...(context.switches.denyObjects[userId] ?? []),
  ];
  if (denied.includes(definition.name)) throw new FunctionFailure(noPermission(operation, definition.name));
}

/** @throws FunctionFailure DL02000001 when the object has no such field */
export function fieldOf(definition: ObjectSchema, path: string, context: CallContext): FieldPath {
  const found = resolveField(context.database, definition.name, path);
  if (!found) throw new FunctionFailure(queryError(`Invalid field: ${path}`));
  return found;
}
