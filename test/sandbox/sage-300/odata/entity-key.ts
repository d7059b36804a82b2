import { propertyOf, type Resource } from '../schema/resource';
import { invalidKey } from '../web-api-error';

export type KeyValues = Readonly<Record<string, string | number>>;

/**
 * The key between the parentheses of a path: one value, values by position or values by name; quotes may be left out
 * around a value without blanks, numbers stand bare.
 * @throws WebApiError InvalidEntityKey
 */
export function parseEntityKey(text: string, resource: Resource): KeyValues {
  const parts = splitParts(text);
  const named = parts.every((part) => /^[A-Za-z_]\w*\s*=/.test(part));
  if (parts.length !== resource.key.length)
    throw invalidKey(`The key (${text}) does not have the parts of ${resource.name}.`);
  const values: Record<string, string | number> = {};
  for (const [index, part] of parts.entries()) {
    const cut = named ? part.indexOf('=') : -1;
    const name = named ? part.slice(0, cut).trim() : resource.key[index];
    if (name === undefined || !resource.key.includes(name) || name in values)
      throw invalidKey(`'${name}' is no part of the key of ${resource.name}.`);
    values[name] = keyValue(part.slice(cut + 1).trim(), name, resource);
  }
  return values;
}

function keyValue(text: string, name: string, resource: Resource): string | number {
  const property = propertyOf(resource, name);
  const quoted = /^'((?:[^']|'')*)'$/.exec(text);
  if (property?.kind === 'string' || property?.kind === 'enum' || property?.kind === 'date') {
    if (!quoted && !/^[^\s']+$/.test(text)) throw invalidKey(`The key value ${text} is malformed.`);
    const value = quoted ? (quoted[1] ?? '').replaceAll("''", "'") : text;
    return property.upper ? value.toUpperCase() : value;
  }
  const number = Number(quoted?.[1] ?? text);
  if (text === '' || Number.isNaN(number)) throw invalidKey(`The key value ${text} is not a number.`);
  return number;
}

/** Parts between commas; a comma inside quotes belongs to its value. */
function splitParts(text: string): readonly string[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  if (parts.join(',') !== text) throw invalidKey(`The key (${text}) is malformed.`);
  return parts.map((part) => part.trim());
}
