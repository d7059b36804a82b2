import type { Row } from '../schema/property';
import { invalidQuery } from '../web-api-error';
import { casedText, type FilterDialect, type FilterRules, type Term } from './term';

/** @throws WebApiError InvalidParameters for a function that the dialect has not, or arguments that do not fit it */
export function callTerm(name: string, terms: readonly Term[], rules: FilterRules): Term {
  if (!isKnown(name, rules.dialect)) throw invalidQuery(`An unknown function with name '${name}' was found.`);
  const [first, second] = terms;
  const fits = terms.length === (name === 'length' ? 1 : 2) && terms.every((one) => one.type === 'string');
  if (!fits || !first)
    throw invalidQuery(`No function signature for the function with name '${name}' matches the arguments.`);
  if (!second) return { type: 'number', of: (row) => String(first.of(row)).length };
  const [whole, part] = name === 'substringof' ? [second, first] : [first, second];
  const text = (term: Term, row: Row): string => casedText(String(term.of(row)), rules);
  return { type: 'boolean', of: (row) => isPart(name, text(whole, row), text(part, row)) };
}

function isKnown(name: string, dialect: FilterDialect): boolean {
  if (name === 'contains') return dialect === 'v4' || dialect === 'both';
  if (name === 'substringof') return dialect === 'v3' || dialect === 'both';
  return name === 'startswith' || name === 'endswith' || name === 'length';
}

function isPart(name: string, whole: string, part: string): boolean {
  if (name === 'startswith') return whole.startsWith(part);
  return name === 'endswith' ? whole.endsWith(part) : whole.includes(part);
}
