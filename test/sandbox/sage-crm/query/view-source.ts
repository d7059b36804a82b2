import type { Installation } from '../installation';
import type { UserSeed } from '../seed/users';
import { contactDataSource } from './contact-data-source';
import { joinedSource } from './joined-source';
import type { Source } from './source';
import { VIEWS } from './views';

export const VIEW_LABELS: readonly string[] = [...VIEWS.map((one) => one.label), 'CRMEmailPhoneData'];

/** A view as one user sees it; undefined for a name that is none. */
export function viewSource(installation: Installation, name: string, user: UserSeed): Source | undefined {
  if (name === 'crmemailphonedata') return contactDataSource(installation, user);
  const view = VIEWS.find((one) => one.label.toLowerCase() === name);
  return view ? joinedSource(installation, view, user) : undefined;
}
