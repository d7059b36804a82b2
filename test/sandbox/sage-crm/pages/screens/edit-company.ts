import { ACT } from '../actions';
import type { Visit } from '../visit';
import type { Answer } from './answer';
import { columnsOf, customColumns } from './columns';
import { companyTabs, companyTop } from './company-frame';
import { COMPANY_FIELDS } from './company-panels';
import { companyScreen } from './company-summary';
import { type EditableKind, editRecord } from './edit-record';
import { COMPANY } from './record-keys';

const EDITABLE: EditableKind = {
  kind: COMPANY,
  editAct: ACT.editCompany,
  columns: (visit) => [...columnsOf(visit, 'company', COMPANY_FIELDS), ...customColumns(visit, 'company')],
  top: companyTop,
  tabs: (visit, company) => ({ tabs: companyTabs(visit, company.id), current: 'Summary' }),
  view: companyScreen,
};

export function editCompany(visit: Visit): Answer {
  return editRecord(visit, EDITABLE);
}
