import { useState } from 'preact/hooks';
import type { Integration } from '../../core/integration';
import type { PromotionPlan } from '../../core/promotion-plan';
import { type Action, useAction } from '../../ui/use-action';
import { useOptions } from '../options-context';

export interface FoundAccount {
  readonly id: string;
  readonly name: string;
}

interface MappingPreviewing {
  readonly action: Action;
  /** What the latest search found; null before the first. */
  readonly accounts: readonly FoundAccount[] | null;
  readonly shown: { readonly name: string; readonly plan: PromotionPlan } | null;
  search(text: string): void;
  preview(account: FoundAccount): void;
}

/** Finds accounts in the CRM and asks for the plan of one, with the mapping as it is edited. */
export function useMappingPreview(
  integration: Integration,
  org: string,
  mapping: Readonly<Record<string, string>>,
): MappingPreviewing {
  const { ask } = useOptions();
  const action = useAction();
  const [accounts, setAccounts] = useState<MappingPreviewing['accounts']>(null);
  const [shown, setShown] = useState<MappingPreviewing['shown']>(null);
  const search = (text: string) =>
    void action.run(async () => setAccounts((await ask('crm.search', { org, text })).accounts));
  const preview = ({ id: accountId, name }: FoundAccount) =>
    void action.run(async () => {
      const { id: integrationId, defaults } = integration;
      const plan = await ask('mapping.preview', { org, accountId, integrationId, mapping, defaults });
      setShown({ name, plan });
    });
  return { action, accounts, shown, search, preview };
}
