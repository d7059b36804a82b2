import { numberIn, type Row } from '../../store/row';
import { titleOf } from '../field-value';
import type { TopContent, TopLine } from '../layout/top-content';
import type { Visit } from '../visit';
import { textIn } from './columns';
import { COMPANY, PERSON, type RecordKind, summaryLink } from './record-keys';

/** Top content of a record that belongs to a company: itself, then its company and person as links. */
export function relatedTop(visit: Visit, kind: RecordKind, row: Row): TopContent {
  const { schema } = visit.site;
  const href = summaryLink(visit, kind, row);
  const lines: readonly TopLine[] = [
    { caption: kind.name, value: titleOf(visit, kind.table, row.id), href },
    ...relatedLine(visit, COMPANY, numberIn(row, kind.companyColumn)),
    ...(kind.personColumn === undefined ? [] : relatedLine(visit, PERSON, numberIn(row, kind.personColumn))),
  ];
  const entityId = schema.get(kind.table)?.entityId ?? 0;
  return { entityId, recordId: row.id, icon: kind.icon, href, lines };
}

function relatedLine(visit: Visit, kind: RecordKind, id: number): readonly TopLine[] {
  const row = id > 0 ? visit.site.records.read(kind.table, id, visit.user) : undefined;
  if (!row) return [];
  const value = kind === COMPANY ? textIn(row, 'comp_name') : titleOf(visit, kind.table, id);
  return [{ caption: kind.name, value, href: summaryLink(visit, kind, row) }];
}
