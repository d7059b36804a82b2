import { afterEach, describe, expect, it } from 'vitest';
import type { SetupStep } from '../../crm/contract';
import { axeViolations } from '../../ui/test/axe';
import { mountCrms, sageCrm, withSageCrm } from '../test/mount-crms';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const field = (name: string, state: SetupStep['state'], error: SetupStep['error'] = null): SetupStep => ({
  id: `field:${name}`,
  labelKey: 'sage_crm_setup_field',
  params: { field: name, type: 'Text', length: '120' },
  state,
  error,
});

const tooShort: SetupStep['error'] = {
  code: 'CRM-BY-HAND',
  params: { field: 'comp_uid', type: 'Text', length: '120' },
  raw: 'comp_uid holds 30 characters',
  field: '',
};

const check = async (steps: readonly SetupStep[], extra = {}) => {
  page = await mountCrms({ answers: { 'crm.plan-setup': () => ({ steps }), ...extra } });
  await page.click('button', 'Check fields');
};

describe("the administrator's checklist", () => {
  it('says where the fields are created before anything is checked', async () => {
    page = await mountCrms();
    expect(page.text()).toContain('Administration | Customization | Company | Fields');
    expect(page.find('button', 'Set up this org')).toBeNull();
  });

  it('names each field with type and length, and which are there', async () => {
    await check([
      field('comp_no', 'present'),
      field('comp_key', 'missing'),
      field('comp_uid', 'refused', tooShort),
    ]);
    expect(page.payloads('crm.plan-setup')).toEqual([{ org: 'http://crm01/crm' }]);
    const lines = [...page.root.querySelectorAll('.steps li')].map((line) => line.textContent ?? '');
    expect(lines[0]).toContain('Present');
    expect(lines[1]).toMatch(/comp_key.*Text.*120.*Missing/);
    expect(lines[2]).toContain('Not as it has to be');
    expect(lines[2]).toContain('comp_uid holds 30 characters');
    expect(page.text()).toContain('2 fields have to be created or changed.');
    expect(page.find('button', 'Do this')).toBeNull();
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('says when nothing is missing', async () => {
    await check([field('comp_no', 'present'), field('comp_key', 'present')]);
    expect(page.text()).toContain('All fields are there.');
  });

  it('holds for the names that it was read with only', async () => {
    const linkFields = { ...sageCrm.linkFields, customerNo: 'comp_idcust' };
    await check([field('comp_no', 'present')], { 'crm.save': () => withSageCrm({ linkFields }) });
    await page.type('Customer No', 'comp_idcust');
    await page.click('button', 'Save');
    expect(page.root.querySelector('.steps')).toBeNull();
    expect(page.text()).not.toContain('All fields are there.');
  });

  it('is not for a CRM in which the fields are created for the administrator', async () => {
    page = await mountOptions({ hash: '#crms' });
    expect(page.find('button', 'Check fields')).toBeNull();
    expect(page.find('button', 'Set up this org')).not.toBeNull();
  });
});
