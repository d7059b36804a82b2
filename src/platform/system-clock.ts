import type { Clock } from '../core/clock';

export const systemClock: Clock = { now: () => Date.now() };

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
