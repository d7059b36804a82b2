import { word } from '../captions';
import { titleOf } from '../field-value';
import { fieldRows, viewField } from '../layout/field';
import type { Screen } from '../layout/screen';
import type { Visit } from '../visit';
import { columnsOf } from './columns';
import { notFound } from './not-found';
import { CASE, OPPORTUNITY, type RecordKind, recordKeys, summaryLink } from './record-keys';
import { relatedTop } from './related-top';
import { noteRecent, wantedRecord } from './wanted-record';

const OPPORTUNITY_FIELDS = [
  'oppo_description',
  'oppo_primarycompanyid',
  'oppo_primarypersonid',
  'oppo_assigneduserid',
  'oppo_type',
  'oppo_stage',
  'oppo_status',
  'oppo_forecast',
  'oppo_targetclose',
  'oppo_secterr',
];

const CASE_FIELDS = [
  'case_referenceid',
  'case_description',
  'case_primarycompanyid',
  'case_primarypersonid',
  'case_assigneduserid',
  'case_stage',
  'case_status',
  'case_problemnote',
];

export function opportunitySummary(visit: Visit): Screen {
  return summary(visit, OPPORTUNITY, OPPORTUNITY_FIELDS);
}

export function caseSummary(visit: Visit): Screen {
  return summary(visit, CASE, CASE_FIELDS);
}

/** These pages carry the number of their company too, though it is not what they are about. */
function summary(visit: Visit, kind: RecordKind, fields: readonly string[]): Screen {
  const row = wantedRecord(visit, kind);
  if (!row) return notFound(visit);
  const title = titleOf(visit, kind.table, row.id);
  noteRecent(visit, kind, row, title);
  const cells = columnsOf(visit, kind.table, fields).map((column) =>
    viewField(visit, { column, value: row.get(column.name) }),
  );
  const href = summaryLink(visit, kind, row);
  return {
    title: `CRM - ${kind.name}: ${title}`,
    top: relatedTop(visit, kind, row),
    tabs: { tabs: [{ caption: 'Summary', href }], current: 'Summary' },
    parts: [{ title: word(visit, kind.name), href, content: fieldRows(cells) }, 'gap'],
    buttons: [{ caption: 'Help', href: 'javascript:void(0);', icon: 'help' }],
    keys: recordKeys(kind, row),
  };
}
