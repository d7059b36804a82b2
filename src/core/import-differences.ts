import type { FieldDifference } from './field-difference';

type Values = Readonly<Record<string, string>>;

/** How a CRM names and compares the values of its targets; see crm/customer-target. */
export interface TargetTerms {
  /** Locale key, or the CRM's own caption, by target key. */
  readonly labels: ReadonlyMap<string, string>;
  same(key: string, left: string, right: string): boolean;
}

/**
 * What an account has to be given so that it holds the customer's values: only what differs, and nothing that belongs to the
 * CRM. A value that the account does not tell counts as empty.
 */
export function importDifferences(
  present: Values,
  wanted: Values,
  crmOwned: ReadonlySet<string>,
  { labels, same }: TargetTerms,
): readonly FieldDifference[] {
  const differences: FieldDifference[] = [];
  for (const key of Object.keys(wanted)) {
    const crm = present[key] ?? '';
    const erp = wanted[key] ?? '';
    if (crm === erp || crmOwned.has(key) || same(key, crm, erp)) continue;
    differences.push({ target: key, labelKey: labels.get(key) ?? key, crm, erp, problem: null });
  }
  return differences;
}

/** The values to write, by target key. */
export const differingValues = (differences: readonly FieldDifference[]): Values =>
  Object.fromEntries(differences.map(({ target, erp }) => [target, erp]));
