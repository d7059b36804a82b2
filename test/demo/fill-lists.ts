import { SAGE_100_TABLES } from './sage-100-tables';
import { dark, type Stage, say } from './stage';

/** Every ERP's lists are read, and what Sage 100 does not give is pasted as CSV. */
export async function fillLists({ scene, gallery }: Stage): Promise<void> {
  say('The administrator synchronises the pick lists of all three ERPs.');
  const page = await scene.administrator.openOptions('Pick lists');
  await page.getByRole('button', { name: 'Synchronise all' }).click();
  await page.getByText('All lists were read.').first().waitFor();
  await page.getByText(/lists? (is|are) not given by this ERP/).waitFor();
  await gallery.take(page, 'options-lists');

  say('Sage 100 gives no lists without SData: the administrator pastes them as CSV.');
  const company = page.getByRole('region', { name: scene.administrator.accessTo('Sage 100').name });
  for (const [list, csv] of Object.entries(SAGE_100_TABLES)) {
    await company.getByRole('button', { name: `Edit table: ${list}` }).click();
    const editor = company.getByRole('region', { name: `Table: ${list}` });
    await editor.getByText('Paste CSV').click();
    await editor.getByLabel('CSV text').fill(csv);
    const save = editor.getByRole('button', { name: /^Save \d+ entr/ });
    await save.waitFor();
    if (list === 'Terms codes') {
      await save.scrollIntoViewIfNeeded();
      await gallery.take(page, 'options-paste-csv');
    }
    console.log(`  ${list.padEnd(16)} ${await save.innerText()}`);
    await save.click();
    await editor.getByText('Saved', { exact: true }).waitFor();
    await editor.getByRole('button', { name: 'Close' }).click();
  }
  await company.scrollIntoViewIfNeeded();
  await gallery.take(page, 'options-lists-of-sage-100');
  await dark(page);
  await gallery.take(page, 'options-lists-of-sage-100-dark');
  await page.close();
}
