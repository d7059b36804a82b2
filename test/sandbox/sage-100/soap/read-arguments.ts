import type { QualifiedElement } from '../../xml/qualified-element';
import type { OperationContract } from '../contract/operations';
import type { Switches } from '../switches';
import type { ContractObject } from './contract-object';
import { isNil, readContract } from './read-contract';

/** The arguments of one call. What was omitted, nil or lost to its place is not there. */
export interface Arguments {
  readonly texts: Readonly<Record<string, string>>;
  readonly objects: Readonly<Record<string, ContractObject>>;
}

/** Arguments from their elements. @throws SoapFault for a number or date that is none */
export function readArguments(
  contract: OperationContract,
  elements: ReadonlyMap<string, QualifiedElement>,
  { dataNamespace, nullDateTime }: Switches,
): Arguments {
  const texts: Record<string, string> = {};
  const objects: Record<string, ContractObject> = {};
  for (const { name, type } of contract.parameters) {
    const element = elements.get(name);
    if (!element || isNil(element)) continue;
    if (type === 'string') texts[name] = element.text;
    else objects[name] = readContract(element, type, { namespace: dataNamespace, nullDateTime });
  }
  return { texts, objects };
}
