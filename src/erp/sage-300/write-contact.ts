import { AppError } from '../../core/app-error';
import { sameText } from '../../core/same-value';
import { equals, type ODataRow, textIn } from '../../transport/odata';
import { addOnce } from './add-once';
import { lacksResource } from './api-error';
import { CONTACTS, type ContactNames, type ContactPart, readContactNames, SELECTION } from './contact-names';
import { moduleOf } from './modules';
import { customerPath, foundRow } from './values';
import type { WebApi } from './web-api';

type Values = Readonly<Record<string, string>>;

/** Codes that are tried where others have them. */
const TRIES = 5;
/** What tells whether a contact is the person that we wrote. */
const WHO: readonly ContactPart[] = ['FirstName', 'LastName', 'Email'];

/**
 * The contact, and that it is one of this customer's; its code comes back. Codes are the whole company's: one that another
 * contact has stays that contact's, and ours gets the next.
 * @throws AppError `ERP-MODULE`, `ERP-CONTACT-IN-USE`
 */
export async function writeContact(api: WebApi, number: string, code: string, own: Values): Promise<string> {
  const selected = (await foundRow(api, { recordKey: '', number }))[SELECTION];
  const listed = Array.isArray(selected) ? JSON.stringify(selected) : '';
  const codes = Array.from({ length: TRIES }, (_, index) => (index === 0 ? code : `${code}-${index + 1}`));
  const known = codes.find((one) => listed.includes(JSON.stringify(one)));
  if (known) return known;
  const kept = await addUnderFreeCode(api, codes, own);
  // A version whose customers have no contacts refuses the property.
  if (selected === undefined) return kept;
  await api.patch(customerPath(number), { [SELECTION]: [{ ContactCode: kept, UpdateOperation: 'Insert' }] });
  return kept;
}

async function addUnderFreeCode(api: WebApi, codes: readonly string[], own: Values): Promise<string> {
  try {
    const names = await readContactNames(api);
    for (const code of codes) if (await isOurs(api, names, code, own)) return code;
  } catch (error) {
    if (!lacksResource(error)) throw error;
    throw new AppError('ERP-MODULE', { params: { module: moduleOf(CONTACTS) }, cause: error });
  }
  throw new AppError('ERP-CONTACT-IN-USE');
}

/** Adds the contact unless the code is taken: then says whether by the same person, whom an earlier try has written. */
async function isOurs(api: WebApi, names: ContactNames, code: string, own: Values): Promise<boolean> {
  const key = names.code ?? 'ContactCode';
  const find = async () => (await api.read(CONTACTS, { filter: equals(key, code), top: 1 })).rows[0];
  const found = await find();
  if (found) return isPerson(found, names, own);
  const named = Object.entries(own).flatMap(([part, value]) => {
    const name = names[part as ContactPart];
    return name ? [[name, value] as const] : [];
  });
  if (await addOnce(api, CONTACTS, { [key]: code, ...Object.fromEntries(named) })) return true;
  const other = await find();
  return other !== undefined && isPerson(other, names, own);
}

const isPerson = (row: ODataRow, names: ContactNames, own: Values): boolean =>
  WHO.every((part) => {
    const name = names[part];
    return name === null || sameText(textIn(row, name), own[part] ?? '');
  });
