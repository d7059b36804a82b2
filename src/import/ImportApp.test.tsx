import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { axeViolations } from '../ui/test/axe';
import { demoRun } from './test/demo-runs';
import { demoSettings, sageCrm, salesforce } from './test/demo-settings';
import { type MountedImport, mountImport } from './test/mount-import';

let page: MountedImport;
afterEach(() => page.unmount());

const options = (label: string) =>
  [...page.field(label).querySelectorAll('option')].map((option) => option.textContent);

describe('the import page', () => {
  it('says what it imports, into what and as whom', async () => {
    page = await mountImport();
    expect(page.get('heading', 'Sage Intacct Import Customers')).toBe(document.activeElement);
    expect(page.text()).toContain('Into Sage CRM at crm01 · as service user intacct.sync');
    expect(document.title).toBe('Sage Intacct Import Customers');
    expect(page.text()).toContain('Nothing was imported yet.');
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('offers the companies of ERPs that can list their customers, and renames itself with them', async () => {
    page = await mountImport();
    expect(options('Sage Intacct Company Name')).toEqual([
      'Northwind Ireland',
      'Northwind France',
      'Vancouver',
    ]);
    await page.type('Sage Intacct Company Name', 'vancouver');
    expect(page.get('heading', 'Sage 300 Import Customers')).toBeTruthy();
    expect(page.field('Sage 300 Company Name').value).toBe('vancouver');
    expect(location.hash).toContain('integration=vancouver');
  });

  it('asks for the organisation only where there are several, and says whose rights count', async () => {
    page = await mountImport();
    expect(() => page.field('Organisation')).toThrow();
    page.unmount();
    page = await mountImport({ settings: { ...demoSettings, crms: [sageCrm, salesforce] } });
    await page.type('Organisation', salesforce.org);
    expect(page.text()).toContain('Into Salesforce at harbour.my.salesforce.example · as the signed-in user');
  });

  it('opens what its address names', async () => {
    page = await mountImport({
      hash: `#org=${encodeURIComponent(sageCrm.org)}&integration=france`,
      settings: { ...demoSettings, crms: [salesforce, sageCrm] },
    });
    expect(page.field('Sage Intacct Company Name').value).toBe('france');
    expect(page.field('Organisation').value).toBe(sageCrm.org);
  });

  it.each([
    [
      'no integration',
      { integrations: [], defaultIntegrationId: '' },
      'There is no ERP company yet.',
      'integrations/new',
    ],
    [
      'no ERP that lists its customers',
      { integrations: demoSettings.integrations.slice(0, 1) },
      'None of the ERP companies can list its customers.',
      'integrations/new',
    ],
    ['no CRM', { crms: [] }, 'No CRM is connected.', 'crms'],
    [
      'no service user',
      { crms: [{ ...sageCrm, serviceUser: '' }] },
      'Sage CRM has no service user for imports.',
      'crms',
    ],
    [
      'no permission',
      { crms: [{ ...sageCrm, hostAllowed: false }] },
      "The browser's permission for Sage CRM",
      'crms',
    ],
  ])('says what is missing and where to set it up: %s', async (_name, part, text, place) => {
    page = await mountImport({ settings: { ...demoSettings, ...part } });
    expect(page.text()).toContain(text);
    expect(page.root.querySelector(`a[href="settings.html#${place}"]`)).toBeTruthy();
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('starts nothing without the service user', async () => {
    page = await mountImport({ settings: { ...demoSettings, crms: [{ ...sageCrm, serviceUser: '' }] } });
    expect(page.get('button', 'Sync').hasAttribute('disabled')).toBe(true);
    expect(page.get('button', 'Preview').hasAttribute('disabled')).toBe(true);
  });

  it('knows what was set up in another tab as soon as it is looked at again', async () => {
    let serviceUser = '';
    page = await mountImport({
      answers: { 'settings.read': () => ({ ...demoSettings, crms: [{ ...sageCrm, serviceUser }] }) },
    });
    await page.type('From', 'C-1');
    expect(page.text()).toContain('Sage CRM has no service user for imports.');
    serviceUser = 'intacct.sync';
    document.dispatchEvent(new Event('visibilitychange'));
    await page.settle();
    expect(page.text()).not.toContain('Sage CRM has no service user for imports.');
    expect(page.get('button', 'Sync').hasAttribute('disabled')).toBe(false);
    expect(page.field('From').value).toBe('C-1');
  });

  it('offers to try again when nothing can be read', async () => {
    let broken = true;
    page = await mountImport({
      answers: {
        'import.list': () => {
          if (broken) throw new AppError('INTERNAL');
          return { runs: [] };
        },
      },
    });
    broken = false;
    await page.click('button', 'Try again');
    expect(page.get('button', 'Sync')).toBeTruthy();
  });

  it('reads the runs anew when it is looked at again, and keeps what is there when that fails', async () => {
    let state: 'paused' | 'broken' | 'done' = 'paused';
    page = await mountImport({
      answers: {
        'import.list': () => {
          if (state === 'broken') throw new AppError('INTERNAL');
          return { runs: [demoRun({ state })] };
        },
      },
    });
    const lookAgain = async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await page.settle();
    };
    state = 'broken';
    await lookAgain();
    expect(page.get('heading', 'Paused at 12,480 of 18,000')).toBeTruthy();
    expect(page.root.querySelector('[role="alert"]')).toBeTruthy();
    await page.click('button', 'Hide');
    expect(page.root.querySelector('[role="alert"]')).toBeNull();
    await lookAgain();
    expect(page.root.querySelector('[role="alert"]')).toBeTruthy();
    state = 'done';
    await lookAgain();
    expect(page.root.querySelector('[role="alert"]')).toBeNull();
    expect(page.get('heading', '12,480 customers imported')).toBeTruthy();
  });

  it('says that a run of its address is gone', async () => {
    page = await mountImport({
      hash: '#run=long-ago',
      answers: { 'import.list': () => ({ runs: [demoRun({ state: 'done' })] }) },
    });
    expect(page.text()).toContain('This import is no longer kept.');
  });
});
