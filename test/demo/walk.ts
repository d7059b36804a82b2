import type { Frame, Page } from 'playwright';
import { accountOf, customersNamed } from '../e2e/support/ledgers';
import { openScene, type Scene } from '../e2e/support/scene';
import { Gallery } from './gallery';

const say = (line: string): void => console.log(`\n${line}`);

/** The whole first flow as a rep and an administrator live it, with pictures in light and dark. */
export async function walkDemo(): Promise<void> {
  const scene = await openScene({ size: 200 });
  const gallery = new Gallery();
  try {
    scene.configure('intacct', { sequencing: true });
    await connect(scene, gallery);
    await promote(scene, gallery);
    await showDetails(scene, gallery);
    await inTheDark(scene, gallery);
    say('Done: a promoted customer, its details, and the pictures above.');
  } finally {
    await scene.stop();
  }
}

async function connect(scene: Scene, gallery: Gallery): Promise<void> {
  say('The administrator signs in to Salesforce and sets the organisation up.');
  const crms = await scene.administrator.connectSalesforce();
  await crms.getByRole('button', { name: 'Set up this org' }).click();
  await crms.getByRole('button', { name: 'Do this' }).waitFor();
  await gallery.take(crms, 'options-set-up-org');
  await crms.getByRole('button', { name: 'Do this' }).click();
  await crms.getByText('The org is set up.').waitFor();
  await crms.close();

  say('The administrator adds Sage Intacct and tests the connection.');
  const access = scene.administrator.accessTo('Sage Intacct');
  const page = await scene.administrator.openOptions('Integrations');
  await scene.administrator.fillIntegration(page, access);
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByText('Orders can be read').waitFor();
  await gallery.take(page, 'options-integration');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(access.name) }).waitFor();
  await page.close();
}

async function promote(scene: Scene, gallery: Gallery): Promise<void> {
  say('The rep opens Harbour Tools Ltd and clicks Promote Customer.');
  const account = await scene.rep.openAccount('harbour');
  await gallery.take(account.page, 'account');
  const panel = await account.openPanel('Promote Customer');
  await panel.getByRole('button', { name: 'Link instead' }).first().waitFor();
  await panel.getByLabel('Customer Type').selectOption('Wholesale');
  await panel.getByLabel('Terms').selectOption('Net 30');
  await panel.getByText('Ready', { exact: true }).waitFor();
  await gallery.take(account.page, 'promote');
  await panel.getByRole('button', { name: 'Promote' }).click();
  await panel.getByText('The account is a customer now.').waitFor();
  await account.launcher.waitFor('link', /^Customer No\./);
  await gallery.take(account.page, 'promoted');
  report(scene);
  await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
  await panel.getByText('Balance').first().waitFor();
  await gallery.take(account.page, 'details-of-the-new-customer');
  await account.page.close();
}

function report(scene: Scene): void {
  const [customer] = customersNamed(scene, 'Harbour Tools Ltd');
  const record = accountOf(scene, 'harbour');
  console.log(`  in Intacct      ${customer?.CUSTOMERID} · record ${customer?.RECORDNO} · ${customer?.NAME}`);
  console.log(`  in Salesforce   Customer No      ${record.ERP_Customer_No__c}`);
  console.log(`                  Integration Key  ${record.ERP_Integration_Key__c}`);
  console.log(`                  External UID     ${record.ERP_External_UID__c}`);
}

async function showDetails(scene: Scene, gallery: Gallery): Promise<void> {
  say('Quayside Marine Supplies is in Intacct already: the rep links it and looks at its figures.');
  const account = await scene.rep.openAccount('quayside');
  const panel = await account.openPanel('Promote Customer');
  await panel.getByRole('button', { name: 'Link instead' }).first().click();
  await panel.getByText('The account is linked to its customer.').waitFor();
  await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
  await panel.getByText('Live · now').waitFor();
  await gallery.take(account.page, 'details');
  await openTab(panel, /^Invoices/);
  await gallery.take(account.page, 'details-invoices');
  await account.page.close();
}

async function inTheDark(scene: Scene, gallery: Gallery): Promise<void> {
  say('The same in the dark.');
  scene.configure('salesforce', { dark: true });
  const account = await scene.rep.openAccount('quayside');
  await dark(account.page);
  const panel = await account.followCustomerNo();
  await panel.getByText('Live · now').waitFor();
  await gallery.take(account.page, 'details-dark');
  await account.page.close();

  const next = await scene.rep.openAccount('american');
  await dark(next.page);
  const form = await next.openPanel('Promote Customer');
  await form.getByLabel('Terms').selectOption('Net 30');
  await form.getByText('Ready', { exact: true }).waitFor();
  await gallery.take(next.page, 'promote-dark');
  await next.page.close();

  const options = await scene.administrator.openOptions('Integrations');
  await dark(options);
  await options.getByRole('link', { name: 'Edit' }).first().click();
  await options.getByLabel('Company ID').waitFor();
  await gallery.take(options, 'options-dark');
  await options.close();
}

const dark = (page: Page): Promise<void> => page.emulateMedia({ colorScheme: 'dark' });

const openTab = (panel: Frame, name: RegExp): Promise<void> => panel.getByRole('tab', { name }).click();
