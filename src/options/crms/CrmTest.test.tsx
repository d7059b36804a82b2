import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectionStep } from '../../core/connection-step';
import { mountCrms } from '../test/mount-crms';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const step = (labelKey: string, rest: Partial<ConnectionStep> = {}): ConnectionStep => ({
  labelKey,
  params: {},
  outcome: 'ok',
  error: null,
  ...rest,
});

const missing = { code: 'CRM-FIELDS-MISSING', params: { field: 'comp_key' }, raw: '', field: '' } as const;

const steps = [
  step('sage_crm_step_session'),
  step('sage_crm_step_rest'),
  step('sage_crm_step_soap', {
    outcome: 'warning',
    error: { code: 'NET-REFUSED', params: { host: 'crm01' }, raw: '503', field: '' },
  }),
  step('sage_crm_step_service', { outcome: 'skipped' }),
  step('sage_crm_step_field', { params: { field: 'comp_key' }, outcome: 'failed', error: missing }),
];

describe('testing a connected CRM', () => {
  it('has a verdict for each part, with a remedy where there is a fault', async () => {
    page = await mountCrms({ answers: { 'crm.test': () => ({ steps }) } });
    await page.click('button', 'Test connection');
    expect(page.asked).toEqual([{ origins: ['http://crm01/*'], permissions: [] }]);
    expect(page.payloads('crm.test')).toEqual([{ org: 'http://crm01/crm' }]);
    const lines = [...page.root.querySelectorAll('.steps li')];
    expect(lines.map((line) => line.className)).toEqual(['done', 'done', 'warning', 'skipped', 'failed']);
    expect(lines[2]?.textContent).toContain('503');
    expect(page.text()).toContain('The connection does not work yet.');
    expect(page.get('alert', '').textContent).toContain('CRM-FIELDS-MISSING');
  });

  it('is there for Salesforce as well', async () => {
    page = await mountOptions({
      hash: '#crms',
      answers: { 'crm.test': () => ({ steps: [step('salesforce_step_signed_in')] }) },
    });
    await page.click('button', 'Test connection');
    expect(page.payloads('crm.test')).toEqual([{ org: 'harbour.my.salesforce.example' }]);
    expect(page.text()).toContain('The connection works.');
  });

  it('is not tried while the host is refused', async () => {
    page = await mountCrms({ granted: false });
    await page.click('button', 'Test connection');
    expect(page.payloads('crm.test')).toEqual([]);
    expect(page.text()).toContain('Without this permission');
  });
});
