import type { ErpAccess } from '../e2e/support/erp-access';
import { type Stage, say } from './stage';

/** The administrator types an ERP's connection, tests it and saves it. */
export async function connectErp({ scene, gallery }: Stage, erp: ErpAccess['erp']): Promise<void> {
  say(`The administrator adds ${erp} and tests the connection.`);
  const access = scene.administrator.accessTo(erp);
  const page = await scene.administrator.openOptions('Integrations');
  await scene.administrator.fillIntegration(page, access);
  await page.getByRole('button', { name: 'Test connection' }).click();
  const verdict = page.getByText(/^The connection works/);
  await verdict.waitFor();
  console.log(`  ${erp}: ${await verdict.innerText()}`);
  await page.getByRole('button', { name: 'Save', exact: true }).scrollIntoViewIfNeeded();
  await gallery.take(page, `options-${slugOf(erp)}`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(access.name) }).waitFor();
  await page.close();
}

/** An ERP's name as it stands in the names of pictures. */
export const slugOf = (erp: ErpAccess['erp']): string => erp.toLowerCase().replaceAll(' ', '-');
