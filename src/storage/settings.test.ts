import { describe, expect, it } from 'vitest';
import { fakeStorageArea } from '../platform/fake-storage-area';
import { fakeLocks } from '../platform/locks';
import { createSettingsStore, EMPTY_SETTINGS, parseSettings } from './settings';

const integration = {
  id: 'int-1',
  name: 'Northwind Ireland',
  erp: 'sage-intacct',
  connection: { companyId: 'NorthwindTest' },
  defaults: {},
  mapping: {},
  tables: {},
  salespersons: {},
  plainHttp: [],
  checked: null,
};

describe('settings', () => {
  it('are empty where nothing or nonsense is stored', () => {
    expect(parseSettings(undefined)).toEqual(EMPTY_SETTINGS);
    expect(parseSettings('nonsense')).toEqual(EMPTY_SETTINGS);
    expect(parseSettings({ version: 1, integrations: 'x', edgeTab: 4 })).toEqual(EMPTY_SETTINGS);
  });

  it('lose a damaged row, not its neighbours', () => {
    const stored = {
      version: 1,
      integrations: [{ id: 4 }, integration],
      defaultIntegrationId: 'gone',
      crms: [],
    };
    const settings = parseSettings(stored);
    expect(settings.integrations).toEqual([integration]);
    expect(settings.defaultIntegrationId).toBe('int-1');
  });

  it('know how customers are imported, from before there were imports too', () => {
    const known = { mapping: { 'company.comp_name': 'name' }, crmOwned: ['x'], strict: true, perMinute: 60 };
    const imports = { 'int-1|org': known, 'int-2|org': 4, 'int-3|org': { strict: 'yes', perMinute: 7 } };
    expect(parseSettings({ version: 1, imports }).imports).toEqual({
      'int-1|org': known,
      'int-3|org': { mapping: {}, crmOwned: [], strict: false, perMinute: 7 },
    });
    expect(parseSettings({ version: 1 }).imports).toEqual({});
  });

  it('lose no change when two are made at once', async () => {
    const store = createSettingsStore(fakeStorageArea(), fakeLocks());
    const add = (id: string) =>
      store.change((settings) => ({
        ...settings,
        integrations: [...settings.integrations, { ...integration, id }],
      }));
    await Promise.all([add('a'), add('b'), add('c')]);
    expect((await store.read()).integrations.map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });
});
