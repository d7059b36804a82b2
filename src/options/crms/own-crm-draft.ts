import type { CrmConnection } from '../../core/integration';
import type { CrmDescriptor } from '../../crm/contract';
import type { CrmState } from '../../messaging/protocol';
import { plainHttpOrigins, plainHttpProblems } from '../own-network/plain-http-origins';
import { type SavedServiceUser, serviceUserProblems } from './service-user-problems';

/** A CRM on a server of one's own while it is being connected. */
export interface OwnCrmDraft {
  readonly address: string;
  readonly serviceUser: string;
  readonly servicePassword: string;
  /** Origins with plain http that were confirmed. */
  readonly plainHttp: readonly string[];
}

export const EMPTY_DRAFT: OwnCrmDraft = { address: '', serviceUser: '', servicePassword: '', plainHttp: [] };

/** Origins of the draft's address to which everything would travel unencrypted over a network. */
export function draftPlainHttp(draft: OwnCrmDraft, { siteOf }: CrmDescriptor): readonly string[] {
  const site = siteOf(draft.address);
  return site ? plainHttpOrigins([new URL(site.address).origin]) : [];
}

/** Locale key of what stands in the way of connecting, by field key; none when nothing does. */
export function ownCrmProblems(
  draft: OwnCrmDraft,
  descriptor: CrmDescriptor,
  connected: readonly (CrmConnection & CrmState)[],
): Readonly<Record<string, string>> {
  const site = descriptor.siteOf(draft.address);
  const wrong = draft.address.trim() === '' ? 'field_needed' : 'crm_address_wrong';
  return {
    ...(site ? {} : { address: wrong }),
    ...plainHttpProblems(draftPlainHttp(draft, descriptor), draft.plainHttp),
    ...serviceUserProblems(draft, savedServiceUser(draft, descriptor, connected)),
  };
}

/** Of the address that is typed, where that is connected already. */
export function savedServiceUser(
  { address }: OwnCrmDraft,
  { siteOf }: CrmDescriptor,
  connected: readonly (CrmConnection & CrmState)[],
): SavedServiceUser {
  const site = siteOf(address);
  return connected.find(({ org }) => org === site?.org) ?? NOBODY;
}

const NOBODY: SavedServiceUser = { serviceUser: '', servicePasswordSaved: false };
