import type { Frame } from 'playwright';
import { accountOf, changeAccount } from '../e2e/support/ledgers';
import type { AccountPage } from '../e2e/support/rep';
import type { Scene } from '../e2e/support/scene';
import { openTab, type Stage, tell } from './stage';

/** The account whose company is a customer of every simulated ledger, with documents of every kind. */
export const QUAYSIDE = 'quayside';

export interface LinkedAccount {
  readonly account: AccountPage;
  /** Shows the details. */
  readonly panel: Frame;
}

/** Confirms the link that `press` asked for, and opens the details. */
export async function thenDetails(account: AccountPage, panel: Frame): Promise<LinkedAccount> {
  await panel.getByText('The account is linked to its customer.').waitFor();
  await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
  await panel.getByText('Live · now').waitFor();
  return { account, panel };
}

/** Somebody changes the account's phone; the difference is shown, and the one value is brought to the ERP. */
export async function updateErp(stage: Stage, linked: LinkedAccount, erp: string): Promise<void> {
  await changeAccount(stage.scene, QUAYSIDE, { Phone: '+353 98 555 0199' });
  await bringToErp(stage, linked, /0199/, erp);
}

/** Chooses the one difference whose row reads like `row`, and has its value written to the ERP. */
export async function bringToErp(
  { gallery }: Stage,
  { account, panel }: LinkedAccount,
  row: RegExp,
  erp: string,
): Promise<void> {
  await openTab(panel, /^Differences/);
  await panel.getByRole('row', { name: row }).getByRole('checkbox').check();
  await gallery.take(account.page, `differences-${erp}`);
  await panel.getByRole('button', { name: 'Update ERP' }).click();
  await pressUntilGone(panel, 'Yes, write');
  const written = panel.getByText(/^1 value written to/);
  await written.waitFor();
  console.log(`  ${await written.innerText()}`);
}

/** Undoes the link; what is in the ERP stays. */
export async function unlink({ scene, gallery }: Stage, { account, panel }: LinkedAccount, erp: string) {
  await panel.getByRole('button', { name: 'Unlink' }).click();
  await panel.getByText('are emptied in').waitFor();
  await gallery.take(account.page, `unlink-${erp}`);
  await pressUntilGone(panel, 'Yes, unlink');
  await account.launcher.waitFor('button', 'Promote Customer');
  tell('Salesforce', 'Customer No', accountOf(scene, QUAYSIDE).ERP_Customer_No__c);
  await account.page.close();
}

/** A button that was drawn a moment ago acts only once the browser vouches that it can be seen. */
export async function pressUntilGone(panel: Frame, name: string): Promise<void> {
  const button = panel.getByRole('button', { name });
  for (let tries = 0; tries < 20 && (await button.isVisible()); tries += 1) {
    await button.click({ timeout: 500 }).catch(() => undefined);
  }
}

/** What the account holds of its link. */
export function tellLink(scene: Scene, key: string): void {
  const record = accountOf(scene, key);
  tell('Salesforce', 'Customer No', record.ERP_Customer_No__c);
  tell('Salesforce', 'Integration Key', record.ERP_Integration_Key__c);
  tell('Salesforce', 'External UID', record.ERP_External_UID__c);
}
