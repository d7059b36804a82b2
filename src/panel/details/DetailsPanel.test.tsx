import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { DetailsView } from '../../core/panel-view';
import { missing, present } from '../../core/result';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { detailsView, withDetails } from '../test/details-fixture';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { FIXTURE_NOW } from '../test/promotion-fixture';

let panel: MountedPanel;
afterEach(() => panel.unmount());

async function openDetails(answers: FakeAnswers = {}) {
  panel = await mountPanel({ view: 'details', answers: { 'details.open': () => detailsView, ...answers } });
  return panel;
}

const HOUR = 3_600_000;
const staleView: DetailsView = { ...withDetails({ readAt: FIXTURE_NOW - 2 * HOUR }), stale: true };

describe('the figures', () => {
  it('names the currency, what is overdue and how much credit is left', async () => {
    await openDetails();
    expect(panel.text()).toContain('EUR 41,250.50');
    expect(panel.text()).toContain('12,400.00 overdue');
    expect(panel.text()).toContain('EUR 8,749.50');
    expect(panel.text()).toContain('83% of the credit limit is used');
    expect(panel.text()).toContain('Near limit');
  });

  it('says that nothing is overdue only where that is known', async () => {
    const { figures } = detailsView.details;
    if (!figures.ok) throw new Error('the fixture has figures');
    const unknown = { ok: true, value: { ...figures.value, overdue: null } } as const;
    await openDetails({ 'details.open': () => withDetails({ figures: unknown }) });
    expect(panel.text()).toContain('EUR 41,250.50');
    expect(panel.text()).toContain('overdue not known');
    expect(panel.text()).not.toContain('nothing overdue');
  });

  it('draws the aging to scale and says it in words', async () => {
    await openDetails();
    expect(panel.root.querySelectorAll('.aging-bar i')).toHaveLength(5);
    expect(panel.text()).toContain('Current18,950');
    expect(panel.text()).toContain('90+2,475');
  });

  it('shows how late an invoice is and what is left of it', async () => {
    await openDetails();
    expect(panel.text()).toContain('101 days');
    expect(panel.text()).toContain('of 9,000.00');
  });

  it('calls no credit late', async () => {
    const { invoices } = detailsView.details;
    if (!invoices.ok) throw new Error('the fixture has invoices');
    const credits = invoices.value.map((one) => ({ ...one, open: { ...one.open, amount: '-10' } }));
    await openDetails({ 'details.open': () => withDetails({ invoices: present(credits) }) });
    expect(panel.text()).toContain('-10.00');
    expect(panel.text()).not.toMatch(/\d days/);
  });

  it('says hold and inactive', async () => {
    const profile = { ...detailsView.details.profile, onHold: true, status: 'inactive' as const };
    await openDetails({ 'details.open': () => withDetails({ profile }) });
    expect(panel.text()).toContain('On hold');
    expect(panel.text()).toContain('Inactive');
  });

  it('keeps the other parts when one is missing', async () => {
    const orders = missing(new AppError('ERP-PERMISSION'));
    await openDetails({ 'details.open': () => withDetails({ orders }) });
    expect(panel.text()).toContain('EUR 41,250.50');
    await panel.click('tab', 'Orders');
    expect(panel.text()).toContain('Orders: not available.');
    expect(panel.text()).toContain('Your ERP administrator can do this.');
  });
});

describe('age', () => {
  it('paints what is stored at once, then replaces it', async () => {
    let release = (_view: DetailsView): void => undefined;
    await openDetails({
      'details.open': ({ fresh }) =>
        fresh
          ? new Promise((resolve) => {
              release = resolve;
            })
          : staleView,
    });
    expect(panel.text()).toContain('Stored · 2 hours ago · Refreshing…');
    release(detailsView);
    await panel.settle();
    expect(panel.text()).toContain('Live · 2 seconds ago');
  });

  it('keeps what is painted when it cannot be refreshed', async () => {
    await openDetails({
      'details.open': ({ fresh }) => {
        if (fresh) throw new AppError('NET-UNREACHABLE');
        return staleView;
      },
    });
    expect(panel.text()).toContain('These figures could not be refreshed.');
    expect(panel.text()).toContain('EUR 41,250.50');
    expect(panel.text()).toContain('2 hours ago');
  });

  it('does not let an older reading replace a newer one', async () => {
    await openDetails();
    panel.events.emit({ event: 'details', grant: 'grant', view: staleView });
    await panel.settle();
    expect(panel.text()).toContain('Live');
  });

  it('reads again on Refresh', async () => {
    await openDetails();
    await panel.click('button', 'Refresh');
    expect(panel.payloads('details.open').map(({ fresh }) => fresh)).toEqual([false, true]);
  });
});

describe('ways out', () => {
  it('opens the ERP in a tab of its own', async () => {
    await openDetails();
    const link = panel.get('link', 'Open in ERP') as HTMLAnchorElement;
    expect(link.href).toBe('https://ledger.example/customer/5121');
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
  });

  it.each(['http://ledger.example/', 'javascript:alert(1)', ''])('offers no link to %s', async (url) => {
    const profile = { ...detailsView.details.profile, url };
    await openDetails({ 'details.open': () => withDetails({ profile }) });
    expect(panel.find('link', 'Open in ERP')).toBeNull();
  });

  it('closes its frame on Escape', async () => {
    await openDetails();
    await panel.press('Escape');
    expect(panel.payloads('panel.close')).toHaveLength(1);
    expect(panel.closedWindows()).toBe(0);
  });

  it('closes its own window', async () => {
    panel = await mountPanel({
      view: 'details',
      host: 'window',
      answers: { 'details.open': () => detailsView },
    });
    await panel.click('button', 'Close');
    expect(panel.closedWindows()).toBe(1);
    expect(panel.payloads('panel.close')).toHaveLength(0);
  });

  it('leads an account without a link to the promotion', async () => {
    await openDetails({
      'details.open': () => {
        throw new AppError('LINK-MISSING');
      },
    });
    await panel.click('button', 'Promote Customer');
    expect(panel.get('button', 'Promote')).toBeTruthy();
  });
});

describe('keyboard and accessibility', () => {
  it('moves through the tabs with the arrow keys', async () => {
    await openDetails();
    panel.get('tab', 'Overview').focus();
    await panel.press('ArrowRight');
    expect(document.activeElement).toBe(panel.get('tab', 'Invoices 7'));
    await panel.press('End');
    expect(panel.get('tab', 'Differences').getAttribute('aria-selected')).toBe('true');
    await panel.press('ArrowRight');
    expect(panel.get('tab', 'Overview').getAttribute('aria-selected')).toBe('true');
  });

  it('leads back to the overview when the ERP has no such tab any more', async () => {
    let reads = 0;
    await openDetails({
      'details.open': () => {
        reads += 1;
        return withDetails({ salesInvoices: reads === 1 ? present([]) : null, readAt: FIXTURE_NOW + reads });
      },
    });
    await panel.click('tab', 'Sales invoices');
    await panel.click('button', 'Refresh');
    expect(panel.get('tab', 'Overview').getAttribute('aria-selected')).toBe('true');
    expect(panel.text()).toContain('Balance');
  });

  it.each(['Overview', 'Invoices', 'Orders', 'Payments', 'Contacts'])('has no violation: %s', async (tab) => {
    await openDetails();
    await panel.click('tab', tab);
    expect(await axeViolations(panel.root)).toEqual([]);
  });
});
