import type { CDPSession, Page } from 'playwright';
import { type BenchContext, repeat } from './bench-context';
import { atMost, forInformation, type Measurement } from './measurement';
import { median, spread } from './median';

/** The part of Chromium's interface for extension pages that is used inside the page. */
interface ChromePage {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<{ readonly ok: boolean }> } };
}

/** From a message to a worker that was ended to its answer, seen from an extension page; beside it, the same warm. */
export async function measureWorkerColdStart(context: BenchContext): Promise<readonly Measurement[]> {
  const page = await context.scene.administrator.openOptions();
  const session = await page.context().newCDPSession(page);
  const rounds = context.times(11, 4);
  const warm = await repeat(rounds, () => askSettings(page));
  const cold = await repeat(rounds, async () => {
    await stopWorker(session);
    return askSettings(page);
  });
  await page.close();
  // The first start after the browser compiles; every later one finds the compiled code.
  return [
    atMost({
      thing: 'worker, cold start to answer',
      value: median(cold),
      most: 50,
      unit: 'ms',
      detail: spread(cold),
    }),
    forInformation('worker, warm answer', median(warm), 'ms', spread(warm)),
  ];
}

/** Ends the worker for real and waits until the browser says so. */
async function stopWorker(session: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    const listen = ({ versions }: { versions: readonly { readonly runningStatus: string }[] }) => {
      if (!versions.some(({ runningStatus }) => runningStatus === 'stopped')) return;
      session.off('ServiceWorker.workerVersionUpdated', listen);
      resolve();
    };
    session.on('ServiceWorker.workerVersionUpdated', listen);
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.send('ServiceWorker.disable');
}

/** Milliseconds until the settings are there, by the page's own clock. */
function askSettings(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as ChromePage).chrome;
    const start = performance.now();
    const reply = await runtime.sendMessage({ name: 'settings.read', payload: {} });
    if (!reply.ok) throw new Error('the worker refused to answer');
    return performance.now() - start;
  });
}
