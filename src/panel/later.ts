/** Runs a task after a pause; a newer call takes the place of the one that waits. Tests pass their own. */
export type Later = (task: () => void, ms: number) => void;

export function createLater(): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (task, ms) => {
    clearTimeout(timer);
    timer = setTimeout(task, ms);
  };
}
