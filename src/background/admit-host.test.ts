import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from '../platform/test/fake-browser';
import { admitHosts, admitManyTimes } from './admit-host';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const admitHost = admitHosts({
  patterns: ['https://*.my.salesforce.com/*', 'https://*.intacct.com/*'],
  origins: [],
  plainHttp: [],
});

describe('a request', () => {
  let surroundings: ReturnType<typeof createFakeBrowser>;

  beforeEach(() => {
    surroundings = createFakeBrowser();
    Object.assign(fake.browser, surroundings.browser);
  });

  it('leaves for the hosts of the CRMs and ERPs', async () => {
    await expect(admitHost('https://northwind.my.salesforce.com/services/data')).resolves.toBeUndefined();
    await expect(admitHost('https://api.intacct.com/ia/xml/xmlgw.phtml')).resolves.toBeUndefined();
  });

  it.each(['https://example.com/', 'https://api.intacct.com.example.com/', 'nonsense'])(
    'does not leave for %s',
    async (address) => {
      await expect(admitHost(address)).rejects.toMatchObject({ code: 'NET-HOST-REFUSED' });
    },
  );

  it('does not leave for a host that the user has taken back', async () => {
    surroundings.refusedOrigins.add('https://northwind.my.salesforce.com/*');
    await expect(admitHost('https://northwind.my.salesforce.com/services/data')).rejects.toMatchObject({
      code: 'PERMISSION-MISSING',
      params: { host: 'northwind.my.salesforce.com' },
    });
  });

  it('of a long run leaves until the permission is looked at again, and for no other host', async () => {
    let now = 0;
    const admit = admitManyTimes(
      { patterns: ['https://*.intacct.com/*'], origins: [], plainHttp: [] },
      { now: () => now },
    );
    await admit('https://api.intacct.com/ia/xml/xmlgw.phtml');
    surroundings.refusedOrigins.add('https://api.intacct.com/*');
    now = 9_000;
    await expect(admit('https://api.intacct.com/ia/xml/xmlgw.phtml')).resolves.toBeUndefined();
    await expect(admit('https://example.com/')).rejects.toMatchObject({ code: 'NET-HOST-REFUSED' });
    now = 10_000;
    await expect(admit('https://api.intacct.com/ia/xml/xmlgw.phtml')).rejects.toMatchObject({
      code: 'PERMISSION-MISSING',
    });
  });
});
