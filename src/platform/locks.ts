/** Runs a task alone among all contexts of the extension. */
export type Exclusive = <T>(name: string, task: () => Promise<T>) => Promise<T>;

export const webLocks: Exclusive = (name, task) =>
  navigator.locks.request(name, task) as ReturnType<typeof task>;

/** Whether some context holds that lock at this moment. */
export async function isLocked(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

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
