import type { ContractType, Member } from '../contract/member';
import type { ContractObject } from '../soap/contract-object';
import type { CompanyData } from '../store/company-data';
import type { Row } from '../store/row';
import type { Switches } from '../switches';
import { type BusinessObject, columnFault, notOnFile } from './column-fault';

export interface RuleContext {
  readonly bus: BusinessObject;
  readonly data: CompanyData;
  readonly switches: Switches;
}

const UPPER_CASE = new Set(['ARDivisionNo', 'CustomerNo', 'ContactCode', 'SalesOrderNo']);

/**
 * Values that may be set, checked column by column in wire order; read-only members are left out.
 * @param current the record as it stands, to which read-only members are compared
 * @throws MasFault for the first column that cannot be set
 */
export function checkedValues(
  object: ContractObject,
  type: ContractType,
  current: Row,
  context: RuleContext,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const member of type.members) {
    const sent = object.values[member.name];
    if (sent === undefined) continue;
    if (member.readOnly) assertUnchanged(member, sent, current, context);
    else values[member.name] = checked(member, sent, context);
  }
  return values;
}

function checked(member: Member, sent: string, context: RuleContext): string {
  const trimmed = sent.trim();
  const value = fitted(member, UPPER_CASE.has(member.name) ? trimmed.toUpperCase() : trimmed, context);
  if (value === '') return value;
  const column = { bus: context.bus, name: member.name, value };
  if (member.choices && !member.choices.includes(value)) {
    const choices = [...member.choices].join(',');
    throw columnFault(column, null, `The ${member.name} failed validation on ${choices}.`, context.switches);
  }
  if (member.list && isChecked(member, context) && !(value in context.data.lists[member.list])) {
    throw notOnFile(column, context.switches);
  }
  return value;
}

function isChecked(member: Member, { switches }: RuleContext): boolean {
  return member.list !== 'zipCodes' || switches.zipCheck;
}

function fitted(member: Member, value: string, { bus, switches }: RuleContext): string {
  const longest = member.longest?.[switches.lengths] ?? Number.POSITIVE_INFINITY;
  const characters = [...value];
  if (characters.length <= longest) return value;
  if (switches.tooLong === 'truncate') return characters.slice(0, longest).join('');
  const reason = `The ${member.name} is greater than ${longest} character(s).`;
  throw columnFault({ bus, name: member.name, value }, 'CI_CharLength', reason, switches);
}

function assertUnchanged(member: Member, sent: string, current: Row, { bus, switches }: RuleContext): void {
  if (switches.readOnlyMembers === 'ignored') return;
  const now = current[member.name] ?? '';
  const same =
    member.type === 'dateTime'
      ? sent === now.slice(0, 10)
      : member.type === 'string'
        ? sent === now
        : Number(sent) === Number(now);
  if (same) return;
  const reason = `The ${member.name} is read only.`;
  throw columnFault({ bus, name: member.name, value: sent }, null, reason, switches);
}
