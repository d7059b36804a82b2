import { localName, withoutPrefixes } from './soap';
import { readXml } from './xml';
import { childOf, type XmlElement } from './xml-element';

/** One child of a complex type, in the order in which it is sent. */
export interface WsdlMember {
  readonly name: string;
  readonly namespace: string;
  /** Local name of its type; '' where it is written in place. */
  readonly type: string;
}

/** What a client needs of a service: see WSDL 1.1 and XML Schema 1.0. */
export interface WsdlService {
  /** SOAPAction by operation. */
  readonly actions: Readonly<Record<string, string>>;
  /** `soap:address`, as the server believes to be called; '' where none was read. */
  readonly address: string;
  /** Namespace by top-level element; operations are among them. */
  readonly elements: Readonly<Record<string, string>>;
  /** Members by the name of their complex type or, where that has none, of their element. Those of a base type come first. */
  readonly types: Readonly<Record<string, readonly WsdlMember[]>>;
}

/** Documents more than this are no service description. */
const MOST_DOCUMENTS = 40;

/**
 * Reads a description that is split over several documents. Those that the first refers to are read through `load`, which
 * gets the address as written; '' stands for a document that is not there.
 * @throws AppError `NET-UNREADABLE`, and what reading the documents throws
 */
export async function readWsdl(
  first: () => Promise<string>,
  load: (address: string) => Promise<string>,
): Promise<WsdlService> {
  const seen = new Set<string>();
  const readAll = async (roots: readonly XmlElement[]): Promise<readonly XmlElement[]> => {
    const wanted = [...new Set(roots.flatMap(references))].filter((address) => !seen.has(address));
    const next = wanted.slice(0, Math.max(0, MOST_DOCUMENTS - seen.size));
    if (next.length === 0) return roots;
    for (const address of next) seen.add(address);
    const found = await Promise.all(next.map(load));
    return [...roots, ...(await readAll(found.flatMap(parse)))];
  };
  return toService(await readAll(parse(await first())));
}

const parse = (text: string): readonly XmlElement[] => (text === '' ? [] : [withoutPrefixes(readXml(text))]);

const isReference = (name: string): boolean => name === 'import' || name === 'include';

const references = (root: XmlElement): readonly string[] =>
  every(root, isReference).flatMap(
    ({ attributes }) => attributes.schemaLocation ?? attributes.location ?? [],
  );

/** All elements below (and with) the root whose name fits, outermost first. */
function every(root: XmlElement, fits: (name: string) => boolean): readonly XmlElement[] {
  return [...(fits(root.name) ? [root] : []), ...root.children.flatMap((child) => every(child, fits))];
}

const named = (roots: readonly XmlElement[], name: string): readonly XmlElement[] =>
  roots.flatMap((root) => every(root, (each) => each === name));

const nameOf = (of: XmlElement): string => of.attributes.name ?? '';

function toService(roots: readonly XmlElement[]): WsdlService {
  const schemas = named(roots, 'schema');
  const operations = named(roots, 'binding').flatMap((binding) =>
    binding.children
      .filter(({ name }) => name === 'operation')
      .map(
        (operation) => [nameOf(operation), childOf(operation, 'operation')?.attributes.soapAction] as const,
      ),
  );
  const places = named(roots, 'port').map((port) => childOf(port, 'address')?.attributes.location ?? '');
  return {
    actions: Object.fromEntries(operations.flatMap(([name, action]) => (action ? [[name, action]] : []))),
    address: places.find((place) => /^https?:/i.test(place) && URL.canParse(place)) ?? '',
    elements: Object.fromEntries(
      schemas.flatMap((schema) => topElements(schema).map((one) => [nameOf(one), targetOf(schema)])),
    ),
    types: typesOf(schemas),
  };
}

const targetOf = (schema: XmlElement): string => schema.attributes.targetNamespace ?? '';

const topElements = (schema: XmlElement): readonly XmlElement[] =>
  schema.children.filter(({ name }) => name === 'element');

function typesOf(schemas: readonly XmlElement[]): WsdlService['types'] {
  const own = new Map<string, { readonly base: string; readonly members: readonly WsdlMember[] }>();
  for (const schema of schemas) {
    const complex = schema.children.filter(({ name }) => name === 'complexType');
    const inPlace = topElements(schema).flatMap((one) => {
      const type = childOf(one, 'complexType');
      return type ? [[nameOf(one), type] as const] : [];
    });
    for (const [name, type] of [...inPlace, ...complex.map((one) => [nameOf(one), one] as const)]) {
      const [extension] = every(type, (each) => each === 'extension');
      own.set(name, { base: localName(extension?.attributes.base ?? ''), members: membersOf(type, schema) });
    }
  }
  const whole = (name: string, depth = 0): readonly WsdlMember[] => {
    const type = own.get(name);
    return type && depth < 8 ? [...whole(type.base, depth + 1), ...type.members] : [];
  };
  return Object.fromEntries([...own.keys()].map((name) => [name, whole(name)]));
}

function membersOf(type: XmlElement, schema: XmlElement): readonly WsdlMember[] {
  const [sequence] = every(type, (each) => each === 'sequence');
  const qualified = schema.attributes.elementFormDefault === 'qualified';
  return (sequence?.children ?? [])
    .filter(({ name }) => name === 'element')
    .map(({ attributes: { name, ref = '', type: of = '' } }) => ({
      name: name ?? localName(ref),
      namespace: qualified || name === undefined ? targetOf(schema) : '',
      type: localName(of),
    }));
}
