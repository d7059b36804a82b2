import type { Clock } from '../core/clock';
import type { ImportRun, ImportState } from '../core/import-run';
import type { PanelEvent } from '../messaging/protocol';
import { tellPages } from '../platform/tabs';

/** Checkpoints can come by the dozen; a page need not be told oftener. */
const GAP_MS = 250;

export const tellImport = (run: ImportRun): void =>
  void tellPages({ event: 'import', run } satisfies PanelEvent);

/** Tells pages how a run gets on: four times a second at most, and every change of its state. */
export function importProgress(clock: Clock): (run: ImportRun) => void {
  let told: { readonly at: number; readonly state: ImportState } | null = null;
  return (run) => {
    const now = clock.now();
    if (told && told.state === run.state && Math.abs(now - told.at) < GAP_MS) return;
    told = { at: now, state: run.state };
    tellImport(run);
  };
}
