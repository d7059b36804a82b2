import { toTimestamp } from '../calendar';
import type { SeedOptions } from '../simulated-system';
import { Numbering } from './numbering';
import { seedCompany } from './seed/seed-company';
import type { CompanyData } from './store/company-data';
import { changeSwitches, DEFAULT_SWITCHES, SEED_SWITCHES, type Switches } from './switches';

/** Everything of the simulated installation that changes while it runs. */
export class CompanyState {
  switches: Switches = DEFAULT_SWITCHES;
  numbering = new Numbering();
  data: CompanyData;
  /** Operations that ran to completion. */
  completed = 0;
  #seed: SeedOptions = { seed: 1, size: 0 };

  constructor(private readonly systemNow: () => Date) {
    this.data = this.#lay();
  }

  reset(seed: SeedOptions): void {
    this.switches = DEFAULT_SWITCHES;
    this.#seed = seed;
    this.numbering = new Numbering();
    this.completed = 0;
    this.data = this.#lay();
  }

  /** Changes switches; those that the seed depends on lay the seed again. Numbers that were handed out stay so. */
  configure(changes: Readonly<Record<string, unknown>>): void {
    this.switches = changeSwitches(this.switches, changes);
    if (Object.keys(changes).some((name) => SEED_SWITCHES.has(name))) this.data = this.#lay();
  }

  /** Local date and time of the server: the real time of day, on the day of the `today` switch when that is set. */
  timestamp(): string {
    const real = toTimestamp(this.systemNow()).slice(0, -1);
    const { today } = this.switches;
    return today === null ? real : `${today}${real.slice(10)}`;
  }

  today(): string {
    return this.timestamp().slice(0, 10);
  }

  get generatedCustomers(): number {
    return this.#seed.size;
  }

  #lay(): CompanyData {
    return seedCompany({ ...this.#seed, today: this.today(), switches: this.switches });
  }
}
