import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CrmConnection } from '../core/integration';
import { createFakeBrowser } from '../platform/test/fake-browser';
import { connectedPageHosts, placePageScripts } from './page-scripts';
import { CONNECTED, fakeServices } from './test/fake-services';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const [salesforce] = CONNECTED.crms;
const sageCrm = (address: string): CrmConnection => {
  if (!salesforce) throw new Error('the fixture has a connection');
  return { ...salesforce, crm: 'sage-crm', org: address, address };
};

describe('connectedPageHosts', () => {
  let crms: CrmConnection[] = [];
  beforeEach(() => {
    crms = [sageCrm('https://crm.example.com/crm')];
  });

  it('names each host once, without its port, and none that the manifest names', () => {
    crms.push(sageCrm('https://crm.example.com:8443/test'), sageCrm('http://crm01/crm'), ...CONNECTED.crms);
    expect(connectedPageHosts({ crms })).toEqual(['https://crm.example.com/*', 'http://crm01/*']);
  });

  it('leaves out what this version does not know: every message is judged by it', () => {
    crms.push({ ...sageCrm('https://other.example.com/'), crm: 'later' }, sageCrm('no address'));
    expect(connectedPageHosts({ crms })).toEqual(['https://crm.example.com/*']);
  });
});

describe('placePageScripts', () => {
  async function setUp(...addresses: string[]) {
    const browser = createFakeBrowser();
    const searched: unknown[] = [];
    const query = async ({ url }: { url: unknown }) => {
      searched.push(url);
      return [];
    };
    Object.assign(fake.browser, browser.browser, { tabs: { ...browser.browser.tabs, query } });
    const settings = { ...CONNECTED, crms: addresses.map(sageCrm) };
    const { services } = await fakeServices(
      { send: () => Promise.reject(new Error('no network')) },
      settings,
    );
    const connect = (address: string) =>
      services.settings.change((now) => ({ ...now, crms: [...now.crms, sageCrm(address)] }));
    return { ...browser, services, searched, connect };
  }

  it('leaves open pages alone, and the panels in them, unless their host is new', async () => {
    const { services, scripts, searched, connect } = await setUp('https://one.example.com/crm');
    await placePageScripts(services);
    await placePageScripts(services);
    await connect('https://two.example.com/crm');
    await placePageScripts(services);
    expect(searched).toEqual([['https://one.example.com/*'], ['https://two.example.com/*']]);
    expect(scripts).toMatchObject([{ matches: ['https://one.example.com/*', 'https://two.example.com/*'] }]);
  });

  it('is gone from a host that was taken back, and in open pages again once it is given', async () => {
    const { services, scripts, searched, refusedOrigins } = await setUp('https://one.example.com/crm');
    await placePageScripts(services);
    refusedOrigins.add('https://one.example.com/*');
    await placePageScripts(services);
    expect(scripts).toEqual([]);
    refusedOrigins.clear();
    await placePageScripts(services);
    expect(scripts).toHaveLength(1);
    expect(searched).toHaveLength(2);
  });
});
