import type { CompanyState } from '../company-state';
import type { RuleContext } from '../rules/check-values';
import type { BusinessObject } from '../rules/column-fault';
import type { ContractObject } from '../soap/contract-object';
import type { Arguments } from '../soap/read-arguments';

/** What an operation works on. */
export interface OperationCall {
  readonly state: CompanyState;
  readonly user: string;
  readonly arguments: Arguments;
}

export type OperationResult = ContractObject | string | null;

export type Operation = (call: OperationCall) => OperationResult;

const NOTHING: ContractObject = { values: {}, lists: {} };

/** A text argument; '' when it was omitted. Keys are upper case in the company data. */
export const keyArgument = (call: OperationCall, name: string): string =>
  (call.arguments.texts[name] ?? '').trim().toUpperCase();

/** A contract argument; an empty one when it was omitted. */
export const objectArgument = (call: OperationCall, name: string): ContractObject =>
  call.arguments.objects[name] ?? NOTHING;

export const rulesFor = ({ state }: OperationCall, bus: BusinessObject): RuleContext => ({
  bus,
  data: state.data,
  switches: state.switches,
});

/** Columns that say who made a record and when. */
export function stamps(call: OperationCall, created: boolean): Record<string, string> {
  const now = call.state.timestamp();
  const changed = { DateTimeUpdated: now, UserUpdatedKey: call.user };
  return created ? { DateTimeCreated: now, UserCreatedKey: call.user, ...changed } : changed;
}
