import type { PickListEntry } from '../../core/pick-list';
import { entryLabel } from '../../ui/entry-label';
import { useUi } from '../../ui/ui-context';

/** Entries shown at most: to look at, not to work with. */
const MOST_SHOWN = 200;

interface ListEntriesProps {
  readonly name: string;
  readonly entries: readonly PickListEntry[];
}

/** A list's name; behind it what stands in the list. */
export function ListEntries({ name, entries }: ListEntriesProps) {
  const { t } = useUi();
  if (entries.length === 0) return <>{name}</>;
  const more = entries.length - MOST_SHOWN;
  return (
    <details class="plain">
      <summary>{name}</summary>
      <ul class="small">
        {entries.slice(0, MOST_SHOWN).map((entry) => (
          <li key={entry.value}>
            {entryLabel(entry, t)} <span class="muted">{entry.value}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="small muted">{t.plural('list_more', more)}</p> : null}
    </details>
  );
}
