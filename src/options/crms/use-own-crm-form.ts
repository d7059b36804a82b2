import { useState } from 'preact/hooks';
import type { CrmDescriptor } from '../../crm/contract';
import { useOptions } from '../options-context';
import {
  draftPlainHttp,
  EMPTY_DRAFT,
  type OwnCrmDraft,
  ownCrmProblems,
  savedServiceUser,
} from './own-crm-draft';
import { keepsPassword } from './service-user-problems';
import { useConnect } from './use-connect';

type Problems = Readonly<Record<string, string>>;

/** Connecting a CRM on a server of one's own: what is typed, what is wrong with it, and what came of it. */
export function useOwnCrmForm(descriptor: CrmDescriptor) {
  const { settings } = useOptions();
  const { busy, error, note, connect } = useConnect();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [tries, setTries] = useState(0);
  const [addressLeft, setAddressLeft] = useState(false);
  const [connectedOrg, setConnectedOrg] = useState('');
  const all = ownCrmProblems(draft, descriptor, settings.crms);
  const change = (part: Partial<OwnCrmDraft>) =>
    setDraft((current) => withoutOldConfirmations({ ...current, ...part }, descriptor));
  const beginAnew = (org: string) => {
    setDraft(EMPTY_DRAFT);
    setTries(0);
    setAddressLeft(false);
    setConnectedOrg(org);
  };
  const submit = () => {
    setTries(tries + 1);
    setConnectedOrg('');
    if (Object.keys(all).length === 0) connect(requestOf(draft, descriptor), beginAnew);
  };
  return {
    draft,
    /** What is still empty is not held against anybody before the first try. */
    problems: tries > 0 ? all : earlyProblems(all, draft, addressLeft),
    tries,
    busy,
    error,
    note,
    /** The password of the typed user rests in the vault already. */
    passwordSaved: keepsPassword(draft.serviceUser, savedServiceUser(draft, descriptor, settings.crms)),
    /** What was connected just now; undefined for nothing. */
    connected: settings.crms.find(({ org }) => org === connectedOrg),
    change,
    leaveAddress: () => setAddressLeft(true),
    submit,
  };
}

function earlyProblems({ address = '' }: Problems, draft: OwnCrmDraft, addressLeft: boolean): Problems {
  return addressLeft && address !== '' && draft.address.trim() !== '' ? { address } : {};
}

const requestOf = (
  { address, plainHttp, serviceUser, servicePassword }: OwnCrmDraft,
  crm: CrmDescriptor,
) => ({
  crm: crm.id,
  address: address.trim(),
  consumerKey: '',
  auth: 'session' as const,
  cookies: false,
  plainHttp: plainHttp.length > 0,
  serviceUser: serviceUser.trim(),
  servicePassword,
});

/** A confirmation holds for one origin: another address needs its own. */
function withoutOldConfirmations(draft: OwnCrmDraft, descriptor: CrmDescriptor): OwnCrmDraft {
  const named = draftPlainHttp(draft, descriptor);
  return { ...draft, plainHttp: draft.plainHttp.filter((origin) => named.includes(origin)) };
}
