/** Told how to take back each change, so that a transaction can. */
export type Undo = (takeBack: () => void) => void;

/** Remembers how to take back each write while a transaction runs, so that a failed one leaves no trace. */
export class UndoLog {
  #steps: (() => void)[] | null = null;

  /** Outside a transaction nothing is remembered. */
  readonly add: Undo = (takeBack) => {
    this.#steps?.push(takeBack);
  };

  /** Runs work; when it throws, or `keep` says no to its result, nothing of it remains. Transactions may be nested. */
  transaction<Result>(work: () => Result, keep: (result: Result) => boolean = () => true): Result {
    const outer = this.#steps;
    const own: (() => void)[] = [];
    this.#steps = own;
    let kept = false;
    try {
      const result = work();
      kept = keep(result);
      return result;
    } finally {
      this.#steps = null;
      if (!kept) for (const takeBack of own.reverse()) takeBack();
      this.#steps = outer;
      if (kept) outer?.push(...own);
    }
  }
}
