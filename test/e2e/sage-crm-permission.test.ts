import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVirtualDisplay, type VirtualDisplay } from '../browsers/virtual-display';
import { answerPermission } from './support/permission-question';
import { openScene, type Scene } from './support/scene';

describe('the host of a Sage CRM', () => {
  let display: VirtualDisplay;
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    display = await startVirtualDisplay();
    scene = await openScene({ intranet: 'asked', headed: true, display: display.name });
    page = await scene.administrator.openOptions('CRMs');
    await page.bringToFront();
  });

  afterAll(async () => {
    await scene?.stop();
    display?.stop();
  });

  /** Scripts that the browser runs on hosts that were granted later: the launcher's. */
  const launcherHosts = (): Promise<readonly string[]> =>
    scene.browser.worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } };
      };
      return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
    });

  /** As far as a driver can: what an extension gives back itself is granted again without a question, but in a click only. */
  const takeBack = (origin: string): Promise<void> =>
    scene.browser.worker.evaluate(async (pattern) => {
      const { chrome } = globalThis as unknown as {
        chrome: { permissions: { remove(one: { origins: string[] }): Promise<boolean> } };
      };
      await chrome.permissions.remove({ origins: [pattern] });
    }, `${origin}/*`);

  it('is asked for in the click, and nothing is sent or saved when that is refused', async () => {
    const form = await scene.administrator.fillSageCrm(page);
    const before = scene.sandbox.log.length;
    await form.getByRole('button', { name: 'Connect', exact: true }).click();
    await answerPermission(page, display, 'deny');
    await form.getByText('Without this permission the browser lets nothing through').waitFor();
    expect(scene.requests('sage-crm', before)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Disconnect' }).count()).toBe(0);
  });

  it('has the launcher from the click that allows it on', async () => {
    const form = page.getByRole('form', { name: 'Connect Sage CRM' });
    await form.getByRole('button', { name: 'Connect', exact: true }).click();
    await answerPermission(page, display, 'allow');
    await form.getByText('Connected. Now open Sage CRM in a tab and sign in.').waitFor();
    expect(await launcherHosts()).toEqual([`${scene.facts['sage-crm'].origin}/*`]);
  });

  it('is missed when the permission is taken back, and repaired with one click', async () => {
    await takeBack(scene.facts['sage-crm'].origin);
    await page.reload();
    await page.getByText('no longer lets Ledgerside reach crm.northwind.example').waitFor();
    await expect.poll(launcherHosts).toEqual([]);
    await page.getByRole('button', { name: 'Repair' }).click();
    await page.getByRole('button', { name: 'Repair' }).waitFor({ state: 'detached' });
    await expect.poll(launcherHosts).toEqual([`${scene.facts['sage-crm'].origin}/*`]);
  });
});
