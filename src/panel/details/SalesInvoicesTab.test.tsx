import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { ErpSalesInvoice } from '../../core/erp-customer';
import { parsePlainDate } from '../../core/plain-date';
import { missing, type Part, present } from '../../core/result';
import { axeViolations } from '../../ui/test/axe';
import { withDetails } from '../test/details-fixture';
import { type MountedPanel, mountPanel } from '../test/mount-panel';

let panel: MountedPanel;
afterEach(() => panel.unmount());

const invoice: ErpSalesInvoice = {
  recordKey: 'k1',
  number: 'IN-7',
  date: parsePlainDate('2026-10-02'),
  due: parsePlainDate('2026-11-01'),
  total: { amount: '99.5', currency: 'EUR' },
  orderNumber: 'SO-1',
  poNumber: 'PO-2',
  hasLines: true,
};

async function openPanel(salesInvoices: Part<readonly ErpSalesInvoice[]> | null) {
  panel = await mountPanel({
    view: 'details',
    erp: { details: { salesInvoicesLabelKey: 'demo_salesInvoices', orderByNumber: false } },
    texts: { demo_salesInvoices: 'O/E Invoices' },
    answers: {
      'details.open': () => withDetails({ salesInvoices }),
      'details.document': ({ kind, number }) => ({
        kind,
        number,
        date: null,
        state: '',
        poNumber: '',
        total: invoice.total,
        lines: [],
      }),
    },
  });
}

describe('sales invoices', () => {
  it('have a tab with the name that the ERP gives them', async () => {
    await openPanel(present([invoice, { ...invoice, recordKey: 'k2', number: 'IN-8', hasLines: false }]));
    await panel.click('tab', 'O/E Invoices 2');
    expect(panel.text()).toContain('Order SO-1 · Reference PO-2');
    expect(panel.text()).toContain('Total EUR');
    expect(panel.find('button', 'Invoice IN-8: show its lines')).toBeNull();
    expect(await axeViolations(panel.root)).toEqual([]);
    await panel.click('button', 'Invoice IN-7: show its lines');
    expect(panel.payloads('details.document')).toEqual([
      { grant: 'grant', integrationId: '', kind: 'invoice', recordKey: 'k1', number: 'IN-7' },
    ]);
    expect(panel.find('button', 'Back to O/E Invoices')).toBeTruthy();
  });

  it('have no tab where the ERP knows none', async () => {
    await openPanel(null);
    expect(panel.find('tab', 'O/E Invoices')).toBeNull();
  });

  it('say why they are missing', async () => {
    await openPanel(missing(new AppError('ERP-MODULE', { params: { module: 'O/E' } })));
    await panel.click('tab', 'O/E Invoices');
    expect(panel.text()).toContain('Not given here: O/E Invoices.');
    expect(panel.text()).toContain('The ERP user may not use O/E over the web service.');
    expect(panel.text()).toContain('Your ERP administrator can do this.');
  });

  it('say that there are none', async () => {
    await openPanel(present([]));
    await panel.click('tab', 'O/E Invoices 0');
    expect(panel.text()).toContain('No invoices');
  });
});
