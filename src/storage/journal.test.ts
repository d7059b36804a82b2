import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PromotionIntent } from '../core/promotion-intent';
import { openDatabase } from './database';
import { createJournal, type Journal } from './journal';

const record = { crm: 'salesforce', org: 'northwind.my.salesforce.com', id: '001000000000001AAA' };

const intent = (id: string, change: Partial<PromotionIntent> = {}): PromotionIntent => ({
  id,
  verb: 'create',
  state: 'prepared',
  record,
  accountName: 'Harbour Tools Ltd',
  integrationId: 'int-1',
  place: 'default',
  values: { NAME: 'Harbour Tools Ltd' },
  entity: '',
  customerNo: '',
  externalUid: '',
  createdAt: 1,
  sentAt: null,
  updatedAt: 1,
  error: null,
  ...change,
});

describe('journal', () => {
  let journal: Journal;
  let count = 0;

  beforeEach(() => {
    count += 1;
    const name = `journal-${count}-${Date.now()}`;
    journal = createJournal(() => openDatabase(name));
  });

  it('refuses a second open intent for the same account and integration', async () => {
    await journal.begin(intent('a'));
    await expect(journal.begin(intent('b'))).rejects.toMatchObject({ code: 'PROMOTION-PENDING' });
    expect((await journal.open()).map((one) => one.id)).toEqual(['a']);
  });

  it('allows one per integration and per account', async () => {
    await journal.begin(intent('a'));
    await journal.begin(intent('b', { integrationId: 'int-2', createdAt: 2 }));
    await journal.begin(intent('c', { record: { ...record, id: '001000000000002AAA' }, createdAt: 3 }));
    expect((await journal.open()).map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect((await journal.openFor(record))?.id).toBe('b');
  });

  it('lets the account go when the intent is closed', async () => {
    await journal.begin(intent('a'));
    await journal.save(intent('a', { state: 'rejected', updatedAt: 2 }));
    await journal.begin(intent('b', { updatedAt: 3 }));
    expect((await journal.openFor(record))?.id).toBe('b');
    expect((await journal.recent(10)).map((one) => one.id)).toEqual(['b', 'a']);
  });

  it('gives an intent back exactly as it was written', async () => {
    const written = intent('a', { state: 'created', customerNo: 'C-1', externalUid: 'x:y:1' });
    await journal.begin(written);
    expect(await journal.get('a')).toEqual(written);
  });

  it('keeps every open intent while it prunes old closed ones', async () => {
    await journal.begin(intent('open', { updatedAt: 0 }));
    for (let n = 0; n < 520; n += 1) {
      await journal.save(intent(`closed-${n}`, { state: 'done', updatedAt: n + 1 }));
    }
    expect((await journal.recent(1000)).length).toBeLessThanOrEqual(501);
    expect((await journal.get('open'))?.id).toBe('open');
    expect(await journal.get('closed-0')).toBeNull();
  });
});
