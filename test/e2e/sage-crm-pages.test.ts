import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ERP_FIELDS } from '../sandbox/sage-crm/schema/custom-fields';
import { closeTabs } from './support/close-tabs';
import type { AccountPage } from './support/rep';
import { openScene, type Scene } from './support/scene';

/** A page script that leaves a mark when the middle of the screen has become other nodes. */
const TELL_WHEN_REBUILT = `crm.ready(() => {
  const mark = () => document.documentElement.setAttribute('data-rebuilt', '');
  new MutationObserver(mark).observe(document.getElementById('EWARE_MID'), { childList: true });
});`;

const OURS = ['Promote Customer', 'ERP Customer Details', 'ERP'];

describe('the launcher on pages of Sage CRM', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ intranet: 'granted' });
    await scene.crmUser.logOn();
    await (await scene.administrator.connectSageCrm()).close();
  });

  afterEach(async () => {
    scene.configure('sage-crm', {
      profile: 'ergonomic',
      pageScripts: [],
      customScripts: {},
      customFields: ERP_FIELDS,
    });
    await closeTabs(scene, { keepSession: true });
  });

  afterAll(() => scene.stop());

  const keysOf = (key: string) => `Key0=1&Key1=${scene.crmUser.companyOf(key).id}&T=Company`;
  const shown = async ({ launcher }: AccountPage): Promise<readonly string[]> =>
    (await launcher.names('button')).filter((name) => OURS.includes(name));

  /** What is there once nothing is loaded any more. */
  const atRest = async (account: AccountPage): Promise<readonly string[]> => {
    await account.page.waitForLoadState('networkidle');
    return shown(account);
  };
  const BOTH = ['Promote Customer', 'ERP Customer Details'];

  describe.each(['legacy72', 'ergonomic', 'sage2024'])('in %s', (profile) => {
    it('stands as further rows of the action column, in line with the native ones', async () => {
      scene.configure('sage-crm', { profile });
      const account = await scene.crmUser.openCompany('harbour');
      expect(await shown(account)).toEqual(BOTH);
      const [above, help] = [await rowOf(account, 'SummaryReport'), await rowOf(account, 'Help')];
      const step = help.y - above.y;
      const promote = await account.launcher.centre('button', 'Promote Customer');
      const details = await account.launcher.centre('button', 'ERP Customer Details');
      expect(promote.y - help.y).toBeGreaterThan(step * 0.75);
      expect(promote.y - help.y).toBeLessThan(step * 1.25);
      expect(details.y - promote.y).toBeCloseTo(promote.y - help.y, -1);
      expect(promote.x).toBeGreaterThan(help.left);
    });
  });

  it.each([
    ['topContent', '#EWARE_TOP:has-text("Northwind:")'],
    ['topContentWithoutIds', '#EWARE_TOP:has-text("Northwind:")'],
    ['moveButtons', '#CustomButtonBar #Button_Help'],
    ['rebuildMiddle', 'html[data-rebuilt]'],
    ['noGaps', '#EWARE_MID:not(:has(td.ROWGap))'],
  ])("is there once whatever a customer's script does: %s", async (script, done) => {
    scene.configure('sage-crm', { pageScripts: [script], customScripts: { 'tell.js': TELL_WHEN_REBUILT } });
    const account = await scene.crmUser.openCompany('harbour');
    const { page } = account;
    await page.locator(done).first().waitFor();
    await expect.poll(() => shown(account)).toEqual(BOTH);
    expect(await page.locator('[data-ledgerside="launcher"]').count()).toBe(1);
  });

  it('offers the details alone beside a person, and nothing where there is no company', async () => {
    const company = await scene.crmUser.openCompany('harbour');
    const person = company.page.locator('#EWARE_TOP a[href*="Act=220"]').first();
    await person.click();
    await company.launcher.waitFor('button', 'ERP Customer Details');
    expect(await shown(company)).toEqual(['ERP Customer Details']);
    for (const query of [
      'Act=6001',
      `Act=6003&${keysOf('harbour')}`,
      'Act=160&T=Company',
      'Act=1650&Mode=1',
    ]) {
      expect(await atRest(await scene.crmUser.visit(query)), query).toEqual([]);
    }
  });

  it('keeps out of the form: nothing while it is edited, and Enter sends nothing', async () => {
    const account = await scene.crmUser.visit(`Act=201&Mode=1&${keysOf('german')}`);
    expect(await atRest(account)).toEqual([]);
    const view = await scene.crmUser.openCompany('german');
    const heard = await view.page.evaluateHandle(() => {
      const types: string[] = [];
      for (const type of ['keydown', 'keyup', 'keypress', 'submit'])
        document.addEventListener(type, () => types.push(type));
      return types;
    });
    await view.launcher.focus('button', 'ERP Customer Details');
    await view.page.keyboard.press('Enter');
    await view.panel();
    expect(await heard.jsonValue()).toEqual([]);
    expect(new URL(view.page.url()).searchParams.get('Act')).toBe('200');
  });

  it('shows the number of a linked company beside its name, also right after it was saved', async () => {
    scene.configure('sage-crm', { customFields: ERP_FIELDS });
    const account = await scene.crmUser.visit(`Act=201&Mode=1&${keysOf('american')}`);
    await account.page.locator('[name="comp_erpcustomerno"]').fill('C-4711');
    await account.page.locator('[name="comp_erpexternaluid"]').fill('sage-intacct:NorthwindTest:4711');
    await account.page.locator('#Button_Save').click();
    await account.page.waitForURL(/Act=201&Mode=3|Mode=3/);
    await account.launcher.waitFor('link', 'Customer No. C-4711');
    expect(await shown(account)).toEqual(['ERP Customer Details']);
    const title = await account.page.locator('#EWARE_TOP .TOPCONTENTVALUE td.TOPHEADING').boundingBox();
    const { y } = await account.launcher.centre('link', 'Customer No. C-4711');
    expect(y).toBeGreaterThan(title?.y ?? 0);
    expect(y).toBeLessThan((title?.y ?? 0) + (title?.height ?? 0));
    await account.followCustomerNo();
  });
});

/** Where a native button stands. */
async function rowOf(
  { page }: AccountPage,
  name: string,
): Promise<{ readonly left: number; readonly y: number }> {
  const box = await page.locator(`#RightButtonPanel > .Button #Button_${name}`).boundingBox();
  if (!box) throw new Error(`no native button ${name}`);
  return { left: box.x, y: box.y + box.height / 2 };
}
