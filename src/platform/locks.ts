/** Runs a task alone among all contexts of the extension. */
export type Exclusive = <T>(name: string, task: () => Promise<T>) => Promise<T>;

export const webLocks: Exclusive = (name, task) =>
  navigator.locks.request(name, task) as ReturnType<typeof task>;

/** The same within one process, for tests. */
export function fakeLocks(): Exclusive {
  const tails = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const run = (tails.get(name) ?? Promise.resolve()).then(task, task);
    tails.set(
      name,
      run.catch(() => undefined),
    );
    return run;
  };
}
