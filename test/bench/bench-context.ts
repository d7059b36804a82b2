import type { Scene } from '../e2e/support/scene';

/** How often to repeat: `full`, or `quick` when asked to be quick. */
export type Times = (full: number, quick: number) => number;

/** What a measurement in the browser works with. */
export interface BenchContext {
  /** Salesforce and one ERP are connected. Whoever changes switches or latency changes them back. */
  readonly scene: Scene;
  readonly times: Times;
}

/** Runs `once` so many times, one after the other. */
export async function repeat<T>(times: number, once: (round: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let round = 0; round < times; round += 1) results.push(await once(round));
  return results;
}
