import type { FieldDifference } from './field-difference';
import type { ImportSource } from './import-mapping';

type Values = Readonly<Record<string, string>>;

/** How a CRM names and compares the values of its targets; see crm/customer-target. */
export interface TargetTerms {
  /** What each target is filled from, see core/import-mapping. */
  readonly sources: ReadonlyMap<string, ImportSource>;
  /** Locale key, or the CRM's own caption, by target key. */
  readonly labels: ReadonlyMap<string, string>;
  same(key: string, left: string, right: string): boolean;
}

/**
 * What an account has to be given so that it holds the customer's values: only what differs, and nothing that belongs to the
 * CRM. A value that the account does not tell counts as empty. What is empty in the ERP takes nothing away, except where
 * the rest of the same address or of another person would be left over.
 */
export function importDifferences(
  present: Values,
  wanted: Values,
  crmOwned: ReadonlySet<string>,
  terms: TargetTerms,
): readonly FieldDifference[] {
  const { labels, same } = terms;
  const differences: FieldDifference[] = [];
  const emptied = groupsThatEmpty(present, wanted, terms);
  for (const key of Object.keys(wanted)) {
    const crm = present[key] ?? '';
    const erp = wanted[key] ?? '';
    if (crm === erp || crmOwned.has(key) || same(key, crm, erp)) continue;
    if (erp === '' && !emptied.has(groupOf(terms, key))) continue;
    differences.push({ target: key, labelKey: labels.get(key) ?? key, crm, erp, problem: null });
  }
  return differences;
}

/** `address`, `contact`, or another word that is no group. */
const groupOf = ({ sources }: TargetTerms, key: string): string =>
  (sources.get(key) ?? '').split('.')[0] ?? '';

/** The groups whose values belong together, so that an empty one among them says something. */
function groupsThatEmpty(present: Values, wanted: Values, terms: TargetTerms): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const [key, value] of Object.entries(wanted)) {
    if (value === '') continue;
    if (groupOf(terms, key) === 'address') groups.add('address');
    const before = present[key] ?? '';
    const isName = terms.sources.get(key) === 'contact.lastName';
    if (isName && before !== value && !terms.same(key, before, value)) groups.add('contact');
  }
  return groups;
}

/** The values to write, by target key. */
export const differingValues = (differences: readonly FieldDifference[]): Values =>
  Object.fromEntries(differences.map(({ target, erp }) => [target, erp]));
