import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PromotionIntent } from '../../core/promotion-intent';
import { createFakeBrowser } from '../../platform/test/fake-browser';
import { fakeServices } from '../test/fake-services';
import { openIntent } from '../test/open-intent';
import { recoverPromotions } from './recover-promotions';

const fake = vi.hoisted(() => ({ browser: {}, settled: {} as PromotionIntent }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.mock('../../workflows/settle', () => ({
  settle: async () => ({ intent: fake.settled, steps: [], error: null, candidates: [] }),
}));

const TAB = 7;
const LINKED = openIntent('key', {
  state: 'linked',
  customerNo: 'C-1',
  externalUid: 'sage-intacct:NorthwindTest:1',
});

describe('coming back to open promotions', () => {
  let surroundings: ReturnType<typeof createFakeBrowser>;

  beforeEach(() => {
    surroundings = createFakeBrowser();
    Object.assign(fake.browser, surroundings.browser);
  });

  async function recover(before: PromotionIntent, after: PromotionIntent): Promise<readonly unknown[]> {
    const { services } = await fakeServices({ send: () => Promise.reject(new Error('no network')) });
    fake.settled = after;
    await services.journal.begin(before);
    await services.records.set(TAB, before.record);
    await recoverPromotions(services);
    return surroundings.told.map(({ message }) => message);
  }

  it('has the page read a record again that is linked now', async () => {
    const told = await recover({ ...LINKED, state: 'created' }, LINKED);
    expect(told).toContainEqual(expect.objectContaining({ kind: 'refresh-record' }));
  });

  it('leaves the page alone while nothing has changed: contacts that fail are tried for days', async () => {
    expect(await recover(LINKED, LINKED)).toEqual([]);
  });
});
