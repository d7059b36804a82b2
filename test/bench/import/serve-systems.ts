import { createIntacct } from '../../sandbox/intacct/intacct';
import { createSageCrm } from '../../sandbox/sage-crm/sage-crm';
import { startSandbox } from '../../sandbox/sandbox';

/**
 * Sage Intacct with so many customers (first argument) and an empty Sage CRM, in a process of their own: what they use is
 * not the import's. Tells its parent where they are.
 */
async function main(customers: number): Promise<void> {
  const intacct = createIntacct();
  const crm = createSageCrm();
  const sandbox = await startSandbox([intacct, crm], { logLimit: 0 });
  const { httpOrigin } = sandbox;
  intacct.reset({ seed: 1, size: customers });
  intacct.configure({ endpoint: `${httpOrigin.intacct}/ia/xml/xmlgw.phtml` });
  crm.reset({ seed: 1, size: 0 });
  crm.configure({
    wsdl: true,
    customFields: ['comp_erpcustomerno', 'comp_erpintegrationkey', 'comp_erpexternaluid'],
  });
  process.send?.({ intacct: httpOrigin.intacct, crm: httpOrigin['sage-crm'] });
}

await main(Number(process.argv[2] ?? 0));
