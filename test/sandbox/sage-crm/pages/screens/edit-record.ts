import type { Column } from '../../schema/column';
import type { Row, Values } from '../../store/row';
import { word } from '../captions';
import { SUBMIT } from '../layout/buttons';
import { editField, fieldRows, viewField } from '../layout/field';
import type { Message, Screen } from '../layout/screen';
import type { TabStrip } from '../layout/tabs';
import type { TopContent } from '../layout/top-content';
import { screenLink } from '../links';
import type { Parameters } from '../parameters';
import type { Visit } from '../visit';
import type { Answer } from './answer';
import { mayChange } from './columns';
import { notFound } from './not-found';
import { type RecordKind, recordKeys, summaryLink } from './record-keys';
import { wantedRecord } from './wanted-record';

const SAVE = '3';

/** What tells the edit screen of one kind of record from that of another. */
export interface EditableKind {
  readonly kind: RecordKind;
  readonly editAct: number;
  columns(visit: Visit): readonly Column[];
  top(visit: Visit, row: Row): TopContent;
  tabs(visit: Visit, row: Row): TabStrip | undefined;
  /** The record in view mode, which is what a save ends with. */
  view(visit: Visit, row: Row, messages?: readonly Message[]): Screen;
}

/**
 * The edit screen, its save, and what stays at the address afterwards: `Mode=3` shows the record in view mode, whether
 * something was just saved or the page was only loaded again.
 */
export function editRecord(visit: Visit, editable: EditableKind): Answer {
  const row = wantedRecord(visit, editable.kind);
  if (!row) return notFound(visit);
  if (visit.parameters.text('Mode') !== SAVE) return openForEditing(visit, editable, row);
  return visit.form ? save(visit, editable, row, visit.form) : editable.view(visit, row);
}

function openForEditing(visit: Visit, editable: EditableKind, row: Row): Screen {
  const { site, user } = visit;
  if (site.readOnlyUsers.includes(user.logon)) {
    return editable.view(visit, row, [
      { kind: 'error', text: 'You do not have rights to change this record.' },
    ]);
  }
  const holder = site.locks.take(editable.kind.table, row.id, user);
  if (holder) {
    const text = `This record is currently being edited by ${holder.firstName} ${holder.lastName}.`;
    return editable.view(visit, row, [{ kind: 'error', text }]);
  }
  return editScreen(visit, editable, row, (column) => row.get(column.name));
}

function save(visit: Visit, editable: EditableKind, row: Row, form: Parameters): Answer {
  const { site, user } = visit;
  const { kind } = editable;
  const outcome = site.records.update(kind.table, row.id, postedValues(form, editable.columns(visit)), user);
  if ('problem' in outcome) {
    const shown = (column: Column) => (form.has(column.name) ? form.text(column.name) : row.get(column.name));
    return editScreen(visit, editable, row, shown, [{ kind: 'error', text: outcome.problem }]);
  }
  site.locks.releaseAll(user);
  const saved = site.records.read(kind.table, row.id, user);
  if (!saved) return notFound(visit);
  return site.switches.afterSave === 'redirect'
    ? { redirect: summaryLink(visit, kind, saved) }
    : editable.view(visit, saved);
}

/** What was posted for these columns; an emptied control empties its column. */
export function postedValues(form: Parameters, columns: readonly Column[]): Values {
  const posted = columns.filter((column) => form.has(column.name) && column.readOnly !== true);
  return Object.fromEntries(
    posted.map(({ name }) => [name, form.text(name) === '' ? null : form.text(name)]),
  );
}

function editScreen(
  visit: Visit,
  editable: EditableKind,
  row: Row,
  value: (column: Column) => string | null,
  messages: readonly Message[] = [],
): Screen {
  const { kind } = editable;
  const keys = recordKeys(kind, row);
  const cells = editable.columns(visit).map((column) => {
    const field = { column, value: value(column) };
    return mayChange(visit, column) ? editField(visit, field) : viewField(visit, field);
  });
  const tabs = editable.tabs(visit, row);
  return {
    title: `CRM - ${kind.name}: ${row.id}`,
    top: editable.top(visit, row),
    ...(tabs ? { tabs } : {}),
    messages,
    parts: [{ title: word(visit, kind.name), content: fieldRows(cells) }, 'gap'],
    buttons: [
      { caption: 'Save', href: SUBMIT, icon: 'save' },
      { caption: 'Cancel', href: summaryLink(visit, kind, row), icon: 'cancel' },
      { caption: 'Help', href: 'javascript:void(0);', icon: 'help' },
    ],
    action: screenLink(visit, editable.editAct, { ...keys, Mode: 3 }),
    keys,
  };
}
