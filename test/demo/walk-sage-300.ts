import { sage300Company } from '../e2e/support/ledgers';
import { openForm } from './open-form';
import { promote } from './promote';
import { QUAYSIDE, tellLink, thenDetails, unlink, updateErp } from './quayside';
import { inTheDark, openTab, type Stage, say, tell } from './stage';

/** Sage 300: an account promoted with its addresses and contacts, another one linked and looked at. */
export async function walkSage300(stage: Stage): Promise<void> {
  await promoteHarbour(stage);
  await showQuayside(stage);
}

async function promoteHarbour(stage: Stage): Promise<void> {
  const { scene } = stage;
  say('The rep opens Harbour Tools Ltd and promotes it to Sage 300, ship-to location and contacts with it.');
  const account = await scene.rep.openAccount('harbour');
  const panel = await openForm(account, 'Sage 300');
  await panel.getByLabel('Category').selectOption({ label: 'WHL · Wholesale customers' });
  await panel.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
  await panel.getByText(/ is free\./).waitFor();
  for (const name of [/^Unit 7/, /^Una Byrne/, /^Cormac Daly/]) {
    await panel.getByRole('checkbox', { name }).check();
  }
  await stage.gallery.take(account.page, 'promote-sage-300-addresses');
  await promote(stage, account, panel, 'sage-300');
  tellHarbour(stage);
  tellLink(scene, 'harbour');
  await account.page.close();
}

function tellHarbour({ scene }: Stage): void {
  const company = sage300Company(scene);
  const customer = company.ARCustomers.find((one) => one.CustomerName === 'Harbour Tools Ltd');
  for (const field of ['CustomerNumber', 'CustomerName', 'GroupCode', 'TaxGroup', 'Terms', 'Salesperson1']) {
    tell('Sage 300', field, customer?.[field]);
  }
  const shipTos = company.ARShipToLocations.filter((one) => one.CustomerNumber === customer?.CustomerNumber);
  tell('Sage 300', 'ship-to', shipTos.map((one) => one.ShipToLocationKey).join(', '));
}

async function showQuayside(stage: Stage): Promise<void> {
  const { scene, gallery } = stage;
  say('Quayside Marine Supplies is in Sage 300 too: the rep links it and looks at its O/E invoices.');
  const account = await scene.rep.openAccount(QUAYSIDE);
  const panel = await openForm(account, 'Sage 300');
  await panel
    .getByRole('button', { name: /^Link instead/ })
    .first()
    .click();
  const linked = await thenDetails(account, panel);
  await gallery.take(account.page, 'details-sage-300');
  await openTab(panel, /^O\/E Invoices/);
  await gallery.take(account.page, 'details-sage-300-oe-invoices');
  await panel.getByRole('tabpanel').getByRole('row').nth(1).getByRole('button').click();
  await panel.getByRole('rowheader').first().waitFor();
  await gallery.take(account.page, 'details-sage-300-oe-invoice');
  await panel.getByRole('button', { name: /^Back/ }).click();
  await updateErp(stage, linked, 'sage-300');
  const now = sage300Company(scene).ARCustomers.find((one) => one.CustomerNumber === 'QUAYSIDE');
  tell('Sage 300', 'PhoneNumber', now?.PhoneNumber);

  await inTheDark(stage, QUAYSIDE, async (other) => {
    const details = await other.followCustomerNo();
    await details.getByText('Live · now').waitFor();
    await gallery.take(other.page, 'details-sage-300-dark');
  });
  say('The rep unlinks the account again: the customer stays in Sage 300.');
  await account.page.bringToFront();
  await unlink(stage, linked, 'sage-300');
}
