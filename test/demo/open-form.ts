import type { Frame } from 'playwright';
import type { ErpAccess } from '../e2e/support/erp-access';
import type { AccountPage } from '../e2e/support/rep';

/** A field that only this ERP's form has. */
const OWN_FIELD: Readonly<Record<ErpAccess['erp'], string>> = {
  'Sage Intacct': 'Customer Type',
  'Sage 300': 'Category',
  'Sage 100': 'AR Division',
};

/** Opens an account's *Promote Customer* and chooses the ERP; resolves when that ERP's own form is there. */
export async function openForm(account: AccountPage, erp: ErpAccess['erp']): Promise<Frame> {
  const panel = await account.openPanel('Promote Customer');
  const integrations = panel.getByLabel('Integration');
  const wanted = await integrations.locator('option', { hasText: erp }).getAttribute('value');
  // Who looks at the right one already has no reason to choose it.
  if ((await integrations.inputValue()) !== wanted) await integrations.selectOption(wanted);
  await panel.getByLabel(OWN_FIELD[erp], { exact: true }).waitFor();
  return panel;
}
