import type { SeedOptions } from '../simulated-system';
import { Locks } from './rules/locks';
import { Records } from './rules/records';
import { installationSchema, type Schema } from './schema/schema';
import { seedDatabase } from './seed/seed-database';
import { Accounts } from './sessions/accounts';
import { ServiceSessions } from './sessions/service-sessions';
import { WebSessions } from './sessions/web-sessions';
import type { Database } from './store/database';
import { changeSwitches, DEFAULT_SWITCHES, type Switches } from './switches';

/** One Sage CRM server: its data, who is signed in, and how it is set up. */
export class Installation {
  switches: Switches = DEFAULT_SWITCHES;
  schema: Schema = installationSchema(DEFAULT_SWITCHES);
  seed: SeedOptions = { seed: 1, size: 0 };
  database: Database;
  accounts: Accounts;
  webSessions: WebSessions;
  serviceSessions: ServiceSessions;
  locks = new Locks();
  readonly records = new Records(this);

  /** One text for all records of a second. */
  #second = { at: Number.NaN, text: '' };

  constructor(readonly now: () => number) {
    this.database = seedDatabase(this.schema, this.seed, this.serverNow());
    this.accounts = new Accounts(() => this.switches);
    this.webSessions = new WebSessions(() => this.switches, now, 1);
    this.serviceSessions = new ServiceSessions(() => this.switches, now, 1);
  }

  reset(seed: SeedOptions): void {
    this.switches = DEFAULT_SWITCHES;
    this.schema = installationSchema(DEFAULT_SWITCHES);
    this.seed = seed;
    this.database = seedDatabase(this.schema, seed, this.serverNow());
    this.accounts = new Accounts(() => this.switches);
    this.webSessions = new WebSessions(() => this.switches, this.now, seed.seed);
    this.serviceSessions = new ServiceSessions(() => this.switches, this.now, seed.seed);
    this.locks = new Locks();
  }

  /** @throws Error for an unknown switch or an impossible value */
  configure(changes: Readonly<Record<string, unknown>>): void {
    this.switches = changeSwitches(this.switches, changes);
    this.schema = installationSchema(this.switches);
    this.database.adapt(this.schema);
  }

  /** Server time, `YYYY-MM-DDThh:mm:ss`. */
  serverNow(): string {
    const at = Math.floor(this.now() / 1000) + this.switches.serverOffsetMinutes * 60;
    if (at !== this.#second.at) this.#second = { at, text: new Date(at * 1000).toISOString().slice(0, 19) };
    return this.#second.text;
  }
}
