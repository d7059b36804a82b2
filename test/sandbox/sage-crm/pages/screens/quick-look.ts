import { word } from '../captions';
import { grid } from '../layout/grid';
import type { Screen } from '../layout/screen';
import { companyKeys } from '../links';
import type { Visit } from '../visit';
import { textIn } from './columns';
import { companyTabs, companyTop } from './company-frame';
import { listGrid } from './company-lists';
import { notFound } from './not-found';
import { COMPANY } from './record-keys';
import { wantedRecord } from './wanted-record';

const LISTS = ['Communications', 'Opportunities', 'Cases'] as const;

/** Short lists of what is going on: a screen of the company without any of its fields. */
export function quickLook(visit: Visit): Screen {
  const company = wantedRecord(visit, COMPANY);
  if (!company) return notFound(visit);
  const parts = LISTS.flatMap((list) => {
    const title = word(visit, list);
    return [{ title, content: grid(listGrid(visit, company, list)) }, 'gap' as const];
  });
  return {
    title: `CRM - Company: ${textIn(company, 'comp_name')} - ${word(visit, 'Quick Look')}`,
    top: companyTop(visit, company),
    tabs: { tabs: companyTabs(visit, company.id), current: 'Quick Look' },
    parts,
    buttons: [{ caption: 'Help', href: 'javascript:void(0);', icon: 'help' }],
    keys: companyKeys(company.id),
  };
}
