import { AppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import { askCompany, type Company } from './company';
import { customerQuery } from './details-queries';
import { PICK_TARGETS } from './form-fields';
import { CONTACT_ROLES } from './plan-contacts';
import { type Row, readRows } from './query';
import { MAPPING_TARGETS } from './targets';

type Values = Readonly<Record<string, string>>;

const ADDRESS = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE', 'ZIP', 'COUNTRY'];
const PERSON = ['PRINTAS', 'COMPANYNAME', 'PREFIX', 'FIRSTNAME', 'LASTNAME', 'PHONE1', 'CELLPHONE', 'EMAIL1'];

const addressBelow = (owner: string): readonly string[] =>
  ADDRESS.map((part) => `${owner}.MAILADDRESS.${part}`);

/** What can be changed on the customer itself: its own fields and those of the display contact that it owns. */
const OWN_TARGETS: readonly string[] = [
  ...MAPPING_TARGETS.map(({ key }) => key),
  ...Object.values(PICK_TARGETS).map(({ target }) => target),
  ...addressBelow('DISPLAYCONTACT'),
];

/** What can be changed on the contacts that are records of their own. */
const ROLE_TARGETS: readonly string[] = (['CONTACTINFO', 'SHIPTO'] as const).flatMap((role) => [
  ...PERSON.map((part) => `${role}.${part}`),
  ...addressBelow(role),
]);

/** Tell which roles are contacts of their own; see `ownContact`. */
const CONTACT_NAMES = ['DISPLAYCONTACT', ...CONTACT_ROLES].map((role) => `${role}.CONTACTNAME`);

const CHANGEABLE: ReadonlySet<string> = new Set([...OWN_TARGETS, ...ROLE_TARGETS]);

/** The customer's values by plan target, the names of its contacts among them. @throws AppError `ERP-NOT-FOUND` */
export async function readValues(company: Company, ref: ErpCustomerRef): Promise<Values> {
  return withoutKeys(await readValueRow(company, ref));
}

/** The same with RECORDNO, by which it is changed. */
export async function readValueRow(company: Company, ref: ErpCustomerRef): Promise<Row> {
  const fields = ['RECORDNO', 'CUSTOMERID', ...CHANGEABLE, ...CONTACT_NAMES];
  const [result] = await askCompany(company, [{ query: customerQuery(ref, fields) }]);
  if (result && !result.ok) throw result.error;
  const [row] = readRows(result?.data ?? null).rows;
  if (!row) throw new AppError('ERP-NOT-FOUND', { params: { number: ref.number || ref.recordKey } });
  return row;
}

function withoutKeys({ RECORDNO: _, ...values }: Row): Values {
  return values;
}

/**
 * The name of the contact that a target belongs to, when it is one that no other role of this customer uses; null where
 * the role has none of its own, so that a change would show elsewhere too.
 */
export function ownContact(target: string, current: Values): string | null {
  const [role = ''] = target.split('.', 1);
  const name = current[`${role}.CONTACTNAME`] ?? '';
  const bearers = CONTACT_NAMES.filter((field) => current[field] === name);
  return name !== '' && bearers.length === 1 ? name : null;
}

/** Whether `target` is a field of a contact that is a record of its own. */
export const isOfRole = (target: string): boolean =>
  CONTACT_ROLES.some((role) => target.startsWith(`${role}.`));

/** Whether this customer's value of `target` can be changed without changing anything else. */
export const isChangeable = (target: string, current: Values): boolean =>
  CHANGEABLE.has(target) && (!isOfRole(target) || ownContact(target, current) !== null);
