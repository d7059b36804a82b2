import { html } from '../../../html';
import { ACT } from '../actions';
import { word } from '../captions';
import { SUBMIT } from '../layout/buttons';
import { editField, fieldRows } from '../layout/field';
import type { Message, Screen } from '../layout/screen';
import { screenLink } from '../links';
import type { Parameters } from '../parameters';
import type { Visit } from '../visit';
import type { Answer } from './answer';
import { columnsOf } from './columns';
import { companyScreen } from './company-summary';
import { companiesNamed, resultPanel } from './find';
import { insertCompany } from './insert-company';
import { closingPopUp, entryPanels } from './new-company-form';
import { notFound } from './not-found';
import { COMPANY, summaryLink } from './record-keys';

const SEARCH = '2';
const SAVE = '3';

/** What the same forms are for the whole window and for a pop-up. */
interface Place {
  readonly act: number;
  readonly popUp: boolean;
}

export function newCompany(visit: Visit): Answer {
  return steps(visit, { act: ACT.newCompany, popUp: visit.parameters.text('PopupWin') === 'Y' });
}

export function newCompanyPopUp(visit: Visit): Answer {
  return steps(visit, { act: ACT.newCompanyPopUp, popUp: true });
}

/** Look for the name first, then see what is there already, then enter, then save. */
function steps(visit: Visit, place: Place): Answer {
  const { parameters, form, site } = visit;
  const mode = parameters.text('Mode');
  if (mode === SAVE && form) return save(visit, place, form);
  if (!site.switches.deDuplication || place.popUp || parameters.text('DeDup') === 'Y') {
    return entryScreen(visit, place, form ?? parameters);
  }
  return mode === SEARCH && form ? duplicatesScreen(visit, place, form) : searchScreen(visit, place);
}

function searchScreen(visit: Visit, place: Place): Screen {
  const fields = columnsOf(visit, 'company', ['comp_name']).map((column) =>
    editField(visit, { column, value: null }),
  );
  return {
    title: 'CRM - New Company',
    parts: [{ title: word(visit, 'New Company'), content: fieldRows(fields) }],
    buttons: [{ caption: 'Continue', href: SUBMIT, icon: 'continue' }],
    action: address(visit, place, { Mode: 2 }),
  };
}

function duplicatesScreen(visit: Visit, place: Place, form: Parameters): Screen {
  const name = form.text('comp_name');
  const found = name.trim() === '' ? [] : companiesNamed(visit, name);
  if (found.length === 0) return entryScreen(visit, place, form);
  const text = 'There are companies with a name like this. Enter a new one only if it is none of them.';
  return {
    title: 'CRM - New Company',
    messages: [{ kind: 'info', text }],
    parts: [
      resultPanel(visit, found),
      {
        title: word(visit, 'New Company'),
        content: html`<input type="hidden" name="comp_name" value="${name}">${name}`,
      },
    ],
    buttons: [{ caption: 'Enter New Company', href: SUBMIT, icon: 'new' }],
    action: address(visit, place, { DeDup: 'Y' }),
  };
}

function entryScreen(
  visit: Visit,
  place: Place,
  values: Parameters,
  messages: readonly Message[] = [],
): Screen {
  return {
    title: 'CRM - New Company',
    messages,
    parts: entryPanels(visit, values),
    buttons: [
      { caption: 'Save', href: SUBMIT, icon: 'save' },
      place.popUp
        ? { caption: 'Cancel', href: 'javascript:window.close();', icon: 'cancel' }
        : { caption: 'Cancel', href: screenLink(visit, ACT.find, { T: 'Company' }), icon: 'cancel' },
    ],
    action: address(visit, place, { Mode: 3 }),
    popUp: place.popUp,
  };
}

/** In place, the new company is shown at an address without any key. */
function save(visit: Visit, place: Place, form: Parameters): Answer {
  const outcome = insertCompany(visit, form);
  if ('problem' in outcome)
    return entryScreen(visit, place, form, [{ kind: 'error', text: outcome.problem }]);
  const company = visit.site.records.read('company', outcome.id, visit.user);
  if (!company) return notFound(visit);
  if (place.popUp) return closingPopUp(visit, company);
  return visit.site.switches.afterSave === 'redirect'
    ? { redirect: summaryLink(visit, COMPANY, company) }
    : companyScreen(visit, company);
}

function address(
  visit: Visit,
  { act, popUp }: Place,
  keys: Readonly<Record<string, string | number>>,
): string {
  return screenLink(visit, act, { T: 'Company', ...(popUp ? { PopupWin: 'Y', ErgTheme: 0 } : {}), ...keys });
}
