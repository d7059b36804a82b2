import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { changeCompany, companyOf, customersNamed } from './support/ledgers';
import { meanwhile } from './support/meanwhile';
import { endSession, openSageCrmScene, press, readyToPromote } from './support/sage-crm-scene';
import type { Scene } from './support/scene';

const DONE = 'The account is a customer now.';
const SIGNED_OUT = 'Ledgerside is not signed in to the CRM any more.';
const WITHOUT_LINK = 'The customer exists in the ERP, but Sage CRM does not have the link yet.';

describe('the session of Sage CRM', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openSageCrmScene();
  });

  afterEach(async () => {
    scene.configure('sage-crm', { deadSid: 'diagnosis' });
    await closeTabs(scene, { keepSession: true });
  });

  afterAll(() => scene?.stop());

  const numberOf = (key: string) => String(companyOf(scene, key).comp_erpcustomerno ?? '');
  const namesakes = (key: string) => customersNamed(scene, scene.crmUser.companyOf(key).name);

  it.each([
    ['diagnosis', 'american', 'NW-3001'],
    ['logon-page', 'polish', 'NW-3002'],
  ])('is asked for again when it has ended (%s), and nothing is lost', async (deadSid, key, number) => {
    const { account, panel } = await readyToPromote(scene, key, number);
    scene.configure('sage-crm', { deadSid });
    await endSession(scene);
    await press(panel, 'Promote');
    await panel.getByText(SIGNED_OUT).waitFor();
    expect(namesakes(key)).toEqual([]);
    await press(panel, 'Sign in with Sage CRM');
    await scene.crmUser.signIn(account.page);
    const again = await scene.crmUser.openCompany(key);
    const next = await again.openPanel('Promote Customer');
    await next.getByText(`${number} is free.`).waitFor();
    await press(next, 'Promote');
    await next.getByText(DONE).waitFor();
    expect(namesakes(key)).toMatchObject([{ CUSTOMERID: number }]);
    expect(numberOf(key)).toBe(number);
  });

  it('may end in the middle: the customer is kept, and linked in the next session', async () => {
    const { account, panel } = await readyToPromote(scene, 'japanese', 'NW-3003');
    meanwhile(
      scene,
      'intacct',
      ({ body }) => body.includes('<create>'),
      () => endSession(scene),
    );
    await press(panel, 'Promote');
    await panel.getByText(WITHOUT_LINK).waitFor();
    await panel.getByText(SIGNED_OUT).waitFor();
    expect(numberOf('japanese')).toBe('');
    await press(panel, 'Sign in with Sage CRM');
    await scene.crmUser.signIn(account.page);
    const again = await scene.crmUser.openCompany('japanese');
    const next = await again.openPanel('Promote Customer');
    await press(next, 'Try again');
    await next.getByText(DONE).waitFor();
    expect(numberOf('japanese')).toBe('NW-3003');
    expect(namesakes('japanese')).toHaveLength(1);
  });

  it('is found among tabs whose sessions have ended', async () => {
    const { account, panel } = await readyToPromote(scene, 'bare', 'NW-3004');
    // Each sign-in ends the one before: three tabs, three sessions, the last of which lives.
    const second = await scene.crmUser.logOn();
    await scene.crmUser.logOn();
    await second.bringToFront();
    await account.page.bringToFront();
    await press(panel, 'Promote');
    await panel.getByText(DONE).waitFor();
    expect(numberOf('bare')).toBe('NW-3004');
  });

  it('is that of the tab which is worked in, where two users are signed in', async () => {
    const { account, panel } = await readyToPromote(scene, 'german', 'NW-3005');
    await scene.crmUser.logOn('admin');
    await account.page.bringToFront();
    await press(panel, 'Promote');
    await panel.getByText(DONE).waitFor();
    // 4 is kim.olsen, whose tab it is.
    expect(companyOf(scene, 'german').comp_updatedby).toBe('4');
    await scene.crmUser.logOn();
  });

  it('gives no more than its user’s territories: a company that was moved away is not promoted', async () => {
    await scene.crmUser.logOn('restrictedRep');
    const { panel } = await readyToPromote(scene, 'quayside', 'NW-3006');
    const before = namesakes('quayside').length;
    await changeCompany(scene, 'quayside', { comp_secterr: '103' });
    await press(panel, 'Promote');
    await panel.getByText('The account was deleted, or you may no longer see it.').waitFor();
    expect(namesakes('quayside')).toHaveLength(before);
    expect(companyOf(scene, 'quayside').comp_erpintegrationkey ?? '').toBe('');
    const foreign = await scene.crmUser.visit('Act=200&Mode=1&CLk=T&Key0=1&Key1=45&T=Company');
    await foreign.page.waitForLoadState('networkidle');
    expect((await foreign.launcher.names('button')).filter((name) => name === 'Promote Customer')).toEqual(
      [],
    );
  });
});
