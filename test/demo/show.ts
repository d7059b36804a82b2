import { openConnectedScene, type Scene } from '../e2e/support/scene';
import { ERP_FIELDS } from '../sandbox/sage-crm/schema/custom-fields';
import { cardOf, nameFieldForFurtherLinks } from './connect-sage-crm';
import { addCustomers, IMPORTED } from './more-customers';
import { openImport } from './open-import';

/** Opens a window on an account, ready to be promoted, and stays until the browser is closed. */
export async function showDemo(): Promise<void> {
  const scene = await openConnectedScene({
    headed: true,
    size: 200,
    intranet: 'granted',
    erps: ['Sage Intacct', 'Sage 300', 'Sage 100'],
  });
  addCustomers(scene);
  scene.configure('intacct', { sequencing: true });
  await openSageCrm(scene);
  await scene.rep.openAccount('harbour');
  console.log(guideTo(scene));
  await new Promise((resolve) => scene.browser.context.on('close', resolve));
  await scene.stop();
}

/** Connects Sage CRM and leaves a tab on a company: the session that Ledgerside works in is that of the tab. */
async function openSageCrm(scene: Scene): Promise<void> {
  scene.configure('sage-crm', { customFields: ERP_FIELDS });
  const options = await scene.administrator.connectSageCrm();
  await nameFieldForFurtherLinks(cardOf(scene, options));
  await options.close();
  await openImportPage(scene);
  const signedIn = await scene.crmUser.logOn();
  await scene.crmUser.openCompany('harbour');
  await signedIn.close();
}

/** Leaves a tab on the import page, customers chosen. */
async function openImportPage(scene: Scene): Promise<void> {
  const administrator = await scene.crmUser.logOn('admin');
  const importer = await openImport(scene);
  await importer.fill(IMPORTED);
  await administrator.close();
}

function guideTo({ facts, sandbox }: Scene): string {
  const { admin } = facts.salesforce.users;
  const { admin: crmAdmin, rep } = facts['sage-crm'].users;
  return `
The browser shows Harbour Tools Ltd in a simulated Salesforce organisation, and in a second tab in a simulated Sage CRM.
Both are connected already, and a simulated company each of Sage Intacct, Sage 300 and Sage 100; everything runs on this
machine.

  Promote Customer       creates the account as a customer. Integration chooses the ERP, and each has its own form.
                         There is a possible duplicate to look at.
  ERP Customer Details   shows live figures. Quayside Marine Supplies (Accounts, Companies) has invoices once it is
                         linked; in Sage 100 its number is 01-QUAYSIDE.
  Import customers       the tab Sage Intacct Import Customers has 200 of them chosen: Preview looks, Sync writes them
                         into Sage CRM. Its administrator finds the page under Administration.
  The settings           click the puzzle piece, then Ledgerside on a page without a record. Sage 100 gives no lists
                         here: Pick lists takes them as CSV.

If Salesforce asks who you are: ${admin?.username} / ${admin?.password}
Sage CRM asks again in a new tab and after 20 minutes without use: ${facts['sage-crm'].logonPage}
as ${rep?.logon} / ${rep?.password}, or as its administrator ${crmAdmin?.logon} / ${crmAdmin?.password}. Its buttons stand in the column on
the right of a company.
The simulated systems can be changed at ${sandbox.controlUrl}; POST /configure/sage-crm {"profile":"legacy72"}
shows Sage CRM in its oldest look (ergonomic, sage2024: the later ones).

Close the browser to end.`;
}
