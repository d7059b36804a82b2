import { advance } from './advance';
import type { IngestJob } from './ingest-job';

/** The ingest jobs of the organisation, oldest first. Whoever looks sees them as they are at that moment. */
export class JobBook {
  readonly #jobs = new Map<string, IngestJob>();

  add(job: IngestJob): void {
    this.#jobs.set(job.id, job);
  }

  find(id: string): IngestJob | undefined {
    this.advance();
    return this.#jobs.get(id);
  }

  remove(id: string): void {
    this.#jobs.delete(id);
  }

  all(): readonly IngestJob[] {
    this.advance();
    return [...this.#jobs.values()];
  }

  /** Lets the time that has passed take effect. */
  advance(): void {
    for (const job of this.#jobs.values()) advance(job);
  }
}
