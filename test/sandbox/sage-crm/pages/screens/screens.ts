import { ACT } from '../actions';
import type { Parameters } from '../parameters';
import type { Visit } from '../visit';
import { administration } from './administration';
import type { Answer } from './answer';
import { companyList } from './company-lists';
import { companySummary } from './company-summary';
import { companyDashboard, dashboard } from './dashboard';
import { editCompany } from './edit-company';
import { findCompanies } from './find';
import { newCompany, newCompanyPopUp } from './new-company';
import { newPerson } from './new-person';
import { notFound } from './not-found';
import { caseSummary, opportunitySummary } from './other-records';
import { editPerson, personSummary } from './person';
import { quickLook } from './quick-look';

const SCREENS: ReadonlyMap<number, (visit: Visit) => Answer> = new Map<number, (visit: Visit) => Answer>([
  [ACT.company, companySummary],
  [ACT.editCompany, editCompany],
  [ACT.quickLook, quickLook],
  [ACT.list, companyList],
  [ACT.person, personSummary],
  [ACT.editPerson, editPerson],
  [ACT.opportunity, opportunitySummary],
  [ACT.case, caseSummary],
  [ACT.find, findCompanies],
  [ACT.newCompany, newCompany],
  [ACT.newCompanyPopUp, newCompanyPopUp],
  [ACT.newPerson, newPerson],
  [ACT.administration, administration],
  [ACT.dashboard, dashboard],
  [ACT.companyDashboard, companyDashboard],
]);

/** The screen that an address asks for. */
export function answerScreen(visit: Visit): Answer {
  const screen = SCREENS.get(wantedAct(visit.parameters));
  return screen ? screen(visit) : notFound(visit);
}

/** A jump from the recent list: the real action is the first part of `RecentValue`. */
function wantedAct(parameters: Parameters): number {
  const act = parameters.number('Act');
  if (act !== ACT.recent) return act;
  return Number(/^(\d+)X/i.exec(parameters.text('RecentValue'))?.[1] ?? 0);
}
