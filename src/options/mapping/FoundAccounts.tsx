import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import type { FoundAccount } from './use-mapping-preview';

interface FoundAccountsProps {
  /** Null before the first search. */
  readonly accounts: readonly FoundAccount[] | null;
  readonly busy: boolean;
  readonly onPick: (account: FoundAccount) => void;
}

/** What a search found: a button per account, or that there is none. */
export function FoundAccounts({ accounts, busy, onPick }: FoundAccountsProps) {
  const { t } = useUi();
  return (
    <>
      <p role="status" class="muted">
        {accounts?.length === 0 ? t('preview_none') : ''}
      </p>
      <div class="actions">
        {accounts?.map((account) => (
          <Button
            key={account.id}
            label={t('preview_choose', { name: account.name })}
            disabled={busy}
            onClick={() => onPick(account)}
          >
            {account.name}
          </Button>
        ))}
      </div>
    </>
  );
}
