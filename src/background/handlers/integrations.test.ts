import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Integration } from '../../core/integration';
import type { Payload } from '../../messaging/protocol';
import { createFakeBrowser } from '../../platform/test/fake-browser';
import { CONNECTED, fakeServices } from '../test/fake-services';
import { openIntent } from '../test/open-intent';
import { integrationHandlers } from './integrations';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

type Draft = Payload<'integration.save'>['integration'];

const draftOf = ({ id, name, erp, connection, defaults, mapping, plainHttp }: Integration): Draft => ({
  id,
  name,
  erp,
  connection: { ...connection },
  defaults: { ...defaults },
  mapping: { ...mapping },
  plainHttp: [...plainHttp],
});

const page = { senderClass: 'page', tabId: 1, url: '' } as const;
const noNetwork = { send: () => Promise.reject(new Error('nothing is sent')) };

describe('integrations', () => {
  beforeEach(() => {
    Object.assign(fake.browser, createFakeBrowser().browser);
  });

  async function setUp() {
    const { services } = await fakeServices(noNetwork);
    const handlers = integrationHandlers(services);
    const save = (change: Partial<Draft>, secrets: Record<string, string> = {}) => {
      const [saved] = CONNECTED.integrations;
      if (!saved) throw new Error('the fixture has an integration');
      const integration = { ...draftOf(saved), ...change };
      return handlers['integration.save']({ integration, secrets }, page);
    };
    return { services, handlers, save };
  }

  it('keep secrets out of the settings and name them only', async () => {
    const { services, save } = await setUp();
    const view = await save({}, { password: 'hunter2-new', unknown: 'x' });
    expect(JSON.stringify([view, await services.settings.read()])).not.toContain('hunter2');
    expect(view.integrations[0]?.savedSecrets).toEqual(['password', 'senderPassword']);
    expect((await services.vault.read('int-1')).password).toBe('hunter2-new');
  });

  it('take the verdict of a test over only when it was made with the same values, secrets included', async () => {
    const { handlers, save } = await setUp();
    const [saved] = CONNECTED.integrations;
    if (!saved) throw new Error('the fixture has an integration');
    const integration = draftOf(saved);
    const test = (secrets: Record<string, string>) =>
      handlers['integration.test']({ integration, secrets }, page);
    const verdict = async (secrets: Record<string, string>) =>
      (await save({}, secrets)).integrations[0]?.checked?.outcome ?? null;

    await test({ password: 'tested' });
    expect(await verdict({ password: 'another' })).toBeNull();
    expect(await verdict({ password: 'tested' })).toBe('failed');
    expect(await verdict({})).toBe('failed');
    expect(await verdict({ password: 'another' })).toBeNull();
  });

  it('keep nothing of a tested secret', async () => {
    const { services, handlers } = await setUp();
    const [integration] = CONNECTED.integrations;
    if (!integration) throw new Error('the fixture has an integration');
    const tested = { integration: draftOf(integration), secrets: { password: 'hunter2-new' } };
    await handlers['integration.test'](tested, page);
    expect(JSON.stringify(await services.session.list(''))).not.toContain('hunter2');
  });

  it('keep their company while a promotion waits for it', async () => {
    const { services, save } = await setUp();
    await services.journal.begin(openIntent('key'));
    const connection = { companyId: 'Elsewhere', userId: 'u', senderId: 's' };
    await expect(save({ connection })).rejects.toMatchObject({ code: 'PROMOTION-PENDING' });
    const renamed = await save({ name: 'Northwind Dublin' });
    expect(renamed.integrations[0]).toMatchObject({
      name: 'Northwind Dublin',
      connection: { companyId: 'NorthwindTest' },
    });
  });

  describe('of one company ID', () => {
    const sage300 = (serverAddress: string, companyId = 'SAMLTD'): Partial<Draft> => ({
      id: '',
      name: `300 at ${serverAddress}`,
      erp: 'sage-300',
      connection: { serverAddress, companyId, userId: 'crm' },
    });
    const secrets = { password: 'p' };
    const CORK = 'https://cork.example/Sage300WebApi';

    it('on two servers are refused at the company, for links could not tell them apart', async () => {
      const { services, save } = await setUp();
      await save(sage300(CORK), secrets);
      await expect(save(sage300('https://galway.example', ' samltd '), secrets)).rejects.toMatchObject({
        code: 'VALUE-COMPANY-TWICE',
        field: 'companyId',
        params: { name: `300 at ${CORK}` },
      });
      expect((await services.settings.read()).integrations).toHaveLength(2);
      expect(await services.vault.saved('id-2')).toEqual([]);
    });

    it('are two views of it on one server, and others on another are others', async () => {
      const { save } = await setUp();
      await save(sage300(CORK), secrets);
      await save(sage300('http://CORK.example:8080'), secrets);
      const view = await save(sage300('https://galway.example', 'SAMINC'), secrets);
      expect(view.integrations).toHaveLength(4);
    });

    it('are not moved onto each other, but what was saved that way before can still be edited', async () => {
      const { services, save } = await setUp();
      await save(sage300(CORK), secrets);
      const other = await save(sage300('https://galway.example', 'SAMINC'), secrets);
      const id = other.integrations.at(-1)?.id ?? '';
      const moved = { ...sage300('https://galway.example'), id };
      await expect(save(moved)).rejects.toMatchObject({ code: 'VALUE-COMPANY-TWICE' });
      await services.settings.change((settings) => ({
        ...settings,
        integrations: settings.integrations.map((one) =>
          one.id === id ? { ...one, connection: { ...one.connection, companyId: 'SAMLTD' } } : one,
        ),
      }));
      expect((await save({ ...moved, name: 'Renamed' })).integrations.at(-1)?.name).toBe('Renamed');
    });

    it('are no trouble where the ERP is one service for everybody', async () => {
      const { save } = await setUp();
      const view = await save({ id: '', name: 'Entity view' }, { password: 'p', senderPassword: 'p' });
      expect(view.integrations).toHaveLength(2);
    });
  });

  it('stay while a promotion waits for them, and take their secrets along when they go', async () => {
    const { services, handlers } = await setUp();
    await services.journal.begin(openIntent('key'));
    const remove = () => handlers['integration.remove']({ id: 'int-1' }, page);
    await expect(remove()).rejects.toMatchObject({ code: 'PROMOTION-PENDING' });
    await services.journal.save(openIntent('key', { state: 'discarded' }));
    expect((await remove()).integrations).toEqual([]);
    expect(await services.vault.saved('int-1')).toEqual([]);
  });
});
