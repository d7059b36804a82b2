import { describe, expect, it } from 'vitest';
import { EMPTY_LINK } from '../core/account-links';
import type { PromotionIntent } from '../core/promotion-intent';
import { ownLeftover, reservationKey } from './own-leftover';
import { openIntent } from './test/open-intent';

const made = { customerNo: 'C-1', externalUid: 'sage-intacct:NorthwindTest:1' };
const elsewhere = { ...openIntent('key').record, id: '001000000000002AAA' };

describe('a reservation that is seen on the record', () => {
  const seen = (change: Partial<PromotionIntent>, record = openIntent('key').record) =>
    ownLeftover({ get: async () => openIntent('key', change) }, record, 'key');

  it('may be replaced when it is our own and came to nothing', async () => {
    expect(await seen({ state: 'rejected' })).toBe('key');
    expect(await seen({ state: 'discarded' })).toBe('key');
  });

  it('stays while our own promotion is open', async () => {
    expect(await seen({ state: 'uncertain' })).toBe('');
  });

  it('stays when it stands for a customer that was given up', async () => {
    expect(await seen({ state: 'discarded', ...made })).toBe('');
  });

  it('stays when it is another record or somebody else has made it', async () => {
    expect(await seen({ state: 'rejected' }, elsewhere)).toBe('');
    expect(await ownLeftover({ get: async () => null }, elsewhere, 'key')).toBe('');
  });
});

describe('the key of a reservation', () => {
  const { record } = openIntent('key');
  const crm = {
    readLink: async () => ({
      name: '',
      link: { ...EMPTY_LINK, integrationKey: 'further' },
      others: [],
      version: '',
    }),
  };

  it('is that of the link fields as they were read, and of a further link as it stands now', async () => {
    const link = { ...EMPTY_LINK, integrationKey: 'seen' };
    expect(await reservationKey(crm, record, { place: 'default', link })).toBe('seen');
    expect(await reservationKey(crm, record, { place: 'other', link: EMPTY_LINK })).toBe('further');
  });
});
