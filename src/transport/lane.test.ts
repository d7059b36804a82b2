import { describe, expect, it } from 'vitest';
import { createLane } from './lane';

/** Tasks that end when they are told to. */
function tasks() {
  const ends: (() => void)[] = [];
  const seen = { running: 0, most: 0 };
  const task = async () => {
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    await new Promise<void>((resolve) => ends.push(resolve));
    seen.running -= 1;
  };
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const finish = async () => {
    ends.shift()?.();
    await settle();
  };
  return { task, seen, finish, settle };
}

describe('a lane', () => {
  it('runs so many at once, and all in the end', async () => {
    const { task, seen, finish, settle } = tasks();
    const lane = createLane(2);
    const all = Promise.all([1, 2, 3, 4, 5].map(() => lane.run(task)));
    await settle();
    expect(seen.running).toBe(2);
    for (let turn = 0; turn < 5; turn += 1) await finish();
    await all;
    expect(seen.most).toBe(2);
  });

  it('runs one at a time once it was narrowed', async () => {
    const { task, seen, finish, settle } = tasks();
    const lane = createLane(3);
    const all = Promise.all([1, 2, 3, 4, 5].map(() => lane.run(task)));
    await settle();
    lane.narrow();
    await finish();
    await finish();
    expect(seen.running).toBe(1);
    await finish();
    expect(seen.running).toBe(1);
    await finish();
    await finish();
    await all;
  });

  it('goes on after a failure', async () => {
    const lane = createLane(1);
    await expect(lane.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(lane.run(async () => 'yes')).resolves.toBe('yes');
  });
});
