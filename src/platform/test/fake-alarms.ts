import type { Alarms } from '../alarms';

/** Alarms that only remember which of them run. */
export function fakeAlarms(): Alarms & { readonly running: ReadonlySet<string> } {
  const running = new Set<string>();
  return {
    running,
    every: async (name) => void running.add(name),
    stop: async (name) => void running.delete(name),
  };
}
