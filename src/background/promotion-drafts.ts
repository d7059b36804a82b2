import * as v from 'valibot';
import { type CrmAccount, type CrmRecordRef, recordKeyOf } from '../core/crm-account';
import type { StorageArea } from '../platform/storage-area';

const draftSchema = v.object({
  form: v.record(v.string(), v.string()),
  defaulted: v.array(v.string()),
});

/** The promote form as the user left it. */
export type PromotionDraft = v.InferOutput<typeof draftSchema>;

/**
 * What a promote panel works on between its messages: the account as it was read (for this browser session only) and
 * the form as it was typed (kept on disk until the promotion is done: nothing typed is lost).
 */
export interface PromotionDrafts {
  account(record: CrmRecordRef): Promise<CrmAccount | null>;
  saveAccount(account: CrmAccount): Promise<void>;
  form(record: CrmRecordRef, integrationId: string): Promise<PromotionDraft | null>;
  saveForm(record: CrmRecordRef, integrationId: string, draft: PromotionDraft): Promise<void>;
  forget(record: CrmRecordRef, integrationId: string): Promise<void>;
}

export function createPromotionDrafts(local: StorageArea, session: StorageArea): PromotionDrafts {
  const accountKey = (record: CrmRecordRef): string => `account:${recordKeyOf(record)}`;
  const formKey = (record: CrmRecordRef, integrationId: string): string =>
    `draft:${recordKeyOf(record)}|${integrationId}`;
  return {
    account: async (record) => ((await session.get(accountKey(record))) as CrmAccount | undefined) ?? null,
    saveAccount: (account) => session.set(accountKey(account.ref), account),
    form: async (record, integrationId) => {
      const parsed = v.safeParse(draftSchema, await local.get(formKey(record, integrationId)));
      return parsed.success ? parsed.output : null;
    },
    saveForm: (record, integrationId, draft) => local.set(formKey(record, integrationId), draft),
    forget: async (record, integrationId) => {
      await local.remove(formKey(record, integrationId));
      await session.remove(accountKey(record));
    },
  };
}
