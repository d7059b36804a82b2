import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ERP_FIELDS } from '../sandbox/sage-crm/schema/custom-fields';
import { closeTabs } from './support/close-tabs';
import { changeCompany, companyOf, customersNamed } from './support/ledgers';
import { meanwhile } from './support/meanwhile';
import { openSageCrmScene, press, readyToPromote } from './support/sage-crm-scene';
import type { Scene } from './support/scene';

const AS_SET_UP = {
  customFields: ERP_FIELDS,
  fieldSecurity: {},
  lockedRecords: [],
  restLinkTables: true,
  restClosed: [],
};
const UNLINKED = { comp_erpcustomerno: '', comp_erpintegrationkey: '', comp_erpexternaluid: '' };
const DONE = 'The account is a customer now.';
const WITHOUT_LINK = 'The customer exists in the ERP, but Sage CRM does not have the link yet.';
const GONE = 'The account was deleted, or you may no longer see it.';
const RESERVED = 'Somebody else has begun to promote this account.';

describe('what can go wrong with a promotion from Sage CRM', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openSageCrmScene();
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    scene.configure('sage-crm', AS_SET_UP);
    await closeTabs(scene, { keepSession: true });
  });

  afterAll(() => scene?.stop());

  const keyOf = (key: string) => String(companyOf(scene, key).comp_erpintegrationkey ?? '');
  const numberOf = (key: string) => String(companyOf(scene, key).comp_erpcustomerno ?? '');
  const namesakes = (key: string) => customersNamed(scene, scene.crmUser.companyOf(key).name);
  /** The panel of a company without link, and how many customers of its name there are more than now. */
  const ready = async (key: string, number: string) => {
    await changeCompany(scene, key, UNLINKED);
    const before = namesakes(key).length;
    const { account, panel } = await readyToPromote(scene, key, number);
    return { account, panel, made: () => namesakes(key).length - before };
  };
  /** Writes to the company by the API. */
  const writesOf = (key: string) => `^PATCH .*Company\\('${scene.crmUser.companyOf(key).id}'\\)`;
  const isWriteOf =
    (key: string) =>
    ({ method, url }: { readonly method: string; readonly url: URL }): boolean =>
      new RegExp(writesOf(key)).test(`${method} ${url.pathname}`);

  it('finds a field of the link missing, names it, and offers no promotion', async () => {
    const customFields = ERP_FIELDS.filter(({ name }) => name !== 'comp_erpexternaluid');
    scene.configure('sage-crm', { customFields });
    const account = await scene.crmUser.openCompany('polish');
    const panel = await account.openPanel('Promote Customer');
    await panel
      .getByText(/comp_erpexternaluid/)
      .first()
      .waitFor();
    expect(await panel.getByRole('button', { name: 'Promote', exact: true }).count()).toBe(0);
    expect(namesakes('polish')).toEqual([]);
  });

  it('creates nothing where this user may not write the fields', async () => {
    const { panel, made } = await ready('polish', 'NW-2001');
    scene.configure('sage-crm', { fieldSecurity: { 'kim.olsen': { comp_erpintegrationkey: 'readonly' } } });
    await press(panel, 'Promote');
    await panel.getByText('You may not edit the fields of the ERP link.').waitFor();
    expect(made()).toBe(0);
    expect(keyOf('polish')).toBe('');
    expect(await panel.getByLabel('Customer No').inputValue()).toBe('NW-2001');
  });

  it('keeps the customer while somebody edits the company, and writes the link later', async () => {
    const { panel, made } = await ready('german', 'NW-2002');
    meanwhile(scene, 'intacct', isCreate, () =>
      scene.configure('sage-crm', { lockedRecords: [`company:${scene.crmUser.companyOf('german').id}`] }),
    );
    await press(panel, 'Promote');
    await panel.getByText(WITHOUT_LINK).waitFor();
    await panel.getByText('Somebody else is saving this account right now.').waitFor();
    expect(made()).toBe(1);
    expect(numberOf('german')).toBe('');
    const options = await scene.administrator.openOptions('Pending');
    await options.getByText('Müller & Söhne Werkzeugbau GmbH').waitFor();
    scene.configure('sage-crm', { lockedRecords: [] });
    await options.getByRole('button', { name: 'Try again' }).click();
    await options.getByText('Nothing is pending.').waitFor();
    expect(numberOf('german')).toBe('NW-2002');
    expect(made()).toBe(1);
  });

  it('refuses a company that was reserved by somebody else since it was read', async () => {
    const { panel, made } = await ready('polish', 'NW-2003');
    await changeCompany(scene, 'polish', { comp_erpintegrationkey: 'of-somebody-else' });
    await press(panel, 'Promote');
    await panel.getByText(RESERVED).waitFor();
    expect(made()).toBe(0);
    expect(keyOf('polish')).toBe('of-somebody-else');
  });

  it('gives way to somebody who reserves between its write and its second reading', async () => {
    const { panel, made } = await ready('polish', 'NW-2004');
    meanwhile(scene, 'sage-crm', isWriteOf('polish'), () =>
      changeCompany(scene, 'polish', { comp_erpintegrationkey: 'of-somebody-quicker' }),
    );
    await press(panel, 'Promote');
    await panel.getByText(RESERVED).waitFor();
    expect(made()).toBe(0);
    expect(keyOf('polish')).toBe('of-somebody-quicker');
  });

  it('creates nothing when the reservation did not arrive', async () => {
    const { panel, made } = await ready('polish', 'NW-2005');
    scene.sandbox.arm({ system: 'sage-crm', kind: 'drop-before', request: writesOf('polish'), times: 99 });
    await press(panel, 'Promote');
    await panel.getByText('There was no answer from the other system.').waitFor();
    expect(made()).toBe(0);
    expect(keyOf('polish')).toBe('');
    expect(await panel.getByLabel('Customer No').inputValue()).toBe('NW-2005');
  });

  it('goes on when the answers to its writes are lost but the values stand', async () => {
    const { panel, made } = await ready('japanese', 'NW-2006');
    scene.sandbox.arm({ system: 'sage-crm', kind: 'drop-after', request: writesOf('japanese'), times: 99 });
    await press(panel, 'Promote');
    await panel.getByText(DONE).waitFor();
    expect(numberOf('japanese')).toBe('NW-2006');
    expect(made()).toBe(1);
  });

  it('keeps the customer when the link did not arrive, and writes it when tried again', async () => {
    const { panel, made } = await ready('harbour', 'NW-2007');
    const fault = { system: 'sage-crm', kind: 'drop-before', request: writesOf('harbour') } as const;
    meanwhile(scene, 'intacct', isCreate, () => scene.sandbox.arm({ ...fault, times: 99 }));
    await press(panel, 'Promote');
    await panel.getByText(WITHOUT_LINK).waitFor();
    expect(made()).toBe(1);
    expect(numberOf('harbour')).toBe('');
    scene.sandbox.clearFaults();
    await press(panel, 'Try again');
    await panel.getByText(DONE).waitFor();
    expect(numberOf('harbour')).toBe('NW-2007');
    expect(made()).toBe(1);
  });

  it('is finished from the settings after the browser ended the worker in the middle', async () => {
    const { account, panel, made } = await ready('american', 'NW-2008');
    scene.sandbox.arm({ system: 'intacct', kind: 'slow', delayMs: 30_000, body: '<create>' });
    await press(panel, 'Promote');
    await expect.poll(made, { timeout: 10_000 }).toBe(1);
    await scene.browser.killWorker();
    await account.page.close();
    const options = await scene.administrator.openOptions('Pending');
    await options.getByRole('button', { name: 'Look up' }).click();
    await options.getByText('Nothing is pending.').waitFor();
    expect(numberOf('american')).toBe('NW-2008');
    expect(made()).toBe(1);
  });

  it('reads addresses and numbers by SOAP where REST does not open them', async () => {
    scene.configure('sage-crm', { restLinkTables: false, restClosed: ['vlistaddress', 'vlistperson'] });
    const before = scene.sandbox.log.length;
    const { panel, made } = await ready('quayside', 'NW-2009');
    await press(panel, 'Promote');
    await panel.getByText(DONE).waitFor();
    expect(made()).toBe(1);
    const soap = scene.requests('sage-crm', before).filter(({ url }) => /webservices\/soap/i.test(url));
    expect(soap.length).toBeGreaterThan(0);
    const [create] = scene.requests('intacct', before).filter(isCreate);
    for (const value of ['Quay Street 12', 'Westport', 'F28 K5T1', '5550101']) {
      expect(create?.body).toContain(value);
    }
  });

  it('creates nothing for a company that was deleted since it was read', async () => {
    const { panel, made } = await ready('duplicate', 'NW-2010');
    await changeCompany(scene, 'duplicate', 'delete');
    await press(panel, 'Promote');
    await panel.getByText(GONE).waitFor();
    expect(made()).toBe(0);
  });

  it('keeps the customer of a company that was deleted in the middle, and gives it up when told', async () => {
    const { panel, made } = await ready('bare', 'NW-2011');
    meanwhile(scene, 'intacct', isCreate, () => changeCompany(scene, 'bare', 'delete'));
    await press(panel, 'Promote');
    await panel.getByText(WITHOUT_LINK).waitFor();
    await panel.getByText(GONE).waitFor();
    expect(made()).toBe(1);
    const options = await scene.administrator.openOptions('Pending');
    await options.getByRole('button', { name: 'Give up' }).click();
    await options.getByRole('button', { name: 'Yes, give up' }).click();
    await options.getByText('Nothing is pending.').waitFor();
    expect(made()).toBe(1);
  });
});

const isCreate = ({ body }: { readonly body: string }): boolean => body.includes('<create>');
