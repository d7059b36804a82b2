import type { BenchContext } from './bench-context';
import { isApiCall } from './calls-during';
import { atMost, type Measurement } from './measurement';

/** How long an opened page is watched for calls that nobody asked for. */
const WATCHED_MS = 1500;

/** What opening an account asks of the CRM's interface: the one light read that labels the launcher, once a record. */
export async function measureCrmCalls({ scene }: BenchContext): Promise<readonly Measurement[]> {
  const { url } = scene.rep.recordOf('dirty');
  const page = await scene.browser.context.newPage();
  const callsOf = async (open: () => Promise<unknown>): Promise<number> => {
    const before = scene.sandbox.log.length;
    await open();
    await page.waitForTimeout(WATCHED_MS);
    return scene.sandbox.log.slice(before).filter(isApiCall).length;
  };
  const first = await callsOf(() => page.goto(url));
  const again = await callsOf(() => page.reload());
  await page.close();
  return [
    atMost({ thing: 'calls of the CRM, account opened first', value: first, most: 1, unit: '' }),
    atMost({ thing: 'calls of the CRM, account opened again', value: again, most: 0, unit: '' }),
  ];
}
