/**
 * Counts how often something had to be put right. `allows` is false from the moment it was asked more than `most`
 * times within `withinMs`, and stays so: whoever fights us harder than that has won.
 */
export function createCircuitBreaker(most: number, withinMs: number, now: () => number) {
  let times: readonly number[] = [];
  let broken = false;
  return {
    allows(): boolean {
      const at = now();
      times = [...times.filter((time) => at - time < withinMs), at];
      broken ||= times.length > most;
      return !broken;
    },
  };
}
