import { readXml } from '../../transport/xml';
import { childrenOf, type XmlElement } from '../../transport/xml-element';
import type { WebApi } from './web-api';

export const CONTACTS = 'MT/MTContacts';
/** Of a customer: the codes of its contacts. */
export const SELECTION = 'CustomerContactSelection';

/** What the properties of a contact may be called; the likeliest first. */
const NAMES = {
  code: ['ContactCode', 'ContactCodeKey', 'ContactKey', 'ContactNumber', 'ContactID'],
  FirstName: ['FirstName', 'GivenName'],
  LastName: ['LastName', 'Surname', 'Name', 'ContactName', 'FullName'],
  JobTitle: ['JobTitle', 'Title', 'Position'],
  PhoneNumber: ['PhoneNumber', 'Phone', 'BusinessPhone', 'WorkPhone'],
  MobileNumber: ['MobileNumber', 'MobilePhone', 'CellPhone', 'Mobile'],
  Email: ['Email', 'EmailAddress', 'EMail'],
} as const;
export type ContactPart = keyof typeof NAMES;

/** The company's own name for each part; null where it has none. */
export type ContactNames = Readonly<Record<ContactPart, string | null>>;

/** Out of the module's metadata; the likeliest names where that cannot be read. */
export async function readContactNames(api: WebApi): Promise<ContactNames> {
  try {
    const root = readXml(await api.readText('MT/$metadata'));
    const types = descendants(root, 'EntityType').map((type) =>
      childrenOf(type, 'Property').map(({ attributes }) => attributes.Name ?? ''),
    );
    const own = types.find((names) => NAMES.code.some((code) => names.includes(code)));
    return namesBy((candidates) => (own ? candidates.find((name) => own.includes(name)) : candidates[0]));
  } catch {
    return namesBy(([first]) => first);
  }
}

const namesBy = (choose: (candidates: readonly string[]) => string | undefined): ContactNames =>
  Object.fromEntries(
    Object.entries(NAMES).map(([part, candidates]) => [part, choose(candidates) ?? null]),
  ) as Record<ContactPart, string | null>;

const descendants = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...childrenOf(element, name),
  ...element.children.flatMap((child) => descendants(child, name)),
];

/** Candidates for reading a row, whatever the metadata says. */
export const namesOf = (part: ContactPart): readonly string[] => NAMES[part];
