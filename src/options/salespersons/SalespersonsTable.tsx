import type { CrmUser } from '../../core/crm-account';
import type { PickList } from '../../core/pick-list';
import { Chip } from '../../ui/Chip';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { SalespersonField } from './SalespersonField';

/** Users drawn at most: more are found by name. */
const MOST_SHOWN = 100;

interface SalespersonsTableProps {
  readonly users: readonly CrmUser[];
  readonly list: PickList | null;
  readonly chosen: Readonly<Record<string, string>>;
  readonly proposed: readonly string[];
  readonly onChoose: (userId: string, salesperson: string) => void;
}

export function SalespersonsTable({ users, list, chosen, proposed, onChoose }: SalespersonsTableProps) {
  const { t } = useUi();
  const more = users.length - MOST_SHOWN;
  return (
    <div class="salespersons">
      <Table
        caption={t('nav_salespersons')}
        rows={users.slice(0, MOST_SHOWN)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', heading: t('user_name'), rowHeading: true, cell: ({ name }) => name },
          { key: 'email', heading: t('user_email'), cell: ({ email }) => email },
          {
            key: 'salesperson',
            heading: t('salesperson'),
            cell: (user) => (
              <>
                <SalespersonField
                  user={user}
                  list={list}
                  value={chosen[user.id] ?? ''}
                  onChoose={(salesperson) => onChoose(user.id, salesperson)}
                />
                {proposed.includes(user.id) ? <Chip tone="accent">{t('proposed')}</Chip> : null}
              </>
            ),
          },
        ]}
      />
      {users.length === 0 ? <p class="muted">{t('salespersons_none_named')}</p> : null}
      {more > 0 ? <p class="small muted">{t.plural('salespersons_more', more)}</p> : null}
    </div>
  );
}
