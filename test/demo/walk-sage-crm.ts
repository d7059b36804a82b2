import type { ErpAccess } from '../e2e/support/erp-access';
import { companyOf } from '../e2e/support/ledgers';
import { slugOf } from './connect-erp';
import { openForm } from './open-form';
import { promote } from './promote';
import { showQuaysideInSageCrm, tellCompany } from './quayside-in-sage-crm';
import { type Stage, say } from './stage';
import { tellCustomer } from './tell-customer';

/** Which company goes to which ERP, and the theme of Sage CRM in which that is seen. */
interface Promotion {
  readonly erp: ErpAccess['erp'];
  readonly key: string;
  readonly profile: 'legacy72' | 'ergonomic' | 'sage2024';
  /** Options by the field's label. */
  readonly choices: Readonly<Record<string, string>>;
}

const PROMOTIONS: readonly Promotion[] = [
  {
    erp: 'Sage Intacct',
    key: 'polish',
    profile: 'legacy72',
    choices: { 'Customer Type': 'Wholesale', Terms: 'Net 30' },
  },
  {
    erp: 'Sage 300',
    key: 'american',
    profile: 'ergonomic',
    choices: { Category: 'WHL · Wholesale customers', 'Tax Group': 'BCTAX · British Columbia (sales)' },
  },
  {
    erp: 'Sage 100',
    key: 'harbour',
    profile: 'sage2024',
    choices: { 'AR Division': '01', Salesperson: '01-0200', 'Terms Code': '01' },
  },
];

/** Sage CRM: a company promoted into each ERP, and one that is a customer in two of them. */
export async function walkSageCrm(stage: Stage): Promise<void> {
  await stage.scene.crmUser.logOn();
  for (const one of PROMOTIONS) await promoteCompany(stage, one);
  await showQuaysideInSageCrm(stage);
}

async function promoteCompany(stage: Stage, { erp, key, profile, choices }: Promotion): Promise<void> {
  const { scene, gallery } = stage;
  const { name } = scene.crmUser.companyOf(key);
  say(`A user of Sage CRM (${profile}) opens ${name} and promotes it to ${erp}.`);
  scene.configure('sage-crm', { profile });
  const company = await scene.crmUser.openCompany(key);
  await gallery.take(company.page, `sage-crm-${profile}`);
  const panel = await openForm(company, erp);
  for (const [label, choice] of Object.entries(choices)) {
    await panel.getByLabel(label, { exact: true }).selectOption(choice);
  }
  await promote(stage, company, panel, `sage-crm-${slugOf(erp)}`);
  await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
  await panel.getByText('Live · now').waitFor();
  await gallery.take(company.page, `details-sage-crm-${slugOf(erp)}`);
  tellCustomer(scene, erp, String(companyOf(scene, key).comp_erpcustomerno), name);
  tellCompany(scene, key);
  await company.page.close();
}
