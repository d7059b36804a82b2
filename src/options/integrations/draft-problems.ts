import type { ConnectionField, ErpDescriptor } from '../../erp/contract';
import { plainHttpProblems } from '../own-network/plain-http-origins';
import type { IntegrationDraft } from './integration-draft';
import { integrationPlainHttp } from './integration-plain-http';
import { isServerAddress } from './server-address';

/** Locale key of what is wrong, by field key; `name` stands for the integration's own name. */
export type DraftProblems = Readonly<Record<string, string>>;

/** Everything that stands in the way of saving or testing. */
export function draftProblems(
  draft: IntegrationDraft,
  descriptor: ErpDescriptor,
  savedSecrets: readonly string[],
): DraftProblems {
  const fields = descriptor.connectionFields.map(
    (field) => [field.key, fieldProblem(field, draft, savedSecrets)] as const,
  );
  const plain = plainHttpProblems(integrationPlainHttp(descriptor, draft.connection), draft.plainHttp);
  const name = ['name', draft.name.trim() === '' ? 'name_needed' : ''] as const;
  return { ...Object.fromEntries([name, ...fields].filter(([, problem]) => problem !== '')), ...plain };
}

/** Problems that need not wait until a button is pressed: with values that stand there, in fields that were left. */
export function liveProblems(
  problems: DraftProblems,
  draft: IntegrationDraft,
  descriptor: ErpDescriptor,
  left: readonly string[],
): DraftProblems {
  const settled = (field: ConnectionField) => field.check !== undefined || left.includes(field.key);
  const shown = descriptor.connectionFields
    .filter((field) => (draft.connection[field.key] ?? '').trim() !== '' && settled(field))
    .map((field) => field.key);
  return Object.fromEntries(Object.entries(problems).filter(([key]) => shown.includes(key)));
}

function fieldProblem(
  field: ConnectionField,
  draft: IntegrationDraft,
  savedSecrets: readonly string[],
): string {
  if (field.kind === 'secret') {
    const filled = (draft.secrets[field.key] ?? '') !== '' || savedSecrets.includes(field.key);
    return field.required && !filled ? 'field_needed' : '';
  }
  const value = (draft.connection[field.key] ?? '').trim();
  if (value === '') return field.required ? 'field_needed' : '';
  if (field.kind === 'address' && !isServerAddress(value)) return 'address_wrong';
  return field.check?.(value) ?? '';
}
