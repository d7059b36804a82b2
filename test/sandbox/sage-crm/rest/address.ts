import { Diagnosis } from './diagnosis';

/** What a path below `/sdata/{install}j/sagecrm2/-/` asks for. */
export interface ResourcePath {
  /** As it was sent. */
  readonly entity: string;
  /** What stands in parentheses: a key, or a predicate. */
  readonly selector: { readonly key: string } | { readonly where: string } | null;
  readonly rest: readonly string[];
}

/** Reads `Company`, `Company('43')`, `Company(comp_companyid eq '43')`, `company/$schema`. @throws Diagnosis */
export function parseResource(path: string): ResourcePath {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
  const match = /^([$\w]+)(?:\((.*)\))?$/s.exec(decoded(first));
  if (!match) throw new Diagnosis(400, 'BadUrlSyntax', `Invalid resource '${decoded(first)}'.`);
  const [, entity = '', inner] = match;
  return { entity, selector: inner === undefined ? null : selectorOf(inner.trim()), rest: rest.map(decoded) };
}

function selectorOf(inner: string): ResourcePath['selector'] {
  const quoted = /^'((?:[^']|'')*)'$/.exec(inner)?.[1];
  if (quoted !== undefined) return { key: quoted };
  return /^\d+$/.test(inner) ? { key: inner } : { where: inner };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Diagnosis(400, 'BadUrlSyntax', 'The address is not well encoded.');
  }
}
