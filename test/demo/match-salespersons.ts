import type { ErpAccess } from '../e2e/support/erp-access';
import { type Stage, say } from './stage';

const ERPS: readonly ErpAccess['erp'][] = ['Sage 300', 'Sage 100'];

/** Users of Salesforce are matched with the salespersons of the ERPs by **Auto match**. */
export async function matchSalespersons({ scene, gallery }: Stage): Promise<void> {
  say('The administrator matches the users of Salesforce with salespersons.');
  const page = await scene.administrator.openOptions('Salespersons');
  for (const erp of ERPS) {
    const { name } = scene.administrator.accessTo(erp);
    await page.getByLabel('Integration').selectOption({ label: name });
    await page.getByRole('button', { name: 'Auto match' }).click();
    const said = page.getByText(/match(es)? proposed/);
    console.log(`  ${erp}: ${await said.innerText()}`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
  }
  await gallery.take(page, 'options-salespersons');
  await page.close();
}
