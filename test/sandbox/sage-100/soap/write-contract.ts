import { element, type XmlElement } from '../../xml/element';
import { entryType } from '../contract/complex-types';
import { type ContractType, type Member, wireMembers } from '../contract/member';
import type { Switches } from '../switches';
import type { ContractObject } from './contract-object';

export interface WritingRules extends Pick<Switches, 'blanks' | 'nullDateTime'> {
  /** Prefix of the data contracts with its colon; '' where they are in the namespace of the operation. */
  readonly prefix: string;
}

/** Members of a data contract in wire order. `i` must be declared around them. */
export function writeContract(
  object: ContractObject,
  type: ContractType,
  rules: WritingRules,
): readonly XmlElement[] {
  return wireMembers(type).flatMap((member) => writeMember(object, member, rules));
}

function writeMember(object: ContractObject, member: Member, rules: WritingRules): XmlElement[] {
  const name = rules.prefix + member.name;
  const entries = entryType(member.type);
  if (entries === null) return writeValue(name, object.values[member.name] ?? '', member, rules);
  const list = object.lists[member.name] ?? [];
  return [
    element(
      name,
      list.map((one) => element(rules.prefix + entries.name, writeContract(one, entries, rules))),
    ),
  ];
}

function writeValue(name: string, value: string, member: Member, rules: WritingRules): XmlElement[] {
  if (member.type === 'dateTime') return [element(name, momentOf(value, rules))];
  if (value !== '') return [element(name, value)];
  if (member.type !== 'string') return [element(name, '0')];
  if (rules.blanks === 'omitted') return [];
  return [element(name, '', rules.blanks === 'nil' ? { 'i:nil': 'true' } : {})];
}

function momentOf(value: string, { nullDateTime }: WritingRules): string {
  if (value === '') return nullDateTime;
  return value.length === 10 ? `${value}T00:00:00` : value;
}
