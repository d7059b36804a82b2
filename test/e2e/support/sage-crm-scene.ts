import type { Frame } from 'playwright';
import { ERP_FIELDS } from '../../sandbox/sage-crm/schema/custom-fields';
import type { ErpAccess } from './erp-access';
import type { AccountPage } from './rep';
import { openScene, type Scene, type SceneOptions } from './scene';

interface SageCrmSceneOptions extends SceneOptions {
  readonly erps?: readonly ErpAccess['erp'][];
}

/** A scene with a Sage CRM that is connected, in which the fields of the link are there and a rep is signed in. */
export async function openSageCrmScene({ erps, ...options }: SageCrmSceneOptions = {}): Promise<Scene> {
  const scene = await openScene({ intranet: 'granted', ...options });
  scene.configure('sage-crm', { customFields: ERP_FIELDS });
  for (const erp of erps ?? ['Sage Intacct']) {
    await scene.administrator.addIntegration(scene.administrator.accessTo(erp));
  }
  await scene.crmUser.logOn();
  await (await scene.administrator.connectSageCrm()).close();
  return scene;
}

/** A company's page with the panel on it, ready to promote to Sage Intacct under a number that is free. */
export async function readyToPromote(
  scene: Scene,
  key: string,
  number: string,
): Promise<{ readonly account: AccountPage; readonly panel: Frame }> {
  const account = await scene.crmUser.openCompany(key);
  const panel = await account.openPanel('Promote Customer');
  await panel.getByLabel('Customer No').fill(number);
  await panel.getByText(`${number} is free.`).waitFor();
  await panel.getByText('Ready', { exact: true }).waitFor();
  return { account, panel };
}

/** The session of whoever is signed in is over, as after its minutes without use. */
export async function endSession(scene: Scene): Promise<void> {
  const { install } = scene.facts['sage-crm'];
  const screen = `/${install}/eware.dll/Do?SID=${scene.crmUser.session}&Act=6001&Mode=1`;
  scene.configure('sage-crm', { sessionMinutes: 0 });
  await fetch(`${scene.sandbox.httpOrigin['sage-crm']}${screen}`);
  scene.configure('sage-crm', { sessionMinutes: 20 });
}

export const press = (panel: Frame, name: string): Promise<void> =>
  panel.getByRole('button', { name, exact: true }).click();
