import type { CDPSession } from 'playwright';

/** Milliseconds that the page's main thread was on the CPU while `work` ran; what other programs take is not in it. */
export async function pageCpu(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskSeconds(session);
  await work();
  const after = await taskSeconds(session);
  await session.send('Performance.disable');
  return (after - before) * 1000;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (!found) throw new Error('the browser does not say how long its tasks took');
  return found.value;
}
