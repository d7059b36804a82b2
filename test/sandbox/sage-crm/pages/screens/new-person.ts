import { ACT } from '../actions';
import { SUBMIT } from '../layout/buttons';
import type { Message, Screen } from '../layout/screen';
import { companyKeys, screenLink } from '../links';
import { Parameters } from '../parameters';
import type { Visit } from '../visit';
import type { Answer } from './answer';
import { companyTop } from './company-frame';
import { addPerson } from './insert-company';
import { personPanel } from './new-company-form';
import { notFound } from './not-found';
import { COMPANY, PERSON, summaryLink } from './record-keys';
import { wantedRecord } from './wanted-record';

/** A further person of a company. After the save the browser goes to the new person. */
export function newPerson(visit: Visit): Answer {
  const company = wantedRecord(visit, COMPANY);
  if (!company) return notFound(visit);
  const { form, parameters } = visit;
  if (!form || parameters.text('Mode') !== '3') return entryScreen(visit, company.id, new Parameters({}));
  const outcome = addPerson(visit, form, company);
  if ('problem' in outcome) {
    return entryScreen(visit, company.id, form, [{ kind: 'error', text: outcome.problem }]);
  }
  const person = visit.site.records.read('person', outcome.id, visit.user);
  return person ? { redirect: summaryLink(visit, PERSON, person) } : notFound(visit);
}

function entryScreen(
  visit: Visit,
  companyId: number,
  values: Parameters,
  messages: readonly Message[] = [],
): Screen {
  const company = visit.site.records.read('company', companyId, visit.user);
  const keys = companyKeys(companyId);
  return {
    title: 'CRM - New Person',
    ...(company ? { top: companyTop(visit, company) } : {}),
    messages,
    parts: [personPanel(visit, values), 'gap'],
    buttons: [
      { caption: 'Save', href: SUBMIT, icon: 'save' },
      { caption: 'Cancel', href: screenLink(visit, ACT.company, keys), icon: 'cancel' },
    ],
    action: screenLink(visit, ACT.newPerson, { ...keys, Mode: 3 }),
    keys,
  };
}
