import type { AppErrorJson } from '../../core/app-error';
import type { PickList } from '../../core/pick-list';
import type { ErpDescriptor, FormField } from '../../erp/contract';

interface ShownFieldsInput {
  readonly lists: readonly PickList[];
  readonly form: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, AppErrorJson>>;
}

/** Drawn as rows to be ticked among the account's addresses and contacts, not as a control of the form. */
export const isPartyField = ({ kind }: FormField): boolean => kind === 'contacts' || kind === 'addresses';

/** The fields of the form that are drawn: what the company does not use is left out. */
export const shownFields = (descriptor: ErpDescriptor, input: ShownFieldsInput): readonly FormField[] =>
  descriptor.formFields.filter((field) => !isPartyField(field) && !isUnused(field, input));

/** A field without a choice; one that has a problem, or a value of its own, is not hidden with it. */
function isUnused(field: FormField, { lists, form, problems }: ShownFieldsInput): boolean {
  if (!field.onlyIfSeveral || problems[field.key]) return false;
  const list = lists.find((known) => known.id === field.list);
  if (list?.state !== 'ready' || list.entries.length > 1) return false;
  const value = form[field.key] ?? '';
  return value === '' || list.entries.some((entry) => entry.value === value);
}
