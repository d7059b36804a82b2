import type { CrmUser } from '../../core/crm-account';
import type { PickList } from '../../core/pick-list';
import { Chip } from '../../ui/Chip';
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

/** A plain table: a box that scrolls would cut the lists of the combo boxes off. */
export function SalespersonsTable({ users, list, chosen, proposed, onChoose }: SalespersonsTableProps) {
  const { t } = useUi();
  const more = users.length - MOST_SHOWN;
  return (
    <>
      <table class="salespersons">
        <caption class="spoken">{t('nav_salespersons')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('crm_user')}</th>
            <th scope="col">{t('salesperson')}</th>
          </tr>
        </thead>
        <tbody>
          {users.slice(0, MOST_SHOWN).map((user) => (
            <tr key={user.id}>
              <th scope="row">
                {user.name}
                <div class="small muted">{user.email}</div>
              </th>
              <td>
                <SalespersonField
                  user={user}
                  list={list}
                  value={chosen[user.id] ?? ''}
                  onChoose={(salesperson) => onChoose(user.id, salesperson)}
                />
                {proposed.includes(user.id) ? <Chip tone="accent">{t('proposed')}</Chip> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {users.length === 0 ? <p class="muted">{t('salespersons_none_named')}</p> : null}
      {more > 0 ? <p class="small muted">{t.plural('salespersons_more', more)}</p> : null}
    </>
  );
}
