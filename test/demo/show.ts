import { openConnectedScene } from '../e2e/support/scene';

/** Opens a window on an account, ready to be promoted, and stays until the browser is closed. */
export async function showDemo(): Promise<void> {
  const scene = await openConnectedScene({
    headed: true,
    size: 200,
    intranet: 'granted',
    erps: ['Sage Intacct', 'Sage 300', 'Sage 100'],
  });
  scene.configure('intacct', { sequencing: true });
  await scene.rep.openAccount('harbour');
  const { users } = scene.facts.salesforce;
  console.log(`
The browser shows Harbour Tools Ltd in a simulated Salesforce organisation. Salesforce and a simulated company each of
Sage Intacct, Sage 300 and Sage 100 are connected already; everything runs on this machine.

  Promote Customer       creates the account as a customer. Integration chooses the ERP, and each has its own form.
                         There is a possible duplicate to look at.
  ERP Customer Details   shows live figures. Quayside Marine Supplies (Accounts) has invoices once it is linked; in
                         Sage 100 its number is 01-QUAYSIDE.
  The settings           click the puzzle piece, then Ledgerside on a page without a record. Sage 100 gives no lists
                         here: Pick lists takes them as CSV.

If Salesforce asks who you are: ${users.admin?.username} / ${users.admin?.password}
The simulated systems can be changed at ${scene.sandbox.controlUrl}

Close the browser to end.`);
  await new Promise((resolve) => scene.browser.context.on('close', resolve));
  await scene.stop();
}
