import { openScene } from '../e2e/support/scene';
import { connectErp } from './connect-erp';
import { connectSageCrm } from './connect-sage-crm';
import { connectSalesforce } from './connect-salesforce';
import { fillLists } from './fill-lists';
import { Gallery } from './gallery';
import { matchSalespersons } from './match-salespersons';
import { addCustomers } from './more-customers';
import { type Stage, say } from './stage';
import { walkImport } from './walk-import';
import { walkSage100 } from './walk-sage-100';
import { walkSage300 } from './walk-sage-300';
import { walkSageCrm } from './walk-sage-crm';
import { walkSageIntacct } from './walk-sage-intacct';

/** All of it as an administrator and the users of both CRMs live it, with pictures in light and dark. */
export async function walkDemo(): Promise<void> {
  const began = Date.now();
  const scene = await openScene({ size: 200, intranet: 'granted' });
  addCustomers(scene);
  const stage: Stage = { scene, gallery: new Gallery() };
  try {
    await prepare(stage);
    await walkSageIntacct(stage);
    await walkSage300(stage);
    await walkSage100(stage);
    await walkSageCrm(stage);
    await walkImport(stage);
    const seconds = Math.round((Date.now() - began) / 1000);
    say(
      `Done in ${seconds} s: a customer promoted into each ERP from each CRM, 200 imported, and the pictures above.`,
    );
  } catch (error) {
    const page = scene.browser.context.pages().at(-1);
    if (page) await stage.gallery.take(page, 'failed');
    throw error;
  } finally {
    await scene.stop();
  }
}

async function prepare(stage: Stage): Promise<void> {
  await connectSalesforce(stage);
  await connectSageCrm(stage);
  for (const erp of ['Sage Intacct', 'Sage 300', 'Sage 100'] as const) await connectErp(stage, erp);
  await fillLists(stage);
  await matchSalespersons(stage);
}
