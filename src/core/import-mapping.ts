import { CUSTOMER_PARTS, type SourceCustomer } from './source-customer';

/**
 * Where a value that an import writes comes from, as text so that it can be stored and edited:
 * - a name of `CUSTOMER_PARTS` (`name`, `address.city`, `contact.email` ...)
 * - `field:<name>`: a field of the ERP's own
 * - `text:<constant>`
 * - '' (empty): nothing, the target is left alone
 */
export type ImportSource = string;

/** A target that a run writes, and what it is filled from. */
export interface MappedTarget {
  readonly key: string;
  readonly source: ImportSource;
  readonly required: boolean;
}

/** A target as far as the mapping needs it; see crm/customer-target. */
interface MappableTarget {
  readonly key: string;
  readonly defaultSource: ImportSource;
  readonly required: boolean;
}

/** Mapping source by target key; a missing key means the target's default source. */
type Mapping = Readonly<Record<string, ImportSource>>;

const PARTS: ReadonlySet<string> = new Set(CUSTOMER_PARTS);

/** Whether a text is a mapping source at all. */
export const isImportSource = (text: string): boolean =>
  text === '' || text.startsWith('text:') || /^field:./.test(text) || PARTS.has(text);

/** Fields of the ERP's own that a mapping draws on, for reading them. */
export const mappedFields = (mapping: Mapping): readonly string[] => [
  ...new Set(
    Object.values(mapping).flatMap((source) => (source.startsWith('field:') ? [source.slice(6)] : [])),
  ),
];

/**
 * The targets that a run writes: those with a source, and those that only the mapping names (fields of the installation's own).
 */
export function mappedTargets(targets: readonly MappableTarget[], mapping: Mapping): readonly MappedTarget[] {
  const known = new Set(targets.map(({ key }) => key));
  const own = Object.keys(mapping).filter((key) => !known.has(key));
  return [
    ...targets.map(({ key, defaultSource, required }) => ({
      key,
      source: mapping[key] ?? defaultSource,
      required,
    })),
    ...own.map((key) => ({ key, source: mapping[key] ?? '', required: false })),
  ].filter(({ source }) => source !== '');
}

/**
 * Text by target key, for the targets that `mappedTargets` gives. What the ERP does not know leaves the target alone; what is
 * empty there empties it, except where the CRM cannot be without a value.
 */
export function mapCustomer(
  customer: SourceCustomer,
  mapped: readonly MappedTarget[],
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { key, source, required } of mapped) {
    const value = readImportSource(source, customer);
    if (value === undefined || (value === '' && required)) continue;
    values[key] = value;
  }
  return values;
}

/** The value of a source; undefined where the ERP does not know it. */
export function readImportSource(source: ImportSource, customer: SourceCustomer): string | undefined {
  if (source.startsWith('text:')) return source.slice('text:'.length);
  if (source === 'name' || source === 'number' || source === 'recordKey') return customer[source].trim();
  return customer.values[source]?.trim();
}
