import { afterEach, describe, expect, it } from 'vitest';
import type { PromotionView } from '../../core/panel-view';
import { axeViolations } from '../../ui/test/axe';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { completePlan, promotionView } from '../test/promotion-fixture';

const plan = {
  ...completePlan,
  supplied: {
    terms: { value: 'net 60', from: 'wholesale' },
    memo: { value: 'Trade', from: 'X9' },
    taxGroup: { value: 'group 7', from: 'wholesale' },
    primaryContact: { value: 'P1', from: 'group 7' },
  },
};
const view: PromotionView = { ...promotionView, form: { customerType: 'wholesale' }, defaulted: [], plan };

let panel: MountedPanel;
afterEach(() => panel.unmount());

const asked: PromotionView = {
  ...view,
  plan: {
    ...plan,
    supplied: {},
    fieldProblems: { customerId: { code: 'VALUE-REQUIRED', params: {}, raw: '', field: 'customerId' } },
  },
};

const open = async () => {
  panel = await mountPanel({
    view: 'promote',
    answers: { 'promote.open': () => view, 'promote.plan': () => plan },
  });
};

describe('what the ERP supplies', () => {
  it('stands in the empty choice, by the labels of its lists', async () => {
    await open();
    const terms = panel.field('Terms');
    expect(terms.value).toBe('');
    expect(terms.querySelector('option')?.textContent).toBe('Net 60 from Wholesale');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('stands in a long list that is searched as well', async () => {
    await open();
    expect(panel.field('Tax group').value).toBe('Group 7 from Wholesale');
  });

  it('stands in an empty line, by its code where no list knows it', async () => {
    await open();
    expect(panel.field('Memo').placeholder).toBe('Trade from X9');
  });

  it('names what brings it where that is supplied itself', async () => {
    await open();
    expect(panel.field('Primary contact').querySelector('option')?.textContent).toBe('P1 from Group 7');
  });

  it('is not promised for a field that has to be filled in', async () => {
    panel = await mountPanel({ view: 'promote', answers: { 'promote.open': () => asked } });
    expect(panel.field('Tax group').value).toBe('Choose…');
    expect(panel.field('Customer ID').placeholder).toBe('');
  });

  it('is chosen when it is picked, even as the same value', async () => {
    await open();
    await panel.type('Terms', 'net 60');
    expect(panel.payloads('promote.plan').at(-1)).toMatchObject({ form: { terms: 'net 60' }, defaulted: [] });
    expect(panel.field('Terms').value).toBe('net 60');
  });
});
