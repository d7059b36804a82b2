import { describe, expect, it } from 'vitest';
import { EVERY_CUSTOMER } from './import-criteria';
import { importProgress } from './import-progress';
import { type ImportRun, NOTHING_DONE } from './import-run';
import { DEFAULT_IMPORT_SETTINGS } from './import-settings';

const run = (part: Partial<ImportRun>): ImportRun => ({
  ...NOTHING_DONE,
  id: 'run',
  integrationId: 'north',
  integrationName: 'Northwind',
  erp: 'sage-intacct',
  company: 'NorthwindTest',
  crm: 'sage-crm',
  org: 'http://crm01/crm',
  mode: 'sync',
  criteria: EVERY_CUSTOMER,
  only: null,
  decisions: {},
  settings: DEFAULT_IMPORT_SETTINGS,
  phase: 'rows',
  pageSize: 100,
  total: 18_000,
  startedAt: 0,
  updatedAt: 0,
  ...part,
});

describe('progress of an import', () => {
  it('is not known before the customers were counted', () => {
    expect(importProgress(run({ total: null }), null)).toEqual({
      share: null,
      rowsPerSecond: null,
      secondsLeft: null,
    });
  });

  it('has a rate and a time left once a second was worked', () => {
    expect(importProgress(run({ done: 999, activeMs: 999 }), null).rowsPerSecond).toBeNull();
    expect(importProgress(run({ done: 6_000, activeMs: 60_000 }), null)).toEqual({
      share: 1 / 3,
      rowsPerSecond: 100,
      secondsLeft: 120,
    });
  });

  it('follows the pace of the last while, not that of the whole run', () => {
    const later = run({ done: 6_000, activeMs: 60_000 });
    expect(importProgress(later, { done: 5_000, activeMs: 40_000 })).toMatchObject({
      rowsPerSecond: 50,
      secondsLeft: 240,
    });
  });

  it('falls back on the whole run where nothing has moved since', () => {
    const stuck = run({ done: 6_000, activeMs: 60_000 });
    expect(importProgress(stuck, { done: 6_000, activeMs: 50_000 }).rowsPerSecond).toBe(100);
  });

  it('never exceeds all, also where customers came twice, and is complete where there are none', () => {
    expect(importProgress(run({ total: 10, done: 12, activeMs: 2_000 }), null)).toMatchObject({
      share: 1,
      secondsLeft: 0,
    });
    expect(importProgress(run({ total: 0 }), null).share).toBe(1);
  });
});
