import { emailsOf, phonesOf } from '../../rules/company-contacts';
import type { Row } from '../../store/row';
import { numberIn } from '../../store/row';
import { ACT } from '../actions';
import { titleOf } from '../field-value';
import type { Tab } from '../layout/tabs';
import type { TopContent, TopLine } from '../layout/top-content';
import { companyKeys, customPageLink, screenLink } from '../links';
import type { Visit } from '../visit';
import { textIn } from './columns';
import { mainOf, shownPhone } from './phone-number';
import { COMPANY, PERSON, summaryLink } from './record-keys';

/** What stands above every screen of a company. */
export function companyTop(visit: Visit, company: Row): TopContent {
  const { database, schema } = visit.site;
  const phone = mainOf(phonesOf(database, 'company', company.id));
  const email = mainOf(emailsOf(database, 'company', company.id));
  const href = summaryLink(visit, COMPANY, company);
  const lines: readonly TopLine[] = [
    { caption: 'Company', value: textIn(company, 'comp_name'), href },
    ...personLine(visit, company),
    { caption: 'Phone', value: phone ? shownPhone(phone) : '' },
    ...(email ? [{ caption: 'E-mail', value: textIn(email.row, 'emai_emailaddress') }] : []),
  ];
  const entityId = schema.get('company')?.entityId ?? 0;
  return { entityId, recordId: company.id, icon: 'company', href, lines };
}

function personLine(visit: Visit, company: Row): readonly TopLine[] {
  const person = visit.site.records.read('person', numberIn(company, 'comp_primarypersonid'), visit.user);
  if (!person) return [];
  const value = titleOf(visit, 'person', person.id);
  return [{ caption: 'Person', value, href: summaryLink(visit, PERSON, person) }];
}

const LISTS = [
  'Key Attributes',
  'Marketing',
  'Notes',
  'Communications',
  'Opportunities',
  'Cases',
  'People',
  'Addresses',
  'Phone/E-mail',
  'Company Team',
  'Documents',
] as const;

export type CompanyList = (typeof LISTS)[number];

export function isCompanyList(name: string): name is CompanyList {
  return LISTS.some((one) => one === name);
}

/** Tabs in the order of a fresh installation. */
export function companyTabs(visit: Visit, companyId: number): readonly Tab[] {
  const keys = companyKeys(companyId);
  return [
    { caption: 'Summary', href: screenLink(visit, ACT.company, keys) },
    ...Object.entries(visit.site.switches.customTabs).map(([caption, path]) => ({
      caption,
      href: customPageLink(visit, path, { ...keys, F: 'Company', J: path }),
    })),
    { caption: 'Quick Look', href: screenLink(visit, ACT.quickLook, keys) },
    { caption: 'Dashboard', href: screenLink(visit, ACT.companyDashboard, keys) },
    ...LISTS.map((list) => ({ caption: list, href: listLink(visit, companyId, list) })),
  ];
}

export function listLink(visit: Visit, companyId: number, list: CompanyList): string {
  return screenLink(visit, ACT.list, { ...companyKeys(companyId), List: list });
}
