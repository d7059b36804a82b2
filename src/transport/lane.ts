/** Lets only so many tasks run at once; the others wait their turn. */
export interface Lane {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** From now on one at a time: the server has said that there were too many. */
  narrow(): void;
}

export function createLane(width: number): Lane {
  const waiting: (() => void)[] = [];
  let limit = width;
  let running = 0;
  const next = (): void => {
    if (running >= limit) return;
    waiting.shift()?.();
  };
  const enter = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(() => {
        running += 1;
        resolve();
      });
      next();
    });
  return {
    run: async (task) => {
      await enter();
      try {
        return await task();
      } finally {
        running -= 1;
        next();
      }
    },
    narrow: () => {
      limit = 1;
    },
  };
}
