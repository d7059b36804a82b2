/** Runs a task alone among all contexts of the extension. */
export type Exclusive = <T>(name: string, task: () => Promise<T>) => Promise<T>;

export const webLocks: Exclusive = (name, task) =>
  navigator.locks.request(name, task) as ReturnType<typeof task>;

/** Runs a task alone among all contexts of the extension, or not at all (null) while one of that name runs. */
export type IfFree = <T>(name: string, task: () => Promise<T>) => Promise<T | null>;

export const webLocksIfFree: IfFree = (name, task) =>
  navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? task() : null)) as ReturnType<
    typeof task
  >;

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

/** `webLocksIfFree` within one process, for tests. */
export function fakeLocksIfFree(): IfFree {
  const held = new Set<string>();
  return async (name, task) => {
    if (held.has(name)) return null;
    held.add(name);
    try {
      return await task();
    } finally {
      held.delete(name);
    }
  };
}
