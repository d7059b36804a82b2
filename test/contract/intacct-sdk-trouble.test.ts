import { Functions, type RequestConfig } from '@intacct/intacct-sdk';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../sandbox/faults';
import type { Sandbox } from '../sandbox/sandbox';
import { requestConfig, SIZE, sdkClient, startIntacct } from './intacct-sdk-client';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startIntacct();
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.reset({ size: SIZE }));
afterEach(() => vi.unstubAllGlobals());

function arm(fault: Omit<Fault, 'system'>): void {
  sandbox.arm({ ...fault, system: 'intacct' });
}

function inspect(config: Partial<RequestConfig> = {}) {
  return sdkClient(sandbox).execute(new Functions.Common.Inspect(), requestConfig(config));
}

/** The SDK's waits between attempts end at once; they are noted instead. */
function skipBackOff(): number[] {
  const waits: number[] = [];
  const original = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (run: () => void, ms: number) => {
    const isBackOff = ms >= 1000 && ms <= 16_000;
    if (isBackOff) waits.push(ms);
    return original(run, isBackOff ? 0 : ms);
  });
  return waits;
}

describe('trouble on the way, as the official SDK sees it', () => {
  it('tries again after two errors 500 and succeeds', async () => {
    arm({ kind: 'html-error', status: 500, times: 2 });
    const waits = skipBackOff();
    await expect(inspect()).resolves.toMatchObject({ control: { status: 'success' } });
    expect(waits).toEqual([1000, 2000]);
    expect(sandbox.log.map((one) => one.status)).toEqual([500, 500, 200]);
  });

  it('does not repeat a 524, behind which the write may have gone through', async () => {
    sandbox.systems.intacct?.configure({ timeoutAfterCommit: 1 });
    const create = new Functions.AccountsReceivable.CustomerCreate();
    create.customerId = 'SDK-9';
    create.customerName = 'Late';
    create.printAs = 'Late';
    await expect(sdkClient(sandbox).execute(create)).rejects.toThrow(/524/);
    expect(sandbox.log).toHaveLength(1);
    expect(sandbox.systems.intacct?.snapshot()).toMatchObject({
      customers: expect.arrayContaining([expect.objectContaining({ CUSTOMERID: 'SDK-9' })]),
    });
  });

  it('gives up on a page in HTML', async () => {
    arm({ kind: 'html-error', status: 502 });
    await expect(inspect({ maxRetries: 0 })).rejects.toThrow(/retry count exceeded/);
  });

  it('reads a 429 as a control failure', async () => {
    arm({ kind: 'throttle' });
    await expect(inspect()).rejects.toThrow(/control status failure - GW-0010/);
  });

  it('reads the rate limit inside HTTP 200 as a control failure', async () => {
    sandbox.systems.intacct?.configure({ rateLimitText: 1 });
    await expect(inspect()).rejects.toThrow(/API rate limit exceeded/);
    await expect(inspect()).resolves.toMatchObject({ control: { status: 'success' } });
  });

  it('reads an ended session as an authentication failure', async () => {
    arm({ kind: 'expired-session' });
    await expect(inspect()).rejects.toThrow(/authentication status failure - XL03000006 Invalid session/);
  });

  it('does not survive half an answer', async () => {
    arm({ kind: 'malformed' });
    await expect(inspect()).rejects.toThrow();
  });
});
