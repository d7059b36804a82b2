import type { QualifiedElement } from '../../xml/qualified-element';
import { entryType } from '../contract/complex-types';
import { type ContractType, type Member, wireMembers } from '../contract/member';
import type { ContractObject } from './contract-object';
import { membersInOrder } from './members-in-order';
import { NIL } from './namespaces';
import { deserializationFailed } from './soap-fault';

const FORMATS: Readonly<Record<string, RegExp>> = {
  int: /^\s*[+-]?\d+\s*$/,
  decimal: /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/,
  dateTime: /^\s*\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?\s*$/,
};

export interface ReadingRules {
  readonly namespace: string;
  /** The moment that means "no date". */
  readonly nullDateTime: string;
}

/** Reads a data contract. @throws SoapFault for a number or date that is none */
export function readContract(
  element: QualifiedElement,
  type: ContractType,
  rules: ReadingRules,
): ContractObject {
  const members = wireMembers(type);
  const names = members.map((one) => one.name);
  const found = membersInOrder(element.children, names, rules.namespace);
  const values: Record<string, string> = {};
  const lists: Record<string, readonly ContractObject[]> = {};
  for (const member of members) {
    const one = found.get(member.name);
    if (!one || isNil(one)) continue;
    const entries = entryType(member.type);
    if (entries === null) values[member.name] = readValue(one, member, type, rules);
    else {
      lists[member.name] = one.children
        .filter((entry) => entry.namespace === rules.namespace && entry.name === entries.name)
        .map((entry) => readContract(entry, entries, rules));
    }
  }
  return { values, lists };
}

export function isNil(element: QualifiedElement): boolean {
  return element.attributes[NIL] === 'true' || element.attributes[NIL] === '1';
}

function readValue(
  element: QualifiedElement,
  member: Member,
  owner: ContractType,
  rules: ReadingRules,
): string {
  const { text } = element;
  const format = FORMATS[member.type];
  if (!format) return text;
  if (!format.test(text)) {
    throw deserializationFailed(
      `There was an error deserializing the object of type ${owner.name}. The value '${text}' cannot be parsed as the type '${member.type}'.`,
    );
  }
  return member.type === 'dateTime' ? dateOf(text.trim(), rules) : text.trim();
}

function dateOf(text: string, { nullDateTime }: ReadingRules): string {
  return text.slice(0, 10) === nullDateTime.slice(0, 10) ? '' : text.slice(0, 10);
}
