import { enumeration } from './enumerations';
import type { DetailType, Property, PropertyKind } from './property';

const KINDS: Readonly<Record<string, PropertyKind>> = {
  s: 'string',
  S: 'string',
  d: 'decimal',
  t: 'date',
  i: 'int32',
  l: 'int64',
  b: 'boolean',
  e: 'enum',
  x: 'details',
};

/**
 * Properties in metadata order, from lines such as `S6: Terms RateType`. The letter is the kind (string, decimal,
 * time, int32, long, boolean, enum, details), `S` a code in upper case, the number the longest value, `e.Name` the
 * enumeration, `x.Name` the rows of a collection, `!` read-only. `Name1..5` stands for five properties.
 */
export function defineProperties(
  lines: string,
  details: Readonly<Record<string, DetailType>> = {},
): readonly Property[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [spec = '', names = ''] = line.split(':');
      const shape = readSpec(spec.trim(), details);
      return names
        .trim()
        .split(/\s+/)
        .flatMap(expand)
        .map((name) => ({ ...shape, name }));
    });
}

function readSpec(spec: string, details: Readonly<Record<string, DetailType>>): Omit<Property, 'name'> {
  const [, letter = '', max = '0', type = '', readOnly] =
    /^([a-zA-Z])(\d*)(?:\.(\w+))?(!?)$/.exec(spec) ?? [];
  const kind = KINDS[letter];
  const rows = details[type];
  if (!kind || (kind === 'details' && !rows)) throw new Error(`cannot read the property type ${spec}`);
  return {
    kind,
    max: Number(max),
    upper: letter === 'S',
    readOnly: readOnly === '!',
    members: kind === 'enum' ? enumeration(type) : [],
    ...(rows ? { details: rows } : {}),
  };
}

function expand(name: string): readonly string[] {
  const [, stem, first, last] = /^(\w*?[A-Za-z])(\d+)\.\.(\d+)$/.exec(name) ?? [];
  if (stem === undefined) return [name];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, step) => `${stem}${Number(first) + step}`);
}
