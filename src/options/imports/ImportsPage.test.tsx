import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { ImportSettings } from '../../core/import-settings';
import type { ImportTarget } from '../../crm/customer-target';
import type { ErpDescriptor } from '../../erp/contract';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { demoErp } from '../test/demo-erp';
import { north } from '../test/demo-settings';
import { type MountedOptions, mountOptions, settings } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const org = 'harbour.my.salesforce.example';
const target = (part: Partial<ImportTarget>): ImportTarget => ({
  key: 'company.name',
  labelKey: 'demo_company_name',
  defaultSource: 'name',
  maxLength: 60,
  required: true,
  crmOwned: false,
  ...part,
});
const targets = [
  target({}),
  target({
    key: 'company.phone',
    labelKey: 'demo_company_phone',
    defaultSource: 'phone',
    maxLength: 0,
    required: false,
  }),
  target({
    key: 'company.type',
    labelKey: 'demo_company_type',
    defaultSource: '',
    maxLength: 8,
    required: false,
  }),
];
const own = [
  target({ key: 'company.own__c', labelKey: '', label: 'Renewal', defaultSource: '', required: false }),
  target({ key: 'company.other__c', labelKey: '', defaultSource: '', required: false }),
];
const saved: ImportSettings = {
  mapping: { 'company.type': 'text:Customer', 'company.own__c': 'field:RENEWAL' },
  crmOwned: ['company.phone'],
  strict: false,
  perMinute: 600,
};
const importingErp: ErpDescriptor = {
  ...demoErp,
  source: {
    titleKey: 'demo_import',
    companyLabelKey: 'demo_import_company',
    largestPage: 100,
    smallestPage: 10,
  },
};

const show = async (answers: FakeAnswers = {}, hash = '#imports', erp = importingErp) => {
  page = await mountOptions({
    hash,
    erps: [erp],
    answers: {
      'import.settings': () => ({
        settings: saved,
        targets,
        fields: [{ name: 'RENEWAL', label: 'Renewal date' }],
      }),
      'import.save-settings': () => settings,
      ...answers,
    },
    texts: {
      demo_import: 'Demo Import Customers',
      demo_company_name: 'Company name',
      demo_company_phone: 'Phone',
      demo_company_type: 'Type',
    },
  });
};

const sent = () => page.payloads('import.save-settings').map((payload) => payload.settings);
const errors = () => [...page.root.querySelectorAll('.hint.error')].map((hint) => hint.textContent);

describe('the settings of the import', () => {
  it('are read for one integration and organisation, with the way to the import', async () => {
    await show();
    expect(page.payloads('import.settings')).toEqual([{ integrationId: 'north', org }]);
    expect(page.get('link', 'Demo Import Customers').getAttribute('href')).toBe(
      `../import/import.html#org=${org}&integration=north`,
    );
    expect(page.field('Fixed text for Type').value).toBe('Customer');
    expect(page.field('Accounts per minute').value).toBe('600');
    expect(page.get('checkbox', 'Phone belongs to the CRM')).toHaveProperty('checked', true);
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('begin with the integration that the address names', async () => {
    const other = { ...north, id: 'other', name: 'Other' };
    await show({ 'settings.read': () => ({ ...settings, integrations: [north, other] }) }, '#imports/other');
    expect(page.payloads('import.settings')).toEqual([{ integrationId: 'other', org }]);
  });

  it('go back to the default, and keep what only the mapping names', async () => {
    await show();
    await page.click('button', 'Back to the default: Type');
    await page.click('checkbox', 'Company name belongs to the CRM');
    await page.click('checkbox', 'Phone belongs to the CRM');
    await page.click('checkbox', 'A match also needs the same company name');
    await page.type('Accounts per minute', '');
    await page.click('button', 'Save');
    expect(sent()).toEqual([
      {
        mapping: { 'company.own__c': 'field:RENEWAL' },
        crmOwned: ['company.name'],
        strict: true,
        perMinute: 0,
      },
    ]);
    expect(page.text()).toContain('Saved');
  });

  it('say at its place what is wrong, take the focus there and save nothing', async () => {
    await show();
    await page.type('Fixed text for Type', 'Customers');
    await page.type('Accounts per minute', '1.5');
    await page.click('button', 'Save');
    expect(errors()).toEqual(['9 characters, but only 8 fit.', 'A whole number from 0 to 100000.']);
    expect(document.activeElement).toBe(page.field('Fixed text for Type'));
    expect(sent()).toEqual([]);
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('keep everything that was typed when they cannot be saved', async () => {
    await show({
      'import.save-settings': () => {
        throw new AppError('CRM-NOT-CONNECTED');
      },
    });
    await page.type('Fixed text for Type', 'Partner');
    await page.type('Accounts per minute', '30');
    await page.click('button', 'Save');
    expect(page.root.querySelector('[role="alert"]')).toBeTruthy();
    expect(page.field('Fixed text for Type').value).toBe('Partner');
    expect(page.field('Accounts per minute').value).toBe('30');
    expect(page.text()).not.toContain('Saved');
  });

  it("offer the common parts by name, a fixed text and the ERP's own fields", async () => {
    await show();
    const box = page.field('Source of Company name');
    box.focus();
    await page.press('ArrowDown', box);
    const offered = [...page.root.querySelectorAll('[role="option"]')].map((option) => option.textContent);
    expect(offered).toEqual(
      expect.arrayContaining([
        'Nothing',
        'Customer number',
        'Contact, e-mail',
        'Fixed text',
        'Renewal date (RENEWAL)',
      ]),
    );
  });

  it("name the installation's own fields by its caption, or as it calls them", async () => {
    await show({ 'import.settings': () => ({ settings: saved, targets: own, fields: [] }) });
    expect(page.field('Source of Renewal').value).not.toBe('');
    expect(page.field('Source of other__c')).toBeTruthy();
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('say where the customers of an ERP cannot be listed', async () => {
    await show({}, '#imports', demoErp);
    expect(page.text()).toContain('The customers of this ERP cannot be listed');
    expect(page.payloads('import.settings')).toEqual([]);
  });

  it('can be read again when they could not be', async () => {
    let broken = true;
    await show({
      'import.settings': () => {
        if (broken) throw new AppError('NET-TIMEOUT');
        return { settings: saved, targets, fields: [] };
      },
    });
    broken = false;
    await page.click('button', 'Try again');
    expect(page.field('Fixed text for Type').value).toBe('Customer');
  });
});
