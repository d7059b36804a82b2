import type { CrmAccount } from '../core/crm-account';
import type { ErpConnector } from '../erp/contract';
import type { PromotionDraft } from './promotion-drafts';

/**
 * The form with a number by the administrator's rule, where nobody has typed one. One that was proposed earlier may be
 * taken by now, so it is proposed anew. No proposal is no failure: the user types a number then.
 */
export async function withProposedNumber(
  erp: ErpConnector,
  account: CrmAccount,
  draft: PromotionDraft,
): Promise<PromotionDraft> {
  const { numberField } = erp.descriptor;
  const typed = draft.form[numberField] !== undefined && draft.form[numberField] !== '';
  if (typed && !draft.defaulted.includes(numberField)) return draft;
  const number = await proposalOf(erp, account, draft);
  const defaulted = [...new Set([...draft.defaulted, numberField])];
  return number === '' ? draft : { form: { ...draft.form, [numberField]: number }, defaulted };
}

async function proposalOf(erp: ErpConnector, account: CrmAccount, draft: PromotionDraft): Promise<string> {
  try {
    return await erp.proposeNumber(account, draft.form);
  } catch {
    return '';
  }
}
