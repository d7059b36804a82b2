import type { LauncherAnchor } from '../crm/contract';
import type { Launcher } from './launcher';

/** How long a place that still holds another record's launcher may be that record's page on its way out. */
const HANDOVER_MS = 3000;

/**
 * The launchers of this document, one per record. CRM pages that were left stay in the document, hidden, and keep
 * theirs, so that it is there at once when the user goes back.
 */
export class LauncherShelf {
  readonly #launchers = new Map<string, Launcher>();
  #handover: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly create: (recordId: string) => Launcher) {}

  /**
   * Puts the record's launcher at the anchor. Right after a change of record the page of the one before is still
   * there: its place is taken over only when it has not made way in time, which means that the CRM uses it again.
   */
  place(recordId: string, anchor: LauncherAnchor): Launcher {
    clearTimeout(this.#handover);
    const launcher = this.#of(recordId);
    const occupants = this.#others(recordId, anchor.parent);
    if (occupants.length === 0) {
      launcher.mount(anchor);
    } else {
      this.#handover = setTimeout(() => {
        for (const occupant of occupants) this.#drop(occupant);
        if (anchor.parent.isConnected) launcher.mount(anchor);
      }, HANDOVER_MS);
    }
    return launcher;
  }

  /** The record was left: what waits for a place waits no longer, and launchers of pages that are gone go too. */
  leave(): void {
    clearTimeout(this.#handover);
    for (const launcher of [...this.#launchers.values()]) if (!launcher.isConnected()) this.#drop(launcher);
  }

  get(recordId: string): Launcher | undefined {
    return this.#launchers.get(recordId);
  }

  removeOne(recordId: string): void {
    clearTimeout(this.#handover);
    const launcher = this.#launchers.get(recordId);
    if (launcher) this.#drop(launcher);
  }

  removeAll(): void {
    clearTimeout(this.#handover);
    for (const launcher of [...this.#launchers.values()]) this.#drop(launcher);
  }

  #of(recordId: string): Launcher {
    const launcher = this.#launchers.get(recordId) ?? this.create(recordId);
    this.#launchers.set(recordId, launcher);
    return launcher;
  }

  #others(recordId: string, parent: Node): readonly Launcher[] {
    return [...this.#launchers.values()].filter(
      (launcher) => launcher.recordId !== recordId && launcher.isIn(parent),
    );
  }

  #drop(launcher: Launcher): void {
    launcher.remove();
    this.#launchers.delete(launcher.recordId);
  }
}
