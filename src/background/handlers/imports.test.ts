import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../core/app-error';
import { EVERY_CUSTOMER } from '../../core/import-criteria';
import type { ImportRun } from '../../core/import-run';
import { createFakeBrowser } from '../../platform/test/fake-browser';
import type { ImportPorts } from '../../workflows/import-customers/import-ports';
import { importRow, importRun } from '../../workflows/import-customers/test/import-run';
import { drive, driveDue, driveUnlocked } from '../import-drives';
import { IMPORT_ALARM } from '../import-watch';
import { CONNECTED, fakeServices, ORG, TOKENS } from '../test/fake-services';
import { crmHandlers } from './crms';
import { importHandlers } from './imports';
import { integrationHandlers } from './integrations';

type Drive = (ports: ImportPorts, runId: string) => Promise<ImportRun>;

const fake = vi.hoisted(() => ({ browser: {}, drive: (() => undefined) as unknown, source: {}, target: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.mock('../../workflows/import-customers/drive-import', () => ({
  driveImport: (...asked: Parameters<Drive>) => (fake.drive as Drive)(...asked),
}));
vi.mock('../../erp/registry', () => ({
  ERP_CONNECTORS: { 'sage-intacct': () => ({ openSource: () => fake.source }) },
}));
vi.mock('../../crm/registry', () => {
  const connector = () => ({ openTarget: () => fake.target });
  return { CRM_CONNECTORS: { salesforce: connector, 'sage-crm': connector } };
});

const page = { senderClass: 'page', tabId: 1, url: '' } as const;
const wanted = { integrationId: 'int-1', org: ORG, mode: 'sync', criteria: EVERY_CUSTOMER } as const;
const target = { key: 'Name', labelKey: 'l', crmOwned: true };

const never = (): never => {
  throw new Error('the fixture has a CRM');
};

/** A drive that goes on until the test ends it with the state that the run shall have. */
function heldDrive() {
  const ends: ((state: ImportRun['state']) => void)[] = [];
  const driven: string[] = [];
  fake.drive = async ({ store }: ImportPorts, runId: string) => {
    driven.push(runId);
    const state = await new Promise<ImportRun['state']>((resolve) => ends.push(resolve));
    return store.change(runId, (run) => ({ ...run, state }));
  };
  return { driven, end: (state: ImportRun['state']) => ends.shift()?.(state) };
}

describe('imports', () => {
  let surroundings: ReturnType<typeof createFakeBrowser>;
  let events: { readonly event: string; readonly run: ImportRun }[];
  let tabs: string[];

  beforeEach(() => {
    surroundings = createFakeBrowser();
    events = [];
    tabs = [];
    Object.assign(fake.browser, surroundings.browser, {
      runtime: {
        ...surroundings.browser.runtime,
        getURL: (path: string) => `chrome-extension://own/${path}`,
        sendMessage: async (event: (typeof events)[number]) => void events.push(event),
      },
      tabs: { ...surroundings.browser.tabs, create: async ({ url }: { url: string }) => void tabs.push(url) },
    });
    fake.source = {
      count: async () => 300_000,
      hasNumber: async (number: string) => number === 'C-1',
      listFields: async () => [{ name: 'CUSTOM_1', label: 'Custom' }],
    };
    fake.target = { targets: [target], listTargets: async () => [target, { ...target, key: 'Own__c' }] };
  });

  async function setUp() {
    const { services, time, alarms } = await fakeServices({ send: () => Promise.reject(new Error('no')) });
    await services.tokens.set(ORG, TOKENS);
    const handlers = importHandlers(services);
    const stateOf = async (id: string) => (await services.imports.get(id))?.state;
    const until = (id: string, state: ImportRun['state']) =>
      vi.waitUntil(async () => (await stateOf(id)) === state);
    return { services, time, alarms, handlers, stateOf, until };
  }

  describe('that are started', () => {
    it('are written and answered before anything is read, and driven by one at a time', async () => {
      const { services, alarms, handlers, until } = await setUp();
      const held = heldDrive();
      const run = await handlers['import.start'](wanted, page);
      expect(run).toMatchObject({ state: 'running', company: 'NorthwindTest', total: null, only: null });
      expect(await services.imports.get(run.id)).toEqual(run);
      expect(alarms.running.has(IMPORT_ALARM)).toBe(true);
      await vi.waitUntil(() => held.driven.length === 1);
      await Promise.all([drive(services, run), driveDue(services)]);
      expect(held.driven).toEqual([run.id]);
      held.end('done');
      await until(run.id, 'done');
      await vi.waitUntil(() => !alarms.running.has(IMPORT_ALARM));
      expect(events.at(-1)).toMatchObject({ event: 'import', run: { id: run.id, state: 'done' } });
    });

    it('are refused while another is not over', async () => {
      const { handlers } = await setUp();
      heldDrive();
      await handlers['import.start'](wanted, page);
      await expect(handlers['import.start'](wanted, page)).rejects.toMatchObject({ code: 'IMPORT-RUNNING' });
    });

    it.each([
      ['VALUE-INVALID', { criteria: { ...EVERY_CUSTOMER, from: 'B', to: 'A' } }],
      ['VALUE-INVALID', { criteria: { ...EVERY_CUSTOMER, since: Number.MAX_SAFE_INTEGER } }],
      ['INTEGRATION-MISSING', { integrationId: 'gone' }],
      ['CRM-NOT-CONNECTED', { org: 'elsewhere' }],
    ])('are refused with %s', async (code, change) => {
      const { services, handlers } = await setUp();
      await expect(handlers['import.start']({ ...wanted, ...change }, page)).rejects.toMatchObject({ code });
      expect(await services.imports.list()).toEqual([]);
    });

    it('need somebody in whose name they write: who is signed in, or a service user with a password', async () => {
      const { services, handlers } = await setUp();
      await services.tokens.forget(ORG);
      await expect(handlers['import.start'](wanted, page)).rejects.toMatchObject({ code: 'CRM-SIGNED-OUT' });
      const [salesforce] = CONNECTED.crms;
      if (!salesforce) throw new Error('the fixture has a CRM');
      const sage = {
        ...salesforce,
        crm: 'sage-crm',
        org: 'crm.example/crm',
        address: 'https://crm.example/crm',
      };
      const start = () => handlers['import.start']({ ...wanted, org: sage.org }, page);
      await services.settings.change((now) => ({ ...now, crms: [{ ...sage, serviceUser: 'import' }] }));
      await expect(start()).rejects.toMatchObject({ code: 'VALUE-REQUIRED', field: 'serviceUser' });
      await services.vault.put('crm:crm.example/crm', { password: 'p' });
      heldDrive();
      expect((await start()).crm).toBe('sage-crm');
    });
  });

  it('say what the criteria come to', async () => {
    const { handlers } = await setUp();
    const criteria = { since: null, from: 'C-1', to: 'C-9' };
    expect(await handlers['import.count']({ integrationId: 'int-1', criteria }, page)).toEqual({
      total: 300_000,
      unknownNumbers: ['to'],
    });
  });

  describe('under way', () => {
    it('pause and go on, also in the moment in which the drive ends', async () => {
      const { handlers, until } = await setUp();
      const held = heldDrive();
      const { id } = await handlers['import.start'](wanted, page);
      await vi.waitUntil(() => held.driven.length === 1);
      expect((await handlers['import.pause']({ runId: id }, page)).state).toBe('paused');
      fake.drive = async ({ store }: ImportPorts, runId: string) => {
        held.driven.push(runId);
        return store.change(runId, (run) => ({ ...run, state: 'done' }));
      };
      expect((await handlers['import.resume']({ runId: id }, page)).state).toBe('running');
      held.end('running');
      await until(id, 'done');
      expect(held.driven).toEqual([id, id]);
    });

    it('are cancelled also when nothing drives them, and stay what they are once they are over', async () => {
      const { services, handlers, until } = await setUp();
      await services.imports.begin(importRun('a', { org: ORG, state: 'paused' }));
      fake.drive = async ({ store }: ImportPorts, runId: string) =>
        store.change(runId, (run) => ({ ...run, state: 'cancelled' }));
      expect((await handlers['import.cancel']({ runId: 'a' }, page)).state).toBe('cancelling');
      // Its integration is another company now, so it cannot be driven; it ends all the same.
      await until('a', 'cancelled');
      for (const name of ['import.pause', 'import.resume', 'import.cancel'] as const) {
        expect((await handlers[name]({ runId: 'a' }, page)).state).toBe('cancelled');
      }
      await expect(handlers['import.pause']({ runId: 'x' }, page)).rejects.toMatchObject({
        code: 'IMPORT-GONE',
      });
    });

    it('can be cancelled also where what was being sent cannot be read any more', async () => {
      const { services, handlers, until } = await setUp();
      await services.imports.begin(importRun('a', { org: ORG, state: 'paused' }));
      services.imports.page = () => Promise.reject(new AppError('INTERNAL'));
      fake.drive = ({ store }: ImportPorts, runId: string) => store.page(runId);
      await handlers['import.cancel']({ runId: 'a' }, page);
      await until('a', 'cancelled');
      expect((await services.imports.get('a'))?.error).toMatchObject({ code: 'INTERNAL' });
    });

    it('wait for the vault, visibly, and go on when it is unlocked', async () => {
      const { services, alarms, handlers, until } = await setUp();
      await services.vault.setPassphrase('correct horse', 5);
      const run = importRun('a', { org: ORG });
      await services.imports.begin(run);
      await services.vault.lock();
      await driveDue(services);
      expect(await services.imports.get('a')).toMatchObject({
        state: 'waiting',
        error: { code: 'VAULT-LOCKED' },
      });
      expect(surroundings.badges.at(-1)).toBe('1');
      expect(alarms.running.has(IMPORT_ALARM)).toBe(false);
      await driveDue(services);
      await services.vault.unlock('correct horse');
      fake.drive = async ({ store }: ImportPorts, runId: string) =>
        store.change(runId, (known) => ({ ...known, state: 'done', error: null }));
      await driveUnlocked(services);
      await until('a', 'done');
      expect(surroundings.badges.at(-1)).toBe('');
      expect((await handlers['import.list']({}, page)).runs).toHaveLength(1);
    });

    it('have the alarm from the moment they are gone on with, in whatever way that came about', async () => {
      const { services, alarms, until } = await setUp();
      const held = heldDrive();
      await services.imports.begin(importRun('a', { org: ORG }));
      void driveDue(services);
      await vi.waitUntil(() => held.driven.length === 1);
      expect(alarms.running.has(IMPORT_ALARM)).toBe(true);
      held.end('done');
      await until('a', 'done');
      await vi.waitUntil(() => !alarms.running.has(IMPORT_ALARM));
      const error = { code: 'VAULT-LOCKED', params: {}, raw: '', field: '' } as const;
      await services.imports.begin(importRun('b', { org: ORG, state: 'waiting', error }));
      void driveUnlocked(services);
      await vi.waitUntil(() => held.driven.length === 2);
      expect(alarms.running.has(IMPORT_ALARM)).toBe(true);
      expect(await services.imports.get('b')).toMatchObject({ state: 'running', error: null });
      held.end('done');
      await until('b', 'done');
    });

    it('go on when somebody looks, and leave alone what is paused', async () => {
      const { services, handlers, until, stateOf } = await setUp();
      await services.imports.begin(importRun('a', { org: ORG }));
      await services.imports.begin(importRun('b', { org: 'elsewhere', state: 'paused' }));
      fake.drive = async ({ store }: ImportPorts, runId: string) =>
        store.change(runId, (run) => ({ ...run, state: 'done' }));
      expect((await handlers['import.list']({}, page)).runs).toHaveLength(2);
      await until('a', 'done');
      expect(await stateOf('b')).toBe('paused');
    });

    it('do not put off the lock of the vault', async () => {
      const { services, time } = await setUp();
      await services.vault.setPassphrase('correct horse', 5);
      await services.imports.begin(importRun('a', { org: ORG }));
      fake.drive = async ({ store }: ImportPorts, runId: string) =>
        store.change(runId, (run) => ({ ...run, state: 'paused' }));
      time.now += 4 * 60_000;
      await driveDue(services);
      time.now += 2 * 60_000;
      expect((await services.vault.status()).locked).toBe(true);
    });

    it('are told of every change of state, and of progress four times a second', async () => {
      const { services, time } = await setUp();
      await services.imports.begin(importRun('a', { org: ORG }));
      fake.drive = async ({ store, onProgress }: ImportPorts, runId: string) => {
        const run = importRun('a', { org: ORG });
        for (let at = 0; at < 100; at += 1) {
          time.now += 10;
          onProgress({ ...run, done: at });
        }
        onProgress({ ...run, state: 'cancelling' });
        return store.change(runId, (known) => ({ ...known, state: 'done' }));
      };
      await driveDue(services);
      expect(events.filter(({ run }) => run.state === 'running')).toHaveLength(4);
      expect(events.map(({ run }) => run.state).slice(-2)).toEqual(['cancelling', 'done']);
    });

    it('read all keys anew once other link fields or another user are set, and those fields stay while they are open', async () => {
      const { services } = await setUp();
      const index = { completeAt: 5, upTo: '9' };
      const { linkFields, otherLinksField, labelLauncher, serviceUser } = CONNECTED.crms[0] ?? never();
      const kept = { org: ORG, linkFields, otherLinksField, labelLauncher, serviceUser, plainHttp: false };
      const save = (change: Partial<typeof kept>) =>
        crmHandlers(services)['crm.save']({ ...kept, ...change, servicePassword: '' }, page);
      await services.imports.begin(importRun('a', { org: ORG }));
      await services.imports.checkpoint('a', (run) => run, { index });
      const other = { linkFields: { ...linkFields, customerNo: 'Other__c' } };
      await expect(save(other)).rejects.toMatchObject({ code: 'IMPORT-RUNNING' });
      await save({ serviceUser: 'import' });
      expect(await services.imports.indexState(ORG)).toEqual(index);
      await services.imports.change('a', (run) => ({ ...run, state: 'done' }));
      await save({ serviceUser: 'import', labelLauncher: !labelLauncher });
      expect(await services.imports.indexState(ORG)).toEqual(index);
      await save({ ...other, serviceUser: 'import' });
      expect((await services.imports.indexState(ORG)).completeAt).toBeNull();
    });

    it('keep their integration and their organisation', async () => {
      const { services } = await setUp();
      await services.imports.begin(importRun('a', { org: ORG, state: 'paused' }));
      const refused = { code: 'IMPORT-RUNNING' };
      const remove = integrationHandlers(services)['integration.remove']({ id: 'int-1' }, page);
      await expect(remove).rejects.toMatchObject(refused);
      await expect(crmHandlers(services)['crm.disconnect']({ org: ORG }, page)).rejects.toMatchObject(
        refused,
      );
    });
  });

  describe('that came to an end', () => {
    const rows = [
      importRow(0, { outcome: 'failed' }),
      importRow(1),
      importRow(2, { outcome: 'proposed' }),
      importRow(3, { outcome: 'failed' }),
    ];

    async function ended(change: Partial<ImportRun> = {}) {
      const all = await setUp();
      heldDrive();
      const run = importRun('a', { org: ORG, company: 'NorthwindTest', ...change });
      await all.services.imports.begin(run);
      await all.services.imports.checkpoint('a', () => ({ ...run, state: 'done' }), { rows });
      return all;
    }

    it('are tried again for the customers that failed', async () => {
      const decisions = { '1000': { kind: 'insert' }, '1001': { kind: 'insert' } } as const;
      const { services, handlers } = await ended({ decisions });
      const run = await handlers['import.retry']({ runId: 'a' }, page);
      expect(run).toMatchObject({ only: 2, decisions: { '1000': { kind: 'insert' } } });
      expect(await services.imports.subset(run.id, 0, 9)).toEqual(['1000', '1003']);
      await expect(handlers['import.retry']({ runId: 'x' }, page)).rejects.toMatchObject({
        code: 'IMPORT-GONE',
      });
    });

    it('are gone on with for the customers that were decided about, and for no others', async () => {
      const { services, handlers } = await ended({ mode: 'preview' });
      const link = { kind: 'link', accountId: '001' } as const;
      const decisions = { '1002': link, '1001': { kind: 'insert' }, '77': { kind: 'insert' } } as const;
      const run = await handlers['import.decide']({ runId: 'a', decisions }, page);
      expect(run).toMatchObject({ mode: 'sync', only: 1, decisions: { '1002': link } });
      expect(await services.imports.subset(run.id, 0, 9)).toEqual(['1002']);
    });

    it('are not gone on with in another company than theirs: a record key is another customer there', async () => {
      const { services, handlers } = await ended({ company: 'NorthwindLive' });
      const refused = { code: 'IMPORT-OTHER-COMPANY' };
      await expect(handlers['import.retry']({ runId: 'a' }, page)).rejects.toMatchObject(refused);
      const decisions = { '1002': { kind: 'link', accountId: '001' } } as const;
      await expect(handlers['import.decide']({ runId: 'a', decisions }, page)).rejects.toMatchObject(refused);
      expect(await services.imports.list()).toHaveLength(1);
    });

    it('show their rows until they are removed', async () => {
      const { handlers } = await ended();
      const query = { runId: 'a', outcome: 'failed', text: '', from: 0, size: 1 } as const;
      expect(await handlers['import.rows'](query, page)).toEqual({ rows: [rows[0]], total: 2 });
      await handlers['import.remove']({ runId: 'a' }, page);
      await expect(handlers['import.rows'](query, page)).rejects.toMatchObject({ code: 'IMPORT-GONE' });
    });
  });

  describe('settings', () => {
    const settings = { mapping: { Name: 'name' }, crmOwned: ['Phone'], strict: true, perMinute: 60 };
    const of = { integrationId: 'int-1', org: ORG };

    it('are kept for an integration and an organisation, and go with either', async () => {
      const { services, handlers } = await setUp();
      await services.imports.begin(importRun('over', { ...of, state: 'done' }));
      await handlers['import.save-settings']({ ...of, settings }, page);
      const view = await handlers['import.settings'](of, page);
      expect(view).toMatchObject({ settings, fields: [{ name: 'CUSTOM_1' }] });
      expect(view.targets.map(({ key }) => key)).toEqual(['Name', 'Own__c']);
      await crmHandlers(services)['crm.disconnect']({ org: ORG }, page);
      expect((await services.settings.read()).imports).toEqual({});
      expect(await services.imports.list()).toEqual([]);
    });

    it('are what the CRM suggests where none were saved, for a run as for the page', async () => {
      const { handlers } = await setUp();
      const suggested = { mapping: {}, crmOwned: ['Name'], strict: false, perMinute: 0 };
      expect((await handlers['import.settings'](of, page)).settings).toEqual(suggested);
      heldDrive();
      expect((await handlers['import.start'](wanted, page)).settings).toEqual(suggested);
    });

    it('can be seen while nothing can be read', async () => {
      const { services, handlers } = await setUp();
      const fail = () => Promise.reject(new Error('signed out'));
      Object.assign(fake.target, { listTargets: fail });
      Object.assign(fake.source, { listFields: fail });
      await services.vault.setPassphrase('correct horse', 5);
      await services.vault.lock();
      expect(await handlers['import.settings'](of, page)).toMatchObject({ targets: [target], fields: [] });
    });
  });

  it("are opened for the organisation of the sender's own page, if that is connected", async () => {
    const { handlers } = await setUp();
    const open = (url: string) => handlers['page.open-import']({}, { senderClass: 'content', tabId: 1, url });
    await open('https://northwind.lightning.force.com/lightning/page/home');
    expect(tabs).toEqual([`chrome-extension://own/src/import/import.html#org=${ORG}`]);
    for (const url of ['https://elsewhere.my.salesforce.com/', 'https://news.example/']) {
      await expect(open(url)).rejects.toMatchObject({ code: 'CRM-NOT-CONNECTED' });
    }
  });
});
