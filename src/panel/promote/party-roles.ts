import type { PromotionPlan } from '../../core/promotion-plan';
import type { ErpDescriptor, FormField } from '../../erp/contract';

/** What an address or a contact of the account becomes in the ERP. */
type PartyRole = 'bill-to' | 'ship-to' | 'primary' | 'contact';

/** The one place that says which role a form field gives; the others are called by their own label. */
const ROLE_OF_FIELD: Readonly<Record<string, PartyRole>> = {
  billTo: 'bill-to',
  shipTo: 'ship-to',
  primaryContact: 'primary',
};
const ROLE_OF_KIND: Partial<Readonly<Record<FormField['kind'], PartyRole>>> = {
  addresses: 'ship-to',
  contacts: 'contact',
};
/** Addresses that the field mapping sends without any field of the form. */
const ROLE_OF_SOURCE: Readonly<Record<string, PartyRole>> = { billing: 'bill-to', shipping: 'ship-to' };

const roleKey = (role: PartyRole): string => `address_${role.replaceAll('-', '_')}`;

const labelKeyOf = (field: FormField): string => {
  const role = ROLE_OF_FIELD[field.key] ?? ROLE_OF_KIND[field.kind];
  return role ? roleKey(role) : field.labelKey;
};

/** Ids in the value of a `contacts` or `addresses` field; a single `contact` or `address` is one of them. */
export const chosenIds = (value: string | undefined): readonly string[] =>
  (value ?? '').split(',').filter((id) => id !== '');

interface RoleInput {
  readonly descriptor: ErpDescriptor;
  readonly form: Readonly<Record<string, string>>;
  readonly plan: PromotionPlan;
}

/** Locale keys of the roles that an address (by the value of its choice) is sent in; none where it is not sent. */
export function addressRoles({ descriptor, form, plan }: RoleInput, address: string): readonly string[] {
  const chosen = rolesByForm(descriptor, form, ['address', 'addresses'], address);
  const role = ROLE_OF_SOURCE[address];
  // Where the form says who has the role, the mapping follows it.
  const byForm = descriptor.formFields.some((field) => role && labelKeyOf(field) === roleKey(role));
  return role && !byForm && isMapped(plan, address) ? [...chosen, roleKey(role)] : chosen;
}

const isMapped = (plan: PromotionPlan, owner: string): boolean =>
  plan.lines.some(
    ({ value, origin }) => value !== '' && origin.kind === 'crm' && origin.source.startsWith(`${owner}.`),
  );

/** The same for a contact. */
export const contactRoles = ({ descriptor, form }: RoleInput, contact: string): readonly string[] =>
  rolesByForm(descriptor, form, ['contact', 'contacts'], contact);

function rolesByForm(
  { formFields }: ErpDescriptor,
  form: Readonly<Record<string, string>>,
  kinds: readonly FormField['kind'][],
  id: string,
): readonly string[] {
  const named = formFields.filter(
    (field) => kinds.includes(field.kind) && chosenIds(form[field.key]).includes(id),
  );
  return [...new Set(named.map(labelKeyOf))];
}
