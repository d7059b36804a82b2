import { type ContractObject, simpleObject } from '../soap/contract-object';
import { MasFault } from '../soap/soap-fault';
import type { Row } from '../store/row';

/** User-defined fields of a customer, with their longest text. */
export const CUSTOMER_FIELDS: Readonly<Record<string, number>> = { UDF_REGION: 20, UDF_CRM_ID: 18 };

/** OtherFields of a record. */
export function otherFields(row: Row): readonly ContractObject[] {
  return Object.entries(row)
    .filter(([name]) => name.startsWith('UDF_'))
    .map(([MasFieldName, Value]) => simpleObject({ MasFieldName, Value }));
}

/** User-defined fields that were sent. @throws MasFault for one that the company does not have */
export function sentFields(object: ContractObject): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { values } of object.lists.OtherFields ?? []) {
    const name = values.MasFieldName ?? '';
    const longest = CUSTOMER_FIELDS[name];
    if (longest === undefined) throw new MasFault(null, `The column ${name} does not exist.`);
    const value = values.Value ?? '';
    if (value.length > longest) {
      throw new MasFault('CI_CharLength', `The ${name} is greater than ${longest} character(s).`);
    }
    fields[name] = value;
  }
  return fields;
}
