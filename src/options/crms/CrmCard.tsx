import { useRef } from 'preact/hooks';
import type { SettingsView } from '../../messaging/protocol';
import { useOptions } from '../options-context';
import { CrmTest } from './CrmTest';
import { DisconnectCrm } from './DisconnectCrm';
import { FieldChecklist } from './FieldChecklist';
import { LinkFieldsForm } from './LinkFieldsForm';
import { PageSession } from './PageSession';
import { RepairHost } from './RepairHost';
import { ServiceUserForm } from './ServiceUserForm';
import { SetupOrg } from './SetupOrg';
import { SignedIn } from './SignedIn';

export type CrmOfSettings = SettingsView['crms'][number];

/** One connected organisation: who is signed in, its set-up, its fields, and the end of it. */
export function CrmCard({ connection }: { readonly connection: CrmOfSettings }) {
  const { crms } = useOptions();
  const heading = useRef<HTMLHeadingElement>(null);
  const descriptor = crms.find((crm) => crm.id === connection.crm);
  const { org, address, hostAllowed } = connection;
  const byItsPages = descriptor?.sessionOf ? descriptor : undefined;
  const byHand = descriptor?.fieldsByHandKey ?? '';
  return (
    <section class="card block" aria-label={org}>
      <h2 tabIndex={-1} ref={heading}>
        {descriptor?.name ?? connection.crm} · {org}
      </h2>
      {hostAllowed ? null : <RepairHost address={address} repaired={() => heading.current?.focus()} />}
      {byItsPages ? (
        <PageSession connection={connection} descriptor={byItsPages} />
      ) : (
        <SignedIn connection={connection} />
      )}
      <CrmTest connection={connection} />
      {byHand === '' ? <SetupOrg org={org} /> : null}
      <LinkFieldsForm connection={connection} descriptor={descriptor} />
      {byHand === '' ? null : (
        <FieldChecklist key={fieldsOf(connection)} org={org} fieldsByHandKey={byHand} />
      )}
      {byItsPages ? <ServiceUserForm connection={connection} /> : null}
      <DisconnectCrm org={org} />
    </section>
  );
}

/** What was found out about fields holds for their names only. */
const fieldsOf = ({ linkFields, otherLinksField }: CrmOfSettings): string =>
  JSON.stringify([linkFields, otherLinksField]);
