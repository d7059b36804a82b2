import { afterEach, describe, expect, it } from 'vitest';
import { NO_OUTCOMES } from '../core/import-run';
import { axeViolations } from '../ui/test/axe';
import { demoRun, FIXTURE_NOW } from './test/demo-runs';
import { type MountedImport, mountImport } from './test/mount-import';

let page: MountedImport;
afterEach(() => page.unmount());

const DAY = 86_400_000;
const runs = [
  demoRun({ id: 'new', state: 'cancelled', startedAt: FIXTURE_NOW, counts: { ...NO_OUTCOMES, failed: 2 } }),
  demoRun({
    id: 'old',
    state: 'done',
    mode: 'preview',
    startedAt: FIXTURE_NOW - DAY,
    criteria: { since: FIXTURE_NOW - 2 * DAY, from: 'C-1', to: 'C-9' },
  }),
];

const show = async () => {
  page = await mountImport({ answers: { 'import.list': () => ({ runs }) } });
};
const lines = () =>
  [...page.root.querySelectorAll('.history tbody tr')].map((line) => line.textContent ?? '');

describe('the history', () => {
  it('says when, by which criteria and with what outcome', async () => {
    await show();
    expect(lines()[0]).toMatch(/^21 Nov 2026, .*all customers.*Cancelled.*Failed\u00a02/);
    expect(lines()[1]).toMatch(
      /^20 Nov 2026, .*updated since 19 Nov 2026, .*numbers from C-1 to C-9.*Preview.*To insert\u00a01,204/,
    );
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('opens a run again, with the focus on it', async () => {
    await show();
    await page.click('button', 'Open the import of 20 Nov 2026');
    expect(document.activeElement?.textContent).toBe('12,480 customers looked at');
    expect(location.hash).toContain('run=old');
    expect(lines()[1]).toContain('Shown above');
  });

  it('removes a run after a question', async () => {
    await show();
    await page.click('button', 'Open the import of 20 Nov 2026');
    const [first] = page.root.querySelectorAll<HTMLElement>('.history tbody tr:last-child button');
    first?.click();
    await page.settle();
    expect(page.payloads('import.remove')).toEqual([]);
    expect(page.text()).toContain('What it wrote stays in the CRM.');
    await page.click('button', 'Remove it');
    expect(page.payloads('import.remove')).toEqual([{ runId: 'old' }]);
    expect(lines()).toHaveLength(1);
    expect(page.find('heading', 'customers looked at')).toBeNull();
    expect(document.activeElement?.textContent).toBe('History');
  });

  it('does not offer to remove a run that is not over', async () => {
    page = await mountImport({
      answers: { 'import.list': () => ({ runs: [demoRun({ state: 'paused' })] }) },
    });
    expect(page.find('button', 'Remove')).toBeNull();
  });
});
