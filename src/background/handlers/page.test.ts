import { beforeEach, describe, expect, it, vi } from 'vitest';
import { jsonAnswer } from '../../crm/salesforce/scripted-http';
import { createFakeBrowser } from '../../platform/test/fake-browser';
import type { HttpResponse } from '../../transport/http-port';
import { fakeServices, ORG, TOKENS } from '../test/fake-services';
import { openIntent } from '../test/open-intent';
import { pageHandlers } from './page';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const { record } = openIntent('key');
const TAB = 7;
const caller = {
  senderClass: 'content',
  tabId: TAB,
  url: `https://northwind.lightning.force.com/lightning/r/Account/${record.id}/view`,
} as const;

const rowWith = (number: string | null) =>
  jsonAnswer(200, {
    Id: record.id,
    Name: 'Harbour Tools Ltd',
    ERP_Customer_No__c: number,
    ERP_Integration_Key__c: null,
    ERP_External_UID__c: null,
  });

describe('a page that announces its record', () => {
  let surroundings: ReturnType<typeof createFakeBrowser>;
  let answer: (response: HttpResponse) => void;

  beforeEach(() => {
    surroundings = createFakeBrowser();
    Object.assign(fake.browser, surroundings.browser);
  });

  async function setUp() {
    const reading = new Promise<HttpResponse>((resolve) => {
      answer = resolve;
    });
    const { services } = await fakeServices({ send: () => reading });
    await services.tokens.set(ORG, TOKENS);
    return { services, announce: () => pageHandlers(services)['page.announce']({ claimed: '' }, caller) };
  }

  const told = () => vi.waitUntil(() => surroundings.told[0]);

  it('is answered at once and labelled when the CRM has answered', async () => {
    const { announce } = await setUp();
    expect(await announce()).toMatchObject({ recordId: record.id, label: { state: 'unknown' } });
    expect(surroundings.told).toEqual([]);
    answer(rowWith('C-7'));
    expect(await told()).toEqual({
      tabId: TAB,
      message: {
        kind: 'label',
        recordId: record.id,
        label: { state: 'linked', customerNo: 'C-7' },
        pending: false,
      },
    });
  });

  it('is told what is so by then: a link and a promotion that came while the CRM was asked', async () => {
    const { services, announce } = await setUp();
    await announce();
    const link = { customerNo: 'C-8', integrationKey: 'key', externalUid: 'sage-intacct:NorthwindTest:8' };
    await services.links.set(record, 'Harbour Tools Ltd', { link, others: [] });
    await services.journal.begin(openIntent('key'));
    answer(rowWith(null));
    expect(await told()).toMatchObject({
      message: { label: { state: 'linked', customerNo: 'C-8' }, pending: true },
    });
    expect((await services.links.get(record))?.link).toEqual(link);
  });

  it('names no record of its own: another address is another record', async () => {
    const { services } = await setUp();
    const elsewhere = { ...caller, url: 'https://northwind.lightning.force.com/lightning/page/home' };
    expect(await pageHandlers(services)['page.announce']({ claimed: '' }, elsewhere)).toBeNull();
    expect(await services.records.get(TAB)).toBeNull();
  });
});
