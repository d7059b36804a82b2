import type { ReadValue } from '../odata/term';
import type { Row } from '../schema/property';
import { resourceNamed, type Schema } from '../schema/schema';
import { derivedValue } from './derived-values';
import { type GeneratedRows, Table } from './table';

/** An optional field that customers of a company may have. */
export interface OptionalFieldDefinition {
  readonly code: string;
  readonly description: string;
  /** Member of the enumeration of optional field types. */
  readonly type: 'Text' | 'Amount' | 'Number' | 'Integer' | 'YesNo' | 'Date' | 'Time';
  readonly length: number;
  /** The values it may have and what they mean; any value where there are none. */
  readonly values: Readonly<Record<string, string>>;
}

/** What an order line may be for. */
export interface StockItem {
  readonly item: string;
  readonly description: string;
  readonly unit: string;
  readonly price: number;
}

export interface CompanyProfile {
  /** Database ID, upper case, six characters at most. */
  readonly id: string;
  readonly name: string;
  readonly functionalCurrency: string;
  /** Units of the functional currency for one of each other currency. */
  readonly rates: Readonly<Record<string, number>>;
  readonly optionalFields: readonly OptionalFieldDefinition[];
  readonly items: readonly StockItem[];
}

/** One company database: its profile and a table for every resource. */
export class Company {
  readonly #tables = new Map<string, Table>();

  constructor(
    readonly profile: CompanyProfile,
    readonly schema: Schema,
    generated: Readonly<Record<string, GeneratedRows>>,
  ) {
    for (const resource of schema.values())
      this.#tables.set(resource.name, new Table(resource, generated[resource.name]));
  }

  /** @throws Error when there is no such resource */
  table(name: string): Table {
    const found = this.#tables.get(resourceNamed(this.schema, name).name);
    if (!found) throw new Error(`no table for ${name}`);
    return found;
  }

  /** Values of a resource's rows as the Web API gives them: stored, derived from other tables, or empty. */
  reader(resource: string): ReadValue {
    return (row, property) => derivedValue(this, resource, row, property);
  }

  rate(currency: string): number {
    return this.profile.rates[currency] ?? 1;
  }

  /** First row of a table with this value in its key property. */
  lookUp(resource: string, code: string): Row | undefined {
    const { key } = resourceNamed(this.schema, resource);
    return this.table(resource).find({ [key[0] ?? '']: code });
  }
}
