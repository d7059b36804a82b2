import * as v from 'valibot';
import { type CrmAccount, type CrmRecordRef, recordKeyOf, sameRecord } from '../core/crm-account';
import type { StorageArea } from '../platform/storage-area';

const draftSchema = v.object({
  form: v.record(v.string(), v.string()),
  defaulted: v.array(v.string()),
});

/** The promote form as the user left it. */
export type PromotionDraft = v.InferOutput<typeof draftSchema>;

/**
 * What a promote panel works on between its messages: the account as it was read, one per tab and for this browser
 * session only, and the form as it was typed, kept on disk until the promotion is done: nothing typed is lost.
 */
export interface PromotionDrafts {
  /** The account that the tab's panel shows; null when it shows another record by now. */
  account(tabId: number, record: CrmRecordRef): Promise<CrmAccount | null>;
  saveAccount(tabId: number, account: CrmAccount): Promise<void>;
  forgetAccount(tabId: number): Promise<void>;
  form(record: CrmRecordRef, integrationId: string): Promise<PromotionDraft | null>;
  saveForm(record: CrmRecordRef, integrationId: string, draft: PromotionDraft): Promise<void>;
  forgetForm(record: CrmRecordRef, integrationId: string): Promise<void>;
}

export function createPromotionDrafts(local: StorageArea, session: StorageArea): PromotionDrafts {
  const accountKey = (tabId: number): string => `account:${tabId}`;
  const formKey = (record: CrmRecordRef, integrationId: string): string =>
    `draft:${recordKeyOf(record)}|${integrationId}`;
  return {
    account: async (tabId, record) => {
      // Written by saveAccount and by nothing else: session storage is closed to everybody outside of the extension.
      const account = (await session.get(accountKey(tabId))) as CrmAccount | undefined;
      return account && sameRecord(account.ref, record) ? account : null;
    },
    saveAccount: (tabId, account) => session.set(accountKey(tabId), account),
    forgetAccount: (tabId) => session.remove(accountKey(tabId)),
    form: async (record, integrationId) => {
      const parsed = v.safeParse(draftSchema, await local.get(formKey(record, integrationId)));
      return parsed.success ? parsed.output : null;
    },
    saveForm: (record, integrationId, draft) => local.set(formKey(record, integrationId), draft),
    forgetForm: (record, integrationId) => local.remove(formKey(record, integrationId)),
  };
}
