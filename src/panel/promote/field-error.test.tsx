import { afterEach, describe, expect, it } from 'vitest';
import type { AppErrorJson } from '../../core/app-error';
import type { PromotionView } from '../../core/panel-view';
import { axeViolations } from '../../ui/test/axe';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { completePlan, promotionView, rejectedIntent } from '../test/promotion-fixture';

const readyView: PromotionView = { ...promotionView, form: { taxGroup: 'group 1' }, plan: completePlan };

let panel: MountedPanel;
afterEach(() => panel.unmount());

const refuse = async (error: AppErrorJson) => {
  panel = await mountPanel({
    view: 'promote',
    answers: {
      'promote.open': () => readyView,
      'promote.run': () => ({ intent: rejectedIntent, steps: [], error, candidates: [] }),
    },
  });
  await panel.click('button', 'Promote');
};

describe('a value that the ERP refuses', () => {
  it('stands at its field of the form, with what to do, and has the focus', async () => {
    await refuse({ code: 'VALUE-NOT-IN-LIST', params: {}, raw: '', field: 'terms' });
    const field = panel.field('Terms');
    expect(document.activeElement).toBe(field);
    const [id = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ').slice(-1);
    expect(document.getElementById(id)?.textContent).toBe(
      "This is not in the ERP's list. Choose another value, or refresh the lists.",
    );
    expect(panel.find('alert', '')).toBeNull();
    await panel.type('Terms', 'net 60');
    expect(panel.text()).not.toContain("not in the ERP's list");
  });

  it('stands at its line of the plan where the form has no field for it', async () => {
    await refuse({
      code: 'VALUE-POST-CODE-UNKNOWN',
      params: { value: 'H91 X2Y3' },
      raw: '',
      field: 'BILLTO',
    });
    const row = document.activeElement;
    expect(row?.tagName).toBe('TR');
    expect(row?.textContent).toContain('Bill-to');
    expect(row?.textContent).toContain('The ERP has no entry for post code H91 X2Y3.');
    expect(row?.textContent).toContain('Have the post code added in the ERP');
    expect(panel.find('alert', '')).toBeNull();
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('stands above the form where neither has a place for it', async () => {
    await refuse({ code: 'VALUE-POST-CODE-UNKNOWN', params: { value: 'H91' }, raw: '', field: 'ZIP' });
    expect(panel.get('alert', 'The ERP has no entry for post code H91.')).toBeTruthy();
  });
});
