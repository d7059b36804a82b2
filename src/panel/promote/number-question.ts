import type { ErpDescriptor } from '../../erp/contract';

/** What the ERP is asked about a customer number. Answers hold for the same `key` only. */
export interface NumberQuestion {
  /** Key of the form field that holds the number. */
  readonly field: string;
  readonly key: string;
}

/**
 * The question that a form raises; null where no number is typed. A number alone may not say which customer is meant
 * (it may count within a division), so the form's choices belong to the question.
 */
export function numberQuestion(
  descriptor: ErpDescriptor | undefined,
  integrationId: string,
  form: Readonly<Record<string, string>>,
): NumberQuestion | null {
  const fields = descriptor?.formFields ?? [];
  const asked = fields.find((field) => field.kind === 'number');
  const number = asked ? (form[asked.key] ?? '').trim() : '';
  if (!asked || number === '') return null;
  const choices = fields.filter((field) => field.kind === 'pick').map((field) => form[field.key] ?? '');
  return { field: asked.key, key: JSON.stringify([integrationId, number, ...choices]) };
}
