import { useId } from 'preact/hooks';
import { Chip } from '../../ui/Chip';
import { useUi } from '../../ui/ui-context';

/** An address or a contact of the account. */
export interface Party {
  /** Value of its choice in the form. */
  readonly value: string;
  readonly label: string;
  /** What the CRM calls it, or ''. */
  readonly note: string;
  /** What it becomes in the ERP; none when it is not sent. */
  readonly roles: readonly string[];
}

interface PartyRowProps {
  readonly party: Party;
  /** Null where it cannot be ticked: its roles are chosen in the form. */
  readonly ticked: boolean | null;
  /** Id of what is wrong with the choice, or ''. */
  readonly errorId: string;
  readonly onTick: (on: boolean) => void;
}

export function PartyRow({ party, ticked, errorId, onTick }: PartyRowProps) {
  const id = useId();
  const rolesId = `${id}-roles`;
  const words = <bdi>{party.label}</bdi>;
  return (
    <li class="party">
      {ticked === null ? (
        words
      ) : (
        <label for={id}>
          <input
            id={id}
            type="checkbox"
            checked={ticked}
            aria-describedby={errorId === '' ? rolesId : `${rolesId} ${errorId}`}
            aria-invalid={errorId === '' ? undefined : 'true'}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
          {words}
        </label>
      )}
      <div class="roles" id={rolesId}>
        <PartyRoles party={party} />
      </div>
    </li>
  );
}

function PartyRoles({ party: { note, roles } }: { readonly party: Party }) {
  const { t } = useUi();
  return (
    <>
      {note ? <span class="small muted">{note}</span> : null}
      {roles.map((role) => (
        <Chip key={role} tone="accent">
          {role}
        </Chip>
      ))}
      {roles.length === 0 ? <span class="small muted">{t('party_not_sent')}</span> : null}
    </>
  );
}
