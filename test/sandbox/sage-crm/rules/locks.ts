/** Records that interactive users are editing. */
export class Locks {
  readonly #held = new Map<string, number>();

  /** Gives the record to the user unless somebody has it; answers who has it now. */
  take(table: string, id: number, userId: number): number {
    const key = `${table}:${id}`;
    const holder = this.#held.get(key) ?? userId;
    this.#held.set(key, holder);
    return holder;
  }

  isHeld(table: string, id: number): boolean {
    return this.#held.has(`${table}:${id}`);
  }

  /** Navigating with `CLk=T`, saving and logging off end all locks of a user. */
  releaseAllOf(userId: number): void {
    for (const [key, holder] of [...this.#held]) if (holder === userId) this.#held.delete(key);
  }

  keys(): readonly string[] {
    return [...this.#held.keys()];
  }
}
