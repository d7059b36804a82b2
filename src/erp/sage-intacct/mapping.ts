import { chosenContact } from '../../core/address-choice';
import { type CrmAccount, isEmptyAddress } from '../../core/crm-account';
import { readSource } from '../../core/field-mapping';
import { normaliseDecimal } from '../../core/money';
import type { PlanLine, PromotionPlan } from '../../core/promotion-plan';
import type { MappingTarget, PlanInput } from '../contract';
import { contactLines } from './plan-contacts';
import { planForm } from './plan-form';
import { planLine, withValue } from './plan-lines';
import { MAPPING_TARGETS } from './targets';

/** Every value that will be sent, where it comes from and what is wrong with it. Pure. */
export function planCustomer(input: PlanInput): PromotionPlan {
  const form = planForm(input);
  const mapped = MAPPING_TARGETS.map((target) => mappedLine(target, input));
  const lines = [...mapped, ...form.lines, ...contactLines(input)];
  return { lines: lines.filter(withValue), fieldProblems: form.fieldProblems, supplied: {} };
}

/**
 * Values to begin with: bill-to and ship-to as the CRM has them, the first contact as the primary one. A person is his own
 * contact, and where he lives is where the invoice goes; somebody's contact at a business is not the business.
 */
export function startForm(
  account: CrmAccount,
  connection: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const billing = isEmptyAddress(account.billing) ? '' : 'billing';
  const shipping = isEmptyAddress(account.shipping) ? '' : 'shipping';
  return {
    customerId: '',
    entity: (connection.entityId ?? '').trim(),
    currency: account.currency,
    primaryContact: account.contacts[0]?.id ?? '',
    billTo: billing || shipping || ownAddressOf(account),
    shipTo: shipping,
  };
}

function ownAddressOf(account: CrmAccount): string {
  const [self] = account.contacts;
  return account.kind === 'person' && self && !isEmptyAddress(self.address) ? self.id : '';
}

function mappedLine(target: MappingTarget, input: PlanInput): PlanLine {
  const source = input.mapping[target.key] ?? target.defaultSource;
  const contact = chosenContact(input.account, input.form.primaryContact ?? '');
  const value = readSource(source, input.account, contact);
  const origin = source.startsWith('text:')
    ? ({ kind: 'default' } as const)
    : ({ kind: 'crm', source } as const);
  return planLine(target.key, plainAmount(target.key, value), origin, target.required);
}

/** `25000.00` is sent as `25000`; what is no decimal stays as it is and is found wrong. */
const plainAmount = (target: string, value: string): string =>
  target === 'CREDITLIMIT' ? (normaliseDecimal(value) ?? value) : value;
