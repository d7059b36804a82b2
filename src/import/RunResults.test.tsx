import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { parseCsv } from '../core/csv';
import type { ImportRow, ImportRun } from '../core/import-run';
import type { FakeAnswers } from '../messaging/test/fake-ask';
import { axeViolations } from '../ui/test/axe';
import { demoRows, demoRun } from './test/demo-runs';
import { demoSettings, salesforce } from './test/demo-settings';
import { type MountedImport, mountImport } from './test/mount-import';

let page: MountedImport;
afterEach(() => page.unmount());

const done = (part: Partial<ImportRun> = {}) => demoRun({ state: 'done', done: 250, total: 250, ...part });

const show = async (run: ImportRun = done(), answers: FakeAnswers = {}) => {
  page = await mountImport({
    hash: '#run=run-1',
    settings: { ...demoSettings, crms: [...demoSettings.crms, salesforce] },
    answers: { 'import.list': () => ({ runs: [run] }), ...answers },
  });
};

const queries = () =>
  page.payloads('import.rows').map(({ outcome, text, from, size }) => [outcome, text, from, size]);
const bodyRows = () => [...page.root.querySelectorAll('.results .table-box > table > tbody > tr')];

/** A background with so many rows of one kind. */
const manyRows = (total: number, row: ImportRow): FakeAnswers => ({
  'import.rows': ({ from, size }) => ({
    total,
    rows: Array.from({ length: Math.min(size, total - from) }, (_, at) => ({
      ...row,
      index: from + at,
      recordKey: String(from + at),
    })),
  }),
});

const [updated, , , proposed] = demoRows as readonly [ImportRow, ImportRow, ImportRow, ImportRow];

describe('the results', () => {
  it('say of each customer how it ended and why', async () => {
    await show();
    expect(bodyRows().map((line) => line.textContent)).toEqual([
      'C-0004241Harbour Tools LtdUpdatedCity, PhoneDetails',
      expect.stringContaining(
        'ConflictCustomer ID is linked, record number differs (388 here, 371 in Sage CRM).',
      ),
      expect.stringContaining('FailedThe CRM refused'.slice(0, 6)),
      expect.stringContaining('Proposed2 companies may be this customer'),
      expect.stringContaining('ProposedMay be Pier 9 (Same tax number)'),
      expect.stringContaining('Lee MillsUnchanged'),
    ]);
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('leave the fields of an insert to its details: all of them are new', async () => {
    await show(done(), { 'import.rows': () => ({ rows: [{ ...updated, outcome: 'inserted' }], total: 1 }) });
    expect(bodyRows()[0]?.textContent).toBe('C-0004241Harbour Tools LtdInsertedDetails');
  });

  it('open what there is to say about one below it', async () => {
    await show();
    await page.click('button', 'Details of C-00042');
    expect(page.get('button', 'Hide details of C-00042').getAttribute('aria-expanded')).toBe('true');
    const cells = [...page.root.querySelectorAll('.changes tbody tr')].map((line) =>
      [...line.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['City', 'Cork', 'Galway'],
      ['Phone', '–', '+353 91 555 0101'],
    ]);
    await page.click('button', 'Details of C-00230');
    expect(page.text()).toContain('comp_x: 12');
    expect(await axeViolations(page.root)).toEqual([]);
    await page.click('button', 'Hide details of C-00042');
    expect(page.root.querySelector('.changes')).toBeNull();
  });

  it('are filtered by the cards, by the list of outcomes and by a text', async () => {
    await show();
    await page.click('button', 'Conflicts 12');
    expect(page.get('button', 'Conflicts 12').getAttribute('aria-pressed')).toBe('true');
    expect(page.field('Outcome').value).toBe('conflict');
    await page.type('Outcome', '');
    await page.type('Number, name or record', ' łódź ');
    await page.click('button', 'Search');
    await page.type('Number, name or record', '');
    expect(queries()).toEqual([
      ['', '', 0, 100],
      ['conflict', '', 0, 100],
      ['', '', 0, 100],
      ['', 'łódź', 0, 100],
      ['', '', 0, 100],
    ]);
  });

  it('come in pages of a hundred; another filter begins at the first', async () => {
    await show(done(), manyRows(250, updated));
    expect(page.text()).toContain('1 to 100 of 250');
    await page.click('button', 'Next');
    await page.click('button', 'Next');
    expect(page.text()).toContain('201 to 250 of 250');
    expect(page.get('button', 'Next').hasAttribute('disabled')).toBe(true);
    await page.click('button', 'Previous');
    expect(page.text()).toContain('101 to 200 of 250');
    await page.click('button', 'Failed 3');
    expect(queries().at(-1)).toEqual(['failed', '', 0, 100]);
  });

  it('can be read again when they could not be', async () => {
    let broken = true;
    await show(done(), {
      'import.rows': () => {
        if (broken) throw new AppError('INTERNAL');
        return { rows: [updated], total: 1 };
      },
    });
    broken = false;
    await page.click('button', 'Try again');
    expect(page.text()).toContain('Harbour Tools Ltd');
  });

  it('lead to the account where its address can be told', async () => {
    await show(done({ crm: 'salesforce', org: salesforce.org }), {
      'import.rows': () => ({ rows: [{ ...updated, accountId: '001xx0000001AAA' }], total: 1 }),
    });
    expect(page.get('link', 'Open in Salesforce: Harbour Tools Ltd').getAttribute('href')).toBe(
      'https://harbour.my.salesforce.example/001xx0000001AAA',
    );
  });

  it('say that there are none', async () => {
    await show(done(), { 'import.rows': () => ({ rows: [], total: 0 }) });
    expect(page.text()).toContain('No customers.');
  });
});

describe('decisions', () => {
  it('are made row by row and applied at once in a run of their own', async () => {
    await show(done(), {
      'import.decide': () => demoRun({ id: 'run-2', only: 2, total: 2, done: 0 }),
    });
    expect(page.get('button', 'Apply decisions').hasAttribute('disabled')).toBe(true);
    await page.type('Decision for C-00301', 'link:2002');
    await page.type('Decision for C-00302', 'insert');
    expect(page.text()).toContain('2 decisions made');
    expect(page.text()).toContain('Link to Quay St. Bakery (Same internet domain)');
    await page.click('button', 'Apply decisions');
    expect(page.payloads('import.decide')).toEqual([
      {
        runId: 'run-1',
        decisions: { '77': { kind: 'link', accountId: '2002' }, '78': { kind: 'insert' } },
      },
    ]);
    expect(document.activeElement?.textContent).toBe('Importing 0 of 2');
  });

  it('can be made for all rows on the screen, and taken back', async () => {
    await show();
    await page.click('button', 'Link all shown with one candidate');
    expect(page.field('Decision for C-00302').value).toBe('link:2003');
    expect(page.field('Decision for C-00301').value).toBe('');
    await page.click('button', 'Insert all shown as new');
    expect(page.text()).toContain('2 decisions made');
    await page.click('button', 'Take decisions back');
    expect(page.field('Decision for C-00302').value).toBe('');
  });

  it('outlive another page and a refusal', async () => {
    await show(done(), {
      ...manyRows(150, proposed),
      'import.decide': () => {
        throw new AppError('IMPORT-RUNNING');
      },
    });
    await page.click('button', 'Insert all shown as new');
    await page.click('button', 'Next');
    await page.click('button', 'Insert all shown as new');
    await page.click('button', 'Apply decisions');
    expect(Object.keys(page.payloads('import.decide')[0]?.decisions ?? {})).toHaveLength(150);
    expect(page.text()).toContain('150 decisions made');
    expect(page.get('alert', 'Another import into this CRM is not over yet.')).toBeTruthy();
  });

  it('are not asked for while the run goes on', async () => {
    await show(demoRun());
    expect(page.find('button', 'Apply decisions')).toBeNull();
    expect(() => page.field('Decision for C-00301')).toThrow();
  });
});

describe('what can be done with all rows', () => {
  it('retries the failed in a run of their own', async () => {
    await show(done(), { 'import.retry': () => demoRun({ id: 'run-2', only: 1, total: 1, done: 0 }) });
    await page.click('button', 'Retry failed');
    expect(page.payloads('import.retry')).toEqual([{ runId: 'run-1' }]);
    expect(location.hash).toContain('run=run-2');
    expect(page.text()).toContain('1 customer of an earlier import');
  });

  it('downloads every row, read in pages of 2,000', async () => {
    await show(done(), manyRows(4_500, updated));
    await page.click('button', 'Download CSV');
    await page.settle();
    expect(queries().filter(([, , , size]) => size === 2000)).toEqual([
      ['', '', 0, 2000],
      ['', '', 2000, 2000],
      ['', '', 4000, 2000],
    ]);
    const [file] = page.files;
    expect(file?.name).toBe('import-NorthwindTest-2026-11-21.csv');
    const text = await file?.content.text();
    const { records } = parseCsv(text ?? '', ',');
    expect(records).toHaveLength(4_501);
    expect(records[1]?.cells.slice(0, 4)).toEqual(['C-00042', '0', 'Harbour Tools Ltd', 'Updated']);
  });

  it('says why a download was not to be had, and keeps no half file', async () => {
    await show(done(), {
      'import.rows': ({ from, size }) => {
        if (from > 0) throw new AppError('IMPORT-GONE');
        return { rows: demoRows, total: size === 2000 ? 4_000 : demoRows.length };
      },
    });
    await page.click('button', 'Download CSV');
    expect(page.get('alert', 'This import is no longer kept.')).toBeTruthy();
    expect(page.files).toEqual([]);
  });
});
