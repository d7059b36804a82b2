import type { SimulatedSystem } from '../sandbox/simulated-system';
import type { Switches, Wire } from './connector-bench';
import type { Values } from './erp-connector.subject';

/** A customer as the simulated system holds it, seen from inside. */
export interface HeldCustomer {
  readonly recordKey: string;
  readonly number: string;
  /** Milliseconds since 1970; null where the system does not know. */
  readonly changedAt: number | null;
  readonly createdAt: number;
  /** The latest change of one of its contacts. */
  readonly contactChangedAt: number;
  readonly entity: string;
}

/** A simulated system and what a test does to it behind the interface's back. */
export interface SourceWorld {
  readonly system: SimulatedSystem;
  customers(): readonly HeldCustomer[];
  /** Sets times without any other change. `changedAt` null: it was never stamped. */
  stamp(
    number: string,
    times: { readonly changedAt?: number | null; readonly contactChangedAt?: number },
  ): void;
  /** As a user would: the name, so that the time of change moves. */
  edit(number: string, name: string): void;
  /** A telephone number of the contact, by which the customer's own time need not move. */
  editContact(number: string, phone: string): void;
  insert(number: string, name: string): void;
  remove(number: string): void;
  endSessions(): void;
}

/** What the suite has to know of an ERP whose customers can be imported. */
export interface SourceSubject {
  readonly id: string;
  readonly variant: string;
  createWorld(now: () => number): SourceWorld;
  arrange(origin: string): Switches;
  connection(origin: string): Values;
  /** Requests that read customers. */
  readonly page: Wire;
  /** Requests that sign in; null where every request proves itself. */
  readonly signIn: Wire | null;
  /** Changes since an instant, by the time of the customer or of a contact; null where the ERP cannot tell. */
  readonly since: { readonly overlapMs: number; readonly contacts: boolean } | null;
  /** Parts that customers must have, by number. */
  readonly known: readonly { readonly number: string; readonly values: Values }[];
  /** A field of the company's own, and one that it does not have. */
  readonly fields: { readonly own: string; readonly unknown: string } | null;
  /** Settings under which instants look otherwise. */
  readonly dateFormats: readonly { readonly what: string; readonly switches: Switches }[];
  /** Settings under which some customers belong to an entity. */
  readonly privateOnes: Switches | null;
  /** Seconds that the system asks for when it is asked too often; null where it never does. */
  readonly throttled: { readonly seconds: number; readonly header: string } | null;
  /** What the system says inside an answer that looks well when it is asked too often; null where it does not. */
  readonly throttledInside: Switches | null;
}
