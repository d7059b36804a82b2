import { chosenAddress, chosenContact } from '../../core/address-choice';
import { compareValues, surplusLines } from '../../core/compare-values';
import { type CrmAccount, isEmptyAddress } from '../../core/crm-account';
import type { FieldDifference } from '../../core/field-difference';
import { readSource } from '../../core/field-mapping';
import { normaliseDecimal } from '../../core/money';
import type { PlanLine, PromotionPlan } from '../../core/promotion-plan';
import { sameDecimal, sameKey, samePhone, sameText } from '../../core/same-value';
import type { PlanInput } from '../contract';
import { ADDRESS_MEMBERS, addressLines, sourceOf } from './plan-address';
import { contactLines } from './plan-contacts';
import { planForm } from './plan-form';
import { type LineMaker, lineMaker, withValue } from './plan-lines';
import { MAPPING_TARGETS, targetLabelKey } from './targets';

type Values = Readonly<Record<string, string>>;

/** Every value that will be sent, where it comes from and what is wrong with it. Pure. */
export function planCustomer(input: PlanInput): PromotionPlan {
  const make = lineMaker(input.connection);
  const form = planForm(input, make);
  const lines = [...ownLines(input, make), ...form.lines, ...contactLines(input, make)];
  return { lines: lines.filter(withValue), fieldProblems: form.fieldProblems, supplied: {} };
}

/** The customer's own values that come from the CRM: mapped ones and the chosen address. */
function ownLines(input: PlanInput, make: LineMaker): readonly PlanLine[] {
  const { account, form } = input;
  const billTo = chosenAddress(account, form.billTo ?? '');
  const withPostCode = form.postCode !== 'omit';
  return [
    ...MAPPING_TARGETS.map(({ key, defaultSource, required }) => {
      const source = input.mapping[key] ?? defaultSource;
      const value = readSource(source, account, chosenContact(account, form.primaryContact ?? ''));
      const sent = key === 'CreditLimit' ? (normaliseDecimal(value) ?? value) : value;
      return make(key, sent, source.startsWith('text:') ? { kind: 'default' } : source, required);
    }),
    ...(billTo ? addressLines(make, billTo, sourceOf(form.billTo), { withPostCode }) : []),
  ];
}

/** Begins with the billing address and the first contact as the CRM has them. A person is his own contact. */
export function startForm(account: CrmAccount): Values {
  const billing = isEmptyAddress(account.billing) ? '' : 'billing';
  const shipping = isEmptyAddress(account.shipping) ? '' : 'shipping';
  const self = account.kind === 'person' ? account.contacts[0] : undefined;
  const own = self && !isEmptyAddress(self.address) ? self.id : '';
  return {
    billTo: billing || shipping || own,
    primaryContact: account.contacts[0]?.id ?? '',
  };
}

/** See `ErpConnector.compare`. */
export function compare(input: PlanInput, current: Values): readonly FieldDifference[] {
  const lines = ownLines(input, lineMaker(input.connection));
  return [
    ...compareValues(lines, { ...BLANK, ...current }, sameToSage),
    ...surplusLines(lines, current, /^AddressLine1$/, targetLabelKey),
  ];
}

/** A member that is empty may be left out of the record. */
const BLANK: Values = Object.fromEntries(
  [...MAPPING_TARGETS.map(({ key }) => key), ...ADDRESS_MEMBERS].map((member) => [member, '']),
);

function sameToSage(target: string, crm: string, erp: string): boolean {
  if (/^(?:Telephone|Fax)No$/.test(target)) return samePhone(crm, erp);
  if (target === 'CreditLimit') return sameDecimal(crm, erp);
  if (target === 'ZipCode') return sameKey(crm.replaceAll(' ', ''), erp.replaceAll(' ', ''));
  return /^(?:State|CountryCode|EmailAddress|URLAddress)$/.test(target)
    ? sameKey(crm, erp)
    : sameText(crm, erp);
}
