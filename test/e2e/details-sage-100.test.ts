import type { Frame } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe';
import { openConnectedScene, type Scene } from './support/scene';

/** Seeded in the simulated Sage 100, whose web services can show this order and cannot list any. */
const QUAYSIDE = { number: '01-QUAYSIDE', order: '0000771' };

describe('ERP Customer Details of Sage 100 without SData', () => {
  let scene: Scene;
  let panel: Frame;

  beforeAll(async () => {
    scene = await openConnectedScene({ erps: ['Sage 100'], intranet: 'granted' });
    const account = await scene.rep.openAccount('quayside');
    panel = await account.openPanel('Promote Customer');
    await panel.getByRole('button', { name: 'Search for the customer' }).click();
    await panel.getByLabel('Customer number or name').fill(QUAYSIDE.number);
    await panel.getByRole('button', { name: 'Search', exact: true }).click();
    await panel
      .getByRole('button', { name: /^Link instead/ })
      .first()
      .click();
    await panel.getByText('The account is linked to its customer.').waitFor();
    await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
    await panel.getByText('Live ·').waitFor();
  });

  afterAll(() => scene.stop());

  it('says once what this installation does not give and what would enable it', async () => {
    await panel.getByText(/^As of the ERP’s last aging run on/).waitFor();
    await panel.getByRole('heading', { name: 'What this installation does not give' }).waitFor();
    expect(await panel.getByText('It needs the SData provider').count()).toBe(1);
    expect(await axeFindings(panel)).toEqual([]);
  });

  it('shows an order by its number, and says at the field when there is none', async () => {
    await panel.getByRole('tab', { name: /^Orders/ }).click();
    const number = panel.getByLabel('Sales order number');
    await number.fill('999');
    await number.press('Enter');
    await panel.getByText('The ERP has no Order 999 for this customer.').waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await number.fill(QUAYSIDE.order);
    await number.press('Enter');
    await panel.getByRole('row').filter({ hasText: 'ROPE-10' }).getByText('1,245.00').waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'Back to Orders' }).press('Enter');
    expect(await number.inputValue()).toBe(QUAYSIDE.order);
  });
});
