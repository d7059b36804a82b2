import { describe, expect, it } from 'vitest';
import type { MessageSender } from '../platform/runtime';
import { callerOf } from './sender-class';

const own = {
  extensionId: 'abc',
  origin: 'chrome-extension://abc',
  pageHosts: ['https://*.lightning.force.com/*'],
};

const sender = (change: Partial<MessageSender>): MessageSender => ({
  extensionId: 'abc',
  origin: 'chrome-extension://abc',
  url: 'chrome-extension://abc/src/options/options.html',
  tabId: 3,
  tabUrl: '',
  frameId: 0,
  ...change,
});

const page = {
  origin: 'https://acme.lightning.force.com',
  url: 'https://acme.lightning.force.com/lightning/page/home',
};

describe('callerOf', () => {
  it('knows our own pages by origin and path', () => {
    expect(callerOf(sender({}), own)?.senderClass).toBe('page');
    const panel = sender({ url: 'chrome-extension://abc/src/panel/panel.html#t', frameId: 7 });
    expect(callerOf(panel, own)?.senderClass).toBe('panel');
  });

  it('knows a content script in the top frame of a CRM page', () => {
    expect(callerOf(sender(page), own)?.senderClass).toBe('content');
  });

  it('takes the record’s address from the tab, which follows navigation inside the page', () => {
    const tabUrl = 'https://acme.lightning.force.com/lightning/r/Account/001000000000001AAA/view';
    expect(callerOf(sender({ ...page, tabUrl }), own)?.url).toBe(tabUrl);
    const elsewhere = 'https://evil.example/lightning/r/Account/001000000000001AAA/view';
    expect(callerOf(sender({ ...page, tabUrl: elsewhere }), own)?.url).toBe(page.url);
  });

  it.each<[string, Partial<MessageSender>]>([
    ['another extension', { extensionId: 'other' }],
    ['a frame inside a CRM page', { ...page, frameId: 4 }],
    ['a page that is no CRM', { origin: 'https://evil.example', url: 'https://evil.example/' }],
    [
      'a host that only ends alike',
      { origin: 'https://evillightning.force.com.example', url: 'https://x.example/' },
    ],
    [
      'a page that claims our address',
      { ...page, origin: 'https://evil.example', url: 'chrome-extension://abc/src/options/options.html' },
    ],
    [
      'an application on another port of the host, which claims the address of the CRM',
      { ...page, origin: 'https://acme.lightning.force.com:8443' },
    ],
    ['the options page inside a frame', { frameId: 5 }],
    ['another file of ours', { url: 'chrome-extension://abc/src/other.html' }],
    ['plain http', { origin: 'http://acme.lightning.force.com', url: 'http://acme.lightning.force.com/' }],
    ['no tab', { ...page, tabId: null }],
    ['no address', { url: '' }],
  ])('refuses %s', (_name, change) => {
    expect(callerOf(sender(change), own)).toBeNull();
  });
});
