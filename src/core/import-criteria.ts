/** Which customers an import is about. Nothing filled in means all of them. */
export interface ImportCriteria {
  /** Changed at or after this instant, milliseconds since 1970; null for no such criterion. */
  readonly since: number | null;
  /** Range of customer numbers, both ends included and either may be ''; compared as text, as the ERP does. */
  readonly from: string;
  readonly to: string;
}

export const EVERY_CUSTOMER: ImportCriteria = { since: null, from: '', to: '' };

/** What is wrong with criteria: the field, and the locale key of the sentence. */
export interface CriteriaProblem {
  readonly field: 'since' | 'from' | 'to';
  readonly labelKey: string;
}

/** Problems that can be told without asking the ERP. */
export function criteriaProblems(criteria: ImportCriteria, now: number): readonly CriteriaProblem[] {
  const { since, from, to } = criteria;
  return [
    ...(since !== null && since > now ? [{ field: 'since', labelKey: 'import_since_future' } as const] : []),
    ...(from !== '' && to !== '' && isAfter(from, to)
      ? [{ field: 'from', labelKey: 'import_from_after_to' } as const]
      : []),
  ];
}

/** However the ERP has capitals: some tell them apart, some have no others. */
const isAfter = (from: string, to: string): boolean => from > to && from.toUpperCase() > to.toUpperCase();

export const isEveryCustomer = ({ since, from, to }: ImportCriteria): boolean =>
  since === null && from === '' && to === '';
