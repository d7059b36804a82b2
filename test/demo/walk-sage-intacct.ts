import { customersNamed } from '../e2e/support/ledgers';
import { openForm } from './open-form';
import { promote } from './promote';
import { QUAYSIDE, tellLink, thenDetails, unlink, updateErp } from './quayside';
import { inTheDark, openTab, type Stage, say, tell } from './stage';

/** Sage Intacct: an account promoted, another one linked, looked at, brought up to date and unlinked. */
export async function walkSageIntacct(stage: Stage): Promise<void> {
  await promoteMueller(stage);
  await showQuayside(stage);
}

async function promoteMueller(stage: Stage): Promise<void> {
  const { scene } = stage;
  const { name } = scene.rep.recordOf('german');
  say(`The rep opens ${name} and promotes it to Sage Intacct.`);
  scene.configure('intacct', { sequencing: true });
  const account = await scene.rep.openAccount('german');
  await stage.gallery.take(account.page, 'account');
  const panel = await openForm(account, 'Sage Intacct');
  await panel.getByLabel('Customer Type').selectOption('Wholesale');
  await panel.getByLabel('Terms').selectOption('Net 30');
  await promote(stage, account, panel, 'sage-intacct');
  const [customer] = customersNamed(scene, name);
  tell('Sage Intacct', 'CUSTOMERID', customer?.CUSTOMERID);
  tell('Sage Intacct', 'RECORDNO', customer?.RECORDNO);
  tell('Sage Intacct', 'NAME', customer?.NAME);
  tellLink(scene, 'german');
  await account.page.close();
}

async function showQuayside(stage: Stage): Promise<void> {
  const { scene, gallery } = stage;
  say('Quayside Marine Supplies is in Sage Intacct already: the rep links it and looks at its figures.');
  const account = await scene.rep.openAccount(QUAYSIDE);
  const panel = await openForm(account, 'Sage Intacct');
  await panel
    .getByRole('button', { name: /^Link instead/ })
    .first()
    .click();
  const linked = await thenDetails(account, panel);
  await gallery.take(account.page, 'details-sage-intacct');
  await openTab(panel, /^Invoices/);
  await gallery.take(account.page, 'details-sage-intacct-invoices');
  await openTab(panel, /^Orders/);
  await panel.getByRole('button', { name: 'Order SO-0771: show its lines' }).click();
  await panel.getByRole('heading', { name: 'Order SO-0771' }).waitFor();
  await gallery.take(account.page, 'details-sage-intacct-order');
  await panel.getByRole('button', { name: 'Back to Orders' }).click();
  await updateErp(stage, linked, 'sage-intacct');

  await inTheDark(stage, QUAYSIDE, async (other) => {
    const details = await other.followCustomerNo();
    await details.getByText('Live · now').waitFor();
    await gallery.take(other.page, 'details-sage-intacct-dark');
  });
  say('The rep unlinks the account again: the customer stays in Sage Intacct.');
  await account.page.bringToFront();
  await unlink(stage, linked, 'sage-intacct');
}
