import type { WireResponse } from '../../simulated-system';
import { parameter } from './authenticate';
import { type Call, openSource } from './call';
import { Diagnosis, jsonResponse } from './diagnosis';
import { propertiesOf } from './prototypes';

const SCREENS: Readonly<Record<string, { readonly name: string; readonly entity: string }>> = {
  companyboxlong: { name: 'CompanyBoxLong', entity: 'company' },
  personboxlong: { name: 'PersonBoxLong', entity: 'person' },
  casedetailbox: { name: 'CaseDetailBox', entity: 'cases' },
  opportunitydetailbox: { name: 'OpportunityDetailBox', entity: 'opportunity' },
};

/** `metadata/-/$service/getCustomObject?name=companyboxlong`: the fields of a screen. @throws Diagnosis */
export function readScreen(call: Call): WireResponse {
  const name = parameter(call.request.url, 'name') ?? '';
  const screen = SCREENS[name.toLowerCase()];
  if (!screen) throw new Diagnosis(404, 'EntityNotFound', `Custom object '${name}' does not exist.`);
  const source = openSource(screen.entity, call);
  return jsonResponse(200, {
    $title: screen.name,
    $resourceKind: screen.entity,
    $properties: propertiesOf(source, call),
  });
}

/** `userdata?Action=getCalendarUserPreferences`. @throws Diagnosis */
export function readUserData(call: Call): WireResponse {
  const action = parameter(call.request.url, 'action') ?? '';
  if (action.toLowerCase() !== 'getcalendaruserpreferences') {
    throw new Diagnosis(400, 'BadQueryParameter', `Unknown action '${action}'.`);
  }
  return jsonResponse(200, {
    userId: call.user.id,
    userLogon: call.user.logon,
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm',
    firstDayOfWeek: 1,
  });
}
