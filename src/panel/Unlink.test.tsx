import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import type { FakeAnswers } from '../messaging/test/fake-ask';
import { axeViolations } from '../ui/test/axe';
import { detailsView } from './test/details-fixture';
import { type MountedPanel, mountPanel } from './test/mount-panel';
import { promotionView } from './test/promotion-fixture';

let panel: MountedPanel;
afterEach(() => panel.unmount());

async function openDetails(answers: FakeAnswers = {}, options: { trusted?: boolean } = {}) {
  panel = await mountPanel({
    view: 'details',
    ...options,
    answers: { 'details.open': () => detailsView, 'link.clear': () => null, ...answers },
  });
}

const NAMED = { customerNo: 'C-01044', externalUid: 'demo:NorthwindTest:5121' };

async function unlink() {
  await panel.click('button', 'Unlink');
  await panel.click('button', 'Yes, unlink');
}

describe('Unlink', () => {
  it('says what is emptied and what stays before it does anything', async () => {
    await openDetails();
    await panel.click('button', 'Unlink');
    expect(panel.text()).toContain('Unlink this account from customer C-01044?');
    expect(panel.text()).toContain(
      'Customer No, Integration Key and External UID are emptied in Salesforce.',
    );
    expect(panel.text()).toContain('The customer, its invoices and payments stay in Demo Ledger.');
    expect(panel.payloads('link.clear')).toEqual([]);
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('names the customer that was shown, then offers the promotion', async () => {
    await openDetails();
    await unlink();
    expect(panel.payloads('link.clear')).toEqual([{ grant: 'grant', ...NAMED }]);
    expect(panel.get('heading', 'Promote Customer')).toBeTruthy();
  });

  it('names the number as the account has it, also where it has none', async () => {
    const link = { ...detailsView.link, customerNo: '' };
    await openDetails({ 'details.open': () => ({ ...detailsView, link }) });
    await panel.click('button', 'Unlink');
    expect(panel.text()).toContain('Unlink this account from customer demo:NorthwindTest:5121?');
    await panel.click('button', 'Yes, unlink');
    expect(panel.payloads('link.clear')).toEqual([{ grant: 'grant', ...NAMED, customerNo: '' }]);
  });

  it('is given up, and gives the focus back', async () => {
    await openDetails();
    await panel.click('button', 'Unlink');
    await panel.click('button', 'Keep as it is');
    expect(document.activeElement).toBe(panel.get('button', 'Unlink'));
    expect(panel.payloads('link.clear')).toEqual([]);
  });

  it('does nothing on a click that is not the user’s own', async () => {
    await openDetails({}, { trusted: false });
    await unlink();
    expect(panel.payloads('link.clear')).toEqual([]);
  });

  it('says that the account names another customer by now', async () => {
    await openDetails({
      'link.clear': () => {
        throw new AppError('LINK-CHANGED');
      },
    });
    await unlink();
    expect(panel.get('alert', '').textContent).toContain('The account names another ERP customer by now.');
    expect(panel.get('heading', 'ERP Customer Details')).toBeTruthy();
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('is there for a customer that the ERP does not have any more', async () => {
    const linked = { ...promotionView, link: detailsView.link, linkState: 'linked' as const };
    let cleared = false;
    await openDetails({
      'details.open': () => {
        throw new AppError('ERP-NOT-FOUND', { params: { number: 'C-01044' } });
      },
      'promote.open': () => (cleared ? promotionView : linked),
      'link.clear': () => {
        cleared = true;
        return null;
      },
    });
    await panel.click('button', 'Show the link');
    await unlink();
    expect(panel.payloads('link.clear')).toEqual([{ grant: 'grant', ...NAMED }]);
    expect(panel.get('button', 'Promote')).toBeTruthy();
  });

  it('is asked for once however often it is pressed', async () => {
    await openDetails({ 'link.clear': () => new Promise(() => undefined) });
    await unlink();
    await panel.click('button', 'Unlinking…');
    expect(panel.payloads('link.clear')).toHaveLength(1);
  });
});
