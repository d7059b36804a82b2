import { type AccountLinks, linkTo, type PlacedLink } from '../core/account-links';
import type { CrmAccount } from '../core/crm-account';
import type { CrmConnection, Integration } from '../core/integration';
import type { Settings } from '../storage/settings';
import { linkCompanyOf } from './integration-choices';

type Linked = Pick<CrmAccount, 'link' | 'otherLinks'>;

export const linksOf = ({ link, otherLinks }: Linked): AccountLinks => ({ link, others: otherLinks });

/** Where the account's link to an integration stands, or would. */
export const placedLink = (
  settings: Settings,
  { otherLinksField }: CrmConnection,
  integration: Integration,
  account: Linked,
): PlacedLink => linkTo(linksOf(account), linkCompanyOf(settings, integration), otherLinksField !== '');
