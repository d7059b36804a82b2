import { afterEach, describe, expect, it } from 'vitest';
import type { PromotionView } from '../../core/panel-view';
import type { PromotionPlan } from '../../core/promotion-plan';
import type { FormField } from '../../erp/contract';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { demoErp } from '../test/demo-erp';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { completePlan, promotionView } from '../test/promotion-fixture';

const QUAY = '2 Quay Street, Galway H91 X2Y3, Ireland';
const DOCK = 'Dock Road 7, Limerick';
const LAYLA = 'ليلى حداد · layla@harbour.example';

const field = (key: string, kind: FormField['kind']): FormField => ({
  key,
  labelKey: `demo_${key}`,
  kind,
  list: '',
  required: false,
  emptyKey: '',
  more: false,
});
const several = {
  formFields: [...demoErp.formFields, field('locations', 'addresses'), field('people', 'contacts')],
};
const single = {
  formFields: [...demoErp.formFields, field('billTo', 'address'), field('shipTo', 'address')],
};
const texts = {
  demo_locations: 'Ship-to locations',
  demo_people: 'Contacts to send',
  demo_shipTo: 'Ship-to',
};

const view: PromotionView = {
  ...promotionView,
  plan: completePlan,
  form: { taxGroup: 'group 1', primaryContact: '003A', locations: 'shipping', people: '003A' },
  addresses: [
    { value: 'billing', label: QUAY },
    { value: 'shipping', label: DOCK },
    { value: '003B', label: 'Layla · Pier 3, Cork' },
  ],
  contacts: [...promotionView.contacts, { value: '003B', label: LAYLA }],
};

let panel: MountedPanel;
afterEach(() => panel.unmount());

const open = async (shown = view, erp: typeof several = several, answers: FakeAnswers = {}) => {
  panel = await mountPanel({
    view: 'promote',
    answers: { 'promote.open': () => shown, 'promote.plan': () => shown.plan, ...answers },
    erp,
    texts,
  });
};

/** What its row says beside an address or a contact. */
function rolesOf(label: string): string {
  const row = [...panel.root.querySelectorAll('.party')].find((item) => item.textContent?.includes(label));
  return [...(row?.querySelectorAll('.roles > *') ?? [])].map((role) => role.textContent).join(', ');
}
const sentForm = () => panel.payloads('promote.plan').at(-1)?.form;

describe('addresses and contacts to be ticked', () => {
  it('lists all of the account with their roles, those not sent as well', async () => {
    await open();
    expect(panel.get('heading', 'Addresses and contacts')).toBeTruthy();
    expect(rolesOf(QUAY)).toBe('Billing address, not sent');
    expect(rolesOf(DOCK)).toBe('Shipping address, Ship-to');
    expect(rolesOf('Pier 3')).toBe('not sent');
    expect(rolesOf('Una Byrne')).toBe('Primary contact, Contact');
    expect(rolesOf(LAYLA)).toBe('not sent');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('groups them under the name of their field', async () => {
    await open();
    const legends = [...panel.root.querySelectorAll('legend')].map((legend) => legend.textContent);
    expect(legends).toEqual(['Ship-to locations', 'Contacts to send']);
  });

  it('sends the ids that are ticked, joined by commas, in the order of the account', async () => {
    await open();
    await panel.click('checkbox', LAYLA);
    expect(sentForm()?.people).toBe('003A,003B');
    await panel.click('checkbox', QUAY);
    expect(sentForm()?.locations).toBe('billing,shipping');
    await panel.click('checkbox', DOCK);
    await panel.click('checkbox', QUAY);
    expect(sentForm()?.locations).toBe('');
    expect(rolesOf(DOCK)).toBe('Shipping address, not sent');
  });

  it('forgets an id that the account no longer has', async () => {
    await open({ ...view, form: { ...view.form, people: '003A,003Z' } });
    await panel.click('checkbox', LAYLA);
    expect(sentForm()?.people).toBe('003A,003B');
  });

  it('says what is wrong with a choice at its rows', async () => {
    const error = { code: 'VALUE-TOO-LONG', params: { length: '61', max: '60' }, raw: '', field: 'people' };
    const plan = { ...completePlan, fieldProblems: { people: error } } as PromotionPlan;
    await open({ ...view, plan });
    const box = panel.get('checkbox', LAYLA);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    const [, errorId = ''] = (box.getAttribute('aria-describedby') ?? '').split(' ');
    expect(document.getElementById(errorId)?.textContent).toContain('Too long for the ERP');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('keeps names of any script and direction to themselves', async () => {
    await open();
    expect(panel.get('checkbox', LAYLA).closest('label')?.querySelector('bdi')?.textContent).toBe(LAYLA);
  });
});

describe('addresses and contacts that the form chooses one of', () => {
  it('shows their roles from those fields', async () => {
    const form = { taxGroup: 'group 1', primaryContact: '003B', billTo: 'billing', shipTo: '003B' };
    await open({ ...view, form }, single);
    expect(rolesOf(QUAY)).toBe('Billing address, Bill-to');
    expect(rolesOf(DOCK)).toBe('Shipping address, not sent');
    expect(rolesOf('Pier 3')).toBe('Ship-to');
    expect(rolesOf(LAYLA)).toBe('Primary contact');
    expect(panel.root.querySelectorAll('.party input')).toHaveLength(0);
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('shows a role as soon as it is chosen', async () => {
    await open({ ...view, form: { taxGroup: 'group 1' } }, single);
    await panel.type('Ship-to', 'shipping');
    expect(rolesOf(DOCK)).toBe('Shipping address, Ship-to');
  });
});

describe('an address that the plan sends by its parts', () => {
  const lineOf = (source: string) => ({
    target: 'STREET',
    labelKey: 'demo_name',
    value: '2 Quay Street',
    origin: { kind: 'crm' as const, source },
    problem: null,
  });

  it('is not called unsent where no field chooses it', async () => {
    await open({ ...view, plan: { ...completePlan, lines: [lineOf('billing.line1')] } });
    expect(rolesOf(QUAY)).toBe('Billing address, Bill-to');
  });

  it('has the role that the form gives it, whatever the CRM calls it', async () => {
    const form = { taxGroup: 'group 1', billTo: 'shipping' };
    await open({ ...view, form, plan: { ...completePlan, lines: [lineOf('shipping.line1')] } }, single);
    expect(rolesOf(DOCK)).toBe('Shipping address, Bill-to');
  });
});

it('says that there are none', async () => {
  await open({ ...view, addresses: [], contacts: [] });
  expect(panel.text()).toContain('The account has no address.');
  expect(panel.text()).toContain('The account has no contacts.');
});

it('keeps a long list short, but shows whoever is sent', async () => {
  const contacts = Array.from({ length: 40 }, (_, index) => ({
    value: `c${index}`,
    label: `Person ${index} of forty`,
  }));
  await open({ ...view, contacts, form: { ...view.form, people: 'c31' } });
  expect(panel.text()).toContain('33 more');
  expect(panel.get('checkbox', 'Person 31').closest('details')).toBeNull();
  expect(panel.get('checkbox', 'Person 30').closest('details')).toBeTruthy();
});
