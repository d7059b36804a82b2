import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe';
import { Importer } from './support/importer';
import { openConnectedScene, type Scene } from './support/scene';

const SECTIONS = [
  'Integrations',
  'CRMs',
  'Field mapping',
  'Pick lists',
  'Salespersons',
  'Import',
  'Pending',
  'Security',
  'Diagnostics',
] as const;

describe.each([
  ['light', false],
  ['dark', true],
])('in %s colours', (_colours, dark) => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene({ dark });
    scene.configure('salesforce', { dark });
  });

  afterAll(() => scene.stop());

  it('the form of Promote Customer can be read and worked by everybody', async () => {
    const account = await scene.rep.openAccount('dirty');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').waitFor();
    await panel.getByText('More fields').click();
    expect(await axeFindings(panel)).toEqual([]);
  });

  it('so can the details, tab by tab', async () => {
    const account = await scene.rep.openAccount('quayside');
    const promote = await account.openPanel('Promote Customer');
    await promote.getByRole('button', { name: 'Link instead' }).first().click();
    await promote.getByText('The account is linked to its customer.').waitFor();
    expect(await axeFindings(promote)).toEqual([]);
    await promote.getByRole('button', { name: 'ERP Customer Details' }).click();
    await promote.getByText('Live · now').waitFor();
    for (const name of [/^Overview/, /^Invoices/, /^Orders/, /^Payments/, /^Contacts/, /^Differences/]) {
      await promote.getByRole('tab', { name }).click();
      expect(await axeFindings(promote)).toEqual([]);
    }
  });

  it('so can the options, at any width', async () => {
    const page = await scene.administrator.openOptions();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const section of SECTIONS) {
        await page.getByRole('link', { name: section }).first().click();
        await page.getByRole('heading', { level: 1, name: section }).waitFor();
        await expect.poll(() => page.getByText('Loading').count()).toBe(0);
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('so can the import and its results, at any width', async () => {
    const importer = await Importer.open(scene);
    const { page } = importer;
    await importer.syncAll();
    await importer.until(/customers imported/);
    await page
      .getByRole('button', { name: /^Details of/ })
      .first()
      .click();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
