import { describe, expect, it, vi } from 'vitest';
import { salesforcePage } from './page';
import { REFRESH_EVENT } from './page/refresh-channel';
import { useLightningDocument } from './test/lightning-document';

useLightningDocument();

describe('navigation inside the page', () => {
  const elsewhere = (path: string) => window.history.pushState({}, '', path);

  it('is told by the Navigation API where there is one', () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const moved = vi.fn();
    const life = new AbortController();
    salesforcePage.watchLocation(Object.assign(window, { navigation }), moved, life.signal);
    elsewhere('/lightning/page/home');
    navigation.dispatchEvent(new Event('currententrychange'));
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(moved).toHaveBeenCalledTimes(1);
    life.abort();
    elsewhere('/lightning/page/other');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('is noticed within a second without it', () => {
    const moved = vi.fn();
    const life = new AbortController();
    salesforcePage.watchLocation(window, moved, life.signal);
    vi.advanceTimersByTime(3000);
    expect(moved).not.toHaveBeenCalled();
    elsewhere('/lightning/o/Account/list');
    vi.advanceTimersByTime(1000);
    expect(moved).toHaveBeenCalledTimes(1);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('refreshing and colours', () => {
  it('asks the script in the page and believes its answer', () => {
    expect(salesforcePage.refreshRecord(document)).toBe(false);
    const answer = (event: Event) => event.preventDefault();
    document.addEventListener(REFRESH_EVENT, answer, { once: true });
    expect(salesforcePage.refreshRecord(document)).toBe(true);
  });

  it.each([
    ['', 'light'],
    ['slds-color-scheme--dark', 'dark'],
    ['slds-color-scheme_dark other', 'dark'],
    ['slds-color-scheme--light', 'light'],
    ['not-slds-color-scheme--dark', 'light'],
  ])('a body of class %j is %s', (className, scheme) => {
    document.body.className = className;
    expect(salesforcePage.theme(document).scheme).toBe(scheme);
  });

  it("takes the accent of the page's own design system", () => {
    expect(salesforcePage.theme(document).accent).toBe('');
    document.body.style.setProperty('--lwc-brandAccessible', '#123456');
    expect(salesforcePage.theme(document).accent).toBe('#123456');
    document.body.style.setProperty('--slds-g-color-accent-1', '#654321');
    expect(salesforcePage.theme(document).accent).toBe('#654321');
    document.body.removeAttribute('style');
  });
});
