import { expect, it } from 'vitest';
import type { ErpCustomerDetails } from '../core/erp-customer';
import type { PickList } from '../core/pick-list';
import { fakeStorageArea } from '../platform/fake-storage-area';
import { createCache } from './cache';

const details = (readAt: number) => ({ readAt }) as ErpCustomerDetails;

it('keeps the details that were read last', async () => {
  const session = fakeStorageArea();
  const cache = createCache(fakeStorageArea(), session);
  for (let n = 1; n <= 45; n += 1) await cache.saveDetails(`c-${n}`, details(n));
  expect(await cache.details('c-5')).toBeNull();
  expect(await cache.details('c-6')).toEqual(details(6));
});

it('makes room when there is none, and does not fail', async () => {
  const session = fakeStorageArea({ 'details:old': details(1), 'tokens:org': 'kept' });
  const full = { ...session, set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) };
  const cache = createCache(fakeStorageArea(), full);
  await cache.saveDetails('new', details(2));
  expect(await session.list('')).toEqual({ 'tokens:org': 'kept' });
});

it('keeps a list with all that its entries say', async () => {
  const cache = createCache(fakeStorageArea(), fakeStorageArea());
  const list: PickList = {
    id: 'postCodes',
    state: 'ready',
    entries: [{ value: 'omit', label: 'omit', labelKey: 'leave_out', supplies: { terms: 'N30' } }],
    readAt: 1,
    error: null,
    source: 'fixed',
  };
  await cache.saveLists('int-1', [list]);
  expect(await cache.lists('int-1')).toEqual([list]);
});
