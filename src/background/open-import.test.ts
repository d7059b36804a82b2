import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from '../platform/test/fake-browser';
import { openImportBeside } from './open-import';
import { CONNECTED, fakeServices } from './test/fake-services';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const ORG = 'https://crm.northwind.example/crm';
const [salesforce] = CONNECTED.crms;

describe('the import', () => {
  const opened: string[] = [];

  beforeEach(() => {
    opened.length = 0;
    const { browser } = createFakeBrowser();
    Object.assign(fake.browser, browser, {
      runtime: { ...browser.runtime, getURL: (path: string) => `chrome-extension://own/${path}` },
      tabs: { create: async ({ url }: { readonly url: string }) => void opened.push(url) },
    });
  });

  async function beside(address: string): Promise<boolean> {
    const crms = salesforce ? [salesforce, { ...salesforce, crm: 'sage-crm', org: ORG, address: ORG }] : [];
    const { services } = await fakeServices(
      { send: () => Promise.reject(new Error('no')) },
      { ...CONNECTED, crms },
    );
    return openImportBeside(services, address);
  }

  it('opens from the administration of a connected CRM, for that CRM', async () => {
    const address = `${ORG.replace('/crm', '/CRM')}/eware.dll/Do?SID=123456789&act=1650&MenuName=Admin`;
    expect(await beside(address)).toBe(true);
    expect(opened).toHaveLength(1);
    expect(new URL(opened[0] ?? '').hash).toBe(`#${new URLSearchParams({ org: ORG })}`);
  });

  it.each([
    ['a company', `${ORG}/eware.dll/Do?SID=123456789&Act=200&Key0=1&Key1=43`],
    [
      'the administration of another installation',
      'https://crm.northwind.example/test/eware.dll/Do?Act=1650',
    ],
    [
      'a page of another CRM',
      'https://northwind.lightning.force.com/lightning/setup/SetupOneHome/home?Act=1650',
    ],
    ['a page that cannot be seen', ''],
  ])('does not open from %s', async (_, address) => {
    expect(await beside(address)).toBe(false);
    expect(opened).toEqual([]);
  });
});
