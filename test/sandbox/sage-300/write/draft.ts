import type { Property, Row, Value } from '../schema/property';
import type { Company } from '../store/company';
import type { Switches } from '../switches';

/** A record while the business view works on it: its values so far, and what the view found wrong. */
export class Draft {
  readonly values: { [name: string]: Value };
  readonly findings: string[] = [];

  constructor(
    readonly company: Company,
    readonly switches: Switches,
    /** ISO date. */
    readonly today: string,
    /** The record before the change; empty for a new one. */
    readonly before: Row,
    start: Row = before,
  ) {
    this.values = { ...start };
  }

  text(name: string): string {
    return String(this.values[name] ?? '');
  }

  number(name: string): number {
    return Number(this.values[name] ?? 0);
  }

  /** Whether the record's value is another than before. */
  changed(name: string): boolean {
    return this.text(name) !== String(this.before[name] ?? '');
  }

  find(text: string): void {
    this.findings.push(text);
  }
}

/** The name of a property as a person reads it: `ShipViaCode` is "Ship Via Code". */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/\bKey$/, '')
    .trim();
}

/** What a business view does beyond storing values. */
export interface View {
  /** After one property has been set. */
  set?(draft: Draft, property: Property): void;
  /** Before the record is stored. */
  check?(draft: Draft): void;
  /** Before the record is removed. */
  remove?(draft: Draft): void;
}
