import { AppError } from '../../../core/app-error';
import type { LinkFieldNames } from '../../../core/erp-link';
import type { CustomerTarget } from '../../customer-target';
import type { SalesforceApi } from '../api';
import type { Describe } from '../describe';
import type { Writing } from './add-contacts';
import { createBulkJobs } from './bulk-jobs';
import { fitValues, sameValue } from './fit-values';
import { insertAccounts } from './insert-accounts';
import { factsOf, furtherTargets, type OrgShape, readShape } from './org-shape';
import { findLinked, type Reading, readAccounts, readKeys } from './read-accounts';
import { COLLECTION, isLocked, type RecordResult, type WriteTask, writeCollections } from './record-writer';
import { TARGETS } from './targets';
import { updateAccounts } from './update-accounts';

interface TargetSource {
  readonly api: SalesforceApi;
  readonly describe: Describe;
  readonly names: LinkFieldNames;
  pause(ms: number): Promise<void>;
}

/** From so many customers on a run goes by bulk jobs, a page of the run each. */
const MANY = 2000;

/** The accounts of an organisation as the target of an import, with the rights of whoever is signed in. */
export function openTarget(source: TargetSource, mapped: readonly string[] = []): CustomerTarget {
  const { api, describe, names, pause } = source;
  const bulk = createBulkJobs(api, pause);
  let shape: OrgShape | null = null;
  let byJobs = false;

  const shaped = (): OrgShape => {
    if (!shape) throw new AppError('INTERNAL', { raw: 'prepare comes first' });
    return shape;
  };

  async function write(task: WriteTask): Promise<readonly RecordResult[]> {
    if (!byJobs || task.records.length <= COLLECTION) return writeCollections(api, pause, task);
    const results = await bulk.write(task);
    // Rows that another transaction held go once more, with some patience.
    const held = task.records.filter((_, at) => isLocked(results[at]));
    if (held.length === 0) return results;
    const again = await writeCollections(api, pause, { ...task, records: held }).catch(() => []);
    let next = 0;
    return results.map((result) => (isLocked(result) ? (again[next++] ?? result) : result));
  }

  /** What an earlier batch may have left running would write after we have looked. */
  const settled = async (): Promise<void> => (byJobs ? bulk.settle() : undefined);

  const reading = (): Reading => ({ api, names, shape: shaped() });
  const writing = (): Writing => ({
    ...reading(),
    write,
    idsOf: async (uids) => {
      const found = await findLinked(reading(), uids);
      const alive = found.filter(({ deleted }) => !deleted);
      return new Map(alive.flatMap(({ id, links }) => links.map((link) => [link.externalUid, id])));
    },
  });

  return {
    targets: TARGETS,
    listTargets: async () => [...TARGETS, ...furtherTargets(await describe.fieldsOf('Account'), names)],
    get sizes() {
      const batch = byJobs ? MANY : COLLECTION;
      return { keys: 2000, find: 500, read: 1000, insert: batch, update: batch };
    },
    prepare: async (expected = 0) => {
      shape = await readShape(describe, names, mapped);
      byJobs = expected > MANY && (await bulk.mayUse());
      return factsOf(shape);
    },
    readKeys: async (cursor, size) => readKeys(reading(), cursor, size),
    findLinked: async (externalUids) => {
      await settled();
      return findLinked(reading(), externalUids);
    },
    read: async (ids) => readAccounts(reading(), ids),
    fit: fitValues,
    same: sameValue,
    insert: async (accounts) => {
      await settled();
      return insertAccounts(writing(), accounts);
    },
    update: async (changes) => {
      await settled();
      return updateAccounts(writing(), changes);
    },
    close: async () => undefined,
  };
}
