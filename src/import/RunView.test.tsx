import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../core/app-error';
import { type ImportRun, NO_OUTCOMES } from '../core/import-run';
import { axeViolations } from '../ui/test/axe';
import { demoRun, FIXTURE_NOW } from './test/demo-runs';
import { type MountedImport, mountImport } from './test/mount-import';

let page: MountedImport;
beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => {
  page.unmount();
  vi.useRealTimers();
});

const show = async (part: Partial<ImportRun> = {}) => {
  page = await mountImport({ answers: { 'import.list': () => ({ runs: [demoRun(part)] }) } });
};
const tell = async (part: Partial<ImportRun>) => {
  await act(() =>
    page.events.emit({ event: 'import', run: demoRun({ updatedAt: FIXTURE_NOW + 10, ...part }) }),
  );
  await page.settle();
};
const bar = () => page.root.querySelector('progress');
const spoken = () => page.root.querySelector('.spoken[aria-live]')?.textContent;
const cards = () => [...page.root.querySelectorAll('.outcome-card')].map((card) => card.textContent);

describe('a run that goes on', () => {
  it('is shown at once, with bar, pace, time left and counts', async () => {
    await show();
    expect(page.get('heading', 'Importing 12,480 of 18,000')).toBeTruthy();
    expect(page.text()).toContain('214 rows/s · about 26 s left');
    expect([bar()?.value, bar()?.max]).toEqual([12_480, 18_000]);
    expect(bar()?.getAttribute('aria-label')).toBe('Progress of the import');
    expect(cards()).toEqual([
      'Inserted 1,204',
      'Updated 3,310',
      'Unchanged 7,950',
      'Proposed 1',
      'Conflicts 12',
      'Failed 3',
    ]);
    expect(page.text()).toContain('Northwind Ireland · all customers · started 1 minute ago');
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('follows the events, and speaks of them at a calm rate', async () => {
    await show();
    await tell({ done: 13_000, activeMs: 62_000 });
    expect(page.get('heading', 'Importing 13,000 of 18,000')).toBeTruthy();
    expect(spoken()).toBe('Importing 12,480 of 18,000');
    await act(() => void vi.advanceTimersByTime(20_000));
    expect(spoken()).toBe('Importing 13,000 of 18,000');
  });

  it('takes no older news, and none of other runs', async () => {
    await show();
    await tell({ done: 5, updatedAt: FIXTURE_NOW - 1 });
    await tell({ id: 'other', done: 7, startedAt: FIXTURE_NOW });
    expect(page.text()).toContain('12,480 of 18,000');
  });

  it('says what it does before the first customer', async () => {
    await show({ phase: 'index', done: 0, indexed: 4_000, total: null });
    expect(page.get('heading', "Reading the CRM's accounts: 4,000 so far")).toBeTruthy();
    expect(bar()?.hasAttribute('value')).toBe(false);
    await tell({ phase: 'rows', total: null, done: 0 });
    expect(page.get('heading', 'Counting the customers')).toBeTruthy();
  });

  it('is paused and resumed with one button, which keeps the focus', async () => {
    await show();
    const button = page.get('button', 'Pause');
    button.focus();
    await page.click('button', 'Pause');
    expect(page.payloads('import.pause')).toEqual([{ runId: 'run-1' }]);
    expect(page.get('heading', 'Paused at 12,480 of 18,000')).toBeTruthy();
    expect(page.text()).not.toContain('rows/s');
    expect(page.get('button', 'Resume')).toBe(button);
    await page.click('button', 'Resume');
    expect(page.payloads('import.resume')).toEqual([{ runId: 'run-1' }]);
    expect(page.get('heading', 'Importing 12,480')).toBeTruthy();
  });

  it('is cancelled after a question, stops after its batch and says what was done', async () => {
    await show();
    await page.click('button', 'Cancel');
    expect(page.text()).toContain('What was written until then stays in the CRM.');
    expect(page.payloads('import.cancel')).toEqual([]);
    await page.click('button', 'Cancel the import');
    expect(page.payloads('import.cancel')).toEqual([{ runId: 'run-1' }]);
    expect(page.get('heading', 'Stopping after the running batch, at 12,480 of 18,000')).toBeTruthy();
    expect(page.get('button', 'Pause').hasAttribute('disabled')).toBe(true);
    await tell({ state: 'cancelled', done: 12_500 });
    expect(document.activeElement?.textContent).toBe('Cancelled at 12,500 of 18,000');
    expect(page.text()).toContain('What was written until then stays: 1,204 inserted and 3,310 updated.');
    expect(bar()).toBeNull();
  });

  it('waits with the reason, who can mend it, and Resume', async () => {
    await show({ state: 'waiting', error: new AppError('CRM-SERVICE-USER').toJSON() });
    expect(page.get('alert', 'The import waits. Mend this, then press Resume.')).toBeTruthy();
    expect(page.root.querySelector('a[href="settings.html#crms"]')).toBeTruthy();
    await page.click('button', 'Resume');
    expect(page.payloads('import.resume')).toEqual([{ runId: 'run-1' }]);
    expect(page.find('alert', 'The import waits.')).toBeNull();
  });

  it('says when it goes on by itself, and what for', async () => {
    await show({ state: 'waiting', attempts: 2, error: new AppError('NET-SERVER').toJSON() });
    expect(page.text()).toMatch(/It is tried again by itself at \d\d:02, or now with Resume\./);
    await tell({ state: 'waiting', error: new AppError('VAULT-LOCKED').toJSON() });
    expect(page.get('alert', 'It goes on by itself once Ledgerside is unlocked.')).toBeTruthy();
    expect(page.root.querySelector('a[href="settings.html#security"]')).toBeTruthy();
    await tell({
      state: 'waiting',
      error: new AppError('ERP-SIGN-IN').toJSON(),
      updatedAt: FIXTURE_NOW + 20,
    });
    expect(page.get('link', 'Open settings: Integrations').getAttribute('href')).toBe(
      'settings.html#integrations',
    );
  });

  it('promises no pace once there was no news for long', async () => {
    await show({ updatedAt: FIXTURE_NOW - 45_000 });
    expect(page.text()).toMatch(/Nothing new since \d\d:59:15\./);
    expect(page.text()).not.toContain('rows/s');
    await tell({ done: 12_500 });
    expect(page.text()).not.toContain('Nothing new');
    expect(page.text()).toContain('rows/s');
  });

  it('says why an order was refused', async () => {
    page = await mountImport({
      answers: {
        'import.list': () => ({ runs: [demoRun()] }),
        'import.pause': () => {
          throw new AppError('IMPORT-GONE');
        },
      },
    });
    await page.click('button', 'Pause');
    expect(page.get('alert', 'This import is no longer kept.')).toBeTruthy();
  });

  it('says at its end how long it took and what was written', async () => {
    await show();
    await tell({ state: 'done', done: 18_000, activeMs: 84_000 });
    expect(page.get('heading', '17,984 of 18,000 customers imported')).toBeTruthy();
    expect(page.text()).toContain('took 1 min');
    expect(page.text()).toContain('Written: 1,204 inserted and 3,310 updated.');
    expect(page.text()).toContain('1 waits for a decision. 12 conflicts were not written. 3 failed.');
    expect(spoken()).toBe('17,984 of 18,000 customers imported');
    await tell({ state: 'done', done: 9, counts: { ...NO_OUTCOMES, updated: 9 } });
    expect(page.get('heading', '9 customers imported').textContent).toBe('9 customers imported');
    expect(page.text()).toContain('Written: 9 updated.');
    await tell({ state: 'done', done: 9, counts: { ...NO_OUTCOMES, unchanged: 9 } });
    expect(page.text()).toContain('Nothing was written.');
  });

  it('says of a preview that nothing was written', async () => {
    page = await mountImport({
      hash: '#run=run-1',
      answers: { 'import.list': () => ({ runs: [demoRun({ mode: 'preview', state: 'done', done: 1 })] }) },
    });
    expect(page.get('heading', '1 customer looked at')).toBeTruthy();
    expect(page.text()).toContain('This was a preview: nothing was written.');
    expect(cards()[0]).toBe('To insert 1,204');
    expect(page.find('button', 'Retry failed')).toBeNull();
  });

  it('keeps what is known of the last batch where it was cancelled in the dark', async () => {
    page = await mountImport({
      hash: '#run=run-1',
      answers: {
        'import.list': () => ({
          runs: [demoRun({ state: 'cancelled', error: new AppError('IMPORT-UNCERTAIN').toJSON() })],
        }),
      },
    });
    expect(page.get('alert', 'Not everything is known about the last batch.')).toBeTruthy();
  });
});
