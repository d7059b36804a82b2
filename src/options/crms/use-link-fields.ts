import { useState } from 'preact/hooks';
import type { CrmOfSettings } from './CrmCard';
import { type LinkFieldsDraft, linkFieldProblems, trimmedDraft } from './link-fields-draft';
import { useSaveCrm } from './use-save-crm';

/** A CRM's link fields and its launcher label while they are edited. */
export function useLinkFields(connection: CrmOfSettings) {
  const { action, saved, save } = useSaveCrm(connection);
  const { linkFields, otherLinksField, labelLauncher } = connection;
  const [draft, setDraft] = useState<LinkFieldsDraft>({ linkFields, otherLinksField, labelLauncher });
  const [tries, setTries] = useState(0);
  const problems = linkFieldProblems(draft);
  const submit = () => {
    setTries(tries + 1);
    if (Object.keys(problems).length === 0) void save(trimmedDraft(draft));
  };
  const change = (part: Partial<LinkFieldsDraft>) => setDraft({ ...draft, ...part });
  return { action, saved, draft, problems, tries, change, submit };
}
