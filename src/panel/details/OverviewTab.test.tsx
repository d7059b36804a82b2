import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { ErpCustomerDetails } from '../../core/erp-customer';
import { parsePlainDate } from '../../core/plain-date';
import { missing, present } from '../../core/result';
import { axeViolations } from '../../ui/test/axe';
import { withDetails } from '../test/details-fixture';
import { type MountedPanel, mountPanel } from '../test/mount-panel';

let panel: MountedPanel;
afterEach(() => panel.unmount());

async function openOverview(part: Partial<ErpCustomerDetails>) {
  panel = await mountPanel({
    view: 'details',
    texts: {
      demo_periods: 'Periods of {days} days',
      demo_lastInvoice: 'Last invoice',
      demo_lastSale: 'Last sale',
    },
    answers: { 'details.open': () => withDetails(part) },
  });
}

const count = (text: string) => panel.text().split(text).length - 1;

describe('the overview', () => {
  it('says how old the aging is only where it is not of now', async () => {
    await openOverview({ agedOn: parsePlainDate('2026-10-31') });
    expect(panel.text()).toContain('As of the ERP’s last aging run on 31 Oct 2026.');
    panel.unmount();
    await openOverview({});
    expect(panel.text()).not.toContain('aging run');
  });

  it('lists what last happened', async () => {
    await openOverview({
      activity: [
        {
          labelKey: 'demo_lastInvoice',
          date: parsePlainDate('2026-11-02'),
          amount: { amount: '1200', currency: 'EUR' },
        },
        { labelKey: 'demo_lastSale', date: null, amount: null },
      ],
    });
    expect(panel.text()).toContain('Last invoice2 Nov 20261,200.00');
    expect(panel.text()).toContain('Last sale––');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('fills notices', async () => {
    await openOverview({ notices: [{ labelKey: 'demo_periods', params: { days: '30' } }] });
    expect(panel.text()).toContain('Periods of 30 days');
  });

  it('says in one place what this installation does not give, each remedy once', async () => {
    const sdata = missing(new AppError('ERP-NEEDS-SDATA'));
    await openOverview({
      invoices: sdata,
      orders: sdata,
      payments: sdata,
      salesInvoices: sdata,
      contacts: missing(new AppError('ERP-NOT-OFFERED')),
    });
    expect(panel.text()).toContain('Not given here: Open invoices, Sales invoices, Orders and Payments.');
    expect(panel.text()).toContain('Not given here: Contacts.');
    expect(count('It needs the SData provider')).toBe(1);
    expect(count('Your ERP administrator can do this.')).toBe(1);
    expect(panel.find('alert', '')).toBeNull();
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('names a right that is missing once for each module', async () => {
    const right = (module: string) => missing(new AppError('ERP-MODULE', { params: { module } }));
    await openOverview({ aging: right('A/R'), invoices: right('A/R'), orders: right('O/E') });
    expect(panel.text()).toContain('Not given here: Aging and Open invoices.');
    expect(panel.text()).toContain('The ERP user may not use A/R over the web service.');
    expect(panel.text()).toContain('The ERP user may not use O/E over the web service.');
  });

  it('is silent where everything is given', async () => {
    await openOverview({});
    expect(panel.text()).not.toContain('What this installation does not give');
  });

  it('keeps a failure where it belongs', async () => {
    await openOverview({ aging: missing(new AppError('NET-TIMEOUT')) });
    expect(panel.get('alert', 'Aging').textContent).toContain('The other system took too long to answer.');
    expect(panel.text()).not.toContain('What this installation does not give');
  });

  it('tells the last payment once, from whichever place knows it', async () => {
    await openOverview({ payments: present([]) });
    expect(panel.text()).toContain('Last payment');
    panel.unmount();
    await openOverview({
      payments: missing(new AppError('ERP-NEEDS-SDATA')),
      activity: [{ labelKey: 'demo_lastInvoice', date: null, amount: null }],
    });
    expect(panel.text()).not.toContain('could not be read');
  });
});
