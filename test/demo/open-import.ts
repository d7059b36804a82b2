import type { Page } from 'playwright';
import { Importer } from '../e2e/support/importer';
import type { Scene } from '../e2e/support/scene';

/**
 * Goes to the import page as an administrator of Sage CRM does, who is signed in. The tab with the Administration is shown to
 * `look`, and goes away again.
 */
export async function openImport(
  scene: Scene,
  look: (administration: Page) => Promise<void> = async () => undefined,
): Promise<Importer> {
  const { page } = await scene.crmUser.visit('Act=1650&Mode=1&CLk=T');
  const entry = page.getByRole('link', { name: 'Sage Intacct Import Customers' });
  await entry.waitFor();
  await look(page);
  const opened = scene.browser.context.waitForEvent('page');
  await entry.click();
  const importPage = await opened;
  importPage.setDefaultTimeout(15_000);
  await importPage.getByRole('heading', { level: 1, name: 'Sage Intacct Import Customers' }).waitFor();
  await page.close();
  return new Importer(importPage);
}
