import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { failureOfStatus, withRetry } from './retry';

function failingWith(...errors: readonly unknown[]) {
  const waits: number[] = [];
  let calls = 0;
  const ports = {
    random: () => 1,
    pause: (ms: number) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  const read = () => {
    const error = errors[calls];
    calls += 1;
    return error === undefined ? Promise.resolve('read') : Promise.reject(error);
  };
  return { run: () => withRetry(read, ports), waits, calls: () => calls };
}

describe('withRetry', () => {
  it('backs off and succeeds', async () => {
    const scene = failingWith(new AppError('NET-UNREACHABLE'), new AppError('ERP-MAINTENANCE'));
    await expect(scene.run()).resolves.toBe('read');
    expect(scene.waits).toEqual([500, 1000]);
  });

  it('gives up after four tries with the last error', async () => {
    const scene = failingWith(
      ...Array.from({ length: 4 }, () => new AppError('NET-SERVER')),
      new Error('fifth'),
    );
    await expect(scene.run()).rejects.toMatchObject({ code: 'NET-SERVER' });
    expect(scene.calls()).toBe(4);
  });

  it('waits as long as the server asks', async () => {
    const scene = failingWith(new AppError('NET-THROTTLED', { params: { seconds: '7' } }));
    await scene.run();
    expect(scene.waits).toEqual([7000]);
  });

  it('does not wait longer than anybody would', async () => {
    const scene = failingWith(new AppError('NET-THROTTLED', { params: { seconds: '3600' } }));
    await expect(scene.run()).rejects.toMatchObject({ code: 'NET-THROTTLED' });
    expect(scene.waits).toEqual([]);
  });

  it.each(['ERP-SIGN-IN', 'NET-TIMEOUT', 'NET-REDIRECT', 'ERP-PERMISSION'] as const)(
    'never repeats after %s',
    async (code) => {
      const scene = failingWith(new AppError(code));
      await expect(scene.run()).rejects.toMatchObject({ code });
      expect(scene.calls()).toBe(1);
    },
  );

  it('does not hide a defect', async () => {
    await expect(failingWith(new TypeError('defect')).run()).rejects.toThrow('defect');
  });
});

describe('failureOfStatus', () => {
  const now = Date.parse('2026-08-01T10:00:00Z');
  const of = (status: number, headers: Record<string, string> = {}) =>
    failureOfStatus({ status, headers, body: '' }, now);

  it('leaves answers alone that say more in their body', () => {
    expect(of(200)).toBeNull();
    expect(of(401)).toBeNull();
  });

  it('names the wait from seconds, a date or a vendor header', () => {
    expect(of(429, { 'retry-after': '3' })?.params).toEqual({ seconds: '3' });
    expect(of(429, { 'retry-after': 'Sat, 01 Aug 2026 10:00:09 GMT' })?.params).toEqual({ seconds: '9' });
    expect(of(429, { 'x-ia-throttle-limit-retry-after': '20', 'retry-after': '1' })?.params).toEqual({
      seconds: '20',
    });
    expect(of(429, { 'retry-after': 'soon' })?.params).toEqual({});
  });

  it('calls every 5xx a failure of the server', () => {
    expect(of(524)).toMatchObject({ code: 'NET-SERVER', params: { status: '524' } });
  });
});
