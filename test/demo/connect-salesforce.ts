import { type Stage, say } from './stage';

/** The administrator signs in to the simulated organisation and lets Ledgerside set it up. */
export async function connectSalesforce({ scene, gallery }: Stage): Promise<void> {
  say('The administrator signs in to Salesforce and sets the organisation up.');
  const page = await scene.administrator.connectSalesforce();
  await page.getByRole('button', { name: 'Set up this org' }).click();
  await page.getByRole('button', { name: 'Do this' }).waitFor();
  await gallery.take(page, 'options-set-up-org');
  await page.getByRole('button', { name: 'Do this' }).click();
  await page.getByText('The org is set up.').waitFor();
  await page.close();
}
