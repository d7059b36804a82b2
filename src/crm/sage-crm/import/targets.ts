import { type ImportTarget, importTargetOf } from '../../customer-target';

const target = importTargetOf('sage_crm');

/** Lengths are those of a fresh installation; the installation's own count where it tells them. */
export const TARGETS: readonly ImportTarget[] = [
  target('company.comp_name', 'name', 60, { required: true }),
  target('company.comp_type', 'text:Customer', 40, { crmOwned: true }),
  target('company.comp_status', 'status', 40),
  target('company.comp_website', 'website', 100),
  target('phone.Business', 'phone', 34),
  target('phone.Fax', 'fax', 34),
  target('email.Business', 'email', 255),
  target('address.addr_address1', 'address.line1', 40),
  target('address.addr_address2', 'address.line2', 40),
  target('address.addr_address3', 'address.line3', 40),
  target('address.addr_city', 'address.city', 30),
  target('address.addr_state', 'address.state', 30),
  target('address.addr_postcode', 'address.postalCode', 10),
  target('address.addr_country', 'address.country', 40),
  target('person.pers_salutation', 'contact.salutation', 10),
  target('person.pers_firstname', 'contact.firstName', 30),
  target('person.pers_middlename', 'contact.middleName', 30),
  target('person.pers_lastname', 'contact.lastName', 40),
  target('person.pers_title', 'contact.title', 50),
  target('person.phone.Business', 'contact.phone', 34),
  target('person.phone.Mobile', 'contact.mobile', 34),
  target('person.email.Business', 'contact.email', 255),
];

/** Values that must be one of a list of the installation's own. */
export const SELECTIONS = [
  'company.comp_type',
  'company.comp_status',
  'address.addr_country',
  'person.pers_salutation',
] as const;

/** What Sage CRM takes no record without; an empty one is left as it stands. */
export const NEVER_EMPTY: readonly string[] = ['company.comp_name', 'person.pers_lastname'];

export type TableName = 'company' | 'address' | 'person';
export type Owner = 'company' | 'person';

/** Where a value stands: in a column, or on a record of its own with a type. */
export type Place =
  | { readonly kind: 'column'; readonly table: TableName; readonly column: string }
  | {
      readonly kind: 'number';
      readonly owner: Owner;
      readonly entity: 'phone' | 'email';
      readonly type: string;
    };

function isEntity(text: string): text is 'phone' | 'email' {
  return text === 'phone' || text === 'email';
}

function parsePlace(key: string): Place | null {
  const [head = '', middle = '', tail] = key.split('.');
  if (isEntity(head) && tail === undefined && middle !== '')
    return { kind: 'number', owner: 'company', entity: head, type: middle };
  if (head === 'person' && isEntity(middle) && tail)
    return { kind: 'number', owner: 'person', entity: middle, type: tail };
  const isTable = head === 'company' || head === 'address' || head === 'person';
  return isTable && tail === undefined && /^\w+$/.test(middle)
    ? { kind: 'column', table: head, column: middle.toLowerCase() }
    : null;
}

const PLACES: ReadonlyMap<string, Place | null> = new Map(TARGETS.map(({ key }) => [key, parsePlace(key)]));

/** Null for what is no target of Sage CRM. */
export const placeOf = (key: string): Place | null => PLACES.get(key) ?? parsePlace(key);

/** Columns of a table among these targets. */
export const columnsAmong = (keys: Iterable<string>, table: TableName): readonly string[] =>
  [...keys].flatMap((key) => {
    const place = placeOf(key);
    return place?.kind === 'column' && place.table === table ? [place.column] : [];
  });

/** Values of the columns of one table, by column. */
export function columnValues(
  values: Readonly<Record<string, string>>,
  table: TableName,
): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {};
  for (const key in values) {
    const place = placeOf(key);
    if (place?.kind === 'column' && place.table === table) columns[place.column] = values[key] ?? '';
  }
  return columns;
}
