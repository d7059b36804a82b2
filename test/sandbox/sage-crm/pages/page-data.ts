import type { Schema } from '../schema/schema';
import type { UserSeed } from '../seed/users';
import type { Accounts } from '../sessions/accounts';
import type { WebSessions } from '../sessions/web-sessions';
import type { Database } from '../store/database';
import type { Row, Values } from '../store/row';
import type { Language, PageSwitches } from './page-switches';
import type { RecentRecords } from './recent-records';

/** One choice of a selection. */
export interface Choice {
  readonly code: string;
  readonly captions: Readonly<Partial<Record<Language, string>>> & { readonly en: string };
}

/** The same rules as for every other writer: rights, required fields, lengths, table scripts, audit columns. */
export interface PageRecords {
  /** A live record that this user may see. */
  read(table: string, id: number, user: UserSeed): Row | undefined;
  /** Which of the records that were found this user may see; deleted ones are left out. */
  visible(rows: Iterable<Row>, table: string, user: UserSeed): Iterable<Row>;
  /** The new id, or what is wrong in words of the product. */
  insert(table: string, values: Values, user: UserSeed): SaveOutcome;
  update(table: string, id: number, values: Values, user: UserSeed): SaveOutcome;
}

export type SaveOutcome = { readonly id: number } | { readonly problem: string };

/** Records that somebody has open for editing. */
export interface PageLocks {
  /** Takes the lock; returns who holds it, null when it is now this user's. */
  take(table: string, id: number, user: UserSeed): UserSeed | null;
  releaseAll(user: UserSeed): void;
}

/** What the pages need of the installation. */
export interface PageSite {
  /** Name of the IIS application as links write it. */
  readonly install: string;
  readonly switches: PageSwitches;
  readonly schema: Schema;
  readonly database: Database;
  readonly accounts: Accounts;
  readonly sessions: WebSessions;
  readonly records: PageRecords;
  readonly locks: PageLocks;
  readonly recent: RecentRecords;
  /** Version as *About* shows it, such as `2023 R2`. */
  readonly version: string;
  /** Logons of users who may read but not write. */
  readonly readOnlyUsers: readonly string[];
  /** Columns that users do not see or may not change, by logon and column. */
  readonly fieldSecurity: Readonly<Record<string, Readonly<Record<string, 'hidden' | 'readonly'>>>>;
  choices(family: string): readonly Choice[];
}
