import type { Frame } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { accountOf } from './support/ledgers';
import { pressUntil } from './support/press-until';
import { membersInSage100, operationsCalled, sage100Customer } from './support/sage-100';
import { openConnectedScene, type Scene } from './support/scene';

const LINKED = 'The account is linked to its customer.';

describe('Sage 100 with its web services alone', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene({
      intranet: 'granted',
      erps: ['Sage 100'],
    });
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  async function openSearch(key: string): Promise<Frame> {
    const account = await scene.rep.openAccount(key);
    const panel = await account.openPanel('Promote Customer');
    await panel.getByText('Link to an existing customer').click();
    return panel;
  }

  async function search(panel: Frame, text: string): Promise<void> {
    await panel.getByLabel('Customer number or name').fill(text);
    await panel.getByRole('button', { name: 'Search', exact: true }).click();
  }

  /** Links an account to a customer and shows the customer's details. */
  async function linkedTo(key: string, number: string): Promise<Frame> {
    const panel = await openSearch(key);
    await search(panel, number);
    await pressUntil(panel, new RegExp(`^Link instead: ${number}`), LINKED);
    await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
    await panel.getByText('Live ·').waitFor();
    return panel;
  }

  it('finds a customer by division and number in three spellings, and by nothing else', async () => {
    const panel = await openSearch('american');
    for (const spelling of ['01-northw', '01NORTHW']) {
      await search(panel, spelling);
      await panel.getByRole('button', { name: 'Link instead: 01-NORTHW Northwind Traders' }).waitFor();
      await search(panel, 'Northwind Traders');
      await panel.getByText('It needs the SData provider').first().waitFor();
      expect(await panel.getByRole('button', { name: /^Link instead/ }).count()).toBe(0);
    }
    await search(panel, 'NORTHW');
    await panel.getByText('It needs the SData provider').first().waitFor();
    await panel.getByLabel('AR Division').fill('02');
    await search(panel, 'NORTHW');
    await pressUntil(panel, 'Link instead: 02-NORTHW Northwind West Coast', LINKED);
    expect(accountOf(scene, 'american')).toMatchObject({
      ERP_Customer_No__c: '02-NORTHW',
      ERP_External_UID__c: 'sage-100:ABC:02-NORTHW',
    });
  });

  it('shows what the record of the customer says, as of the last aging run, and no more', async () => {
    const panel = await linkedTo('quayside', '01-QUAYSIDE');
    const figures = panel.getByLabel('Key figures');
    await figures.getByText('25,967.10').waitFor();
    await figures.getByText('15,916.60 overdue').waitFor();
    await figures.getByText('Limit 30,000.00').waitFor();
    for (const amount of ['10,050.50', '5,240.00', '4,575.25', '3,310.10', '2,791.25']) {
      await panel.getByTitle(amount).waitFor();
    }
    await panel.getByText(/^As of the ERP’s last aging run on/).waitFor();
    await panel.getByRole('row', { name: /^Last payment .*1,000\.00/ }).waitFor();
    expect(await panel.getByText('It needs the SData provider').count()).toBe(1);
    await panel.getByText('Not given here: Open invoices, Invoice history, Orders').waitFor();

    await panel.getByRole('tab', { name: /^Orders/ }).click();
    const number = panel.getByLabel('Sales order number');
    await number.fill('0000790');
    await number.press('Enter');
    await panel.getByText('The ERP has no Order 0000790 for this customer.').waitFor();
    expect(operationsCalled(scene)).toContain('GetSalesOrder');
    await number.fill('771');
    await number.press('Enter');
    await panel.getByRole('heading', { name: 'Order 0000771' }).waitFor();
    await panel.getByRole('row').filter({ hasText: 'ROPE-10' }).getByText('1,245.00').waitFor();
    await panel.getByRole('row').filter({ hasText: 'CLEAT-A' }).getByText('380.00').waitFor();
  });

  it('says that a customer is on hold', async () => {
    const panel = await linkedTo('polish', '02-HOLD');
    await panel.getByText('On hold').waitFor();
    await panel.getByLabel('Key figures').getByText('4,900.75 overdue').waitFor();
  });

  it('changes the chosen member of the whole record that it sends back, and no other', async () => {
    const before = await membersInSage100(scene, '01-NORTHW');
    expect(before.get('OtherFields')).toContain('EAST');
    const panel = await linkedTo('german', '01-NORTHW');
    await panel.getByRole('tab', { name: /^Differences/ }).click();
    await panel.getByRole('checkbox', { name: 'Phone' }).check();
    const from = scene.sandbox.log.length;
    await panel.getByRole('button', { name: 'Update ERP' }).click();
    await panel.getByText('Write 1 value to Sage 100?').waitFor();
    await pressUntil(panel, 'Yes, write', '1 value written to Sage 100.');
    expect(operationsCalled(scene, from).filter((name) => name === 'UpdateCustomer')).toHaveLength(1);
    const after = await membersInSage100(scene, '01-NORTHW');
    const changed = [...after].filter(([name, content]) => content !== before.get(name));
    expect(changed.map(([name]) => name)).toEqual(['DateTimeUpdated', 'TelephoneNo', 'UserUpdatedKey']);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(sage100Customer(scene, '01-NORTHW')).toMatchObject({
      TelephoneNo: '+49 431 555 0161',
      UDF_REGION: 'EAST',
    });
  });

  it('clears the three fields when it unlinks, and leaves the customer as it is', async () => {
    const before = sage100Customer(scene, '02-MINATO');
    const panel = await linkedTo('japanese', '02-MINATO');
    expect(accountOf(scene, 'japanese').ERP_Customer_No__c).toBe('02-MINATO');
    await panel.getByRole('button', { name: 'Unlink' }).click();
    await panel.getByText(/its invoices and payments stay in Sage 100/).waitFor();
    await pressUntil(panel, 'Yes, unlink', 'Promote Customer');
    expect(accountOf(scene, 'japanese')).toMatchObject({
      ERP_Customer_No__c: null,
      ERP_Integration_Key__c: null,
      ERP_External_UID__c: null,
    });
    expect(sage100Customer(scene, '02-MINATO')).toEqual(before);
    expect(operationsCalled(scene)).not.toContain('DeleteCustomer');
  });
});
