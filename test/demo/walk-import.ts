import type { Page } from 'playwright';
import type { Importer } from '../e2e/support/importer';
import { IMPORTED } from './more-customers';
import { openImport } from './open-import';
import { dark, type Stage, say } from './stage';
import { tellCompanies, tellResults } from './tell-import';

/** An administrator of Sage CRM imports customers of Sage Intacct: looked at first, written, and one decided about. */
export async function walkImport(stage: Stage): Promise<void> {
  const { scene } = stage;
  const signedIn = await scene.crmUser.logOn('admin');
  const importer = await preview(stage);
  await sync(stage, importer);
  await decide(stage, importer);
  await importer.page.close();
  await signedIn.close();
}

async function preview(stage: Stage): Promise<Importer> {
  say(
    'An administrator of Sage CRM opens the import in the Administration, and looks before anything is written.',
  );
  const importer = await openImport(stage.scene, (page) =>
    stage.gallery.take(page, 'sage-crm-administration'),
  );
  await importer.fill(IMPORTED);
  await importer.press('Preview');
  await importer.until('200 customers looked at');
  console.log(`  ${'To insert'.padEnd(16)} ${await importer.count('To insert')}`);
  console.log(`  ${'Proposed'.padEnd(16)} ${await importer.count('Proposed')}`);
  const details = importer.page.getByRole('button', { name: /^Details of / });
  await importer.page.getByRole('button', { name: /^To insert / }).click();
  await details.first().click();
  await stage.gallery.take(importer.page, 'import-preview');
  return importer;
}

async function sync({ scene, gallery }: Stage, importer: Importer): Promise<void> {
  say('The administrator imports these 200 customers.');
  await importer.press('Sync');
  await gallery.take(importer.page, 'import-question');
  await importer.press('Sync 200 customers');
  await importer.until('200 customers imported');
  await tellResults(importer);
  tellCompanies(scene);
  await find(importer.page, 'G-00020');
  await gallery.take(importer.page, 'import');
  await dark(importer.page);
  await gallery.take(importer.page, 'import-dark');
  await importer.page.emulateMedia({ colorScheme: 'light' });
}

async function decide({ scene, gallery }: Stage, importer: Importer): Promise<void> {
  say('One of them is a company of Sage CRM already: the administrator says so, and it is linked instead.');
  const row = importer.row('Proposed');
  const choice = row.getByRole('combobox');
  console.log(`  ${(await choice.getByRole('option').nth(1).innerText()).trim()}`);
  await choice.selectOption({ index: 1 });
  await gallery.take(importer.page, 'import-decision');
  await importer.press('Apply decisions');
  await importer.until('1 customer imported');
  await tellResults(importer);
  tellCompanies(scene);
  await gallery.take(importer.page, 'import-decided');
}

/** Looks for a part of the number, and leaves the pointer where it is over nothing. */
async function find(page: Page, text: string): Promise<void> {
  await page.getByLabel('Number, name or record').fill(text);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByText(/^1 to \d+ of \d+$/).waitFor();
  await page.mouse.move(0, 0);
}
