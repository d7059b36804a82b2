import { beforeEach, describe, expect, it } from 'vitest';
import { fakeStorageArea } from '../platform/fake-storage-area';
import { type AnnouncedRecords, createAnnouncedRecords } from './announced-records';
import { createGrants, type Grants } from './grants';

const record = { crm: 'salesforce', org: 'acme.my.salesforce.com', id: '001000000000001AAA' };
const other = { ...record, id: '001000000000002AAA' };

describe('grants', () => {
  let records: AnnouncedRecords;
  let grants: Grants;

  beforeEach(async () => {
    let count = 0;
    const session = fakeStorageArea();
    records = createAnnouncedRecords(session);
    grants = createGrants(session, records, () => {
      count += 1;
      return `id-${count}`;
    });
    await records.set(3, record);
  });

  const issue = (host: 'frame' | 'window' = 'frame') =>
    grants.issueToken({ tabId: 3, record, view: 'promote', host });

  it('trades a token once', async () => {
    const token = await issue();
    const { id, grant } = await grants.redeem(token, 3);
    expect(grant.record).toEqual(record);
    expect(await grants.check(id, 3)).toEqual(grant);
    await expect(grants.redeem(token, 3)).rejects.toMatchObject({ code: 'MESSAGE-REFUSED' });
  });

  it('refuses a token shown in another tab, and burns it', async () => {
    const token = await issue();
    await expect(grants.redeem(token, 4)).rejects.toMatchObject({ code: 'MESSAGE-REFUSED' });
    await expect(grants.redeem(token, 3)).rejects.toMatchObject({ code: 'MESSAGE-REFUSED' });
  });

  it('refuses a framed panel once its tab shows another record', async () => {
    const { id } = await grants.redeem(await issue(), 3);
    await records.set(3, other);
    await expect(grants.check(id, 3)).rejects.toMatchObject({ code: 'RECORD-UNKNOWN' });
  });

  it('lets a window keep the record it was opened for', async () => {
    const { id } = await grants.redeem(await issue('window'), 9);
    await records.set(3, other);
    expect((await grants.check(id, 9)).record).toEqual(record);
  });

  it('ends with the tab', async () => {
    const { id } = await grants.redeem(await issue(), 3);
    await grants.endForTab(3);
    await expect(grants.check(id, 3)).rejects.toMatchObject({ code: 'MESSAGE-REFUSED' });
  });
});
