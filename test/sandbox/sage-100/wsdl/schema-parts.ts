import { element, type XmlElement } from '../../xml/element';
import { COMPLEX_TYPES, entryType } from '../contract/complex-types';
import { type ContractType, type Member, OTHER_FIELDS } from '../contract/member';
import type { OperationContract } from '../contract/operations';

export const SCHEMA = 'http://www.w3.org/2001/XMLSchema';
export const BASE_TYPE = 'MasContract';

/** Global elements that wrap the parameters and the result of each operation. `data` is the prefix of the contracts. */
export function wrapperElements(contracts: readonly OperationContract[], data: string): XmlElement[] {
  return contracts.flatMap((one) => [
    wrapper(
      one.name,
      one.parameters.map(({ name, type }) => part(name, typeName(type, data))),
    ),
    wrapper(
      `${one.name}Response`,
      one.result === null ? [] : [part(`${one.name}Result`, typeName(one.result, data))],
    ),
  ]);
}

/** The data contracts, the base class that OtherFields belongs to, and the lists. */
export function contractTypes(data: string): XmlElement[] {
  const base = complexType(BASE_TYPE, [member(OTHER_FIELDS, data)]);
  const lists = (['fields', 'lines', 'payments'] as const).map((kind) => {
    const name = entryType(kind)?.name ?? '';
    const entry = part(name, `${data}:${name}`, { maxOccurs: 'unbounded' });
    return complexType(`ArrayOf${name}`, [entry]);
  });
  const types = COMPLEX_TYPES.map((type) => contractType(type, data));
  const globals = [...COMPLEX_TYPES.map((type) => type.name)].map((name) =>
    element('xs:element', '', { name, nillable: 'true', type: `${data}:${name}` }),
  );
  return [base, ...lists, ...types, ...globals];
}

function wrapper(name: string, parts: readonly XmlElement[]): XmlElement {
  return element('xs:element', [element('xs:complexType', [element('xs:sequence', parts)])], { name });
}

function contractType(type: ContractType, data: string): XmlElement {
  const members = type.members.map((one) => member(one, data));
  if (!type.extensible) return complexType(type.name, members);
  const extension = element('xs:extension', [element('xs:sequence', members)], {
    base: `${data}:${BASE_TYPE}`,
  });
  return element('xs:complexType', [element('xs:complexContent', [extension], { mixed: 'false' })], {
    name: type.name,
  });
}

function complexType(name: string, members: readonly XmlElement[]): XmlElement {
  return element('xs:complexType', [element('xs:sequence', members)], { name });
}

function member({ name, type }: Member, data: string): XmlElement {
  const entries = entryType(type);
  return part(name, entries ? `${data}:ArrayOf${entries.name}` : `xs:${type}`);
}

function part(name: string, type: string, more: Readonly<Record<string, string>> = {}): XmlElement {
  return element('xs:element', '', { minOccurs: '0', ...more, name, nillable: 'true', type });
}

function typeName(type: 'string' | ContractType, data: string): string {
  return type === 'string' ? 'xs:string' : `${data}:${type.name}`;
}
