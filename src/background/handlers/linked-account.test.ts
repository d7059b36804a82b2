import { beforeEach, describe, expect, it, vi } from 'vitest';
import { account } from '../../core/test/crm-account';
import { createFakeBrowser } from '../../platform/test/fake-browser';
import { fakeServices } from '../test/fake-services';
import { openIntent } from '../test/open-intent';
import { linkedAccountHandlers } from './linked-account';

const fake = vi.hoisted(() => ({
  browser: {},
  crm: {},
  erp: {},
  slotOf: (_slot: unknown): void => undefined,
}));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.mock('../connectors', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../connectors')>()),
  crmConnector: (_services: unknown, _connection: unknown, slot: unknown) => {
    fake.slotOf(slot);
    return fake.crm;
  },
  erpConnector: async () => fake.erp,
}));

const TAB = 7;
const caller = { senderClass: 'panel', tabId: TAB, url: '' } as const;
const { record } = openIntent('key');
const linkTo = (number: string) => ({
  customerNo: number,
  integrationKey: 'key',
  externalUid: `sage-intacct:NorthwindTest:${number}`,
});
const CHANGE = { target: 'NAME', from: 'Old', to: 'New' };

describe('an account that is linked', () => {
  beforeEach(() => {
    Object.assign(fake.browser, createFakeBrowser().browser);
  });

  /** The link as it was read a while ago, and as the account has it by now. */
  async function setUp(known: string, now: string) {
    const { services } = await fakeServices({ send: () => Promise.reject(new Error('no network')) });
    const updated: string[] = [];
    Object.assign(fake.crm, {
      readAccount: async () => account({ ref: record, link: linkTo(now) }),
    });
    Object.assign(fake.erp, {
      descriptor: { salespersonField: '' },
      startForm: () => ({}),
      readValues: async () => ({ NAME: 'Old' }),
      compare: () => [{ target: 'NAME', labelKey: '', crm: 'New', erp: 'Old', problem: null }],
      update: async ({ number }: { number: string }) => void updated.push(number),
    });
    await services.records.set(TAB, record);
    await services.links.set(record, 'Harbour Tools Ltd', { link: linkTo(known), others: [] });
    const token = await services.grants.issueToken({ tabId: TAB, record, view: 'details', host: 'frame' });
    const { id: grant } = await services.grants.redeem(token, TAB);
    const update = () =>
      linkedAccountHandlers(services)['differences.update'](
        { grant, integrationId: '', changes: [CHANGE] },
        caller,
      );
    return { services, updated, update };
  }

  it('brings its own customer up to date', async () => {
    const { updated, update } = await setUp('C-1', 'C-1');
    await update();
    expect(updated).toEqual(['C-1']);
  });

  it('changes no customer that it has been unlinked from meanwhile', async () => {
    const { services, updated, update } = await setUp('C-1', 'C-2');
    await expect(update()).rejects.toMatchObject({ code: 'LINK-CHANGED' });
    expect(updated).toEqual([]);
    expect((await services.links.get(record))?.link.customerNo).toBe('C-2');
  });
});

describe('one of several links', () => {
  const here = linkTo('1000');
  const there = { ...here, externalUid: 'sage-300:SAMLTD:1000' };
  const slots: unknown[] = [];

  beforeEach(() => {
    Object.assign(fake.browser, createFakeBrowser().browser);
    slots.length = 0;
    fake.slotOf = (slot) => void slots.push(slot);
    Object.assign(fake.crm, {
      readLink: async () => ({ name: 'Harbour Tools Ltd', link: here, others: [there], version: '' }),
      clearLink: async () => undefined,
    });
  });

  it('is unlinked by company, for two companies may give the same number', async () => {
    const { services } = await fakeServices({ send: () => Promise.reject(new Error('no network')) });
    await services.records.set(TAB, record);
    const token = await services.grants.issueToken({ tabId: TAB, record, view: 'details', host: 'frame' });
    const { id: grant } = await services.grants.redeem(token, TAB);
    const { customerNo, externalUid } = there;
    await linkedAccountHandlers(services)['link.clear']({ grant, customerNo, externalUid }, caller);
    expect(slots.at(-1)).toEqual({ kind: 'other', erp: 'sage-300', company: 'SAMLTD' });
    expect(await services.links.get(record)).toMatchObject({ link: here, others: [] });
  });
});
