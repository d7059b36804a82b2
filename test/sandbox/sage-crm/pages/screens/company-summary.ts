import type { Row } from '../../store/row';
import { numberIn } from '../../store/row';
import { ACT } from '../actions';
import { titleOf } from '../field-value';
import { type Button, SUBMIT } from '../layout/buttons';
import type { Message, Screen } from '../layout/screen';
import { companyKeys, screenLink } from '../links';
import type { Visit } from '../visit';
import { textIn } from './columns';
import { companyTabs, companyTop, listLink } from './company-frame';
import { addressPanel, companyPanel, contactPanel, phonePanel } from './company-panels';
import { notFound } from './not-found';
import { COMPANY } from './record-keys';
import { noteRecent, wantedRecord } from './wanted-record';

/** The company in view mode. Its form leads to the edit screen, which is what *Change* submits. */
export function companySummary(visit: Visit): Screen {
  const company = wantedRecord(visit, COMPANY);
  return company ? companyScreen(visit, company) : notFound(visit);
}

export function companyScreen(visit: Visit, company: Row, messages: readonly Message[] = []): Screen {
  const name = textIn(company, 'comp_name');
  noteRecent(visit, COMPANY, company, name);
  const keys = companyKeys(company.id);
  return {
    title: `CRM - Company: ${name}`,
    top: companyTop(visit, company),
    tabs: { tabs: companyTabs(visit, company.id), current: 'Summary' },
    messages,
    parts: [
      companyPanel(visit, company),
      'gap',
      contactPanel(visit, company),
      'space',
      [
        addressPanel(visit, company),
        phonePanel(visit, 'company', company, listLink(visit, company.id, 'Phone/E-mail')),
      ],
      'gap',
    ],
    buttons: viewButtons(visit),
    newButtons: [
      { caption: 'New Person', href: screenLink(visit, ACT.newPerson, keys), icon: 'new' },
      { caption: 'New Company', href: screenLink(visit, ACT.newCompany, { T: 'Company' }), icon: 'new' },
    ],
    action: screenLink(visit, ACT.editCompany, keys),
    keys: { ...keys, ...personKey(visit, company) },
  };
}

function viewButtons({ site, user }: Visit): readonly Button[] {
  const nothing = 'javascript:void(0);';
  const change: Button = { caption: 'Change', href: SUBMIT, icon: 'edit' };
  const all: readonly Button[] = [
    change,
    { caption: 'Delete', href: nothing, icon: 'delete' },
    { caption: 'Add to Group', href: nothing, icon: 'group' },
    { caption: 'Summary Report', href: nothing, icon: 'report' },
    { caption: 'Merge Company', href: nothing, icon: 'merge' },
    { caption: 'Help', href: nothing, icon: 'help' },
  ];
  const mayWrite = !site.readOnlyUsers.includes(user.logon);
  const forAdministrators = ['Delete', 'Merge Company'];
  return all
    .filter((one) => user.administrator || !forAdministrators.includes(one.caption))
    .filter((one) => mayWrite || one !== change);
}

function personKey(visit: Visit, company: Row): Readonly<Record<string, number>> {
  const personId = numberIn(company, 'comp_primarypersonid');
  return titleOf(visit, 'person', personId) === '' ? {} : { Key2: personId };
}
