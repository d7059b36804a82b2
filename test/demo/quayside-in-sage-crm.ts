import type { Frame } from 'playwright';
import type { ErpAccess } from '../e2e/support/erp-access';
import { companyOf } from '../e2e/support/ledgers';
import type { Scene } from '../e2e/support/scene';
import { openForm } from './open-form';
import { bringToErp, type LinkedAccount, pressUntilGone, QUAYSIDE, thenDetails } from './quayside';
import { dark, type Stage, say, tell } from './stage';
import { tellCustomer } from './tell-customer';

/** A company of Sage CRM that is a customer in two ERPs: linked, shown, brought up to date and unlinked in one. */
export async function showQuaysideInSageCrm(stage: Stage): Promise<void> {
  const linked = await linkTwice(stage);
  await updateFurther(stage, linked);
  await unlinkFurther(stage, linked);
  await linked.account.page.close();
}

async function linkTwice({ scene, gallery }: Stage): Promise<LinkedAccount> {
  say(
    'Quayside Marine Supplies is in two ERPs already: the user links Sage Intacct, and Sage 300 beside it.',
  );
  const account = await scene.crmUser.openCompany(QUAYSIDE);
  const panel = await openForm(account, 'Sage Intacct');
  await linkInstead(panel);
  await thenDetails(account, panel);
  await gallery.take(account.page, 'sage-crm-first-customer');
  await panel.getByRole('button', { name: 'Promote to another ERP' }).click();
  await choose(scene, panel, 'Sage 300');
  await linkInstead(panel);
  await thenDetails(account, panel);
  await choose(scene, panel, 'Sage 300');
  await panel.getByText('QUAYSIDE', { exact: true }).waitFor();
  await panel.getByText('Live · now').waitFor();
  await gallery.take(account.page, 'sage-crm-second-customer');
  tellCompany(scene, QUAYSIDE);
  return { account, panel };
}

async function updateFurther(stage: Stage, linked: LinkedAccount): Promise<void> {
  const { scene, gallery } = stage;
  say('The user renames the company in Sage CRM, and brings the name to Sage 300.');
  const edited = await scene.crmUser.visit(
    `Act=201&Mode=1&Key0=1&Key1=${scene.crmUser.companyOf(QUAYSIDE).id}&T=Company`,
  );
  await edited.page.locator('[name="comp_name"]').fill('Quayside Marine Supplies Ltd');
  await gallery.take(edited.page, 'sage-crm-edited');
  await edited.page.locator('#Button_Save').click();
  await edited.launcher.waitFor('button', 'ERP Customer Details');
  await edited.page.close();
  await linked.account.page.bringToFront();
  await bringToErp(stage, linked, /Supplies Ltd/, 'sage-crm');
  tellCustomer(scene, 'Sage 300', 'QUAYSIDE', '');
  await dark(linked.account.page);
  await gallery.take(linked.account.page, 'sage-crm-differences-dark');
}

async function unlinkFurther({ scene, gallery }: Stage, { account, panel }: LinkedAccount): Promise<void> {
  say('The user unlinks Sage 300: the customer stays there, and the company stays linked to Sage Intacct.');
  await panel.getByRole('button', { name: 'Unlink' }).click();
  await panel.getByText('are emptied in').waitFor();
  await gallery.take(account.page, 'unlink-sage-crm');
  await pressUntilGone(panel, 'Yes, unlink');
  await panel.getByText('C-00042', { exact: true }).waitFor();
  tellCompany(scene, QUAYSIDE);
}

const linkInstead = (panel: Frame): Promise<void> =>
  panel
    .getByRole('button', { name: /^Link instead/ })
    .first()
    .click();

const choose = (scene: Scene, panel: Frame, erp: ErpAccess['erp']): Promise<unknown> =>
  panel
    .getByLabel('Integration')
    .selectOption({ label: `${scene.administrator.accessTo(erp).name} · ${erp}` });

/** What the company holds of its links. */
export function tellCompany(scene: Scene, key: string): void {
  const company = companyOf(scene, key);
  tell('Sage CRM', 'Customer No', company.comp_erpcustomerno);
  tell('Sage CRM', 'Integration Key', company.comp_erpintegrationkey);
  tell('Sage CRM', 'External UID', company.comp_erpexternaluid);
  tell('Sage CRM', 'further links', company.comp_erplinks);
}
