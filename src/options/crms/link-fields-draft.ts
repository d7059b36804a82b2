import type { CrmOfSettings } from './CrmCard';

export type LinkFieldsDraft = Pick<CrmOfSettings, 'linkFields' | 'otherLinksField' | 'labelLauncher'>;

/** Locale key of what is wrong with a field name, by field key: each of the three needs one, and none may stand twice. */
export function linkFieldProblems({
  linkFields,
  otherLinksField,
}: LinkFieldsDraft): Readonly<Record<string, string>> {
  const names = Object.entries({ ...linkFields, otherLinksField });
  const taken = new Set<string>();
  const problems: Record<string, string> = {};
  for (const [key, typed] of names) {
    const name = typed.trim().toLowerCase();
    if (name === '' && key !== 'otherLinksField') problems[key] = 'field_needed';
    if (name !== '' && taken.has(name)) problems[key] = 'link_field_twice';
    taken.add(name);
  }
  return problems;
}

/** A blank before or after a name is never meant. */
export const trimmedDraft = ({
  linkFields,
  otherLinksField,
  labelLauncher,
}: LinkFieldsDraft): LinkFieldsDraft => ({
  linkFields: {
    customerNo: linkFields.customerNo.trim(),
    integrationKey: linkFields.integrationKey.trim(),
    externalUid: linkFields.externalUid.trim(),
  },
  otherLinksField: otherLinksField.trim(),
  labelLauncher,
});
