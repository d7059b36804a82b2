import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inOrder, jsonAnswer, scriptedHttp } from '../../crm/salesforce/scripted-http';
import { createFakeBrowser } from '../../platform/test/fake-browser';
import type { HttpResponse } from '../../transport/http-port';
import { RECOVERY_ALARM } from '../recovery-watch';
import { fakeServices, ORG, TOKENS } from '../test/fake-services';
import { openIntent } from '../test/open-intent';
import { isDue, recoverPromotions } from './recover-promotions';

const fake = vi.hoisted(() => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const MINUTE = 60_000;
const created = openIntent('key-1', {
  state: 'created',
  customerNo: 'C-1',
  externalUid: 'sage-intacct:NorthwindTest:1',
});

const linkWritten = jsonAnswer(200, {
  compositeResponse: [
    {
      referenceId: 'ours',
      httpStatusCode: 200,
      httpHeaders: {},
      body: { records: [{ Id: created.record.id }] },
    },
    { referenceId: 'write', httpStatusCode: 204, httpHeaders: {}, body: null },
  ],
});

async function setUp(...answers: readonly HttpResponse[]) {
  const http = scriptedHttp(inOrder(...answers));
  const { services, alarms, time } = await fakeServices(http);
  await services.journal.begin(created);
  return { services, alarms, time, http };
}

describe('recovery', () => {
  let surroundings: ReturnType<typeof createFakeBrowser>;

  beforeEach(() => {
    surroundings = createFakeBrowser();
    Object.assign(fake.browser, surroundings.browser);
  });

  it('writes the link that a worker which was ended left unwritten, and rests', async () => {
    const { services, alarms } = await setUp(linkWritten);
    await services.tokens.set(ORG, TOKENS);
    expect(alarms.running).toContain(RECOVERY_ALARM);
    await recoverPromotions(services);
    expect((await services.journal.get('key-1'))?.state).toBe('done');
    expect(surroundings.badges.at(-1)).toBe('');
    expect(alarms.running).not.toContain(RECOVERY_ALARM);
  });

  it('needs no unlocked vault to write a link', async () => {
    const { services } = await setUp(linkWritten);
    await services.tokens.set(ORG, TOKENS);
    await services.vault.setPassphrase('p', 10);
    await services.vault.lock();
    await recoverPromotions(services);
    expect((await services.journal.get('key-1'))?.state).toBe('done');
  });

  it('keeps what cannot be settled yet in sight, and comes back to it', async () => {
    const { services, alarms } = await setUp();
    await recoverPromotions(services);
    expect(await services.journal.get('key-1')).toMatchObject({
      state: 'created',
      error: { code: 'CRM-SIGNED-OUT' },
    });
    expect(surroundings.badges.at(-1)).toBe('1');
    expect(alarms.running).toContain(RECOVERY_ALARM);
  });

  it('does not keep the vault unlocked', async () => {
    const { services, time } = await setUp();
    await services.vault.setPassphrase('p', 10);
    time.now += 6 * MINUTE;
    await recoverPromotions(services);
    time.now += 6 * MINUTE;
    expect((await services.vault.status()).locked).toBe(true);
  });
});

describe('an intent', () => {
  it.each([
    ['at once when it was just left', 0, 0, true],
    ['not again within the minutes that were spent on it', 4, 3, false],
    ['again after as many minutes', 4, 4, true],
    ['again after a quarter of an hour, however old', 3 * 24 * 60, 15, true],
  ])('is looked at %s', (_when, spent, since, due) => {
    const intent = openIntent('a', { createdAt: 0, updatedAt: spent * MINUTE });
    expect(isDue(intent, (spent + since) * MINUTE)).toBe(due);
  });
});
