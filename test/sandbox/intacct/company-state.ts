import { toTimestamp } from '../calendar';
import type { SeedOptions } from '../simulated-system';
import { SessionBook } from './gateway/sessions';
import { Numbering } from './numbering';
import { ResultSets } from './query/result-sets';
import { seedDatabase } from './seed/seed-database';
import type { Database } from './store/database';
import { changeSwitches, DEFAULT_SWITCHES, SEED_SWITCHES, type Switches } from './switches';

/** Everything of the simulated company that changes while it runs. */
export class CompanyState {
  switches: Switches = DEFAULT_SWITCHES;
  sessions = new SessionBook();
  resultSets = new ResultSets();
  numbering = new Numbering();
  /** Function control ids that ran to completion. */
  executed = new Set<string>();
  /** Wrong passwords in a row, by user. */
  readonly failedLogins = new Map<string, number>();
  database: Database;
  #seed: SeedOptions = { seed: 1, size: 0 };

  constructor(readonly systemNow: () => Date) {
    this.database = this.#lay();
  }

  reset(seed: SeedOptions): void {
    this.switches = DEFAULT_SWITCHES;
    this.#seed = seed;
    this.sessions = new SessionBook();
    this.resultSets = new ResultSets();
    this.numbering = new Numbering();
    this.executed = new Set();
    this.failedLogins.clear();
    this.database = this.#lay();
  }

  /** Changes switches; those that the seed depends on lay the seed again. */
  configure(changes: Readonly<Record<string, unknown>>): void {
    const { expireSessions, ...switches } = changes;
    this.switches = changeSwitches(this.switches, switches);
    if (expireSessions === true) this.sessions.expireAll();
    if (Object.keys(switches).some((name) => SEED_SWITCHES.has(name))) this.database = this.#lay();
  }

  /** The simulated instant: the real time of day, on the day of the `today` switch when that is set. */
  now(): Date {
    const real = this.systemNow();
    const { today } = this.switches;
    return today === null ? real : new Date(`${today}${real.toISOString().slice(10)}`);
  }

  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  timestamp(): string {
    return toTimestamp(this.now());
  }

  #lay(): Database {
    return seedDatabase({ ...this.#seed, today: this.today(), switches: this.switches });
  }
}
