import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from '../../platform/test/fake-browser';
import { CONNECTED, fakeServices, ORG } from '../test/fake-services';
import { salespersonHandlers } from './salespersons';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const page = { senderClass: 'page', tabId: 1, url: '' } as const;

describe('the mapping of salespersons', () => {
  beforeEach(() => {
    Object.assign(fake.browser, createFakeBrowser().browser);
  });

  it('replaces that of one organisation and leaves the others alone', async () => {
    const [integration] = CONNECTED.integrations;
    if (!integration) throw new Error('the fixture has an integration');
    const salespersons = { 'elsewhere|005A': 'SP', [`${ORG}|005A`]: 'OLD', [`${ORG}|005B`]: 'GONE' };
    const { services } = await fakeServices(
      { send: () => Promise.reject(new Error('no network')) },
      { ...CONNECTED, integrations: [{ ...integration, salespersons }] },
    );
    const chosen = { '005A': 'RW', '005B': '' };
    const saved = await salespersonHandlers(services)['salespersons.save'](
      { integrationId: 'int-1', org: ORG, chosen },
      page,
    );
    expect(saved.integrations[0]?.salespersons).toEqual({ 'elsewhere|005A': 'SP', [`${ORG}|005A`]: 'RW' });
  });
});
