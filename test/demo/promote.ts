import type { Frame } from 'playwright';
import type { AccountPage } from '../e2e/support/rep';
import type { Stage } from './stage';

/** Promotes what the form holds, with a picture before and after. */
export async function promote(
  { gallery }: Stage,
  account: AccountPage,
  panel: Frame,
  erp: string,
): Promise<void> {
  await panel.getByText('Ready', { exact: true }).waitFor();
  await showForm(panel);
  await gallery.take(account.page, `promote-${erp}`);
  await panel.getByRole('button', { name: 'Promote', exact: true }).click();
  await panel.getByText('The account is a customer now.').waitFor();
  await account.launcher.waitFor('link', /^Customer No\./);
  await gallery.take(account.page, `promoted-${erp}`);
}

/** Scrolls to the ERP's own fields, which stand below what may exist already. */
export const showForm = (panel: Frame): Promise<void> =>
  panel
    .getByLabel('Integration')
    .evaluate((field: HTMLElement) => field.closest('section')?.scrollIntoView({ block: 'start' }));
