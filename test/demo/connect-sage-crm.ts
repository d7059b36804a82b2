import type { Locator, Page } from 'playwright';
import type { Scene } from '../e2e/support/scene';
import { ERP_FIELDS } from '../sandbox/sage-crm/schema/custom-fields';
import { dark, type Stage, say } from './stage';

/** The administrator connects Sage CRM, names its fields, and has connection and fields looked at. */
export async function connectSageCrm(stage: Stage): Promise<void> {
  const { scene, gallery } = stage;
  say('The administrator creates the fields in Sage CRM, connects it and tests the connection.');
  scene.configure('sage-crm', { customFields: ERP_FIELDS });
  const tab = await scene.crmUser.logOn('admin');
  const page = await scene.administrator.connectSageCrm();
  const card = cardOf(scene, page);
  await nameFieldForFurtherLinks(card);
  await card.getByRole('button', { name: 'Test connection' }).click();
  await tellLines(card, 'Connection test', 'The connection works.');
  await card.scrollIntoViewIfNeeded();
  await gallery.take(page, 'options-sage-crm');
  await card.getByRole('button', { name: 'Check fields' }).click();
  await tellLines(card, 'Fields in the CRM', 'All fields are there.');
  await showFields(card);
  await gallery.take(page, 'options-sage-crm-fields');
  await dark(page);
  await gallery.take(page, 'options-sage-crm-fields-dark');
  await page.close();
  await tab.close();
}

/** Names the field in which a company keeps its customers in further ERPs. */
export async function nameFieldForFurtherLinks(card: Locator): Promise<void> {
  await card.getByLabel('Field for further links').fill('comp_erplinks');
  const form = card.getByRole('form', { name: 'Fields of the ERP link' });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Saved', { exact: true }).waitFor();
}

/** The card of the connected Sage CRM on the options page. */
export const cardOf = (scene: Scene, page: Page): Locator =>
  page.getByRole('region', { name: new RegExp(scene.facts['sage-crm'].origin) });

/** What a list of checks says, line by line, once its verdict is there. */
async function tellLines(card: Locator, list: string, verdict: string): Promise<void> {
  await card.getByText(verdict).waitFor();
  const lines = card.getByRole('list', { name: list }).getByRole('listitem');
  for (const line of await lines.all()) console.log(`  ${(await line.innerText()).replaceAll(/\s+/g, ' ')}`);
}

const showFields = (card: Locator): Promise<void> =>
  card
    .getByRole('form', { name: 'Fields of the ERP link' })
    .evaluate((form: HTMLElement) => form.scrollIntoView({ block: 'start' }));
