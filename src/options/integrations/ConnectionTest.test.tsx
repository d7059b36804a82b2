import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppErrorJson } from '../../core/app-error';
import type { ConnectionStep } from '../../erp/contract';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const step = (outcome: ConnectionStep['outcome'], error: AppErrorJson | null): ConnectionStep => ({
  labelKey: 'demo_reached',
  params: { host: 'erp01' },
  outcome,
  error,
});

const test = async (steps: readonly ConnectionStep[]) => {
  page = await mountOptions({
    hash: '#integrations/north',
    answers: { 'integration.test': () => ({ steps }) },
  });
  await page.click('button', 'Test connection');
};

describe('a connection test', () => {
  it.each([
    ['NET-CERTIFICATE', 'net::ERR_CERT_AUTHORITY_INVALID', 'Opening the address in a tab'],
    ['NET-NAME', 'net::ERR_NAME_NOT_RESOLVED', 'connect to the VPN'],
    ['NET-REFUSED', 'net::ERR_CONNECTION_REFUSED', 'whether the service is running'],
  ])('shows the guidance and the cause of %s', async (code, cause, guidance) => {
    const error = { code, params: { host: 'erp01', cause }, raw: cause, field: '' } as AppErrorJson;
    await test([step('failed', error)]);
    const card = page.get('alert', '');
    expect(card.textContent).toContain(guidance);
    expect(card.querySelector('strong')?.textContent).toContain(cause);
    expect(page.find('button', 'Copy report')).not.toBeNull();
  });

  it('goes on after a warning, with what will be missing and what to do about it', async () => {
    const error = { code: 'ERP-MODULE', params: { module: 'O/E' }, raw: '403', field: '' } as AppErrorJson;
    await test([step('warning', error), step('ok', null)]);
    expect(page.text()).toContain('The connection works, with remarks.');
    expect(page.root.querySelectorAll('.steps li')).toHaveLength(2);
    expect(page.root.querySelector('.steps li.warning pre')?.textContent).toBe('403');
    expect(page.find('alert', '')).toBeNull();
  });
});

describe('a test that takes long', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows that it is still running, and why that may be', async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<{ readonly steps: readonly ConnectionStep[] }>((resolve) => {
      answer = () => resolve({ steps: [step('ok', null)] });
    });
    page = await mountOptions({
      hash: '#integrations/north',
      answers: { 'integration.test': () => answered },
    });
    await page.click('button', 'Test connection');
    expect(page.root.querySelector('progress')).not.toBeNull();
    expect(page.text()).not.toContain('more than a minute');
    await act(() => {
      vi.advanceTimersByTime(30_000);
    });
    expect(page.text()).toContain('Still testing: a server that has not been used for a while');
    answer();
    await page.settle();
    expect(page.root.querySelector('progress')).toBeNull();
    expect(page.text()).toContain('The connection works.');
  });
});
