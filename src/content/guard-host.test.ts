import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker';
import { guardHost, isPageFaded } from './guard-host';
import { applyHostStyle } from './shadow-host';

const settle = () => vi.advanceTimersByTimeAsync(0);
let life: AbortController;
let host: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  host = document.createElement('div');
  applyHostStyle(host, { position: 'fixed' });
  document.body.append(host);
});

afterEach(() => {
  life.abort();
  host.remove();
  vi.useRealTimers();
});

describe('the guard of an element', () => {
  it('undoes what the page does to it', async () => {
    guardHost(host, () => {}, life.signal);
    const style = host.getAttribute('style');
    host.style.setProperty('opacity', '0');
    host.hidden = true;
    host.className = 'faded';
    await settle();
    expect(host.getAttribute('style')).toBe(style);
    expect(host.getAttributeNames()).toEqual(['style']);
    host.remove();
    await settle();
    expect(host.isConnected).toBe(true);
  });

  it('gives way to a page that does not stop', async () => {
    const lost = vi.fn(() => life.abort());
    guardHost(host, lost, life.signal);
    for (let i = 0; i < 200; i += 1) {
      host.style.setProperty('opacity', String(i / 1000));
      await settle();
    }
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('lets go with the signal', async () => {
    guardHost(host, () => {}, life.signal);
    life.abort();
    host.className = 'free';
    await settle();
    expect(host.className).toBe('free');
  });
});

describe('what the guard goes by', () => {
  it('is how often within a time, and once too often is for good', () => {
    let now = 0;
    const breaker = createCircuitBreaker(2, 100, () => now);
    expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
    now = 200;
    expect([breaker.allows(), breaker.allows(), breaker.allows()]).toEqual([true, true, false]);
    now = 1000;
    expect(breaker.allows()).toBe(false);
  });

  it.each([
    ['0.6', true],
    ['0.9', false],
    ['', false],
  ])('is the page, too: opacity %j is faded: %s', (opacity, faded) => {
    document.body.style.opacity = opacity;
    expect(isPageFaded(document)).toBe(faded);
    document.body.removeAttribute('style');
  });
});
