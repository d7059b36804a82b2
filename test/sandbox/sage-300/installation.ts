import type { SeedOptions } from '../simulated-system';
import { Sessions } from './front/sessions';
import { createSchema, type Schema } from './schema/schema';
import { seedCompanies } from './seed/seed-companies';
import type { Company } from './store/company';
import { changeSwitches, DEFAULT_SWITCHES, SEED_SWITCHES, type Switches } from './switches';

const MINUTE = 60_000;

/** Everything of the simulated installation that changes while it runs. */
export class Installation {
  switches: Switches = DEFAULT_SWITCHES;
  sessions = new Sessions();
  schema: Schema = createSchema(DEFAULT_SWITCHES);
  companies: ReadonlyMap<string, Company> = new Map();
  #seed: SeedOptions = { seed: 1, size: 0 };
  #lastRequest: number | null = null;

  constructor(readonly now: () => number) {
    this.#lay();
  }

  reset(seed: SeedOptions): void {
    this.switches = DEFAULT_SWITCHES;
    this.#seed = seed;
    this.sessions = new Sessions();
    this.#lastRequest = null;
    this.#lay();
  }

  /** Changes switches; those that the seed depends on lay the seed again. */
  configure(changes: Readonly<Record<string, unknown>>): void {
    const { expireSessions, ...switches } = changes;
    this.switches = changeSwitches(this.switches, switches);
    if (expireSessions === true) this.sessions.expireAll();
    if ('coldStartMs' in switches) this.#lastRequest = null;
    if (Object.keys(switches).some((name) => SEED_SWITCHES.has(name))) this.#lay();
  }

  /** ISO date: the real one, or that of the `today` switch. */
  today(): string {
    return this.switches.today ?? new Date(this.now()).toISOString().slice(0, 10);
  }

  /** Milliseconds that this request waits for the application pool to start. */
  wake(): number {
    const { coldStartMs, idleMinutes } = this.switches;
    const now = this.now();
    const cold = this.#lastRequest === null || now - this.#lastRequest > idleMinutes * MINUTE;
    this.#lastRequest = now;
    return cold ? coldStartMs : 0;
  }

  #lay(): void {
    this.schema = createSchema(this.switches);
    const { creditSigns } = this.switches;
    this.companies = seedCompanies(this.schema, { ...this.#seed, today: this.today(), creditSigns });
  }
}
