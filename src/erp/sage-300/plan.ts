import { chosenContact, sameAddress } from '../../core/address-choice';
import { type CrmAccount, isEmptyAddress } from '../../core/crm-account';
import { readSource } from '../../core/field-mapping';
import type { PlanLine, PromotionPlan } from '../../core/promotion-plan';
import type { MappingTarget, PlanInput } from '../contract';
import { billToLines, shipToLines } from './plan-addresses';
import { contactLines, personLines } from './plan-contacts';
import { planForm } from './plan-form';
import { planLine } from './plan-lines';
import { MAPPING_TARGETS, PROPERTIES } from './targets';

/** Every value that will be sent in the order in which it is, where it comes from and what is wrong with it. Pure. */
export function planCustomer(input: PlanInput): PromotionPlan {
  const { lines, fieldProblems, supplied, limitEditable } = planForm(input);
  const mapped = MAPPING_TARGETS.filter(
    ({ key }) => limitEditable || key !== 'CreditLimitCustomerCurrency',
  ).map((target) => mappedLine(target, input));
  const own = [...lines, ...mapped, ...billToLines(input), ...personLines(input)].sort(
    (a, b) => PROPERTIES.indexOf(a.target) - PROPERTIES.indexOf(b.target),
  );
  const all = [...own, ...shipToLines(input), ...contactLines(input)];
  return {
    lines: all.filter(({ value, problem }) => value !== '' || problem !== null),
    fieldProblems,
    supplied,
  };
}

/**
 * Values to begin with: bill-to as the CRM has it, a shipping address elsewhere as ship-to, the first contact as the
 * customer's, the others beside it. A person is his own contact, and where he lives is where the invoice goes.
 */
export function startForm(account: CrmAccount): Readonly<Record<string, string>> {
  const billing = isEmptyAddress(account.billing) ? '' : 'billing';
  const shipping = isEmptyAddress(account.shipping) ? '' : 'shipping';
  const [first] = account.contacts;
  const own = account.kind === 'person' && first && !isEmptyAddress(first.address) ? first.id : '';
  const elsewhere = billing !== '' && shipping !== '' && !sameAddress(account.billing, account.shipping);
  return {
    billTo: billing || shipping || own,
    shipTo: elsewhere ? shipping : '',
    primaryContact: first?.id ?? '',
    contacts: '',
  };
}

function mappedLine({ key, defaultSource, required }: MappingTarget, input: PlanInput): PlanLine {
  const source = input.mapping[key] ?? defaultSource;
  const contact = chosenContact(input.account, input.form.primaryContact ?? '');
  const value = readSource(source, input.account, contact);
  return planLine(
    key,
    value,
    source.startsWith('text:') ? { kind: 'default' } : { kind: 'crm', source },
    required,
  );
}
