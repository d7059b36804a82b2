import { emailsOf, type Linked, type Owner, phonesOf } from '../rules/company-contacts';
import { type Column, text } from '../schema/column';
import type { Database } from '../store/database';
import type { Value } from '../store/row';

const PARTS = ['countrycode', 'areacode', 'number'] as const;

/** What the installation keeps of each company and person in CRMEmailPhoneData, as columns of a prefix. */
export function contactColumns(prefix: string): readonly Column[] {
  const kept = { readOnly: true };
  return [
    text(`${prefix}_emailaddress`, 'E-mail', 255, kept),
    ...PARTS.map((part) => text(`${prefix}_phone${part}`, `Phone ${part}`, 34, kept)),
    ...PARTS.map((part) => text(`${prefix}_fax${part}`, `Fax ${part}`, 34, kept)),
  ];
}

/** One of these columns: the business e-mail, business phone or fax; null for any other column. */
export function contactValue(database: Database, owner: Owner, id: number, column: string): Value {
  const match = /^[a-z]+_(emailaddress|(phone|fax)(countrycode|areacode|number))$/.exec(column);
  if (!match) return null;
  const [, , kind, part] = match;
  if (kind === undefined) {
    return ofType(emailsOf(database, owner, id), 'Business')?.row.get('emai_emailaddress') ?? null;
  }
  const phone = ofType(phonesOf(database, owner, id), kind === 'fax' ? 'Fax' : 'Business');
  return phone?.row.get(`phon_${part}`) ?? null;
}

function ofType(items: readonly Linked[], type: string): Linked | undefined {
  return items.find((one) => one.type === type);
}
