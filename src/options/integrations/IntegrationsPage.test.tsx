import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectionStep } from '../../erp/contract';
import { axeViolations } from '../../ui/test/axe';
import { type MountedOptions, mountOptions, settings } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const halfWorking: readonly ConnectionStep[] = [
  { labelKey: 'demo_reached', params: { host: 'ledger.example' }, outcome: 'ok', error: null },
  {
    labelKey: 'demo_company',
    params: {},
    outcome: 'failed',
    error: { code: 'ERP-SIGN-IN', params: {}, raw: 'XL03000006', field: '' },
  },
];

const secondIntegration = { ...settings.integrations[0], id: 'west', name: 'Westport' };

async function fillIn() {
  await page.type('Integration name', 'Westport');
  await page.type('Company ID', 'West');
  await page.type('Password', 'secret');
}

describe('the list of integrations', () => {
  it('says what the latest test found in full, with what its words name', async () => {
    const [first] = settings.integrations;
    if (!first) throw new Error('the settings have an integration');
    const checked = {
      at: 1,
      outcome: 'warning',
      summary: 'ERP-MODULE',
      params: { module: 'Order Entry' },
    } as const;
    page = await mountOptions({
      hash: '#integrations',
      answers: { 'settings.read': () => ({ ...settings, integrations: [{ ...first, checked }] }) },
    });
    expect(page.text()).toContain('The ERP user may not use Order Entry over the web service.');
  });
});

describe('adding an integration', () => {
  it('asks for the host in the click, then saves', async () => {
    const [first] = settings.integrations;
    const after = first ? [first, { ...first, ...secondIntegration }] : [];
    page = await mountOptions({
      hash: '#integrations/new',
      answers: { 'integration.save': () => ({ ...settings, integrations: after }) },
    });
    await fillIn();
    await page.click('button', 'Save');
    expect(page.asked).toEqual([{ origins: ['https://*.ledger.example/*'], permissions: [] }]);
    expect(page.payloads('integration.save')).toEqual([
      {
        integration: {
          id: '',
          name: 'Westport',
          erp: 'demo',
          connection: { companyId: 'West', variant: 'old' },
          defaults: {},
          mapping: {},
          plainHttp: [],
        },
        secrets: { password: 'secret' },
      },
    ]);
    expect(location.hash).toBe('#integrations/west');
  });

  it('asks for exactly the server that was typed', async () => {
    page = await mountOptions({ hash: '#integrations/new' });
    await fillIn();
    await page.type('Server address', 'https://erp.harbour.example:8443/soap');
    await page.click('button', 'Save');
    expect(page.asked[0]?.origins).toEqual(['https://erp.harbour.example/*']);
  });

  it('saves nothing when the host is not permitted', async () => {
    page = await mountOptions({ hash: '#integrations/new', granted: false });
    await fillIn();
    await page.click('button', 'Save');
    expect(page.payloads('integration.save')).toHaveLength(0);
    expect(page.text()).toContain('Nothing was saved.');
  });

  it('says at each field what is needed', async () => {
    page = await mountOptions({ hash: '#integrations/new' });
    await page.click('button', 'Save');
    expect(page.asked).toHaveLength(0);
    expect(page.field('Company ID').getAttribute('aria-invalid')).toBe('true');
    expect(page.field('Server address').getAttribute('aria-invalid')).toBeNull();
    expect(document.activeElement).toBe(page.field('Integration name'));
  });
});

describe('editing an integration', () => {
  it('never shows a saved secret and sends only what was typed', async () => {
    page = await mountOptions({ hash: '#integrations/north' });
    expect(page.field('Password').value).toBe('');
    expect(page.field('Password').placeholder).toContain('saved');
    await page.click('button', 'Save');
    expect(page.payloads('integration.save')[0]?.secrets).toEqual({});
  });

  it('forgets a typed secret once it is saved', async () => {
    page = await mountOptions({ hash: '#integrations/north' });
    await page.type('Password', 'newer');
    await page.click('button', 'Save');
    expect(page.payloads('integration.save')[0]?.secrets).toEqual({ password: 'newer' });
    expect(page.field('Password').value).toBe('');
  });

  it('offers defaults from the lists, and by hand where there is none', async () => {
    page = await mountOptions({ hash: '#integrations/north' });
    expect(page.field('Terms').tagName).toBe('SELECT');
    expect(page.field('Terms').value).toBe('net30');
    expect(page.field('Tax group').tagName).toBe('INPUT');
  });

  it('shows the verdict of each step of a test', async () => {
    page = await mountOptions({
      hash: '#integrations/north',
      answers: {
        'integration.test': () => ({ steps: halfWorking }),
      },
    });
    await page.click('button', 'Test connection');
    expect(page.text()).toContain('The connection does not work yet.');
    expect(page.text()).toContain('Reached ledger.example');
    expect(page.text()).toContain('The ERP did not accept the user or the password.');
  });

  it('removes only after a question', async () => {
    page = await mountOptions({
      hash: '#integrations/north',
      answers: { 'integration.remove': () => ({ ...settings, integrations: [], defaultIntegrationId: '' }) },
    });
    await page.click('button', 'Remove integration');
    expect(page.payloads('integration.remove')).toHaveLength(0);
    await page.click('button', 'Yes, remove');
    expect(page.payloads('integration.remove')).toEqual([{ id: 'north' }]);
    expect(page.text()).toContain('No integration yet.');
  });
});

it.each(['#integrations/north', '#integrations/new'])(
  'has no accessibility violation at %s',
  async (hash) => {
    page = await mountOptions({ hash });
    expect(await axeViolations(page.root)).toEqual([]);
  },
);
