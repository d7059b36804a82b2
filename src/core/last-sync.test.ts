import { describe, expect, it } from 'vitest';
import { importRun } from '../workflows/import-customers/test/import-run';
import { EVERY_CUSTOMER } from './import-criteria';
import { type ImportRun, NO_OUTCOMES } from './import-run';
import { lastSync } from './last-sync';

const route = {
  integrationId: 'int-1',
  erp: 'sage-intacct',
  company: 'NorthwindTest',
  org: 'crm.example/crm',
};
const run = (startedAt: number, change: Partial<ImportRun> = {}): ImportRun =>
  importRun(`run-${startedAt}`, { state: 'done', startedAt, ...change });
const since = (moment: number): Partial<ImportRun> => ({ criteria: { ...EVERY_CUSTOMER, since: moment } });

describe('the last import that brought everything over', () => {
  it('is the latest one, whatever their order', () => {
    expect(lastSync([run(20), run(30), run(10)], route)).toBe(30);
    expect(lastSync([], route)).toBeNull();
  });

  it.each<[string, Partial<ImportRun>]>([
    ['looked only', { mode: 'preview' }],
    ['ended early', { state: 'cancelled' }],
    ['is not over', { state: 'paused' }],
    ['was about a range from', { criteria: { ...EVERY_CUSTOMER, from: 'A' } }],
    ['was about a range to', { criteria: { ...EVERY_CUSTOMER, to: 'B' } }],
    ['was about single customers', { only: 1 }],
    ['had failures', { counts: { ...NO_OUTCOMES, inserted: 9, failed: 1 } }],
    ['was of another integration', { integrationId: 'int-2' }],
    ['was of another company', { company: 'NorthwindLive' }],
    ['was of another ERP', { erp: 'sage-300' }],
    ['went elsewhere', { org: 'elsewhere' }],
  ])('is not one that %s', (_case, change) => {
    expect(lastSync([run(20, change), run(10)], route)).toBe(10);
  });

  it('is not one with a gap before it, and is one that brought over what another had failed at', () => {
    const failed = { counts: { ...NO_OUTCOMES, failed: 1 } };
    expect(lastSync([run(30, since(25)), run(10)], route)).toBe(10);
    expect(lastSync([run(40, since(30)), run(30, since(25)), run(10)], route)).toBe(10);
    expect(lastSync([run(40, since(10)), run(30, { ...since(10), ...failed }), run(10)], route)).toBe(40);
    expect(lastSync([run(30, since(20)), run(20, since(5))], route)).toBe(30);
  });

  it('is one in which customers wait for a person', () => {
    expect(lastSync([run(10, { counts: { ...NO_OUTCOMES, proposed: 3, conflict: 2 } })], route)).toBe(10);
  });
});
