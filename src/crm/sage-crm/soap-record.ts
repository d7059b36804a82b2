import { localName } from '../../transport/soap';
import type { XmlElement } from '../../transport/xml-element';
import type { Typed } from './phones';
import type { Children } from './read-children';
import { isDeleted, type Row, textIn } from './row';

/** Prefix of the columns of a kind of record, which SOAP leaves out; `people` is what their list is called. */
const PREFIXES: Readonly<Record<string, string>> = {
  company: 'comp',
  person: 'pers',
  people: 'pers',
  address: 'addr',
  phone: 'phon',
  email: 'emai',
};

interface Child {
  readonly prefix: string;
  readonly row: Row;
  readonly element: XmlElement;
}

/** What hangs on the company of an answer. */
export const childrenOf = (result: XmlElement): Children =>
  companiesOf(result)[0] ?? { addresses: [], people: [], phones: [], emails: [] };

/** The companies of an answer, each with what hangs on it. */
export const companiesOf = (result: XmlElement): readonly (Children & { readonly row: Row })[] =>
  recordsIn(result)
    .filter((one) => one.prefix === 'comp')
    .map((company) => ({ ...hangingOn(company), row: company.row }));

/**
 * Children stand in a list named after them or bare, told apart by their type; those of a person belong to the person.
 */
function hangingOn(company: Child): Children {
  const own = recordsIn(company.element);
  const people = own.filter((one) => one.prefix === 'pers');
  const typed = (prefix: string): readonly Typed[] => [
    ...typedIn(own, '', prefix),
    ...people.flatMap(({ element, row }) =>
      typedIn(recordsIn(element), textIn(row, 'pers_personid'), prefix),
    ),
  ];
  return {
    addresses: own.filter((one) => one.prefix === 'addr').map((one) => one.row),
    people: people.map((one) => one.row),
    phones: typed('phon'),
    emails: typed('emai'),
  };
}

const typedIn = (children: readonly Child[], person: string, prefix: string): readonly Typed[] =>
  children
    .filter((one) => one.prefix === prefix)
    .map(({ row }) => ({ person, type: textIn(row, `${prefix}_type`), row }));

/** Living records directly in an element, in lists or bare. */
function recordsIn(parent: XmlElement): readonly Child[] {
  return parent.children.flatMap((child) => {
    const list = child.name.toLowerCase();
    if (list === 'records') return childOf(child, typeOf(child));
    if (!(list in PREFIXES)) return [];
    return child.children.filter((one) => one.name === 'records').flatMap((one) => childOf(one, list));
  });
}

function childOf(record: XmlElement, kind: string): readonly Child[] {
  const prefix = PREFIXES[kind];
  if (prefix === undefined) return [];
  const fields = record.children.filter((one) => one.children.length === 0);
  const row = Object.fromEntries(fields.map(({ name, text }) => [`${prefix}_${name.toLowerCase()}`, text]));
  return isDeleted(row) ? [] : [{ prefix, row, element: record }];
}

/** `xsi:type="typens:person"`, whatever its prefixes. */
function typeOf({ attributes }: XmlElement): string {
  const type = Object.entries(attributes).find(([name]) => localName(name) === 'type')?.[1] ?? '';
  return localName(type).toLowerCase();
}
