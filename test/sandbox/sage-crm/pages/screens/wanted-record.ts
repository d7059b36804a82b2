import type { Row } from '../../store/row';
import type { Visit } from '../visit';
import type { RecordKind } from './record-keys';

/** The number that an address names: of the recent list, or the key of the kind. 0 where there is none. */
export function wantedId({ parameters }: Visit, kind: RecordKind): number {
  const recent = new RegExp(`^\\d+X${kind.key}X(\\d+)$`, 'i').exec(parameters.text('RecentValue'))?.[1];
  return recent === undefined ? parameters.number(`Key${kind.key}`) : Number(recent);
}

/** The living record that an address names, if this user may see it. */
export function wantedRecord(visit: Visit, kind: RecordKind): Row | undefined {
  const id = wantedId(visit, kind);
  return id === 0 ? undefined : visit.site.records.read(kind.table, id, visit.user);
}

/** Notes the record in the user's recent list. */
export function noteRecent({ site, user }: Visit, kind: RecordKind, row: Row, title: string): void {
  site.recent.note(user.id, { act: kind.act, key: kind.key, id: row.id, title });
}
