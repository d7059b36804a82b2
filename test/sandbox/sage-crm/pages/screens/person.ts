import type { Row } from '../../store/row';
import { ACT } from '../actions';
import { word } from '../captions';
import { titleOf } from '../field-value';
import { SUBMIT } from '../layout/buttons';
import { fieldRows, viewField } from '../layout/field';
import type { Message, Screen } from '../layout/screen';
import type { TabStrip } from '../layout/tabs';
import { screenLink } from '../links';
import type { Visit } from '../visit';
import type { Answer } from './answer';
import { columnsOf, customColumns } from './columns';
import { PERSON_FIELDS, phonePanel } from './company-panels';
import { type EditableKind, editRecord } from './edit-record';
import { notFound } from './not-found';
import { PERSON, recordKeys, summaryLink } from './record-keys';
import { relatedTop } from './related-top';
import { noteRecent, wantedRecord } from './wanted-record';

export function personSummary(visit: Visit): Screen {
  const person = wantedRecord(visit, PERSON);
  return person ? personScreen(visit, person) : notFound(visit);
}

export function editPerson(visit: Visit): Answer {
  return editRecord(visit, EDITABLE);
}

function personScreen(visit: Visit, person: Row, messages: readonly Message[] = []): Screen {
  const name = titleOf(visit, 'person', person.id);
  noteRecent(visit, PERSON, person, name);
  const cells = columns(visit).map((column) => viewField(visit, { column, value: person.get(column.name) }));
  const href = summaryLink(visit, PERSON, person);
  const keys = recordKeys(PERSON, person);
  return {
    title: `CRM - Person: ${name}`,
    top: relatedTop(visit, PERSON, person),
    tabs: personTabs(visit, person),
    messages,
    parts: [
      { title: word(visit, 'Person'), href, content: fieldRows(cells) },
      'gap',
      phonePanel(visit, 'person', person, href),
      'gap',
    ],
    buttons: [
      { caption: 'Change', href: SUBMIT, icon: 'edit' },
      { caption: 'Help', href: 'javascript:void(0);', icon: 'help' },
    ],
    action: screenLink(visit, ACT.editPerson, keys),
    keys,
  };
}

const EDITABLE: EditableKind = {
  kind: PERSON,
  editAct: ACT.editPerson,
  columns,
  top: (visit, person) => relatedTop(visit, PERSON, person),
  tabs: personTabs,
  view: personScreen,
};

function columns(visit: Visit) {
  return [...columnsOf(visit, 'person', PERSON_FIELDS), ...customColumns(visit, 'person')];
}

function personTabs(visit: Visit, person: Row): TabStrip {
  const tabs = [{ caption: 'Summary', href: summaryLink(visit, PERSON, person) }];
  return { tabs, current: 'Summary' };
}
