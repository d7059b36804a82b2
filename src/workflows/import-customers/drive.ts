import { type AdaptiveSize, adaptiveSize } from '../../core/adaptive-size';
import { type MappedTarget, mappedTargets } from '../../core/import-mapping';
import type { ImportRow, ImportRun } from '../../core/import-run';
import type { CustomerTarget, TargetFacts } from '../../crm/customer-target';
import type { SourcePage } from '../../erp/customer-source';
import type { ImportPorts } from './import-ports';
import type { CheckpointParts, ImportPage } from './import-store';

/** How many records go at a time, as it has proved itself so far. */
export interface DriveSizes {
  page: AdaptiveSize;
  keys: AdaptiveSize;
  insert: AdaptiveSize;
  update: AdaptiveSize;
}

/** One stretch of work on a run, from its begin or its last interruption to its end or the next. */
export interface Drive {
  readonly ports: ImportPorts;
  /** Run and page as they rest in the store. */
  run: ImportRun;
  page: ImportPage | null;
  readonly sizes: DriveSizes;
  readonly mapped: readonly MappedTarget[];
  readonly crmOwned: ReadonlySet<string>;
  /** Locale keys, or the CRM's own captions, by target key. */
  readonly labels: ReadonlyMap<string, string>;
  /** Mapping source by target key. */
  readonly sources: ReadonlyMap<string, string>;
  /** Rows that earlier pages have of the page's customers, once they were asked for. */
  known: ReadonlyMap<string, ImportRow> | null;
  /** The next page of the source, asked for while this one is worked on. */
  ahead: { readonly cursor: string; readonly page: Promise<SourcePage> } | null;
  /** Null before the target was prepared. */
  facts: TargetFacts | null;
  /** Failures since something was last achieved. */
  failures: number;
  /** Until then `activeMs` is up to date. */
  accountedAt: number;
  /** No account is written before, for the pace. */
  nextWriteAt: number;
  /** What was sent is not looked up before: the CRM may still be at it. */
  lookUpAt: number;
  /** Positions of the page that were found in the CRM right before they were to be inserted. */
  readonly foundLate: Set<number>;
}

/** A lost insert may still be carried out for so long. */
export const SETTLE_MS = 15_000;
/** A computer that slept did not work. */
const LONGEST_STRETCH = 10 * 60_000;

export function beginDrive(ports: ImportPorts, run: ImportRun, page: ImportPage | null): Drive {
  const { target, pages, clock } = ports;
  const mapped = mappedTargets(target.targets, run.settings.mapping);
  return {
    ports,
    run,
    page,
    sizes: {
      page: adaptiveSize(pages.smallestPage, pages.largestPage, run.pageSize),
      ...batchSizes(target),
    },
    mapped,
    sources: new Map(mapped.map(({ key, source }) => [key, source])),
    known: null,
    ahead: null,
    crmOwned: new Set(run.settings.crmOwned),
    labels: new Map(target.targets.map(({ key, labelKey, label }) => [key, labelKey || (label ?? key)])),
    facts: null,
    failures: 0,
    accountedAt: clock.now(),
    nextWriteAt: 0,
    lookUpAt: run.updatedAt + SETTLE_MS,
    foundLate: new Set(),
  };
}

/** The largest batches that a target wants; it may know better after `prepare`. */
export const batchSizes = ({ sizes }: CustomerTarget): Omit<DriveSizes, 'page'> => ({
  keys: adaptiveSize(Math.min(50, sizes.keys), sizes.keys),
  insert: adaptiveSize(1, sizes.insert),
  update: adaptiveSize(1, sizes.update),
});

/** Stores the next state of the run with all that belongs to it, and takes over what a user did meanwhile. */
export async function checkpoint(
  drive: Drive,
  change: (run: ImportRun) => Partial<ImportRun>,
  parts: CheckpointParts = {},
): Promise<void> {
  const { ports, sizes } = drive;
  const now = ports.clock.now();
  const worked = Math.min(Math.max(0, now - drive.accountedAt), LONGEST_STRETCH);
  drive.run = await ports.store.checkpoint(
    drive.run.id,
    (run) => ({
      ...run,
      pageSize: sizes.page.size,
      updatedAt: now,
      activeMs: run.activeMs + worked,
      ...change(run),
    }),
    parts,
  );
  drive.accountedAt = now;
  if (parts.page !== undefined) {
    drive.page = parts.page;
    drive.known = null;
  }
  if (parts.marks && drive.page) drive.page = { ...drive.page, ...parts.marks };
  ports.onProgress(drive.run);
}

/** A checkpoint with something achieved in it: earlier failures are forgotten. */
export async function achieve(
  drive: Drive,
  change: (run: ImportRun) => Partial<ImportRun>,
  parts: CheckpointParts = {},
): Promise<void> {
  await checkpoint(drive, (run) => ({ attempts: 0, ...change(run) }), parts);
  drive.failures = 0;
}

export const isRunning = (drive: Drive): boolean => drive.run.state === 'running';
