import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { EVERY_CUSTOMER } from '../core/import-criteria';
import { NO_OUTCOMES } from '../core/import-run';
import { axeViolations } from '../ui/test/axe';
import { demoRun, FIXTURE_NOW } from './test/demo-runs';
import { type MountedImport, mountImport } from './test/mount-import';

let page: MountedImport;
afterEach(() => page.unmount());

const started = () => page.payloads('import.start');
const errors = () => [...page.root.querySelectorAll('.hint.error')].map((hint) => hint.textContent);

describe('the criteria', () => {
  it('of a day begin at midnight here', async () => {
    page = await mountImport();
    await page.type('Last Updated Since', '2026-11-01');
    await page.click('button', 'Sync');
    expect(started()).toEqual([
      {
        integrationId: 'north',
        org: 'http://crm01/crm',
        mode: 'sync',
        criteria: { since: new Date(2026, 10, 1).getTime(), from: '', to: '' },
      },
    ]);
  });

  it('are trimmed, and stay as they were typed when the start is refused', async () => {
    page = await mountImport({
      answers: {
        'import.start': () => {
          throw new AppError('IMPORT-RUNNING');
        },
      },
    });
    await page.type('From', ' C-1 ');
    await page.type('To', 'C-9');
    await page.click('button', 'Preview');
    expect(started()[0]).toMatchObject({
      mode: 'preview',
      criteria: { since: null, from: 'C-1', to: 'C-9' },
    });
    expect(page.get('alert', 'Another import into this CRM is not over yet.')).toBeTruthy();
    expect(page.field('From').value).toBe(' C-1 ');
  });

  it('say at their fields what is wrong, take the focus there and start nothing', async () => {
    page = await mountImport();
    await page.type('From', 'C-9');
    await page.type('To', 'C-1');
    await page.click('button', 'Sync');
    expect(errors()).toEqual(['From comes after To.']);
    expect(document.activeElement).toBe(page.field('From'));
    await page.type('From', '');
    await page.type('Last Updated Since', '2027-01-01');
    await page.click('button', 'Preview');
    expect(errors()).toEqual(['This day has not come yet.']);
    expect(page.field('Last Updated Since').getAttribute('aria-invalid')).toBe('true');
    expect(started()).toEqual([]);
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('tell how many customers match once a field is left, and which end is no number', async () => {
    page = await mountImport({
      answers: { 'import.count': () => ({ total: 1_240, unknownNumbers: ['to'] }) },
    });
    await page.type('To', 'C-9');
    expect(page.text()).toContain('1,240 customers match.');
    expect(page.text()).toContain('No customer has this number. The range counts all the same.');
    expect(page.text()).toContain('N‑9 comes after N‑10');
    expect(errors()).toEqual([]);
    await page.type('To', '');
    expect(page.text()).not.toContain('customers match');
    expect(page.payloads('import.count')).toHaveLength(1);
  });

  it('do not bar the buttons while they are counted', async () => {
    page = await mountImport({ answers: { 'import.count': () => new Promise(() => {}) } });
    await page.type('To', 'C-9');
    expect(page.text()).toContain('Counting…');
    await page.click('button', 'Sync');
    expect(started()).toHaveLength(1);
  });

  it('take over the exact moment of the last complete import', async () => {
    const lastSync = new Date(2026, 10, 20, 14, 32, 7).getTime();
    const done = demoRun({ id: 'last', state: 'done', startedAt: lastSync, counts: NO_OUTCOMES });
    page = await mountImport({
      answers: {
        'import.list': () => ({
          runs: [
            demoRun({ id: 'preview', mode: 'preview', state: 'done' }),
            demoRun({ id: 'range', state: 'done', criteria: { since: null, from: '', to: 'C-5' } }),
            done,
          ],
        }),
        'import.count': () => ({ total: 5, unknownNumbers: [] }),
      },
    });
    await page.click('button', 'Last import: ');
    expect(page.field('Last Updated Since').value).toBe('2026-11-20');
    expect(page.text()).toMatch(/From 20 Nov 2026, \d\d:32 on/);
    await page.click('button', 'Sync');
    expect(started()[0]?.criteria.since).toBe(lastSync);
    await page.type('Last Updated Since', '2026-11-20');
    expect(page.text()).not.toMatch(/:32 on/);
  });
});

describe('Sync', () => {
  it('of all customers asks first, with their number, and gives the focus to the question', async () => {
    page = await mountImport();
    await page.click('button', 'Sync');
    expect(page.text()).toContain(
      'Nothing is filled in. Import all 18,000 customers of Northwind Ireland into Sage CRM?',
    );
    expect(document.activeElement?.tagName).toBe('FIELDSET');
    expect(started()).toEqual([]);
    expect(await axeViolations(page.root)).toEqual([]);
    await page.click('button', 'Not now');
    expect(page.text()).not.toContain('Nothing is filled in.');
    await page.click('button', 'Sync');
    await page.click('button', 'All 18,000 customers');
    expect(started()).toEqual([
      { integrationId: 'north', org: 'http://crm01/crm', mode: 'sync', criteria: EVERY_CUSTOMER },
    ]);
  });

  it('says why the customers could not be counted', async () => {
    page = await mountImport({
      answers: {
        'import.count': () => {
          throw new AppError('VAULT-LOCKED');
        },
      },
    });
    await page.click('button', 'Sync');
    expect(page.root.querySelector('a[href="settings.html#security"]')).toBeTruthy();
    expect(started()).toEqual([]);
  });

  it('after a preview by the same criteria says what will be done', async () => {
    const preview = demoRun({
      mode: 'preview',
      state: 'done',
      done: 18_000,
      criteria: { since: null, from: 'C-1', to: '' },
    });
    page = await mountImport({ hash: '#run=run-1', answers: { 'import.list': () => ({ runs: [preview] }) } });
    await page.type('From', 'C-1');
    await page.click('button', 'Sync');
    expect(page.text()).toContain('The preview found 1,204 to insert and 3,310 to update.');
    expect(page.text()).toContain('12 conflicts');
    expect(started()).toEqual([]);
    await page.click('button', 'Sync 18,000 customers');
    expect(started()).toHaveLength(1);
  });

  it('by other criteria than those of the preview begins at once', async () => {
    const preview = demoRun({
      mode: 'preview',
      state: 'done',
      criteria: { since: null, from: 'C-1', to: '' },
    });
    page = await mountImport({ hash: '#run=run-1', answers: { 'import.list': () => ({ runs: [preview] }) } });
    await page.type('From', 'C-2');
    await page.click('button', 'Sync');
    expect(started()).toHaveLength(1);
  });

  it('leads to the run, which takes the focus', async () => {
    page = await mountImport();
    await page.type('From', 'C-1');
    await page.click('button', 'Sync');
    expect(location.hash).toContain('run=run-1');
    expect(document.activeElement?.textContent).toBe('Counting the customers');
  });

  it('waits while another import into the same CRM is not over', async () => {
    page = await mountImport({
      answers: {
        'import.list': () => ({
          runs: [demoRun({ integrationId: 'france', state: 'paused', startedAt: FIXTURE_NOW })],
        }),
      },
    });
    expect(page.get('button', 'Sync').hasAttribute('disabled')).toBe(true);
    expect(page.text()).toContain('An import into this CRM is not over yet.');
    await page.click('button', 'Show it');
    expect(document.activeElement?.textContent).toBe('Paused at 12,480 of 18,000');
    expect(page.find('button', 'Show it')).toBeNull();
  });
});
