import type { Frame } from 'playwright';
import { sage100Customer, sage100Named } from '../e2e/support/sage-100';
import { openForm } from './open-form';
import { promote, showForm } from './promote';
import { QUAYSIDE, tellLink, thenDetails, unlink, updateErp } from './quayside';
import { inTheDark, openTab, type Stage, say, tell } from './stage';

/** Seeded in the simulated company, whose web services show this order and cannot list any. */
const ORDER = '0000771';
const NUMBER = '01-QUAYSIDE';

/** Sage 100 without SData: an account promoted with the next number, another one linked by its exact number. */
export async function walkSage100(stage: Stage): Promise<void> {
  await promoteRedwood(stage);
  await showQuayside(stage);
}

async function promoteRedwood(stage: Stage): Promise<void> {
  const { scene, gallery } = stage;
  const { name } = scene.rep.recordOf('american');
  say(`The rep opens ${name} and promotes it to Sage 100 with the next number.`);
  const account = await scene.rep.openAccount('american');
  const panel = await openForm(account, 'Sage 100');
  await fillForm(panel);
  await promote(stage, account, panel, 'sage-100');
  const [customer] = sage100Named(scene, name);
  for (const field of [
    'ARDivisionNo',
    'CustomerNo',
    'CustomerName',
    'TermsCode',
    'SalespersonNo',
    'ContactCode',
  ]) {
    tell('Sage 100', field, customer?.[field]);
  }
  tellLink(scene, 'american');
  await account.page.close();

  await inTheDark(stage, QUAYSIDE, async (other) => {
    const form = await openForm(other, 'Sage 100');
    await fillForm(form);
    await showForm(form);
    await gallery.take(other.page, 'promote-sage-100-dark');
  });
}

async function fillForm(panel: Frame): Promise<void> {
  await panel.getByLabel('AR Division').selectOption('01');
  await panel.getByLabel('Terms Code').selectOption('01');
  await panel.getByLabel('Ship Method').selectOption('COURIER');
  await panel.getByLabel('Tax Schedule').selectOption('DEFAULT');
}

async function showQuayside(stage: Stage): Promise<void> {
  const { scene, gallery } = stage;
  say('Quayside Marine Supplies is linked by its division and number, for Sage 100 cannot search here.');
  const account = await scene.rep.openAccount(QUAYSIDE);
  const panel = await openForm(account, 'Sage 100');
  await panel.getByText('Link to an existing customer').click();
  await panel.getByLabel('Customer number or name').fill(NUMBER);
  await panel.getByRole('button', { name: 'Search', exact: true }).click();
  await panel
    .getByRole('button', { name: /^Link instead/ })
    .first()
    .click();
  const linked = await thenDetails(account, panel);
  await gallery.take(account.page, 'details-sage-100');
  const gaps = panel.getByRole('heading', { name: 'What this installation does not give' });
  await gaps.scrollIntoViewIfNeeded();
  await gallery.take(account.page, 'details-sage-100-gaps');

  await openTab(panel, /^Orders/);
  await panel.getByLabel('Sales order number').fill(ORDER);
  await panel.getByLabel('Sales order number').press('Enter');
  await panel.getByRole('heading', { name: `Order ${ORDER}` }).waitFor();
  await gallery.take(account.page, 'details-sage-100-order');
  await panel.getByRole('button', { name: 'Back to Orders' }).click();
  await updateErp(stage, linked, 'sage-100');
  tell('Sage 100', 'TelephoneNo', sage100Customer(scene, NUMBER)?.TelephoneNo);

  await inTheDark(stage, QUAYSIDE, async (other) => {
    const details = await other.followCustomerNo();
    await details.getByText('Live · now').waitFor();
    await gallery.take(other.page, 'details-sage-100-dark');
  });
  say('The rep unlinks the account again: the customer stays in Sage 100.');
  await account.page.bringToFront();
  await unlink(stage, linked, 'sage-100');
}
